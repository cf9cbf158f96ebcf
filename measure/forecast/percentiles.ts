// Not a formula: the three quantiles in which every forecast is told.
import { outcomeQuantile } from './outcome-quantile.ts'
import type { Outcome } from './outcomes.ts'

/** Not passed at even odds, four times in five, nineteen times in twenty. */
export type Percentiles = { readonly p50: number; readonly p80: number; readonly p95: number }

export function percentilesOf(outcomes: readonly Outcome[]): Percentiles {
  return {
    p50: outcomeQuantile(outcomes, 0.5),
    p80: outcomeQuantile(outcomes, 0.8),
    p95: outcomeQuantile(outcomes, 0.95),
  }
}
