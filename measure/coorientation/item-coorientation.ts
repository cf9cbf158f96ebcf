// Formula: G = m_A - m_B, C = m_A - p_AB, E = p_AB - m_B on the middles of the groups, coordinate by coordinate, so G = C + E for every kind of question (McLeod & Chaffee 1973).
import { groupsOfPlaces } from '../permutation/groups-of-places.ts'
import { signsOfPlaces } from '../permutation/signs-of-places.ts'
import type { Random } from '../random.ts'
import { type NotKnown, notKnown, type Reason } from '../reading.ts'
import { variance } from '../variance.ts'
import { type CoorientationState, coorientationState } from './coorientation-state.ts'
import {
  closenessInside,
  extentOf,
  gapBetween,
  type Item,
  type ItemAnswer,
  middleOf,
  type Place,
  placeOf,
  sizeOf,
  tauOf,
} from './kinds-of-item.ts'
import { type WordingGrade, wordingGrade } from './wording-grade.ts'

/** One figure for each of: the perceivers' own answers, their predictions, the others' own answers. */
type ForEach = { readonly own: number; readonly predicted: number; readonly others: number }

/** One figure for each of: how far apart, how far apart they think they are, how wrong they are. */
type ForEachGap<Figure> = { readonly agreement: Figure; readonly congruency: Figure; readonly accuracy: Figure }

export type ItemCoorientationFigures = {
  readonly state: CoorientationState
  readonly wording: WordingGrade
  /** How large each gap is: 0 = none, 1 = as far apart as two answers to this question can be. */
  readonly size: ForEachGap<number>
  /** Each gap with its signs, by coordinate of the answers (see `Item`): agreement = congruency + accuracy. */
  readonly gap: ForEachGap<readonly number[]>
  /** Up to this size counts as the same. */
  readonly tau: number
  /** Of the group; NaN when both groups stand at the same place. */
  readonly perspectiveGain: number
  /** Of each perceiver, in the order given; NaN where an answer is missing or there was nothing to look past. */
  readonly perspectiveGains: readonly number[]
  /** How often chance alone gives a gap this large; NaN where it could not be computed. */
  readonly chance: { readonly agreement: number; readonly congruency: number }
}

/** How many answered, and how close each list of answers lies together; given even when no state can be. */
export type CoorientationBasis = { readonly counts: ForEach; readonly closeness: ForEach }

export type ItemCoorientation = CoorientationBasis & (({ readonly known: true } & ItemCoorientationFigures) | NotKnown)

/** Below this closeness a middle stands for nobody. */
export const SPLIT_INSIDE = 0.5

export type Perceiver = { readonly own: ItemAnswer | null; readonly predicted: ItemAnswer | null }

/**
 * `coorientation` for every kind of question: claims, steps, sliders, choices, rankings, points shared out. What group
 * A (the perceivers) and group B (the others) answer, and what A thinks that B answers; the state is A's.
 * First each list of answers is looked at by itself: one that is split inside has no middle that stands for anybody,
 * and the reading refuses with "split inside". Then the gaps between the middles decide the state, and the smaller
 * side how strongly it may be said.
 * Input: the question; for each perceiver the own answer and the prediction of B's typical answer; B's own answers;
 * null or "can't tell" for what was not answered. Refuses when an answer does not fit the question, a side has no
 * answers, fewer than half of the perceivers predicted, or a list is split inside.
 * The chances are exact up to about 8 against 8 people (steps and sliders also far above); beyond that they need a
 * generator and are NaN without one, or where they are not asked: with hundreds of people they take longest.
 */
