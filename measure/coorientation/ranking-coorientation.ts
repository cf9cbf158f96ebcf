// Formula: mean normalised Kendall distance over cross pairs (Kendall 1938), applied to the co-orientation model (McLeod & Chaffee 1973).
import { kendallDistance } from '../choices/kendall-distance.ts'
import { mean } from '../mean.ts'
import type { CoorientationDistances, OwnAndPredicted } from './ordinal-coorientation.ts'

/**
 * Co-orientation for rankings (for each option its place, no ties). All figures are distances: 0 = the same order,
 * 1 = the reverse, .5 = what unrelated orders give. Accuracy compares each prediction with each of the others, so it
 * is above 0 even for a perfect guess when the others differ. NaN when a side is empty or a ranking has ties.
 */
export function rankingCoorientation(
  perceivers: readonly OwnAndPredicted<readonly number[]>[],
  others: readonly (readonly number[])[],
): CoorientationDistances {
  const across = (rankings: readonly (readonly number[])[]) =>
    mean(rankings.flatMap((one) => others.map((other) => kendallDistance(one, other))))
  return {
    agreement: across(perceivers.map((person) => person.own)),
    congruency: mean(perceivers.map((person) => kendallDistance(person.own, person.predicted))),
    accuracy: across(perceivers.map((person) => person.predicted)),
  }
}
