export { type Board, boardOf, isTakenOn, needsWords, RESPONSES, type Response } from './acknowledgement.ts'
export {
  type Consequence,
  completenessOf,
  type Decision,
  DOORS,
  type Door,
  type Draft,
  isDueForReview,
  type Method,
  type OptionNotTaken,
  type Outcome,
  PART_SAYS,
  type Part,
  type Stage,
} from './decision.ts'
export {
  ANSWERS,
  type Answer,
  type CallTurn,
  DISPOSITIONS,
  type Disposition,
} from './final-call/final-call.ts'
export { CLOCK, HOLD_DAYS } from './final-call/working-days.ts'
export type { CameTo, Happened, PlaceGivenBack } from './history.ts'
export { isQuestion, whatIsAsked } from './search/question.ts'
export type { Standing } from './standing.ts'
