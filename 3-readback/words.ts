export { ALIKE_STEPS, CLARITY_STEPS } from './answer.ts'
export { type DirectionForClaims, proposedClaims } from './proposed-claims.ts'
export {
  type BriefVerdict,
  type ClaimDraft,
  COMMITMENTS,
  type Commitment,
  FACETS,
  type Facet,
  FEWEST_ANSWERS,
  isClosed,
  LONGEST_SENTENCE,
  LONGEST_STATEMENT,
  MOST_CLAIMS,
  OTHERS,
  type ReadbackDisclosure,
  STATED,
  type Stated,
  UNDERSTOOD,
  type Understood,
  VERDICTS,
} from './readback.ts'
