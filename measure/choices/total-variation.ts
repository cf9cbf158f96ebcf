// Formula: sum |x_i - y_i| / 2 of two allocations as shares (total variation distance).
import { sharesOf } from '../spread/shares.ts'

/**
 * The share of points that would have to move to turn one allocation into another: 0 = the same, 1 = nothing in
 * common ("20 of 100 points would have to move"). Input: points for each option, in any total.
 * NaN when an allocation is empty or negative, or the two have different options.
 */
export function totalVariation(first: readonly number[], second: readonly number[]): number {
  const x = sharesOf(first)
  const y = sharesOf(second)
  if (x.length === 0 || x.length !== y.length) return Number.NaN
  return x.reduce((sum, share, i) => sum + Math.abs(share - (y[i] as number)), 0) / 2
}
