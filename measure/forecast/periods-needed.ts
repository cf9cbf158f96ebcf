// Formula: draw past periods with replacement until the backlog is done; P(T <= t) = P(sum of t draws >= backlog) (throughput bootstrap; Efron 1979).
import type { Random } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'

export type PeriodsNeeded = {
  /** Whole periods, ascending. */
  readonly outcomes: readonly Outcome[]
  /** Every possible sequence was counted; otherwise 10,000 were drawn, and a chance is good to one point in a hundred. */
  readonly exact: boolean
}

/** Nobody's past says anything about so many periods: a thousand weeks are nineteen years. */
const MOST_PERIODS = 1000
/** More single steps than this, and drawing is quicker than counting. */
const MOST_STEPS = 20_000_000
const DRAWS = 10_000
/** Sequences rarer than this all together are left out of an exact count. */
const NEGLIGIBLE = 1e-13
/** Ten times a tenth is one, although not in the computer. */
const ROUNDING = 1e-9

/**
 * In how many periods (weeks) a backlog will be done, if the coming periods are like the past ones, each of them
 * equally likely each time. Input: how much was finished in each past period (0 counts, and matters), how much is left
 * in the same unit. Says nothing about work that will still be added: put that into the backlog.
 * Counts exactly for whole numbers; otherwise it needs a random generator, and says so. Refuses without past periods,
 * if nothing was ever finished, for a negative amount, and when more than a thousand periods would be needed.
 * How many past periods are enough is not judged here; `throughputForecast` does, and is what people see.
 */
export function periodsNeeded(finished: readonly number[], backlog: number, random?: Random): Reading<PeriodsNeeded> {
  if (finished.length === 0) return notKnown('too few past items')
  if (![...finished, backlog].every((amount) => amount >= 0 && Number.isFinite(amount))) {
    return notKnown('an answer lies outside its scale')
  }
  const total = finished.reduce((sum, amount) => sum + amount, 0)
  if (total === 0) return notKnown('nothing was ever finished')
  const expected = (backlog * finished.length) / total
  if (expected > MOST_PERIODS) return notKnown('too far ahead')
  if (finished.every(Number.isInteger) && expected * backlog * new Set(finished).size <= MOST_STEPS) {
    return { known: true, outcomes: counted(finished, Math.ceil(backlog)), exact: true }
  }
  if (!random) return notKnown('needs a random generator')
  return { known: true, outcomes: drawn(finished, backlog, random), exact: false }
}

function counted(finished: readonly number[], backlog: number): Outcome[] {
  if (backlog === 0) return [{ value: 0, chance: 1 }]
  const past = outcomesOf(finished)
  const outcomes: Outcome[] = []
  let open: Float64Array = new Float64Array(backlog + 1)
  open[backlog] = 1
  let stillOpen = 1
  for (let period = 1; stillOpen > NEGLIGIBLE; period++) {
    open = onePeriodLater(open, past)
    const done = open[0] as number
    open[0] = 0
    if (done > 0) outcomes.push({ value: period, chance: done })
    stillOpen = open.reduce((sum, chance) => sum + chance, 0)
  }
  return outcomes
}

/** `open[left]`: how likely so much is left. What is finished beyond the backlog counts as nothing left. */
function onePeriodLater(open: Float64Array, past: readonly Outcome[]): Float64Array {
  const later = new Float64Array(open.length)
  for (const { value, chance } of past) {
    for (let left = 1; left < open.length; left++) {
      const remains = Math.max(0, left - value)
      later[remains] = (later[remains] as number) + (open[left] as number) * chance
    }
  }
  return later
}

function drawn(finished: readonly number[], backlog: number, random: Random): Outcome[] {
  const needed = new Float64Array(DRAWS)
  for (let draw = 0; draw < DRAWS; draw++) {
    let left = backlog
    let periods = 0
    for (; left > ROUNDING * backlog; periods++) left -= finished[Math.floor(random() * finished.length)] as number
    needed[draw] = periods
  }
  return outcomesOf(needed)
}
