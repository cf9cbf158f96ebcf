// Rule: rounds of a tournament in which everybody meets everybody once (circle method; Kirkman 1847), dealt out to people one pair after the other.
import { type Random, shuffled } from '../random.ts'

/** One comparison to ask: the item on the left and the one on the right. */
export type ComparisonPair = readonly [number, number]

/**
 * Which pairs of items each person compares, for `bradleyTerry`. Random and balanced, not adaptive: choosing pairs by the
 * answers so far makes a scale look more reliable than it is. Every pair is asked equally often or once more than
 * others, every item too (with an odd number of items up to twice more), nobody gets a pair twice, and a pair that comes
 * again has its sides exchanged.
 * Input: how many items, people and pairs a person; a generator. Output: for each person the pairs, items from 0.
 * Throws RangeError for fewer than two items, or more pairs a person than there are.
 */
export function comparisonPairs(items: number, people: number, pairsEach: number, random: Random): ComparisonPair[][] {
  const allPairs = (items * (items - 1)) / 2
  if (!(Number.isInteger(items) && items >= 2)) throw new RangeError('A comparison needs two items or more.')
  if (!(Number.isInteger(pairsEach) && pairsEach >= 1 && pairsEach <= allPairs)) {
    throw new RangeError(`There are ${allPairs} pairs of ${items} items; nobody can compare ${pairsEach}.`)
  }
  const names = shuffled([...new Array(items).keys()], random)
  const inRounds = shuffled(rounds(items), random).flatMap((round) => shuffled(round, random))
  const pairs = inRounds.map(([a, b]) => shuffled([names[a] as number, names[b] as number], random))
  const dealt = (turn: number): ComparisonPair => {
    const [left, right] = pairs[turn % allPairs] as [number, number]
    return Math.floor(turn / allPairs) % 2 === 0 ? [left, right] : [right, left]
  }
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: pairsEach }, (_, i) => dealt(person * pairsEach + i)),
  )
}

/** In each round every item meets one other; with an odd number one item rests. */
function rounds(items: number): ComparisonPair[][] {
  const around = items + (items % 2) - 1
  return Array.from({ length: around }, (_, round) => {
    const facing = Array.from(
      { length: (around - 1) / 2 },
      (_, i): ComparisonPair => [(round + i + 1) % around, (round - i - 1 + around) % around],
    )
    return items % 2 === 0 ? [[round, around] as const, ...facing] : facing
  })
}
