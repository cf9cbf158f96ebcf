// Formula: (K^2 - 1) / 12, the variance of a discrete uniform distribution (James, Demaree & Wolf 1984).

/** The variance of answers that use all steps equally often: 2 on five steps. NaN below two steps. */
export function evenVariance(steps: number): number {
  return steps >= 2 ? (steps ** 2 - 1) / 12 : Number.NaN
}
