export {
  type Assumption,
  type Constraint,
  type Direction,
  type DirectionVersion,
  difference,
  type FieldDifference,
  lint,
  LONGEST_DIGEST_WORDS,
  positionInWords,
  type SuccessMeasure,
  type TradeOff,
  wordCount,
} from './direction.ts'
