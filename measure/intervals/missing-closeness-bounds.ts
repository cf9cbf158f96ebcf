// Formula: closeness is highest with all missing answers at the median, lowest with each of them at one of the two ends.
import { closeness } from '../agreement/closeness.ts'
import { liesOn, type Scale } from '../scale.ts'
import { type Interval, NO_INTERVAL } from './interval.ts'

/**
 * Between which values the closeness of the whole known list must lie, whatever the missing people answer.
 * The sum of distances to the answers given is smallest at their median and, being convex, largest at an end of the
 * scale; so only those placements need trying. NaN at both ends for a list of fewer than two people.
 */
export function missingClosenessBounds(values: readonly number[], missing: number, scale: Scale): Interval {
  if (values.length + missing < 2 || missing < 0 || !liesOn(values, scale)) return NO_INTERVAL
  const sorted = [...values].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? scale.from
  let low = 1
  for (let atTheTop = 0; atTheTop <= missing; atTheTop++) {
    const top = new Array<number>(atTheTop).fill(scale.to)
    const bottom = new Array<number>(missing - atTheTop).fill(scale.from)
    low = Math.min(low, closeness([...values, ...top, ...bottom], scale))
  }
  return { low, high: closeness([...values, ...new Array<number>(missing).fill(median)], scale) }
}
