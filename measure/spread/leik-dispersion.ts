// Formula: 2 sum min(F_i, 1 - F_i) / (K-1) (Leik 1966, Pacific Sociological Review 9:85-90).
import { cumulativeSharesOf, sumOver } from './shares.ts'

/** Leik's D from counts for each step: 0 = everyone on one step, 1 = half at each end. NaN without answers or steps. */
export function leikDispersion(counts: readonly number[]): number {
  const cumulative = cumulativeSharesOf(counts)
  return (2 * sumOver(cumulative, (share) => Math.min(share, 1 - share))) / cumulative.length
}
