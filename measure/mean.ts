// Formula: the arithmetic mean, sum of the values / how many there are.

/** The average of some numbers, in their own units. NaN for no numbers: an average of nothing is not 0. */
export function mean(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return values.length === 0 ? Number.NaN : sum / values.length
}
