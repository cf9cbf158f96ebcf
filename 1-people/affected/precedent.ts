import { rarity, type WordIndex } from './relevance.ts'

/** How much one earlier piece of work tells about this one: all of them together 1. */
export type Precedent = { at: number; weight: number }

/** So many of the most similar works tell something. */
const NEAREST = 25

/** The most similar works, each with its share: the square of how alike it is, of that of all of them. */
export function precedents(alike: readonly { at: number; alike: number }[]): Precedent[] {
  const nearest = alike
    .filter((each) => each.alike > 0)
    .sort((a, b) => b.alike - a.alike || a.at - b.at)
    .slice(0, NEAREST)
  const all = nearest.reduce((sum, each) => sum + each.alike ** 2, 0)
  return nearest.map((each) => ({ at: each.at, weight: each.alike ** 2 / all }))
}

/** So many works are added to those of each party, as usual as any, so that one work alone says little. */
const USUAL_WORKS = 3

/**
 * How much more alike the works of each party are than works are in general, as a share of the most similar work there is.
 * Formula: √(Σ (alike − mean) / (works + 3) / most), 0 where they are less alike; the distance to a centroid that is drawn towards
 * the mean (Tibshirani, Hastie, Narasimhan & Chu 2002, nearest shrunken centroids). Goes by all works, so that many that are
 * somewhat like this count as well as few that are very like it.
 */
export function leanings(works: readonly { alike: number; partyIds: readonly string[] }[]): Map<string, number> {
  const mean = works.reduce((sum, { alike }) => sum + alike, 0) / works.length
  const most = works.reduce((highest, { alike }) => Math.max(highest, alike), 0)
  const sums = new Map<string, { above: number; works: number }>()
  for (const { alike, partyIds } of works) {
    for (const id of partyIds) {
      const known = sums.get(id) ?? { above: 0, works: 0 }
      sums.set(id, { above: known.above + alike - mean, works: known.works + 1 })
    }
  }
  return new Map(
    [...sums].flatMap(([id, { above, works: many }]) =>
      above > 0 ? [[id, Math.sqrt(above / (many + USUAL_WORKS) / most)] as const] : [],
    ),
  )
}

/** So many works hold words by chance; among fewer, a word that one of them holds can tell what it has to do with this one. */
const FEW = 30

/**
 * How alike each text of the index is to these words, from 0 to 1: the cosine of words weighted by how often they stand there
 * (1 + ln times) and how rarely elsewhere. Words that only one of many texts holds are mostly names and slips, and link nothing.
 */
export function likeness(index: WordIndex, words: readonly string[]): Float64Array {
  const times = new Map<string, number>()
  for (const word of words) if (links(index, word)) times.set(word, (times.get(word) ?? 0) + 1)
  const alike = new Float64Array(index.ids.length)
  let asked = 0
  for (const [word, often] of times) {
    const found = index.places.get(word)
    if (!found) continue
    const tells = rarity(index.ids.length, found.at.length)
    const weight = (1 + Math.log(often)) * tells
    asked += weight * weight
    for (let place = 0; place < found.at.length; place += 1) {
      const at = found.at[place] as number
      alike[at] = (alike[at] as number) + weight * (1 + Math.log(found.times[place] as number)) * tells
    }
  }
  const lengths = lengthsOf(index)
  return alike.map((sum, at) => (sum > 0 ? sum / Math.sqrt(asked * (lengths[at] as number)) : 0))
}

function links({ ids, places }: WordIndex, word: string): boolean {
  return (places.get(word)?.at.length ?? 0) >= (ids.length < FEW ? 1 : 2)
}

const squares = new WeakMap<WordIndex, Float64Array>()

/** The squared length of each text as a vector of weighted words, worked out once for an index. */
function lengthsOf(index: WordIndex): Float64Array {
  const known = squares.get(index)
  if (known) return known
  const lengths = new Float64Array(index.ids.length)
  for (const [word, { at, times }] of index.places) {
    if (!links(index, word)) continue
    const tells = rarity(index.ids.length, at.length)
    for (let place = 0; place < at.length; place += 1) {
      const weight = (1 + Math.log(times[place] as number)) * tells
      lengths[at[place] as number] = (lengths[at[place] as number] as number) + weight * weight
    }
  }
  squares.set(index, lengths)
  return lengths
}
