// Formula: sum over parts of the sample variance of clr(x)_i (Aitchison 1986, total variance).
import { variance } from '../variance.ts'
import { centredLogRatio } from './centred-log-ratio.ts'

/**
 * How much several allocations differ when ratios count, from 0 up, in squared logarithms. Not for people. NaN for
 * fewer than two allocations, for parts of 0, and for different options.
 */
export function compositionalVariance(allocations: readonly (readonly number[])[]): number {
  const rows = allocations.map(centredLogRatio)
  const options = rows[0]?.length ?? 0
  if (options === 0 || rows.some((row) => row.length !== options)) return Number.NaN
  return Array.from({ length: options }, (_, option) => variance(rows.map((row) => row[option] as number))).reduce(
    (sum, part) => sum + part,
  )
}
