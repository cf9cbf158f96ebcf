// Formula: all arrangements of labels, or random ones where there are too many (Fisher 1935; Pitman 1937).
import { type Random, shuffled } from '../random.ts'

/** More than this, and a random part of them is tried: 8 against 8 people and 14 signs are still tried in full. */
const MOST = 20_000
const DRAWS = 4999

/** Other ways to hand out the same labels. `exact`: all of them, the observed one among them. */
export type Relabellings = { readonly exact: boolean; readonly each: readonly (readonly number[])[] }

/**
 * Every way to hand the same group labels (0, 1, 2 …) to the same people; where these are too many, so many random
 * ones and the observed one. Undefined when a generator is needed and there is none.
 */
export function groupings(labels: readonly number[], random?: Random): Relabellings | undefined {
  if (arrangements(labels) <= MOST) return { exact: true, each: arranged(labels) }
  return random && { exact: false, each: [labels, ...drawn(() => shuffled(labels, random))] }
}

/** Every pattern of +1 and -1 for so many people, or random ones with the observed one (all +1). */
export function signPatterns(people: number, random?: Random): Relabellings | undefined {
  if (2 ** people <= MOST) {
    const pattern = (number: number) => Array.from({ length: people }, (_, i) => ((number >> i) & 1 ? -1 : 1))
    return { exact: true, each: Array.from({ length: 2 ** people }, (_, number) => pattern(number)) }
  }
  const observed = new Array<number>(people).fill(1)
  return random && { exact: false, each: [observed, ...drawn(() => observed.map(() => (random() < 0.5 ? 1 : -1)))] }
}

/** How often a relabelling gives a size at least as large as the observed labelling; NaN without relabellings. */
export function shareReaching(
  observed: readonly number[],
  relabellings: Relabellings | undefined,
  sizeUnder: (labels: readonly number[]) => number,
): number {
  if (!relabellings) return Number.NaN
  const size = sizeUnder(observed)
  let reaching = 0
  for (const labels of relabellings.each) if (reaches(sizeUnder(labels), size)) reaching++
  return reaching / relabellings.each.length
}

/** Sums in another order differ in their last digits. */
export function reaches(size: number, observed: number): boolean {
  return size >= observed * (1 - 1e-9) - 1e-12
}

function drawn(draw: () => readonly number[]): (readonly number[])[] {
  return Array.from({ length: DRAWS }, draw)
}

function arrangements(labels: readonly number[]): number {
  const sizes = Map.groupBy(labels, (label) => label)
    .values()
    .map((people) => people.length)
  let ways = 1
  let rest = labels.length
  for (const size of sizes) {
    for (let i = 1; i <= size; i++) ways = (ways * (rest - size + i)) / i
    rest -= size
  }
  return ways
}

function arranged(labels: readonly number[]): number[][] {
  const left = new Map<number, number>()
  for (const label of labels) left.set(label, (left.get(label) ?? 0) + 1)
  const all: number[][] = []
  const current = [...labels]
  const arrangeFrom = (person: number) => {
    if (person === labels.length) {
      all.push([...current])
      return
    }
    for (const [label, count] of left) {
      if (count === 0) continue
      left.set(label, count - 1)
      current[person] = label
      arrangeFrom(person + 1)
      left.set(label, count)
    }
  }
  arrangeFrom(0)
  return all
}
