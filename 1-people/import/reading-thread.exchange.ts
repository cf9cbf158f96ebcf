import { answerApart } from '@plumbline/platform/apart'
import { readSourceFile, type SourceFile } from './source-file.exchange.ts'

/** The program of the thread in which files are read. */
await answerApart<SourceFile>(readSourceFile)
