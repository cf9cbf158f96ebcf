// Formula: Brier = sum n_k (p_k - o_k)^2 / n - sum n_k (o_k - o)^2 / n + o (1 - o) (Murphy 1973, J. Applied Meteorology 12:595-600).
import { canBeScored, type ResolvedForecast, shareThatHappened } from './resolved-forecast.ts'

export type MurphyDecomposition = {
  /** How far what was said lies from how often it then happened; 0 = "80 %" happens eight times in ten. */
  readonly reliability: number
  /** How well what was said tells apart what happens more and less often; 0 = not at all, at most `uncertainty`. */
  readonly resolution: number
  /** How hard it was: .25 when it happened half of the time, 0 when always or never. */
  readonly uncertainty: number
}

/**
 * Why a Brier score is as it is: Brier = reliability - resolution + uncertainty, exactly. Forecasts are grouped by the
 * chance that was stated, so with stated chances that are all different it says nothing useful: round them first.
 * NaN without resolved forecasts or for chances outside 0..1.
 */
export function murphyDecomposition(forecasts: readonly ResolvedForecast[]): MurphyDecomposition {
  if (!canBeScored(forecasts)) return { reliability: Number.NaN, resolution: Number.NaN, uncertainty: Number.NaN }
  const overall = shareThatHappened(forecasts)
  let reliability = 0
  let resolution = 0
  for (const [stated, group] of Map.groupBy(forecasts, (forecast) => forecast.stated)) {
    const weight = group.length / forecasts.length
    const observed = shareThatHappened(group)
    reliability += weight * (stated - observed) ** 2
    resolution += weight * (observed - overall) ** 2
  }
  return { reliability, resolution, uncertainty: overall * (1 - overall) }
}
