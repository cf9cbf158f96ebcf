import { answerApart } from '@plumbline/platform/apart'
import { sayInputInPlainWords } from '@plumbline/platform/input-words'
import { readInitiativeFile } from './initiative-file.ts'

sayInputInPlainWords()

/** The program of the thread in which a large file is read. */
await answerApart<string>(readInitiativeFile)
