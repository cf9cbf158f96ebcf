// Formula: 1 + sum p_i log2(1 - |i - mean| / (K-1)) (Tastle & Wierman 2007, Int. J. Approximate Reasoning 45:531-545).
import { sharesOf, sumOver } from './shares.ts'

/**
 * Tastle and Wierman's consensus, 0 to 1, from counts for each step. It punishes one dissenter almost like chaos
 * (nine against one at the ends: .53, evenly spread: .43), so it is kept only to compare with publications.
 * NaN for fewer than two steps or no answers.
 */
export function consensusCns(counts: readonly number[]): number {
  const shares = sharesOf(counts)
  if (shares.length < 2) return Number.NaN
  const mean = shares.reduce((sum, share, i) => sum + share * i, 0)
  const terms = shares.map((share, i) =>
    share === 0 ? 0 : share * Math.log2(1 - Math.abs(i - mean) / (shares.length - 1)),
  )
  return 1 + sumOver(terms, (term) => term)
}
