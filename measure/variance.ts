// Formula: sum of (x - mean)^2 / (n - 1).
import { mean } from './mean.ts'

/** The sample variance, in squared units of the values. NaN for fewer than two: one value shows no spread. */
export function variance(values: readonly number[]): number {
  const centre = mean(values)
  const n = values.length
  return n < 2 ? Number.NaN : values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1)
}
