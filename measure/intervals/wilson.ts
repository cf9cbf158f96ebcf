// Formula: (k + z^2/2 -+ z sqrt(k(n-k)/n + z^2/4)) / (n + z^2) (E. B. Wilson 1927, JASA 22:209-212).
import { normalQuantile } from '../probability/quantile.ts'
import { type Interval, isShare, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'

/**
 * The usual interval for a share: `k` of `n` people, when those `n` stand for more people than were asked.
 * Both ends lie in 0..1. When the list of people is known, use `missingBounds` instead: nobody else could answer.
 * NaN at both ends when nobody answered.
 */
export function wilson(k: number, n: number, level: number = USUAL_LEVEL): Interval {
  if (!isShare(k, n, level)) return NO_INTERVAL
  const z = deviationsFor(level)
  const centre = k + (z * z) / 2
  const reach = z * Math.sqrt((k * (n - k)) / n + (z * z) / 4)
  // At the two ends the formula gives 0 and 1 exactly, the computer only nearly.
  return {
    low: k === 0 ? 0 : (centre - reach) / (n + z * z),
    high: k === n ? 1 : (centre + reach) / (n + z * z),
  }
}

let last = { level: Number.NaN, deviations: Number.NaN }

/** Hundreds of shares are asked for at one level, and its quantile costs a hundred times the rest. */
function deviationsFor(level: number): number {
  if (level !== last.level) last = { level, deviations: normalQuantile((1 + level) / 2) }
  return last.deviations
}
