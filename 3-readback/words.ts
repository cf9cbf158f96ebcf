export { ALIKE_STEPS, CLARITY_STEPS } from './answer.ts'
export { type CardDraft, FACETS, type Facet, MOST_OPTIONS, STATED, UNDERSTOOD, type Understood } from './card.ts'
export { bare, type DirectionForCards, type ProposedCard, proposedCards, usualCards } from './proposed-cards.ts'
export {
  type BriefVerdict,
  COMMITMENTS,
  type Commitment,
  FEWEST_ANSWERS,
  isClosed,
  LONGEST_SENTENCE,
  LONGEST_STATEMENT,
  MOST_CARDS,
  OTHERS,
  type ReadbackDisclosure,
  VERDICTS,
} from './readback.ts'
export { asCsv } from './result-table.ts'
