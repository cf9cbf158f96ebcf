// Formula: G = x_A - x_B, C = x_A - y_AB, E = y_AB - x_B on group means, so G = C + E (McLeod & Chaffee 1973; states after Broom & Dozier 1990).
import { closeness } from '../agreement/closeness.ts'
import { mean } from '../mean.ts'
import { signFlip } from '../permutation/sign-flip.ts'
import { twoGroups } from '../permutation/two-groups.ts'
import type { Random } from '../random.ts'
import { type NotKnown, notKnown, type Reason } from '../reading.ts'
import { liesOn, type Scale, tolerance } from '../scale.ts'
import { perspectiveGain } from './perspective-gain.ts'
import { type WordingGrade, wordingGrade } from './wording-grade.ts'

export type CoorientationState = 'shared' | 'open difference' | 'false consensus' | 'false conflict'

/** One figure for each of: the perceivers' own answers, their predictions, the others' own answers. */
type ForEach = { readonly own: number; readonly predicted: number; readonly others: number }

export type CoorientationFigures = {
  readonly state: CoorientationState
  readonly wording: WordingGrade
  /** G: how far apart they are, in scale units, with sign. */
  readonly agreementGap: number
  /** C: how far apart the perceivers think they are. */
  readonly congruencyGap: number
  /** E: how wrong the perceivers are about the others. */
  readonly accuracyError: number
  /** NaN when both groups stand at the same place. */
  readonly perspectiveGain: number
  /** Up to this many units apart counts as the same. */
  readonly tau: number
  /** How often chance alone gives a gap this large; NaN where it could not be computed. */
  readonly chance: { readonly agreement: number; readonly congruency: number }
}

/** How many answered, and how close each list of answers lies together; given even when no state can be. */
type Basis = { readonly counts: ForEach; readonly closeness: ForEach }

export type Coorientation = Basis & (({ readonly known: true } & CoorientationFigures) | NotKnown)

/** Below this closeness a group mean stands for nobody. */
export const SPLIT_INSIDE = 0.5

/**
 * What group A (the perceivers) and group B (the others) think, and what A thinks that B thinks, on one question.
 * shared: near each other, and A knows it · open difference: apart, and A knows it · false consensus: apart, but A
 * believes they agree · false conflict: near each other, but A believes they differ. The state is A's; ask again with
 * the groups swapped for B's.
 * Input: for each perceiver the own answer and the prediction of B's typical answer (null = not given; "can't tell"
 * is null, never the middle); B's own answers; the scale (sliders and steps). All figures are in scale units.
 * Refuses when a side has no answers, fewer than half of the perceivers predicted, or a list of answers is split
 * inside (closeness below .5): show the split then, a mean would stand for nobody.
 */
export function coorientation(question: {
  readonly perceivers: readonly { readonly own: number | null; readonly predicted: number | null }[]
  readonly others: readonly (number | null)[]
  readonly scale: Scale
  readonly random?: Random
}): Coorientation {
  const { perceivers, scale, random } = question
  const own = given(perceivers.map((person) => person.own))
  const predicted = given(perceivers.map((person) => person.predicted))
  const others = given(question.others)
  const basis: Basis = {
    counts: { own: own.length, predicted: predicted.length, others: others.length },
    closeness: {
      own: closeness(own, scale),
      predicted: closeness(predicted, scale),
      others: closeness(others, scale),
    },
  }
  const refusal = liesOn([...own, ...predicted, ...others], scale)
    ? reasonToRefuse(basis)
    : 'an answer lies outside its scale'
  if (refusal) return { ...notKnown(refusal), ...basis }

  const tau = tolerance(scale)
  const agreementGap = mean(own) - mean(others)
  const congruencyGap = mean(own) - mean(predicted)
  const slack = 1e-9 * tau
  const smallerSide = Math.min(own.length, predicted.length, others.length)
  const closeCall = isCloseCall(agreementGap, tau, [own, others]) || isCloseCall(congruencyGap, tau, [own, predicted])
  return {
    known: true,
    ...basis,
    state: stateOf(Math.abs(agreementGap) <= tau + slack, Math.abs(congruencyGap) <= tau + slack),
    wording: wordingGrade(smallerSide, closeCall),
    agreementGap,
    congruencyGap,
    accuracyError: mean(predicted) - mean(others),
    perspectiveGain: perspectiveGain(mean(own), mean(predicted), mean(others)),
    tau,
    chance: {
      agreement: chanceOf(twoGroups(own, others, random)),
      congruency: chanceOf(signFlip(differencesWithin(perceivers), random)),
    },
  }
}

function given(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null)
}

function reasonToRefuse({ counts, closeness: inside }: Basis): Reason | undefined {
  if (counts.own === 0 || counts.others === 0) return 'no answers'
  if (counts.predicted === 0 || counts.predicted < counts.own / 2) return 'too few predictions'
  const lists = [inside.own, inside.predicted, inside.others]
  return lists.some((value) => value < SPLIT_INSIDE) ? 'split inside' : undefined
}

function stateOf(near: boolean, believedNear: boolean): CoorientationState {
  if (near) return believedNear ? 'shared' : 'false conflict'
  return believedNear ? 'false consensus' : 'open difference'
}

/** The gap lies within its own standard error of the line that decides the state. */
function isCloseCall(gap: number, tau: number, lists: readonly (readonly number[])[]): boolean {
  const squaredError = lists.reduce((sum, list) => sum + squaredErrorOfMean(list), 0)
  return Math.abs(Math.abs(gap) - tau) <= Math.sqrt(squaredError)
}

function squaredErrorOfMean(values: readonly number[]): number {
  const centre = mean(values)
  const n = values.length
  return n < 2 ? Number.POSITIVE_INFINITY : values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1) / n
}

function differencesWithin(
  people: readonly { readonly own: number | null; readonly predicted: number | null }[],
): number[] {
  return people.flatMap(({ own, predicted }) => (own === null || predicted === null ? [] : [own - predicted]))
}

function chanceOf(test: { readonly known: true; readonly twoSided: number } | NotKnown): number {
  return test.known ? test.twoSided : Number.NaN
}
