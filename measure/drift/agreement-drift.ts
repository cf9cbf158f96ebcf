// Rule: within-person swap of two waves (`agreementChange`), .05 said plainly, .10 with "probably", never "no change" (measure notes, section 9).
import type { Interval } from '../intervals/interval.ts'
import { agreementChange } from '../permutation/agreement-change.ts'
import { tQuantile } from '../probability/quantile.ts'
import type { Random } from '../random.ts'
import { type NotKnown, notKnown } from '../reading.ts'
import type { Scale } from '../scale.ts'
import { variance } from '../variance.ts'
import { smallestDetectableChange } from './smallest-detectable-change.ts'

export type AgreementDriftWord =
  | 'closer'
  | 'probably closer'
  | 'farther apart'
  | 'probably farther apart'
  | 'nothing that these answers could show'
  | 'as close as before'

/** People are named by their place in the list that was handed in. */
type Basis = {
  /** How many answered at least one of the items in both waves; only they are compared. */
  readonly compared: number
  /** How many items are compared. */
  readonly items: number
  readonly joined: readonly number[]
  readonly left: readonly number[]
}

export type AgreementDriftFigures = {
  readonly word: AgreementDriftWord
  /** Pairwise agreement, 0 to 1, mean over the items. */
  readonly before: number
  readonly after: number
  /** Above 0: closer together. */
  readonly change: number
  /** Nine times in ten the true change lies here. */
  readonly interval: Interval
  readonly twoSided: number
  /** The smallest change of agreement that would have shown eight times in ten; NaN where none could. */
  readonly wouldHaveShown: { readonly plainly: number; readonly probably: number }
}

export type AgreementDrift = Basis & (({ readonly known: true } & AgreementDriftFigures) | NotKnown)

type Answers = readonly (number | null)[]

/** A smaller change of agreement would not be noticed by anybody: a fifth of a step between two people on five steps. */
const SAME = 0.05
const PLAIN = 0.05
const PROBABLE = 0.1
/** On one item the parts of few people are too uneven: even perfect agreement of eight is missed two times in three. */
const FEWEST_FOR_ONE_ITEM = 12

/**
 * Did a group come closer together or drift apart between two waves of the same people? Input: for each person the
 * answers to the same items before and after (null = no answer, or the whole list null for not there), one scale for
 * all items, a generator for parts with too many distinct sums. "as close as before" only if the whole 90 % interval of
 * the change lies within .05; a test that found nothing is never "no change": say `wouldHaveShown` beside it. Six people
 * need five items or more to show anything: a change of .23 on five items, .16 on ten; eight people .16 and .10.
 * Refuses five people or fewer.
 */
export function agreementDrift(question: {
  readonly people: readonly { readonly before: Answers | null; readonly after: Answers | null }[]
  readonly scale: Scale
  readonly random: Random
}): AgreementDrift {
  const { people, scale, random } = question
  const wave = (when: 'before' | 'after') => people.map((person) => person[when] ?? [])
  const [before, after] = [wave('before'), wave('after')]
  const basis = basisOf(before, after)
  const reading = agreementChange(before, after, scale, random)
  if (!reading.known) return { ...notKnown(reading.because), ...basis }
  const { change, parts, twoSided, standardError } = reading
  const compared = parts.filter((part) => !Number.isNaN(part))
  const reach = tQuantile(0.95, compared.length - 1) * standardError
  const interval = { low: Math.max(-1, change - reach), high: Math.min(1, change + reach) }
  // The change is the sum of the parts, so what the mean of the parts would have shown, times the people.
  const spread = compared.length * Math.sqrt(variance(compared))
  const wouldHaveShown = (alpha: number) => {
    const shown = smallestDetectableChange(compared.length, alpha) * spread
    const possible = shown <= 1 - reading.before && (basis.items > 1 || compared.length >= FEWEST_FOR_ONE_ITEM)
    return possible ? shown : Number.NaN
  }
  return {
    known: true,
    ...basis,
    word: wordFor(twoSided, change, interval),
    before: reading.before,
    after: reading.after,
    change,
    interval,
    twoSided,
    wouldHaveShown: { plainly: wouldHaveShown(PLAIN), probably: wouldHaveShown(PROBABLE) },
  }
}

function basisOf(before: readonly Answers[], after: readonly Answers[]): Basis {
  const given = (answers: Answers | undefined, item: number) => (answers?.[item] ?? null) !== null
  const items = [...Array(Math.max(0, ...before.map((answers) => answers.length))).keys()]
  const everyone = [...before.keys()]
  const twice = (person: number, item: number) => given(before[person], item) && given(after[person], item)
  const answered = (answers: Answers | undefined) => answers?.some((answer) => answer !== null) ?? false
  return {
    compared: everyone.filter((person) => items.some((item) => twice(person, item))).length,
    items: items.filter((item) => everyone.some((person) => twice(person, item))).length,
    joined: everyone.filter((person) => !answered(before[person]) && answered(after[person])),
    left: everyone.filter((person) => answered(before[person]) && !answered(after[person])),
  }
}

function wordFor(chance: number, change: number, interval: Interval): AgreementDriftWord {
  if (chance <= PLAIN) return change > 0 ? 'closer' : 'farther apart'
  if (chance <= PROBABLE) return change > 0 ? 'probably closer' : 'probably farther apart'
  return interval.low >= -SAME && interval.high <= SAME ? 'as close as before' : 'nothing that these answers could show'
}
