// Formula: standard deviation (n - 1) / mean (Pearson 1896).
import { mean } from '../mean.ts'
import { variance } from '../variance.ts'

/** Spread relative to the mean. Only for scales with a true zero. NaN below two values or for a mean of 0. */
export function coefficientOfVariation(values: readonly number[]): number {
  const centre = mean(values)
  return centre === 0 ? Number.NaN : Math.sqrt(variance(values)) / centre
}
