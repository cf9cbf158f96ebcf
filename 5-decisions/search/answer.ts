import type { Term } from '@plumbline/work/words'
import { isDecided, isOpen } from '../course/course.ts'
import type { Stage } from '../decision.ts'

/** Whether a decision can answer: it holds, or it held and ended without anything in its place. */
export const ANSWER_STATES = ['answered', 'ended', 'not-decided', 'withdrawn', 'nothing'] as const
export type AnswerState = (typeof ANSWER_STATES)[number]

/** How a question is answered by the decision to which the best hit leads. */
export function answerState(stage: Stage): Exclude<AnswerState, 'nothing'> {
  if (isDecided(stage)) return 'answered'
  if (isOpen(stage)) return 'not-decided'
  return stage === 'withdrawn' ? 'withdrawn' : 'ended'
}

/** Below this share of what was asked, counted by how rare the words are, a record speaks of something else. */
const ENOUGH = 0.5

/** Whether so much of what was asked stands in a record that it speaks of the same. What stands nowhere counts most. */
export function speaksOfIt(
  { held, asked, leftOut }: { held: readonly Term[]; asked: readonly Term[]; leftOut: number },
  rarest: number,
): boolean {
  const sum = (terms: readonly Term[]) => terms.reduce((total, { weight }) => total + weight, 0)
  return sum(held) >= ENOUGH * (sum(asked) + leftOut * rarest)
}
