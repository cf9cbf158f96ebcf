export { type ChangedWords, changedWords } from './changed-words.ts'
export { difference, type FieldDifference, type LineDifference, lineDifference, type Names } from './difference.ts'
export {
  type Assumption,
  type Constraint,
  type Direction,
  type DirectionVersion,
  LONGEST_DIGEST_WORDS,
  NOTHING_SAID,
  POSITION_STEPS,
  positionInWords,
  type SuccessMeasure,
  type TradeOff,
  wordCount,
} from './direction.ts'
export type { ReadDirection, ReadPart } from './file/reading.ts'
export { summaryOf } from './file/summary.ts'
export { type LintNote, lint } from './lint.ts'
