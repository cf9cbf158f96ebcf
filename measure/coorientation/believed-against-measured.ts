// Formula: mean perceived agreement - mean over items of (1 - mean pair distance / range) (design after Sull, HBR 2023, but both sides on one scale).
import { pairwiseAgreement } from '../agreement/pairwise-agreement.ts'
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'
import type { Scale } from '../scale.ts'

export type BelievedAgainstMeasured = {
  /** What people think: mean of the agreement they expect, 0 to 1. */
  readonly believed: number
  /** What is: pairwise agreement, mean over the items, 0 to 1. */
  readonly measured: number
  /** Above 0: people believe they agree more than they do. */
  readonly gap: number
  readonly counts: { readonly believed: number; readonly items: number; readonly leastAnswers: number }
}

/**
 * Believed beside measured agreement, both as "how much do two of us agree, 0 to 1".
 * Input: each person's answers to all items on one scale (null = missing or "can't tell") and the agreement each
 * person expects ("how much do we all agree, 0 to 100 %", as 0 to 1; null = not said). An item counts once three
 * people answered it. Refuses when no item has three answers or fewer than three people said what they expect.
 */
export function believedAgainstMeasured(question: {
  readonly answers: readonly (readonly (number | null)[])[]
  readonly perceived: readonly (number | null)[]
  readonly scale: Scale
}): Reading<BelievedAgainstMeasured> {
  const perceived = question.perceived.filter((value) => value !== null)
  if (perceived.some((share) => !(share >= 0 && share <= 1))) return notKnown('an answer lies outside its scale')
  if (perceived.length < 3) return notKnown('too few predictions')
  const itemCount = Math.max(0, ...question.answers.map((row) => row.length))
  const items = Array.from({ length: itemCount }, (_, item) =>
    question.answers.map((row) => row[item] ?? null).filter((value) => value !== null),
  ).filter((answers) => answers.length >= 3)
  if (items.length === 0) return notKnown('too few answers')
  const believed = mean(perceived)
  const measured = mean(items.map((answers) => pairwiseAgreement(answers, question.scale)))
  if (Number.isNaN(measured)) return notKnown('an answer lies outside its scale')
  const leastAnswers = Math.min(...items.map((answers) => answers.length))
  return {
    known: true,
    believed,
    measured,
    gap: believed - measured,
    counts: { believed: perceived.length, items: items.length, leastAnswers },
  }
}
