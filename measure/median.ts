// Formula: the middle value in ascending order, or the mean of the two middle ones.
import { mean } from './mean.ts'

/** Half of the values are at most this, half at least, in their own units. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return mean(sorted.slice(Math.floor(middle), Math.ceil(middle) + 1))
}
