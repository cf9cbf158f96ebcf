// Formula: P(same) = sum p_A p_B, total variation = sum |p_A - p_B| / 2, hit = sum q_A p_B, best possible hit = max p_B.
import { mean } from '../mean.ts'
import type { OwnAndPredicted } from './ordinal-coorientation.ts'

export type ChoiceCoorientation = {
  /** The chance that one person of each group chose the same. */
  readonly agreement: number
  /** The share of choices that would have to change for both groups to look alike. */
  readonly distance: number
  /** The chance that two different perceivers chose the same; NaN for one perceiver. */
  readonly within: number
  /** The share of perceivers who predict their own choice. */
  readonly congruency: number
  /** The chance that a prediction hits the choice of a random one of the others. */
  readonly accuracy: number
  /** Accuracy as a share of the best that anybody could reach by naming one option. */
  readonly accuracyOfBest: number
}

/**
 * Co-orientation for a choice among options without order. All figures 0 to 1. NaN when a side is empty.
 * Perfect accuracy of 1 is possible only if the others all chose the same: read `accuracyOfBest`.
 */
export function choiceCoorientation<Option>(
  perceivers: readonly OwnAndPredicted<Option>[],
  others: readonly Option[],
): ChoiceCoorientation {
  const own = perceivers.map((person) => person.own)
  const options = [...new Set([...own, ...perceivers.map((person) => person.predicted), ...others])]
  const p = options.map((option) => shareOf(option, own))
  const q = options.map((option) => shareOf(option, others))
  const predicted = options.map((option) =>
    shareOf(
      option,
      perceivers.map((person) => person.predicted),
    ),
  )
  const product = (one: readonly number[], other: readonly number[]) =>
    options.length === 0 ? Number.NaN : one.reduce((sum, share, i) => sum + share * (other[i] as number), 0)
  const accuracy = product(predicted, q)
  return {
    agreement: product(p, q),
    distance: p.reduce((sum, share, i) => sum + Math.abs(share - (q[i] as number)), 0) / 2,
    within: mean(own.flatMap((one, i) => own.slice(i + 1).map((other) => (one === other ? 1 : 0)))),
    congruency: mean(perceivers.map((person) => (person.own === person.predicted ? 1 : 0))),
    accuracy,
    accuracyOfBest: accuracy / Math.max(...q),
  }
}

function shareOf<Option>(option: Option, among: readonly Option[]): number {
  return mean(among.map((one) => (one === option ? 1 : 0)))
}
