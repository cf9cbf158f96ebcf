// Formula: words in both / words in either, as sets (Jaccard 1912, New Phytologist 11:37-50).
import { wordsOf } from './words-of.ts'

/**
 * The share of words that two texts have in common, 0 to 1. Not to be shown, and not offered to other packages: "Speed
 * over cost" and "Cost over speed" have 1, two ways of saying the same thing often .1. NaN when neither has a word.
 */
export function wordJaccard(one: string, other: string): number {
  const [x, y] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  return x.intersection(y).size / x.union(y).size
}
