// Formula: sum x_w y_w / sqrt(sum x_w^2 sum y_w^2) over word counts (Salton, Wong & Yang 1975, Comm. ACM 18:613-620).
import { wordsOf } from './words-of.ts'

/**
 * How alike two texts use words, counting how often, 0 to 1. As blind to order, negation and paraphrase as
 * `wordJaccard`, and as little to be shown. NaN when one of them has no word.
 */
export function wordCosine(one: string, other: string): number {
  const [x, y] = [countsOf(one), countsOf(other)]
  const product = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
    a.entries().reduce((sum, [word, count]) => sum + count * (b.get(word) ?? 0), 0)
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y))
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
