// Formula: the outer ends of Student's t (1908) and a Dirichlet-process interval (Ferguson 1973); for identical answers of Clopper & Pearson (1934) too.
import type { Scale } from '../scale.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { dirichletMean } from './dirichlet-mean.ts'
import { hull, type Interval, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'
import { tInterval } from './t-interval.ts'

/** Below five answers no coverage was shown. */
const FEWEST = 5

/**
 * Where the average of many such people would lie, in the units of the answers, when those who answered stand for
 * more. `tInterval` is right for sliders on which answers scatter; where most people say the same it is far too sure
 * (identical answers give it no width at all), so the Dirichlet interval is laid over it. Holds the truth at least 87
 * times in 100 at 5 to 30 people for even, skewed, U-shaped, two-camp and nearly unanimous answers (simulated).
 * NaN at both ends below five answers or for an answer outside the scale.
 */
export function meanInterval(values: readonly number[], scale: Scale, level: number = USUAL_LEVEL): Interval {
  const n = values.length
  if (n < FEWEST) return NO_INTERVAL
  const found = hull(tInterval(values, scale, level), dirichletMean(values, scale, level))
  const same = values[0] as number
  if (values.some((value) => value !== same)) return found
  const together = clopperPearson(n, n, level).low
  const pulledTo = (end: number) => same * together + end * (1 - together)
  return hull(found, { low: pulledTo(scale.from), high: pulledTo(scale.to) })
}
