// Formula: 1 - sum_{i<j} n_i n_j (j-i) / Tmax, Tmax = (N^2 - [N odd]) (K-1) / 4 (Berry & Mielke 1992).

/**
 * `closeness` for answers that come as counts for each step of the scale (lowest step first), or as percentages.
 * 1 = identical, 0 = two equal camps at the two ends. NaN for fewer than two steps, no answers, one answer or a
 * negative count.
 */
export function closenessOfCounts(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (counts.length < 2 || total <= 1 || counts.some((count) => !(count >= 0))) return Number.NaN
  let apart = 0
  let below = 0
  for (const count of counts.slice(0, -1)) {
    below += count
    apart += below * (total - below)
  }
  const odd = total % 2 === 1 ? 1 : 0
  return 1 - apart / (((total * total - odd) * (counts.length - 1)) / 4)
}
