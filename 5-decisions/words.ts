export { type Board, boardOf, needsWords, READ_DIFFERENTLY_REOPENS_AT, RESPONSES, type Response } from './acknowledgement.ts'
export { type Consequence, type Decision, DOORS, type Door, isDueForReview, missingParts, type OptionNotTaken, type Part } from './decision.ts'
