// Formula: quantiles of the statistic over samples drawn with replacement (percentile bootstrap; Efron 1979, Annals of Statistics 7:1-26).
import type { Random } from '../random.ts'
import { type Interval, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'

/** At five answers a 90 % bootstrap interval of agreement holds the truth only 62 to 82 times in 100. */
const FEWEST = 12
const DRAWS = 1999

/**
 * An interval for any figure of a list of answers, in the units of the figure. Refuses fewer than twelve answers (NaN
 * at both ends): people drawn twice agree with themselves, so agreement looks surer than it is. Use `jackknifeT` or
 * `wilson` there. NaN also when the figure is undefined for a drawn sample.
 */
export function bootstrapInterval<Answer>(
  answers: readonly Answer[],
  statistic: (answers: readonly Answer[]) => number,
  random: Random,
  level: number = USUAL_LEVEL,
): Interval {
  const n = answers.length
  if (n < FEWEST || !(level > 0 && level < 1)) return NO_INTERVAL
  const drawn = Array.from({ length: DRAWS }, () =>
    statistic(Array.from({ length: n }, () => answers[Math.floor(random() * n)] as Answer)),
  ).sort((a, b) => a - b)
  if (drawn.some(Number.isNaN)) return NO_INTERVAL
  const at = (share: number) => drawn[Math.round(share * (DRAWS - 1))] as number
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
}
