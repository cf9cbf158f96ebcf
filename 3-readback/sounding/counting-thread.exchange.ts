import { answerApart } from '@plumbline/platform/apart'
import { countVotes, type ToCount } from './counting.exchange.ts'

/** The program of the thread in which votes are counted. */
await answerApart<ToCount>(countVotes)
