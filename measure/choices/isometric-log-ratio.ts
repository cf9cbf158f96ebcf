// Formula: ilr(x)_i = sqrt(i / (i + 1)) ln(gm(x_1..x_i) / x_{i+1}) (Egozcue et al. 2003, Mathematical Geology 35:279-300).
import { mean } from '../mean.ts'

/**
 * An allocation of D parts as D - 1 ordinary coordinates whose straight-line distances are those of Aitchison. Each
 * weighs one part against the ones before it, so the single coordinates depend on the order of the options; distances do
 * not. All NaN when a part is 0 or negative.
 */
export function isometricLogRatio(points: readonly number[]): number[] {
  const logs = points.map((value) => (value > 0 ? Math.log(value) : Number.NaN))
  const all = mean(logs)
  return logs.slice(1).map((log, i) => {
    const before = i + 1
    return Number.isNaN(all) ? Number.NaN : Math.sqrt(before / (before + 1)) * (mean(logs.slice(0, before)) - log)
  })
}
