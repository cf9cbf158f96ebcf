// Formula: which of the n (n - 1) / 2 pairs of texts a design compares, and how often (counting).
import type { RatingDesign } from './rating-design.ts'

export type PairCoverage = {
  /** NaN when not everyone rates equally many. */
  readonly ratingsPerPerson: number
  readonly totalRatings: number
  /** Pairs of texts that at least one of the two writers compares, of all pairs. */
  readonly pairs: number
  readonly allPairs: number
  readonly mostRatingsPerPair: number
  /** The pairs that nobody compares; nothing may be said about them. */
  readonly uncovered: readonly (readonly [number, number])[]
}

/** What a rating design, or the ratings that came back, can tell about pairs of texts. Works for any lists. */
export function pairCoverage(design: RatingDesign): PairCoverage {
  const ratings = new Map<string, number>()
  const key = (i: number, j: number) => `${Math.min(i, j)} ${Math.max(i, j)}`
  design.forEach((texts, person) => {
    for (const text of texts) ratings.set(key(person, text), (ratings.get(key(person, text)) ?? 0) + 1)
  })
  const everyPair = design.flatMap((_, i) => design.slice(i + 1).map((_, k): [number, number] => [i, i + 1 + k]))
  const each = new Set(design.map((texts) => texts.length))
  return {
    ratingsPerPerson: each.size === 1 ? (design[0]?.length ?? Number.NaN) : Number.NaN,
    totalRatings: design.reduce((sum, texts) => sum + texts.length, 0),
    pairs: ratings.size,
    allPairs: everyPair.length,
    mostRatingsPerPair: Math.max(0, ...ratings.values()),
    uncovered: everyPair.filter(([i, j]) => !ratings.has(key(i, j))),
  }
}
