import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode, type RefusedField } from '@plumbline/platform/refusal'
import { takeTurns } from '@plumbline/platform/turns'
import { type InitiativeFile, readInitiativeFile } from './initiative-file.ts'

/** What a thread says of a file that it has read. */
export type ReadAside =
  | { file: InitiativeFile }
  | { refused: { code: RefusalCode; sentence: string; next?: string; fields: RefusedField[] } }

/** Up to here a file is read in a few milliseconds; a thread would only take longer to begin. */
const READ_AT_ONCE = 8 * 1024
const LONGEST_MS = 10_000
const MOST_MEMORY_MB = 192
const MOST_WAITING = 10

const inTurn = takeTurns(MOST_WAITING)

/** Reads a file as `readInitiativeFile` does; a large one in a thread of its own, one at a time, so that nobody else waits for it. */
export async function readAside(text: string, longestMs = LONGEST_MS): Promise<InitiativeFile> {
  if (text.length <= READ_AT_ONCE) return readInitiativeFile(text)
  const read = await inTurn(() => inThread(text, longestMs))
  if ('file' in read) return read.file
  const { code, sentence, ...more } = read.refused
  throw new Refusal(code, sentence, more)
}

function inThread(text: string, longestMs: number): Promise<ReadAside> {
  const worker = new Worker(new URL('./initiative-file.worker.ts', import.meta.url), {
    workerData: text,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  const { promise, resolve, reject } = Promise.withResolvers<ReadAside>()
  const tooLong = setTimeout(() => reject(tooMuch('takes too long to read')), longestMs)
  worker.once('message', resolve)
  worker.once('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('takes too much memory to read') : error),
  )
  return promise.finally(() => {
    clearTimeout(tooLong)
    void worker.terminate()
  })
}

function tooMuch(says: string): Refusal {
  return new Refusal('too-large', `The file ${says}. Nothing was imported.`, {
    next: 'Shorten it, or split it: one piece of work a file.',
  })
}
