// Formula: -mean ln(chance that was given to what happened) (Good 1952, J. Royal Statistical Society B 14:107-114).
import { mean } from '../mean.ts'
import { canBeScored, type ResolvedForecast } from './resolved-forecast.ts'

/**
 * As `brierScore`, but without mercy for certainty: 0 = always certain and right, .69 for always one half, `Infinity`
 * once something happened that was called impossible. Lower is better. NaN without resolved forecasts or for chances
 * outside 0..1.
 */
export function logLoss(forecasts: readonly ResolvedForecast[]): number {
  if (!canBeScored(forecasts)) return Number.NaN
  // Subtracted from 0, so that a perfect score is 0 and not -0.
  return 0 - mean(forecasts.map(({ stated, happened }) => Math.log(happened ? stated : 1 - stated)))
}
