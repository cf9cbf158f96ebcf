// Formula: E_i = y_i - (sum of own - own_i) / (n - 1), leave-one-out; G = C + E on the means of each group (McLeod & Chaffee 1973; false consensus after Ross, Greene & House 1977).
import { closeness } from '../agreement/closeness.ts'
import { mean } from '../mean.ts'
import { signFlip } from '../permutation/sign-flip.ts'
import type { Random } from '../random.ts'
import { type NotKnown, notKnown, type Reason } from '../reading.ts'
import { liesOn, type Scale, tolerance } from '../scale.ts'
import { variance } from '../variance.ts'
import { type CoorientationState, coorientationState } from './coorientation-state.ts'
import { SPLIT_INSIDE } from './item-coorientation.ts'
import { perspectiveGain } from './perspective-gain.ts'
import { type WordingGrade, wordingGrade } from './wording-grade.ts'

/** A share of people: yes is 1 and no is 0, so the average of answers is the share of yes. */
const SHARE_SCALE: Scale = { from: 0, to: 1 }

export type GroupAboutOthers = {
  readonly name: string
  /** null = not given, or "can't tell". */
  readonly people: readonly { readonly own: number | null; readonly predicted: number | null }[]
}

export type CoorientationWithOthers = {
  readonly name: string
  readonly counts: { readonly compared: number; readonly answered: number }
  readonly reading:
    | NotKnown
    | {
        readonly known: true
        /** Of the group about everybody else; null where the group itself is split, so that it has no place of its own. */
        readonly state: CoorientationState | null
        readonly wording: WordingGrade
        /** What this group expects of the others, and what they said, each person taken out of their own comparison. */
        readonly expected: number
        readonly actual: number
        /** G, C and E in the units of the scale: agreement = congruency + accuracy. */
        readonly agreementGap: number
        readonly congruencyGap: number
        readonly accuracyError: number
        /** How wrong they are on average, whatever the direction. */
        readonly meanAbsoluteError: number
        readonly perspectiveGain: number
        /** One for each person compared, in their order. */
        readonly perspectiveGains: readonly number[]
        /** How often chance alone gives an error this large, if people guessed too high and too low alike. */
        readonly chance: number
      }
}

/**
 * "How many of the others say yes?" (`SHARE_SCALE`) or "what will the others typically say?" (any other scale), for
 * each group by itself: are they wrong about everybody else, and do they think that they stand alone? A person's own
 * answer never counts among the others they are compared with; in a group of six, leaving it in makes everyone look a
 * third better. Everybody who answered counts once as one of the others, whatever group they are in.
 * Input: for each group and person the own answer and the prediction; only people with both are compared.
 * Refuses a group without one person who gave both, fewer than three answers in all, or an answer outside the scale.
 */
export function coorientationWithOthers(
  groups: readonly GroupAboutOthers[],
  scale: Scale = SHARE_SCALE,
  random?: Random,
): CoorientationWithOthers[] {
  const answers = groups.flatMap((group) => group.people.flatMap(({ own }) => (own === null ? [] : [own])))
  return groups.map((group) => {
    const compared = group.people.flatMap(({ own, predicted }) =>
      own === null || predicted === null ? [] : [{ own, predicted }],
    )
    const counts = { compared: compared.length, answered: answers.length }
    const refusal = reasonToRefuse(compared, answers, scale)
    const reading = refusal ? notKnown(refusal) : readingOf(compared, answers, scale, random)
    return { name: group.name, counts, reading }
  })
}

type Compared = { readonly own: number; readonly predicted: number }

/** With fewer answers than this, what the others say is what one or two people say. */
const FEWEST_ANSWERS = 3

function reasonToRefuse(compared: readonly Compared[], answers: readonly number[], scale: Scale): Reason | undefined {
  const given = [...answers, ...compared.map(({ predicted }) => predicted)]
  if (!liesOn(given, scale)) return 'an answer lies outside its scale'
  if (answers.length < FEWEST_ANSWERS) return 'too few answers'
  return compared.length === 0 ? 'too few predictions' : undefined
}

function readingOf(compared: readonly Compared[], answers: readonly number[], scale: Scale, random?: Random) {
  const sum = answers.reduce((total, answer) => total + answer, 0)
  const people = compared.map((person) => ({ ...person, actual: (sum - person.own) / (answers.length - 1) }))
  const own = people.map((person) => person.own)
  const errors = people.map(({ predicted, actual }) => predicted - actual)
  const [place, expected, actual] = [mean(own), mean(people.map((p) => p.predicted)), mean(people.map((p) => p.actual))]
  const tau = tolerance(scale)
  const gaps = {
    agreementGap: place - actual,
    congruencyGap: place - expected,
    accuracyError: expected - actual,
  }
  const isSplit = closeness(own, scale) < SPLIT_INSIDE
  const isClose = [people.map((p) => p.own - p.actual), people.map((p) => p.own - p.predicted)].some((gap) =>
    isCloseCall(gap, tau),
  )
  const test = signFlip(errors, random)
  return {
    known: true as const,
    state: isSplit ? null : coorientationState(gaps.agreementGap, gaps.congruencyGap, tau),
    wording: wordingGrade(people.length, isClose),
    expected,
    actual,
    ...gaps,
    meanAbsoluteError: mean(errors.map(Math.abs)),
    perspectiveGain: perspectiveGain(place, expected, actual),
    perspectiveGains: people.map((p) => perspectiveGain(p.own, p.predicted, p.actual)),
    chance: test.known ? test.twoSided : Number.NaN,
  }
}

/** The mean gap lies within its own standard error of the line that decides the state. */
function isCloseCall(gaps: readonly number[], tau: number): boolean {
  const error = gaps.length < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(variance(gaps) / gaps.length)
  return Math.abs(Math.abs(mean(gaps)) - tau) <= error
}
