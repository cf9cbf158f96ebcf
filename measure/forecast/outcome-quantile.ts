// Formula: the smallest value v with P(X <= v) >= share (type 1 of Hyndman & Fan 1996, The American Statistician 50:361-365).
import type { Outcome } from './outcomes.ts'

/** Chances that add up to the share only on paper miss it by this much at most. */
const ROUNDING = 1e-9

/**
 * The value that is not passed with the given probability: "85 times in 100 it takes no longer than this". Always one
 * of the outcomes, in their unit. `Infinity` when it falls among outcomes that never came.
 * Input: outcomes in ascending order. NaN without outcomes or for a share outside 0..1.
 */
export function outcomeQuantile(outcomes: readonly Outcome[], share: number): number {
  if (!(share >= 0 && share <= 1)) return Number.NaN
  let reached = 0
  for (const { value, chance } of outcomes) {
    reached += chance
    if (reached >= share - ROUNDING) return value
  }
  return outcomes.at(-1)?.value ?? Number.NaN
}
