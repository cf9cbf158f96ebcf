// Formula: sum n_i (n_i - 1) / (N (N - 1)).

/**
 * The chance that two different people chose the same of several options without order, 0 to 1. Input: how many chose
 * each option, whole numbers. NaN for fewer than two answers.
 */
export function sameChoice(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < 2 || counts.some((count) => !Number.isInteger(count) || count < 0)) return Number.NaN
  return counts.reduce((sum, count) => sum + count * (count - 1), 0) / (total * (total - 1))
}
