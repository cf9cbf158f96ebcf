// Formula: (sum C(n_ij,2) - E) / (mean of the marginal sums - E) (Hubert & Arabie 1985, J. Classification 2:193-218).

/**
 * How alike two ways of grouping the same people are: 1 = the same, 0 = what chance gives, below 0 = less than that.
 * What the groups are called does not matter. NaN for lists of different length or fewer than two people; two
 * groupings that both put everyone together, or everyone alone, are the same: 1.
 */
export function adjustedRandIndex(first: readonly number[], second: readonly number[]): number {
  const n = first.length
  if (n !== second.length || n < 2) return Number.NaN
  const pairsWithin = (keys: readonly (string | number)[]) =>
    Map.groupBy(keys, (key) => key)
      .values()
      .reduce((sum, group) => sum + (group.length * (group.length - 1)) / 2, 0)
  const together = pairsWithin(first.map((label, i) => `${label} ${second[i]}`))
  const inFirst = pairsWithin(first)
  const inSecond = pairsWithin(second)
  const expected = (inFirst * inSecond) / ((n * (n - 1)) / 2)
  const most = (inFirst + inSecond) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}
