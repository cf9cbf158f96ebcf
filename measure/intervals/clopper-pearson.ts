// Formula: beta quantiles B(a/2; k, n-k+1) and B(1-a/2; k+1, n-k) (Clopper & Pearson 1934, Biometrika 26:404-413).
import { betaQuantile } from '../probability/quantile.ts'
import { type Interval, isShare, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'

/**
 * The careful interval for a share: never too narrow, often wider than needed. Use it when a decision hangs on the
 * share, `wilson` otherwise. `k` of `n` people; ends in 0..1; NaN at both ends when nobody answered.
 */
export function clopperPearson(k: number, n: number, level: number = USUAL_LEVEL): Interval {
  if (!isShare(k, n, level)) return NO_INTERVAL
  const tail = (1 - level) / 2
  return {
    low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  }
}
