import { answerApart } from '@plumbline/platform/apart'
import { type GivenFile, readDirectionText } from './direction-text.exchange.ts'

/** The program of the thread in which files are read. */
await answerApart<GivenFile>(readDirectionText)
