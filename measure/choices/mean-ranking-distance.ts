// Formula: mean Kendall distance over all pairs of people (Kendall 1938, Biometrika 30:81-93).
import { mean } from '../mean.ts'
import { kendallDistance } from './kendall-distance.ts'

/**
 * How differently two people picked at random rank the same options, 0 to 1: "they order 3 of 10 pairs differently".
 * .5 is what unrelated rankings give. Input: for each person the place of each option, without ties. NaN for fewer than
 * two people, fewer than two options, or ties.
 */
export function meanRankingDistance(rankings: readonly (readonly number[])[]): number {
  return mean(rankings.flatMap((one, i) => rankings.slice(i + 1).map((other) => kendallDistance(one, other))))
}
