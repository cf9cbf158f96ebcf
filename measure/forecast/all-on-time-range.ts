// Formula: [product of p, smallest p]: independent at one end, all late for the same reason at the other (Frechet 1951 for the upper bound).
import { type Interval, NO_INTERVAL } from '../intervals/interval.ts'
import { areChances } from './chances.ts'

/**
 * How likely it is that everything we wait for comes on time, as the range to show instead of one number: `low` when
 * each upstream is late for reasons of its own, `high` when they are late together. Three at .8 give .51 to .8.
 * Input: the chance of each to be on time, 0 to 1. Outside the range only if the upstreams hinder each other (two that
 * want the same person): then it is lower still, and no less than the sum of the chances minus (how many - 1).
 * NaN at both ends when nothing is named: that nobody has listed an upstream does not make it certain.
 */
export function allOnTimeRange(chances: readonly number[]): Interval {
  if (!areChances(chances)) return NO_INTERVAL
  return { low: chances.reduce((product, chance) => product * chance, 1), high: Math.min(...chances) }
}
