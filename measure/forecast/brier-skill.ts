// Formula: 1 - Brier / (o (1 - o)), o = share that happened (Brier skill score against the base rate; Murphy 1988, Monthly Weather Review 116:2417-2424).
import { brierScore } from './brier-score.ts'
import { type ResolvedForecast, shareThatHappened } from './resolved-forecast.ts'

/**
 * How much better stated chances were than always saying the base rate: 1 = always certain and right, 0 = no better,
 * below 0 = worse. The base rate is that of the same events, known only afterwards, so the comparison leans against the
 * forecaster. NaN when everything or nothing happened: then there was nothing to tell apart. NaN without forecasts.
 */
export function brierSkill(forecasts: readonly ResolvedForecast[]): number {
  const overall = shareThatHappened(forecasts)
  const ofBaseRate = overall * (1 - overall)
  return ofBaseRate === 0 ? Number.NaN : 1 - brierScore(forecasts) / ofBaseRate
}
