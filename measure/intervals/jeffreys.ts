// Formula: beta quantiles of Beta(k + 1/2, n - k + 1/2) (Jeffreys prior; Brown, Cai & DasGupta 2001, Statistical Science 16:101-133).
import { betaQuantile } from '../probability/quantile.ts'
import { type Interval, isShare, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'

/** An interval for a share that lies close to `wilson`; kept to compare with. NaN at both ends when nobody answered. */
export function jeffreys(k: number, n: number, level: number = USUAL_LEVEL): Interval {
  if (!isShare(k, n, level)) return NO_INTERVAL
  const tail = (1 - level) / 2
  return {
    low: k === 0 ? 0 : betaQuantile(tail, k + 0.5, n - k + 0.5),
    high: k === n ? 1 : betaQuantile(1 - tail, k + 0.5, n - k + 0.5),
  }
}
