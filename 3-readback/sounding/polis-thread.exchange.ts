import { answerApart } from '@plumbline/platform/apart'
import { type PolisFiles, readPolis } from './polis-files.ts'

/** The program of the thread in which the files of others are read. */
await answerApart<PolisFiles>(readPolis)
