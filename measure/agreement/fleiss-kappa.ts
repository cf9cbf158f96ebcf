// Formula: (observed - expected) / (1 - expected), observed = mean over items of sum n_j (n_j - 1) / (n (n - 1)), expected = sum p_j^2 (Fleiss 1971, Psychological Bulletin 76:378-382).
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'
import { sameChoice } from './same-choice.ts'

export type FleissKappa = {
  readonly kappa: number
  /** How often two people put the same item into the same category. */
  readonly observed: number
  /** How often they would if the categories were dealt out at random, as often used as they were. */
  readonly expected: number
}

/**
 * Do people sort items into the same categories? 1 = always, 0 = no better than dealing out, below 0 = worse.
 * Kept to compare with publications: it needs equally many answers on each item, so `krippendorffAlpha` is better.
 * Input: a row for each item, how many people chose each category. Refuses fewer than two items or two people, items
 * with unequal numbers of answers, and when everybody always used one category.
 */
export function fleissKappa(itemsByCategory: readonly (readonly number[])[]): Reading<FleissKappa> {
  if (itemsByCategory.length === 0) return notKnown('no answers')
  if (itemsByCategory.length === 1) return notKnown('one item')
  const totals = itemsByCategory.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const raters = totals[0] as number
  if (raters < 2) return notKnown('too few answers')
  const agreements = itemsByCategory.map(sameChoice)
  if (totals.some((total) => total !== raters) || agreements.some(Number.isNaN)) {
    return notKnown('an answer lies outside its scale')
  }
  const categories = Array.from({ length: Math.max(...itemsByCategory.map((counts) => counts.length)) }, (_, i) => i)
  const shares = categories.map((category) => mean(itemsByCategory.map((counts) => (counts[category] ?? 0) / raters)))
  const observed = mean(agreements)
  const expected = shares.reduce((sum, share) => sum + share * share, 0)
  if (1 - expected < 1e-12) return notKnown('nobody differs')
  return { known: true, kappa: (observed - expected) / (1 - expected), observed, expected }
}
