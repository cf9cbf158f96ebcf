// Formula: clr(x)_i = ln x_i - mean ln x (Aitchison 1982, J. Royal Statistical Society B 44:139-177).
import { mean } from '../mean.ts'

/**
 * An allocation as logarithms of each part against the geometric mean of all; adds up to 0, whatever the total. All NaN
 * when there is no part, or one is 0 or negative: the logarithm of nothing is not a number.
 */
export function centredLogRatio(points: readonly number[]): number[] {
  const logs = points.map((value) => (value > 0 ? Math.log(value) : Number.NaN))
  const centre = mean(logs)
  return logs.map((log) => log - centre)
}
