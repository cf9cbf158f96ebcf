// Formula: mean of (stated - happened)^2 (Brier 1950, Monthly Weather Review 78:1-3).
import { mean } from '../mean.ts'
import { canBeScored, type ResolvedForecast } from './resolved-forecast.ts'

/**
 * How far stated chances were from what happened: 0 = always certain and right, 1 = always certain and wrong, .25 for
 * whoever always says one half. Lower is better. Nobody gains by saying anything but what they believe. Scores of
 * different questions are not comparable: some are easier. NaN without resolved forecasts or for chances outside 0..1.
 */
export function brierScore(forecasts: readonly ResolvedForecast[]): number {
  if (!canBeScored(forecasts)) return Number.NaN
  return mean(forecasts.map(({ stated, happened }) => (stated - (happened ? 1 : 0)) ** 2))
}
