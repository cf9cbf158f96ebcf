// Formula: P(X <= latest) = sum of the chances of the outcomes up to `latest` (empirical distribution function).
import type { Outcome } from './outcomes.ts'

/** Days added up in another order differ by this part at most. */
const ROUNDING = 1e-9

/**
 * How likely it is to be ready by a date, 0 to 1; `latest` in the unit of the outcomes, the day itself included.
 * Outcomes that never came (`Infinity`) are never ready. NaN without outcomes or without a date.
 */
export function chanceBy(outcomes: readonly Outcome[], latest: number): number {
  if (outcomes.length === 0 || !Number.isFinite(latest)) return Number.NaN
  const limit = latest + ROUNDING * Math.abs(latest)
  const inTime = outcomes.reduce((sum, { value, chance }) => (value <= limit ? sum + chance : sum), 0)
  return Math.min(1, inTime)
}
