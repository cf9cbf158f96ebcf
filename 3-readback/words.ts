export { ALIKE_STEPS, CLARITY_STEPS } from './answer.ts'
export { type DirectionForClaims, proposedClaims } from './proposed-claims.ts'
export {
  type BriefVerdict,
  type ClaimDraft,
  type Commitment,
  COMMITMENTS,
  type Facet,
  FACETS,
  FEWEST_ANSWERS,
  isClosed,
  LONGEST_SENTENCE,
  LONGEST_STATEMENT,
  MOST_CLAIMS,
  OTHERS,
  type ReadbackDisclosure,
  type Stated,
  STATED,
  type Understood,
  UNDERSTOOD,
  VERDICTS,
} from './readback.ts'
