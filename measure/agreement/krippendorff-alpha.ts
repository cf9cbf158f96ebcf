// Formula: alpha = 1 - observed / expected disagreement (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
import { notKnown, type Reading } from '../reading.ts'
import { type AlphaLevel, alphaOfCoincidences } from './alpha-of-coincidences.ts'
import { coincidenceMatrix } from './coincidence-matrix.ts'

export type KrippendorffAlpha = { readonly alpha: number; readonly items: number; readonly pairable: number }

/**
 * Do people read a set of questions the same way? 1 = they differ only from item to item, never on the same item;
 * 0 = two answers to one item are as different as any two answers; below 0 = more different than that.
 * Input: a row for each person, a column for each item (null = missing), and what the numbers mean: names (nominal),
 * an order (ordinal), a scale (interval) or a scale with a true zero (ratio). Ask for five items or more.
 * A figure for people who build questions, not for a page: the usual cut-offs (.80, .67) are for trained coders.
 * Refuses one item (alpha would be 0 whatever they answered), and says "nobody differs" instead of 1 or 0.
 */
export function krippendorffAlpha(
  people: readonly (readonly (number | null)[])[],
  level: AlphaLevel,
): Reading<KrippendorffAlpha> {
  const coincidences = coincidenceMatrix(people)
  if (coincidences.items === 0) return notKnown('too few answers')
  if (coincidences.values.length === 1) return notKnown('nobody differs')
  if (coincidences.items === 1) return notKnown('one item')
  const alpha = alphaOfCoincidences(coincidences, level)
  return { known: true, alpha, items: coincidences.items, pairable: coincidences.pairable }
}
