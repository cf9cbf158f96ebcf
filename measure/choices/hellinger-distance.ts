// Formula: sqrt(sum (sqrt x_i - sqrt y_i)^2 / 2) of two allocations as shares (Hellinger 1909, J. reine angew. Math. 136:210-271).
import { sharesOf } from '../spread/shares.ts'

/**
 * A distance between allocations, 0 to 1, that minds small parts more than points to move do and zeros less than
 * Aitchison's. Kept to compare with other work; people are told points. NaN when an allocation is empty or negative, or
 * the two have different options.
 */
export function hellingerDistance(first: readonly number[], second: readonly number[]): number {
  const [x, y] = [sharesOf(first), sharesOf(second)]
  if (x.length === 0 || x.length !== y.length) return Number.NaN
  return Math.hypot(...x.map((share, i) => Math.sqrt(share) - Math.sqrt(y[i] as number))) / Math.SQRT2
}
