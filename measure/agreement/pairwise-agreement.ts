// Formula: 1 - mean |x_i - x_j| / range over all pairs of people.
import { liesOn, rangeOf, type Scale } from '../scale.ts'
import { meanPairDistance } from './mean-pair-distance.ts'

/**
 * How much two people picked at random agree, as a share of what the scale allows: 1 = the same answer.
 * Its lower end depends on how many answered (two extreme camps of four score .43), so say it beside what people
 * believed, but sort by `closeness`. NaN for fewer than two answers or an answer outside the scale.
 */
export function pairwiseAgreement(values: readonly number[], scale: Scale): number {
  return liesOn(values, scale) ? 1 - meanPairDistance(values) / rangeOf(scale) : Number.NaN
}
