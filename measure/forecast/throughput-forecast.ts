// Rule: `periodsNeeded` told as quantiles, from five past periods on; below that the two ends only (measure notes, section 10).
import type { Random } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { FEWEST_PAST, type Outcome } from './outcomes.ts'
import { type Percentiles, percentilesOf } from './percentiles.ts'
import { periodsNeeded } from './periods-needed.ts'

export type ThroughputForecast =
  | ({ readonly found: 'forecast'; readonly outcomes: readonly Outcome[]; readonly exact: boolean } & Percentiles)
  /** If every period were as the best one so far, and as the worst (`Infinity` if nothing was finished in it). */
  | { readonly found: 'range only'; readonly soonest: number; readonly latest: number }

/**
 * When the rest will be done, in whole periods (weeks) from now: even odds, four times in five, nineteen times in
 * twenty; for a date ask `chanceBy(outcomes, periods)`. Input and limits are those of `periodsNeeded`.
 * Fewer than five past periods give a range without chances. Never an average: half of the time it is later.
 * A short past hides its bad weeks: in simulated futures `p80` held 71 to 85 times in 100 from five periods, 77 to 86
 * from twelve, 79 to 87 from thirty; `p95` 82 to 91, 89 to 95 and 93 to 96.
 */
export function throughputForecast(
  finished: readonly number[],
  backlog: number,
  random?: Random,
): Reading<ThroughputForecast> {
  const needed = periodsNeeded(finished, backlog, random)
  if (finished.length >= FEWEST_PAST) {
    return needed.known ? { ...needed, found: 'forecast', ...percentilesOf(needed.outcomes) } : needed
  }
  if (!needed.known && needed.because !== 'needs a random generator') return notKnown(needed.because)
  const periodsAt = (amount: number) => (backlog === 0 ? 0 : Math.ceil(backlog / amount))
  return {
    known: true,
    found: 'range only',
    soonest: periodsAt(Math.max(...finished)),
    latest: periodsAt(Math.min(...finished)),
  }
}
