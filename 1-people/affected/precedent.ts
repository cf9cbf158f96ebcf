import { rarity, type WordIndex } from './relevance.ts'

/** How much one earlier piece of work tells about this one. It can be below 0, where others like it tell it better. */
export type Precedent = { at: number; weight: number }

/** So many of the most similar works are compared with each other; further ones tell nothing more and would take time. */
const COMPARED = 200
/** How far a single work is kept from telling everything: the ridge. */
const RIDGE = 0.5

type Vector = ReadonlyMap<string, number>

/**
 * Formula: kernel ridge regression on the cosine of weighted words (Saunders, Gammerman & Vovk 1998): weights = (K + 0.5 I)^-1 k,
 * where K holds how alike the earlier works are among each other and k how alike each is to this one. Unlike a plain vote of the most
 * similar, ten works that say the same together count little more than one of them.
 * Whatever was true of the earlier works (this group took part: 1, it did not: 0) is summed with these weights to what to expect.
 */
export function precedents(
  index: WordIndex,
  earlier: readonly (readonly string[])[],
  words: readonly string[],
  isLeftOut: (at: number) => boolean = () => false,
): Precedent[] {
  const asked = vectorOf(index, words)
  const alike = earlier
    .map((each, at) => ({ at, alike: dot(asked, vectorCached(index, each)) }))
    .filter(({ at, alike }) => alike > 0 && !isLeftOut(at))
    .sort((a, b) => b.alike - a.alike || a.at - b.at)
    .slice(0, COMPARED)
  const among = likenessAmong(alike.map(({ at }) => vectorCached(index, earlier[at] as readonly string[])))
  for (const [row, values] of among.entries()) values[row] = (values[row] as number) + RIDGE
  const weights = solved(
    among,
    Float64Array.from(alike, (each) => each.alike),
  )
  return alike.map(({ at }, place) => ({ at, weight: weights[place] as number }))
}

const vectors = new WeakMap<WordIndex, WeakMap<readonly string[], Vector>>()

function vectorCached(index: WordIndex, words: readonly string[]): Vector {
  const known = vectors.get(index) ?? new WeakMap<readonly string[], Vector>()
  vectors.set(index, known)
  const vector = known.get(words) ?? vectorOf(index, words)
  known.set(words, vector)
  return vector
}

/** So many works hold words by chance; among fewer, a word that one of them holds can tell what it has to do with this one. */
const FEW = 30

/**
 * Words weighted by how often they stand here and how rarely elsewhere, of length 1. Words that only one of many works holds are
 * mostly names and slips, and link nothing.
 */
function vectorOf(index: WordIndex, words: readonly string[]): Vector {
  const vector = new Map<string, number>()
  const fewest = index.ids.length < FEW ? 1 : 2
  for (const word of words)
    if ((index.places.get(word)?.at.length ?? 0) >= fewest) vector.set(word, (vector.get(word) ?? 0) + 1)
  let length = 0
  for (const [word, times] of vector) {
    const weight = (1 + Math.log(times)) * rarity(index, index.places.get(word)?.at.length ?? 0)
    vector.set(word, weight)
    length += weight * weight
  }
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0
  for (const [word, weight] of vector) vector.set(word, weight * scale)
  return vector
}

/** How alike they are among each other, as the lower half of a square. Goes by the words, since most pairs share few. */
function likenessAmong(all: readonly Vector[]): Float64Array[] {
  const among = all.map((_, row) => new Float64Array(row + 1))
  const holding = new Map<string, { row: number; weight: number }[]>()
  for (const [row, vector] of all.entries()) {
    for (const [word, weight] of vector) {
      const before = holding.get(word) ?? []
      before.push({ row, weight })
      holding.set(word, before)
      const values = among[row] as Float64Array
      for (const other of before) values[other.row] = (values[other.row] as number) + weight * other.weight
    }
  }
  return among
}

function dot(one: Vector, other: Vector): number {
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0)
  return sum
}

/** Solves a symmetric positive definite system, given by its lower half, by Cholesky's way; overwrites both. */
function solved(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const value = (row: number, column: number) => lower[row]?.[column] as number
  for (const [row, values] of lower.entries()) {
    for (let column = 0; column <= row; column += 1) {
      let left = value(row, column)
      for (let before = 0; before < column; before += 1) left -= value(row, before) * value(column, before)
      values[column] = row === column ? Math.sqrt(Math.max(left, Number.EPSILON)) : left / value(column, column)
    }
  }
  for (let row = 0; row < right.length; row += 1) {
    for (let before = 0; before < row; before += 1)
      right[row] = (right[row] as number) - value(row, before) * (right[before] as number)
    right[row] = (right[row] as number) / value(row, row)
  }
  for (let row = right.length - 1; row >= 0; row -= 1) {
    for (let after = row + 1; after < right.length; after += 1)
      right[row] = (right[row] as number) - value(after, row) * (right[after] as number)
    right[row] = (right[row] as number) / value(row, row)
  }
  return right
}
