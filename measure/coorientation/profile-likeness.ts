// Formula: D = sqrt(sum (x-y)^2), mean |x-y|, and Pearson's r (Cronbach & Gleser 1953, Psychological Bulletin 50:456-473).
import { mean } from '../mean.ts'

export type ProfileLikeness = {
  /** Cronbach and Gleser's D, in units of the scale; grows with the number of items. */
  readonly distance: number
  /** How far apart the two are on an item, on average. Say this one. */
  readonly meanDistance: number
  /** -1 to 1; NaN for a flat profile. Blind to level: (1,2,3,4) and (2,3,4,5) have 1 and differ everywhere. */
  readonly correlation: number
}

/**
 * How alike two people (or own view and prediction) answer several items. For sorting and for comparing with
 * publications; below eight items do not use the correlation at all.
 * Input: the answers of both to the same items, in the same order. NaN when there are none or the lists differ in length.
 */
export function profileLikeness(one: readonly number[], other: readonly number[]): ProfileLikeness {
  if (one.length !== other.length) {
    return { distance: Number.NaN, meanDistance: Number.NaN, correlation: Number.NaN }
  }
  const differences = one.map((x, item) => x - (other[item] as number))
  const squares = differences.map((difference) => difference ** 2)
  return {
    distance: Math.sqrt(mean(squares) * one.length),
    meanDistance: mean(differences.map(Math.abs)),
    correlation: pearson(one, other),
  }
}

function pearson(one: readonly number[], other: readonly number[]): number {
  const [x, y] = [mean(one), mean(other)]
  const product = (f: readonly number[], fc: number, g: readonly number[], gc: number) =>
    f.reduce((sum, value, i) => sum + (value - fc) * ((g[i] as number) - gc), 0)
  const spread = Math.sqrt(product(one, x, one, x) * product(other, y, other, y))
  return spread > 0 ? product(one, x, other, y) / spread : Number.NaN
}
