// Formula: 1 - sum_{i<j} n_i n_j (j-i) / (N(N-1)/2) / (K-1).

/**
 * `pairwiseAgreement` for answers that come as counts for each step, lowest first. Needs whole counts: percentages do
 * not say how many pairs there are. NaN for counts that are not whole, fewer than two answers or two steps.
 */
export function pairwiseAgreementOfCounts(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (counts.length < 2 || total < 2 || counts.some((count) => !Number.isInteger(count) || count < 0)) return Number.NaN
  let apart = 0
  let below = 0
  for (const count of counts.slice(0, -1)) {
    below += count
    apart += below * (total - below)
  }
  return 1 - apart / ((total * (total - 1)) / 2) / (counts.length - 1)
}
