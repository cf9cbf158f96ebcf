import type { Board } from './acknowledgement.ts'
import { type Decision, isDueForReview } from './decision.ts'

/** Where a decision is on its way, from what happened to it; nobody sets it by hand. */
export type Standing = 'decided' | 'announced' | 'acknowledged' | 'in-effect' | 'review-due' | 'superseded'

export function standingOf(
  decision: Pick<Decision, 'reviewOn' | 'effectiveFrom'>,
  around: { board: Pick<Board, 'asked' | 'acknowledged'>; superseded: boolean },
  today: string,
): Standing {
  const { board, superseded } = around
  if (superseded) return 'superseded'
  if (isDueForReview(decision, today)) return 'review-due'
  if (board.asked === 0) return 'decided'
  if (board.acknowledged < board.asked) return 'announced'
  const holds = decision.effectiveFrom !== null && decision.effectiveFrom <= today
  return holds ? 'in-effect' : 'acknowledged'
}
