// Formula: [(sum + missing * from) / N, (sum + missing * to) / N] (Manski 1989, J. Human Resources 24:343-360).
import { mean } from '../mean.ts'
import { liesOn, type Scale } from '../scale.ts'
import { type Interval, NO_INTERVAL } from './interval.ts'

/**
 * Between which values the average of the whole known list must lie, whatever the missing people answer.
 * Input: the answers given, how many are missing, the scale. In the units of the scale.
 * `observed` is NaN when nobody answered; the bounds are then the whole scale, and NaN only for an empty list.
 */
export function missingMeanBounds(
  values: readonly number[],
  missing: number,
  scale: Scale,
): Interval & { readonly observed: number } {
  const observed = mean(values)
  const of = values.length + missing
  if (of === 0 || missing < 0 || !liesOn(values, scale)) return { observed, ...NO_INTERVAL }
  const sum = values.reduce((total, value) => total + value, 0)
  return { observed, low: (sum + missing * scale.from) / of, high: (sum + missing * scale.to) / of }
}
