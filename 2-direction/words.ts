export {
  type Assumption,
  type Constraint,
  type Direction,
  type DirectionVersion,
  difference,
  type FieldDifference,
  LONGEST_DIGEST_WORDS,
  lint,
  positionInWords,
  type SuccessMeasure,
  type TradeOff,
  wordCount,
} from './direction.ts'
