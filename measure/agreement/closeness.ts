// Formula: 1 - sum of |x_i - x_j| / (range * floor(n/2) * ceil(n/2)) = 1 - IOV (Berry & Mielke 1992, index of ordinal variation).
import { liesOn, rangeOf, type Scale } from '../scale.ts'
import { sumOfPairDistances } from './mean-pair-distance.ts'

/**
 * How close a group of answers lies together: 1 = identical, 0 = two equal camps at the two ends. Both ends are
 * reached with any number of people, so groups of different size can be sorted by it.
 * Input: the answers given, one a person, in the units of the scale; leave missing answers out.
 * NaN for fewer than two answers or an answer outside the scale. For sorting; show the dots and a sentence instead.
 */
export function closeness(values: readonly number[], scale: Scale): number {
  const n = values.length
  if (n < 2 || !liesOn(values, scale)) return Number.NaN
  const farthest = rangeOf(scale) * Math.floor(n / 2) * Math.ceil(n / 2)
  return 1 - Math.max(0, sumOfPairDistances(values)) / farthest
}
