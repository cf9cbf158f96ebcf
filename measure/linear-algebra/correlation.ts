// Formula: sum (x - mx)(y - my) / sqrt(sum (x - mx)^2 sum (y - my)^2) (Pearson 1896, product-moment correlation).
import { mean } from '../mean.ts'

/**
 * How far two lists rise and fall together, -1 to 1; 0 = one tells nothing about the other in a straight line.
 * It does not see level: 1 2 3 4 and 2 3 4 5 have 1. Input: two lists of the same length, in any units.
 * NaN for lists of different length, fewer than two values, or a list without any difference.
 */
export function correlation(x: readonly number[], y: readonly number[]): number {
  if (x.length !== y.length || isFlat(x) || isFlat(y)) return Number.NaN
  const fromMean = (values: readonly number[]) => {
    const centre = mean(values)
    return values.map((value) => value - centre)
  }
  const [dx, dy] = [fromMean(x), fromMean(y)]
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
  const r = product(dx, dy) / Math.sqrt(product(dx, dx) * product(dy, dy))
  // Rounding may end a hair outside.
  return Math.min(1, Math.max(-1, r))
}

/** Fewer than two different values; compared as they are, since a mean may be rounded. */
function isFlat(values: readonly number[]): boolean {
  return new Set(values).size < 2
}
