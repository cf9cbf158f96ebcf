// Rule: exact sign-flip of paired differences (Fisher 1935), .05 said plainly, .10 with "probably", never "no change" (measure notes, section 9).
import type { Interval } from '../intervals/interval.ts'
import { signFlip } from '../permutation/sign-flip.ts'
import { tQuantile } from '../probability/quantile.ts'
import type { Random } from '../random.ts'
import { type NotKnown, notKnown } from '../reading.ts'
import { liesOn, type Scale, tolerance } from '../scale.ts'
import { variance } from '../variance.ts'
import { smallestDetectableChange } from './smallest-detectable-change.ts'
import { smallestDetectableShift } from './smallest-detectable-shift.ts'

export type DriftWord = 'moved' | 'probably moved' | 'nothing that these answers could show' | 'stayed within one step'

/** People are named by their place in the list that was handed in. */
type Basis = {
  /** How many have an answer in both waves; only they are compared. */
  readonly compared: number
  /** Who has an answer in one wave only: not comparable, to be listed separately. */
  readonly joined: readonly number[]
  readonly left: readonly number[]
  /** Who changed their answer at all, and by how much; the largest change first. */
  readonly changed: readonly { readonly person: number; readonly change: number }[]
}

export type DriftFigures = {
  readonly word: DriftWord
  /** Mean change in scale units; above 0 = upward. */
  readonly meanChange: number
  /** Nine times in ten the true mean change lies here. */
  readonly interval: Interval
  readonly twoSided: number
  /**
   * The smallest mean change, in scale units, that these people with this much movement would have shown eight times
   * in ten, plainly or at least with "probably". NaN where no change could.
   */
  readonly wouldHaveShown: { readonly plainly: number; readonly probably: number }
}

export type Drift = Basis & (({ readonly known: true } & DriftFigures) | NotKnown)

type TwoAnswers = { readonly before: number | null; readonly after: number | null }

const FEWEST = 6
const PLAIN = 0.05
const PROBABLE = 0.1
/** With more people steps hardly matter any more: the closed form says the same, at once. */
const MOST_SIMULATED = 40

/**
 * Did the answers to one question move between two waves of the same people?
 * Input: for each person the answer before and after (null = not there or "can't tell"), the scale, a generator (for
 * answers with too many distinct sums, and for what would have shown on steps). Who has only one answer joined or left
 * and is not compared. "stayed within one step" only if the whole 90 % interval lies within the tolerance of the scale;
 * a test that found nothing is never "no change": say `wouldHaveShown` beside it.
 * Refuses five people or fewer: no outcome could be significant. Say who moved instead, where names may be said. One
 * person's change is more than noise only from `smallestRealChange` on.
 */
export function drift(question: {
  readonly people: readonly TwoAnswers[]
  readonly scale: Scale
  readonly random: Random
}): Drift {
  const { people, scale, random } = question
  const both = people.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]))
  const basis = basisOf(people)
  const answers = both.flatMap(({ before, after }) => [before, after])
  if (!liesOn(answers, scale)) return { ...notKnown('an answer lies outside its scale'), ...basis }
  if (both.length < FEWEST) return { ...notKnown('too few people for this test'), ...basis }
  const changes = both.map(({ before, after }) => after - before)
  const test = signFlip(changes, random)
  if (!test.known) return { ...test, ...basis }

  const spread = Math.sqrt(variance(changes))
  const reach = (tQuantile(0.95, changes.length - 1) * spread) / Math.sqrt(changes.length)
  const interval = { low: test.mean - reach, high: test.mean + reach }
  const { step } = scale
  const wouldHaveShown = (alpha: number) =>
    step === undefined || changes.length > MOST_SIMULATED
      ? smallestDetectableChange(changes.length, alpha) * spread
      : smallestDetectableShift(
          { before: both.map(({ before }) => before), spread, scale: { ...scale, step } },
          random,
          alpha,
        )
  return {
    known: true,
    ...basis,
    word: wordFor(test.twoSided, interval, tolerance(scale)),
    meanChange: test.mean,
    interval,
    twoSided: test.twoSided,
    wouldHaveShown: { plainly: wouldHaveShown(PLAIN), probably: wouldHaveShown(PROBABLE) },
  }
}

function basisOf(people: readonly TwoAnswers[]): Basis {
  const all = people.map(({ before, after }, person) => ({ person, before, after }))
  const twice = all.flatMap(({ person, before, after }) =>
    before === null || after === null ? [] : [{ person, change: after - before }],
  )
  return {
    compared: twice.length,
    joined: all.filter(({ before, after }) => before === null && after !== null).map(({ person }) => person),
    left: all.filter(({ before, after }) => before !== null && after === null).map(({ person }) => person),
    changed: twice
      .filter(({ change }) => change !== 0)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.person - b.person),
  }
}

function wordFor(chance: number, interval: Interval, tau: number): DriftWord {
  if (chance <= PLAIN) return 'moved'
  if (chance <= PROBABLE) return 'probably moved'
  const stayed = interval.low >= -tau && interval.high <= tau
  return stayed ? 'stayed within one step' : 'nothing that these answers could show'
}
