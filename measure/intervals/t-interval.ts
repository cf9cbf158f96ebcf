// Formula: mean -+ t_{n-1} s / sqrt(n) (Student 1908, Biometrika 6:1-25).
import { mean } from '../mean.ts'
import { tQuantile } from '../probability/quantile.ts'
import { liesOn, type Scale } from '../scale.ts'
import { variance } from '../variance.ts'
import { type Interval, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'

/** Fewer values than this say too little about their own spread. */
const FEWEST = 3

/**
 * Where the average of many such people would lie, in the units of the answers, cut off at the ends of the scale.
 * For sliders and step scales when those who answered stand for more people. NaN at both ends below three answers.
 * Identical answers give an interval of no width: they show no spread, not that there is none. That is why
 * `meanInterval` is the one to show; this is its part for answers that scatter (88 to 91 times in 100 on sliders).
 */
export function tInterval(values: readonly number[], scale: Scale, level: number = USUAL_LEVEL): Interval {
  const n = values.length
  if (n < FEWEST || !liesOn(values, scale) || !(level > 0 && level < 1)) return NO_INTERVAL
  const centre = mean(values)
  const reach = tQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance(values) / n)
  return { low: Math.max(scale.from, centre - reach), high: Math.min(scale.to, centre + reach) }
}
