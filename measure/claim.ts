// Not a formula: the answers to a claim, and where each stands on a scale of three steps.
import type { Scale } from './scale.ts'

/** "Can't tell" is an answer, and often the headline, but it has no place on the scale: it is never the middle. */
export type ClaimAnswer = 'agree' | 'depends' | 'disagree' | "can't tell"

export const CLAIM_SCALE: Scale = { from: 0, to: 2, step: 1 }

/** disagree 0, depends 1, agree 2; null for "can't tell", which has no place on the scale. */
export function claimValue(answer: ClaimAnswer): number | null {
  if (answer === 'agree') return 2
  if (answer === 'depends') return 1
  return answer === 'disagree' ? 0 : null
}
