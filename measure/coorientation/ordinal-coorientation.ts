// Formula: sum |F_A - F_B| / (K-1) (Wasserstein-1 distance of the two distributions on the steps); congruency mean |x - y| / (K-1).
import { mean } from '../mean.ts'
import { liesOn, rangeOf, type Scale } from '../scale.ts'

export type CoorientationDistances = {
  /** Between the own answers of both groups: 0 = the same, 1 = as far apart as possible. */
  readonly agreement: number
  /** Between the own answer and the prediction of the same person, on average. */
  readonly congruency: number
  /** Between what the perceivers predict and what the others answer. */
  readonly accuracy: number
}

/** One person's own answer and prediction of the others' typical answer. */
export type OwnAndPredicted<Answer> = { readonly own: Answer; readonly predicted: Answer }

/**
 * Co-orientation as distances for steps and sliders, compared as whole distributions rather than means: two groups
 * with the same mean but a different spread are not the same. 0 to 1 of the scale. NaN when a side is empty or an
 * answer lies outside the scale.
 */
export function ordinalCoorientation(
  perceivers: readonly OwnAndPredicted<number>[],
  others: readonly number[],
  scale: Scale,
): CoorientationDistances {
  const own = perceivers.map((person) => person.own)
  const predicted = perceivers.map((person) => person.predicted)
  return {
    agreement: distributionDistance(own, others, scale),
    congruency: liesOn([...own, ...predicted], scale)
      ? mean(perceivers.map((person) => Math.abs(person.own - person.predicted))) / rangeOf(scale)
      : Number.NaN,
    accuracy: distributionDistance(predicted, others, scale),
  }
}

/** The area between the two cumulative curves, as a share of the scale: how far answers must move on average. */
export function distributionDistance(first: readonly number[], second: readonly number[], scale: Scale): number {
  if (first.length === 0 || second.length === 0 || !liesOn([...first, ...second], scale)) return Number.NaN
  const places = [...new Set([...first, ...second])].sort((a, b) => a - b)
  const area = places.slice(1).reduce((sum, place, i) => {
    const left = places[i] as number
    return sum + Math.abs(shareUpTo(first, left) - shareUpTo(second, left)) * (place - left)
  }, 0)
  return area / rangeOf(scale)
}

function shareUpTo(values: readonly number[], limit: number): number {
  return values.filter((value) => value <= limit).length / values.length
}