export function itemCoorientation(question: {
  readonly item: Item
  readonly perceivers: readonly Perceiver[]
  readonly others: readonly (ItemAnswer | null)[]
  readonly random?: Random
  readonly chances?: 'not asked'
}): ItemCoorientation {
  const { item, perceivers, random, chances } = question
  const placed = perceivers.map(({ own, predicted }) => ({
    own: placeOf(item, own),
    predicted: placeOf(item, predicted),
  }))
  const own = given(placed.map((person) => person.own))
  const predicted = given(placed.map((person) => person.predicted))
  const others = given(question.others.map((answer) => placeOf(item, answer)))
  const basis: CoorientationBasis = {
    counts: { own: own.length, predicted: predicted.length, others: others.length },
    closeness: {
      own: closenessInside(item, own),
      predicted: closenessInside(item, predicted),
      others: closenessInside(item, others),
    },
  }
  const everything = [...perceivers.flatMap((person) => [person.own, person.predicted]), ...question.others]
  const fits = everything.every((answer) => isUnanswered(answer) || placeOf(item, answer) !== null)
  const refusal = fits ? reasonToRefuse(basis) : 'an answer lies outside its scale'
  if (refusal) return { ...notKnown(refusal), ...basis }

  const middle = { own: middleOf(own), predicted: middleOf(predicted), others: middleOf(others) }
  const gap = {
    agreement: gapBetween(middle.own, middle.others),
    congruency: gapBetween(middle.own, middle.predicted),
    accuracy: gapBetween(middle.predicted, middle.others),
  }
  const size = {
    agreement: sizeOf(item, gap.agreement),
    congruency: sizeOf(item, gap.congruency),
    accuracy: sizeOf(item, gap.accuracy),
  }
  const tau = tauOf(item)
  const closeCall = isCloseCall(item, own, others, tau) || isCloseCall(item, own, predicted, tau)
  const gainOf = (ownPlace: Place, predictedPlace: Place) =>
    perspectiveGainAt(item, ownPlace, predictedPlace, middle.others)
  const differences = placed.flatMap((person) =>
    person.own && person.predicted ? [gapBetween(person.own, person.predicted)] : [],
  )
  return {
    known: true,
    ...basis,
    state: coorientationState(size.agreement, size.congruency, tau),
    wording: wordingGrade(Math.min(own.length, predicted.length, others.length), closeCall),
    size,
    gap,
    tau,
    perspectiveGain: gainOf(middle.own, middle.predicted),
    perspectiveGains: placed.map((person) =>
      person.own && person.predicted ? gainOf(person.own, person.predicted) : Number.NaN,
    ),
    chance:
      chances === 'not asked'
        ? { agreement: Number.NaN, congruency: Number.NaN }
        : { agreement: groupsOfPlaces(own, others, random), congruency: signsOfPlaces(differences, random) },
  }
}

function given(places: readonly (Place | null)[]): Place[] {
  return places.filter((place) => place !== null)
}

function isUnanswered(answer: ItemAnswer | null): boolean {
  return answer === null || answer === "can't tell"
}

function reasonToRefuse({ counts, closeness }: CoorientationBasis): Reason | undefined {
  if (counts.own === 0 || counts.others === 0) return 'no answers'
  if (counts.predicted === 0 || counts.predicted < counts.own / 2) return 'too few predictions'
  return Object.values(closeness).some((inside) => inside < SPLIT_INSIDE) ? 'split inside' : undefined
}

/** As `perspectiveGain`, with distances of places instead of numbers. */
function perspectiveGainAt(item: Item, own: Place, predicted: Place, actual: Place): number {
  const projected = sizeOf(item, gapBetween(own, actual))
  return projected > 1e-12 ? 1 - sizeOf(item, gapBetween(predicted, actual)) / projected : Number.NaN
}

/** The gap lies within its own standard error of the line that decides the state. */
function isCloseCall(item: Item, one: readonly Place[], other: readonly Place[], tau: number): boolean {
  const gap = gapBetween(middleOf(one), middleOf(other))
  const direction = gap.map((part) => (part < 0 ? -1 : 1))
  const along = (place: Place) => place.reduce((sum, part, i) => sum + part * (direction[i] as number), 0)
  const squaredError = [one, other].reduce((sum, list) => sum + squaredErrorOfMean(list.map(along)), 0)
  return Math.abs(sizeOf(item, gap) - tau) <= Math.sqrt(squaredError) / extentOf(item)
}

function squaredErrorOfMean(values: readonly number[]): number {
  return values.length < 2 ? Number.POSITIVE_INFINITY : variance(values) / values.length
}
