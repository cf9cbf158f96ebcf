// Formula: E X = sum of value * chance (expectation of a discrete quantity).
import type { Outcome } from './outcomes.ts'

/**
 * The average outcome, in the unit of the outcomes. Kept to compare with published work and to show what plans made of
 * averages overlook. Never tell it as the forecast: where overruns have a heavy tail the average of the past says
 * nothing about the next one, and with one item that never came it is `Infinity`. NaN without outcomes.
 */
export function expectedOutcome(outcomes: readonly Outcome[]): number {
  if (outcomes.length === 0) return Number.NaN
  return outcomes.reduce((sum, { value, chance }) => sum + value * chance, 0)
}
