// Formula: 1 - 2 s^2 / (((H+L) M - M^2 - H L) n / (n-1)), M mean, H and L the ends of the scale (Brown & Hauenstein 2005, Organizational Research Methods 8:165-184).
import { mean } from '../mean.ts'
import { liesOn, type Scale } from '../scale.ts'
import { variance } from '../variance.ts'

/**
 * Agreement measured against the largest spread that this average allows: 1 = everyone the same, 0 = half of that
 * spread, -1 = all of it. Kept to compare with publications. NaN for fewer than two answers, an answer outside the
 * scale, or everybody at the same end of it, where no spread was possible.
 */
export function awg(values: readonly number[], scale: Scale): number {
  const n = values.length
  if (n < 2 || !liesOn(values, scale)) return Number.NaN
  const centre = mean(values)
  const largest = ((scale.to + scale.from) * centre - centre ** 2 - scale.to * scale.from) * (n / (n - 1))
  return largest > 0 ? 1 - (2 * variance(values)) / largest : Number.NaN
}
