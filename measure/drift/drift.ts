// Rule: exact sign-flip of paired differences (Fisher 1935), .05 said plainly, .10 with "probably", never "no change" (measure notes, section 9).
import type { Interval } from '../intervals/interval.ts'
import { mean } from '../mean.ts'
import { signFlip } from '../permutation/sign-flip.ts'
import { tQuantile } from '../probability/quantile.ts'
import type { Random } from '../random.ts'
import { type NotKnown, notKnown } from '../reading.ts'
import { liesOn, type Scale, tolerance } from '../scale.ts'
import { smallestDetectableChange } from './smallest-detectable-change.ts'

export type DriftWord = 'moved' | 'probably moved' | 'nothing that these answers could show' | 'stayed within one step'

type Basis = {
  /** People with an answer in both waves; only they are compared. */
  readonly compared: number
  readonly joined: number
  readonly left: number
  /** How many of the compared people changed their answer at all. */
  readonly changedTheirAnswer: number
}

export type DriftFigures = {
  readonly word: DriftWord
  /** Mean change in scale units; above 0 = upward. */
  readonly meanChange: number
  /** Nine times in ten the true mean change lies here. */
  readonly interval: Interval
  readonly twoSided: number
  /** The smallest mean change, in scale units, that this many people with this much movement would have shown. */
  readonly wouldHaveShown: number
}

export type Drift = Basis & (({ readonly known: true } & DriftFigures) | NotKnown)

const FEWEST = 6

/**
 * Did the answers to one question move between two waves of the same people?
 * Input: for each person the answer before and after (null = not there or "can't tell"). People with only one answer
 * are counted as joined or left and not compared. "stayed within one step" only if the whole 90 % interval lies
 * within the tolerance of the scale; a test that found nothing is never "no change".
 * Refuses five people or fewer: no outcome could be significant. Say who moved instead.
 */
export function drift(question: {
  readonly people: readonly { readonly before: number | null; readonly after: number | null }[]
  readonly scale: Scale
  readonly random?: Random
}): Drift {
  const { people, scale, random } = question
  const both = people.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]))
  const changes = both.map(({ before, after }) => after - before)
  const basis: Basis = {
    compared: both.length,
    joined: people.filter(({ before, after }) => before === null && after !== null).length,
    left: people.filter(({ before, after }) => before !== null && after === null).length,
    changedTheirAnswer: changes.filter((change) => change !== 0).length,
  }
  if (
    !liesOn(
      both.flatMap(({ before, after }) => [before, after]),
      scale,
    )
  ) {
    return { ...notKnown('an answer lies outside its scale'), ...basis }
  }
  if (both.length < FEWEST) return { ...notKnown('too few people for this test'), ...basis }
  const test = signFlip(changes, random)
  if (!test.known) return { ...test, ...basis }

  const spread = standardDeviation(changes)
  const reach = (tQuantile(0.95, changes.length - 1) * spread) / Math.sqrt(changes.length)
  const interval = { low: test.mean - reach, high: test.mean + reach }
  return {
    known: true,
    ...basis,
    word: wordFor(test.twoSided, interval, tolerance(scale)),
    meanChange: test.mean,
    interval,
    twoSided: test.twoSided,
    wouldHaveShown: smallestDetectableChange(changes.length) * spread,
  }
}

function wordFor(chance: number, interval: Interval, tau: number): DriftWord {
  if (chance <= 0.05) return 'moved'
  if (chance <= 0.1) return 'probably moved'
  const stayed = interval.low >= -tau && interval.high <= tau
  return stayed ? 'stayed within one step' : 'nothing that these answers could show'
}

function standardDeviation(values: readonly number[]): number {
  const centre = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1))
}
