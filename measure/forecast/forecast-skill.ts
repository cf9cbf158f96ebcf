// Rule: the lower end of the 90 % jackknife-t interval of the Brier skill score lies above 0 (Brier 1950; Tukey 1958).
import type { Interval } from '../intervals/interval.ts'
import { jackknifeT } from '../intervals/jackknife-t.ts'
import { notKnown, type Reading } from '../reading.ts'
import { brierSkill } from './brier-skill.ts'
import { canBeScored, type ResolvedForecast, shareThatHappened } from './resolved-forecast.ts'

export type ForecastSkill = {
  /** How much better than always saying the base rate; see `brierSkill`. */
  readonly skill: number
  /** Nine times in ten the skill lies in here. */
  readonly interval: Interval
  readonly shown: boolean
  readonly resolved: number
}

/** With ten, nine in a hundred forecasters whose skill is exactly none would be believed; with twenty, at most seven. */
const FEWEST = 20
const LEVEL = 0.9
const ANY_SKILL: Interval = { low: Number.NEGATIVE_INFINITY, high: 1 }

/**
 * Has a forecaster, or a class of forecasts, shown that its stated chances are worth more than the base rate? "Shown"
 * is strict: of those who guess round the base rate about one in a hundred gets there by luck. It is also slow: somebody
 * who always knows the true chance gets there after 20 forecasts 4 times in 10, after 30 6 times, after 60 9 times. So
 * "not shown" does not mean that there is none. Input: all resolved forecasts, of questions that are independent of
 * each other; ten about the same delay are one. Refuses fewer than twenty, chances outside 0..1, and when all
 * questions, or all but one, came out the same way.
 */
export function forecastSkill(forecasts: readonly ResolvedForecast[]): Reading<ForecastSkill> {
  if (forecasts.length < FEWEST) return notKnown('too few resolved forecasts')
  if (!canBeScored(forecasts)) return notKnown('an answer lies outside its scale')
  const rare = Math.min(shareThatHappened(forecasts), 1 - shareThatHappened(forecasts)) * forecasts.length
  // Without the only one of its kind the skill would be undefined, and so its interval.
  if (rare < 1.5) return notKnown('every outcome was the same')
  const { estimate, low, high } = jackknifeT(forecasts, brierSkill, LEVEL, ANY_SKILL)
  return { known: true, skill: estimate, interval: { low, high }, shown: low > 0, resolved: forecasts.length }
}
