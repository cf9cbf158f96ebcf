import { parentPort, workerData } from 'node:worker_threads'
import { sayInputInPlainWords } from '@plumbline/platform/input-words'
import { Refusal } from '@plumbline/platform/refusal'
import { readInitiativeFile } from './initiative-file.ts'
import type { ReadAside } from './reading-aside.ts'

sayInputInPlainWords()

function read(text: string): ReadAside {
  try {
    return { file: readInitiativeFile(text) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, sentence, next, fields } = error
    return { refused: { code, sentence, fields, ...(next === undefined ? {} : { next }) } }
  }
}

parentPort?.postMessage(read(String(workerData)))
