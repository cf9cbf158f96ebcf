// Formula: estimate * empirical quantile of actual/estimate of finished items (reference class forecasting; Kahneman & Tversky 1979; Flyvbjerg 2006).
import { notKnown, type Reading } from '../reading.ts'
import { FEWEST_PAST, type Outcome, outcomesOf } from './outcomes.ts'
import { type Percentiles, percentilesOf } from './percentiles.ts'

export type ReferenceClassForecast = {
  /** Whose past it was made from, and of how many items. */
  readonly from: 'own' | 'others'
  readonly items: number
} & (
  | ({
      readonly found: 'forecast'
      readonly outcomes: readonly Outcome[]
      /** How likely the next item really stays within each of the three, whatever the distribution. */
      readonly holds: Percentiles
      /** Share of past items that took longer than their estimate. */
      readonly shareLate: number
      /** That the next one takes longer than any past one. */
      readonly beyondAll: number
    } & Percentiles)
  | { readonly found: 'range only'; readonly soonest: number; readonly latest: number }
)

/**
 * What an estimate has meant in the past, in the unit of the estimate: at even odds (`p50`), four times in five,
 * nineteen times in twenty. Overruns have heavy tails, so there is no average here. The own closed items come first;
 * those of others are used only while there are fewer than five own ones.
 * Input: actual / estimate of each past item (1 = as estimated). An item past its estimate and still not finished is
 * `Infinity`; leaving it out would make every forecast too early. A quantile can then be `Infinity`: so many were
 * never finished that no time holds.
 * A quantile that so few items cannot know is NaN: `p95` needs nineteen. Fewer than five items give a range without
 * chances. Refuses without any item, or for an estimate or a ratio that is no positive number.
 */
export function referenceClassForecast(request: {
  readonly estimate: number
  readonly own: readonly number[]
  readonly others?: readonly number[]
}): Reading<ReferenceClassForecast> {
  const { estimate, own, others = [] } = request
  const isOwn = own.length >= FEWEST_PAST || (others.length < FEWEST_PAST && own.length > 0)
  const ratios = isOwn ? own : others
  if (ratios.length === 0) return notKnown('too few past items')
  if (!(estimate > 0 && estimate < Number.POSITIVE_INFINITY && ratios.every((ratio) => ratio > 0))) {
    return notKnown('an answer lies outside its scale')
  }
  const durations = ratios.map((ratio) => estimate * ratio)
  const base = { known: true, from: isOwn ? 'own' : 'others', items: ratios.length } as const
  if (ratios.length < FEWEST_PAST) {
    return { ...base, found: 'range only', soonest: Math.min(...durations), latest: Math.max(...durations) }
  }
  const outcomes = outcomesOf(durations)
  const quantiles = knowable(percentilesOf(outcomes), ratios.length)
  return {
    ...base,
    found: 'forecast',
    outcomes,
    ...quantiles,
    holds: each(quantiles, (limit) => shareWithin(durations, limit)),
    shareLate: ratios.filter((ratio) => ratio > 1).length / ratios.length,
    beyondAll: 1 / (ratios.length + 1),
  }
}

/** The next one exceeds all past ones with chance 1/(items + 1); a rarer event has not been seen. */
function knowable({ p50, p80, p95 }: Percentiles, items: number): Percentiles {
  const ifSeen = (value: number, share: number) => (share <= items / (items + 1) ? value : Number.NaN)
  return { p50: ifSeen(p50, 0.5), p80: ifSeen(p80, 0.8), p95: ifSeen(p95, 0.95) }
}

/** By exchangeability the next one comes after any of the past ones with the same chance, and after all of them too. */
function shareWithin(durations: readonly number[], limit: number): number {
  if (Number.isNaN(limit)) return Number.NaN
  return durations.filter((duration) => duration <= limit).length / (durations.length + 1)
}

function each({ p50, p80, p95 }: Percentiles, of: (value: number) => number): Percentiles {
  return { p50: of(p50), p80: of(p80), p95: of(p95) }
}
