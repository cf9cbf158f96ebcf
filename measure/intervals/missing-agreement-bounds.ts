// Formula: pairwise agreement = 1 - (1 - closeness) * floor(n/2) ceil(n/2) / (n (n-1) / 2), at the two bounds of closeness.
import type { Scale } from '../scale.ts'
import type { Interval } from './interval.ts'
import { missingClosenessBounds } from './missing-closeness-bounds.ts'

/**
 * Between which values the pairwise agreement of the whole known list must lie, whatever the missing people answer.
 * 0 to 1. What was observed can lie below: three people can be farther apart than five ever could. NaN at both ends for a list of fewer than two people or an answer outside the scale.
 */
export function missingAgreementBounds(values: readonly number[], missing: number, scale: Scale): Interval {
  const n = values.length + missing
  const { low, high } = missingClosenessBounds(values, missing, scale)
  const pairsApartAtMost = (Math.floor(n / 2) * Math.ceil(n / 2)) / ((n * (n - 1)) / 2)
  const agreementAt = (closeness: number) => 1 - (1 - closeness) * pairsApartAtMost
  return { low: agreementAt(low), high: agreementAt(high) }
}
