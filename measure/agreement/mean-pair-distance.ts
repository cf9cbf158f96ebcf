// Formula: mean of |x_i - x_j| over all pairs of people (Gini's mean difference, C. Gini 1912).

/**
 * How far apart two people picked at random are, in the units of the answers ("1.3 steps", "28 points").
 * Input: the answers that were given, one a person; leave missing answers out.
 * 0 = everyone gave the same answer. NaN for fewer than two answers, or if one of them is not a number.
 */
export function meanPairDistance(values: readonly number[]): number {
  const n = values.length
  return n < 2 ? Number.NaN : sumOfPairDistances(values) / ((n * (n - 1)) / 2)
}

/** In sorted order the i-th value is the larger one of i pairs and the smaller one of n - 1 - i. */
export function sumOfPairDistances(values: readonly number[]): number {
  if (values.some((value) => !Number.isFinite(value))) return Number.NaN
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.reduce((sum, value, i) => sum + value * (2 * i - sorted.length + 1), 0)
}
