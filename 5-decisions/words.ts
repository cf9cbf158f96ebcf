export { type Board, boardOf, isTakenOn, needsWords, RESPONSES, type Response } from './acknowledgement.ts'
export {
  type Consequence,
  completenessOf,
  type Decision,
  DOORS,
  type Door,
  type Draft,
  isDueForReview,
  type OptionNotTaken,
  PART_SAYS,
  type Part,
} from './decision.ts'
export type { Happened } from './history.ts'
export type { Standing } from './standing.ts'
