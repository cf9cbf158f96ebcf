// Formula: G = x_A - x_B, C = x_A - y_AB, E = y_AB - x_B on group means, so G = C + E (McLeod & Chaffee 1973; states after Broom & Dozier 1990).
import type { Random } from '../random.ts'
import type { NotKnown } from '../reading.ts'
import { rangeOf, type Scale } from '../scale.ts'
import type { CoorientationState } from './coorientation-state.ts'
import { type CoorientationBasis, itemCoorientation } from './item-coorientation.ts'
import type { WordingGrade } from './wording-grade.ts'

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
  /** Of each perceiver, in the order given; NaN where an answer is missing or there was nothing to look past. */
  readonly perspectiveGains: readonly number[]
  /** Up to this many units apart counts as the same. */
  readonly tau: number
  /** How often chance alone gives a gap this large; NaN where it could not be computed. */
  readonly chance: { readonly agreement: number; readonly congruency: number }
}

export type Coorientation = CoorientationBasis & (({ readonly known: true } & CoorientationFigures) | NotKnown)

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
  const { scale, ...asked } = question
  const reading = itemCoorientation({ item: { kind: 'scale', scale }, ...asked })
  if (!reading.known) return reading
  const { gap, tau, known, counts, closeness, state, wording, perspectiveGain, perspectiveGains, chance } = reading
  return {
    known,
    counts,
    closeness,
    state,
    wording,
    agreementGap: gap.agreement[0] as number,
    congruencyGap: gap.congruency[0] as number,
    accuracyError: gap.accuracy[0] as number,
    perspectiveGain,
    perspectiveGains,
    tau: tau * rangeOf(scale),
    chance,
  }
}
