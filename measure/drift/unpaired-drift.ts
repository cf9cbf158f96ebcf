// Rule: permutation of two groups of people who cannot be told to be the same (Pitman 1937), .05 said plainly, .10 with "probably", never "no change"; smallest difference (t_.975 + t_.8) s sqrt(1/n1 + 1/n2) of the two-sample t-test (Cohen 1988, section 2.4).
import type { Interval } from '../intervals/interval.ts'
import { mean } from '../mean.ts'
import { twoGroups } from '../permutation/two-groups.ts'
import { tQuantile } from '../probability/quantile.ts'
import type { Random } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { liesOn, rangeOf, type Scale, tolerance } from '../scale.ts'
import { variance } from '../variance.ts'
import type { DriftWord } from './drift.ts'

export type UnpairedDrift = {
  readonly word: DriftWord
  /** How many answered each time; nobody knows how many of them are the same. */
  readonly counts: { readonly before: number; readonly after: number }
  /** Difference of the two means in scale units; above 0 = upward. */
  readonly meanChange: number
  /** Nine times in ten the true difference lies here. */
  readonly interval: Interval
  /** The smallest difference that such answers would have shown eight times in ten; NaN where none on the scale could. */
  readonly wouldHaveShown: { readonly plainly: number; readonly probably: number }
}

/** With three against three nothing could be plain. */
const FEWEST = 4
const PLAIN = 0.05
const PROBABLE = 0.1
const USUAL_POWER = 0.8
/** With more people than this the t-test says the same, at once. */
const MOST_RELABELLED = 60

/**
 * Did the answers to one question move between two waves when nobody knows who is who? Anonymous answers cannot be
 * paired, so each person's own level stays in the noise: the same change needs about twice as many people as `drift`.
 * Input: the answers given in each wave, the scale, a generator. Refuses fewer than four answers in either wave.
 */
export function unpairedDrift(question: {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly scale: Scale
  readonly random: Random
}): Reading<UnpairedDrift> {
  const { before, after, scale, random } = question
  if (!liesOn([...before, ...after], scale)) return notKnown('an answer lies outside its scale')
  if (before.length < FEWEST || after.length < FEWEST) return notKnown('too few people for this test')
  const meanChange = mean(after) - mean(before)
  const freedom = before.length + after.length - 2
  const pooled = ((before.length - 1) * variance(before) + (after.length - 1) * variance(after)) / freedom
  const error = Math.sqrt(pooled * (1 / before.length + 1 / after.length))
  const reach = tQuantile(1 - PROBABLE / 2, freedom) * error
  const interval = { low: meanChange - reach, high: meanChange + reach }
  const smallest = (alpha: number) => {
    const shown = (tQuantile(1 - alpha / 2, freedom) + tQuantile(USUAL_POWER, freedom)) * error
    return error > 0 && shown <= rangeOf(scale) ? shown : Number.NaN
  }
  const isBeyond = chanceOf(before, after, { meanChange, error, freedom, random })
  const tau = tolerance(scale)
  const stayed = error > 0 && interval.low >= -tau && interval.high <= tau
  return {
    known: true,
    word: isBeyond(PLAIN)
      ? 'moved'
      : isBeyond(PROBABLE)
        ? 'probably moved'
        : stayed
          ? 'stayed within one step'
          : 'nothing that these answers could show',
    counts: { before: before.length, after: after.length },
    meanChange,
    interval,
    wouldHaveShown: { plainly: smallest(PLAIN), probably: smallest(PROBABLE) },
  }
}

type Difference = { meanChange: number; error: number; freedom: number; random: Random }

/** Whether chance alone gives so large a difference at most so often. */
function chanceOf(
  before: readonly number[],
  after: readonly number[],
  { meanChange, error, freedom, random }: Difference,
): (alpha: number) => boolean {
  if (before.length + after.length > MOST_RELABELLED)
    return (alpha) => Math.abs(meanChange) > tQuantile(1 - alpha / 2, freedom) * error
  const test = twoGroups(after, before, random)
  return (alpha) => test.known && test.twoSided <= alpha
}
