// Not a formula: counts as shares of all answers, and the same added up from the lowest step.

/** Each count divided by the total; an empty list when there is nothing to divide. */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total > 0 && counts.every((count) => count >= 0) ? counts.map((count) => count / total) : []
}

/** The share of answers at or below each step, without the last one (which is always 1). */
export function cumulativeSharesOf(counts: readonly number[]): number[] {
  let below = 0
  return sharesOf(counts)
    .slice(0, -1)
    .map((share) => {
      below += share
      return below
    })
}

export function sumOver(values: readonly number[], term: (value: number) => number): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + term(value), 0)
}
