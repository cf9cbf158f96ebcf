// Formula: the mean silhouette (Rousseeuw 1987) of every two-way split, as far as a bound on it leaves the split a chance.
import { mergeTree } from './average-linkage.ts'

/** Each person more doubles the splits; the 8,177 of 14 people are tried in less than a millisecond. */
const MOST_FOR_ALL_SPLITS = 14
const SMALLEST_GROUP = 2
/** Sums that are equal on paper end a hair beside each other. */
const ROUNDING = 1e-10

export type FoundSplit = {
  /** 0 or 1 for each person; the first person is in group 1. Empty when there was nothing to find. */
  labels: readonly number[]
  silhouette: number
  /** The second best. */
  runnerUp: number
  tried: number
}

/** The split with the largest mean silhouette, the first of equal ones. Distances row by row, without gaps. */
export function searchSplits(distances: Float64Array): FoundSplit {
  const best: FoundSplit = { labels: [], silhouette: Number.NaN, runnerUp: Number.NaN, tried: 0 }
  const people = Math.sqrt(distances.length)
  best.tried = eachSplit(distances, Number.NEGATIVE_INFINITY, (silhouette, labels) => {
    if (!(silhouette <= best.silhouette)) {
      best.runnerUp = best.silhouette
      best.silhouette = silhouette
      best.labels = [...labels]
    } else if (!(silhouette <= best.runnerUp)) best.runnerUp = silhouette
    return Number.isNaN(best.runnerUp) ? Number.NEGATIVE_INFINITY : best.runnerUp * people - ROUNDING
  })
  return best
}

/** Is any split as clear as this? Ends at the first one. */
export function someSplitReaches(distances: Float64Array, silhouette: number): boolean {
  let reached = false
  const needed = silhouette * Math.sqrt(distances.length) - ROUNDING
  eachSplit(distances, needed, () => {
    reached = true
    return Number.POSITIVE_INFINITY
  })
  return reached
}

/**
 * Called with a mean silhouette and its split (the array is used again for the next one); answers which sum of
 * silhouettes the next one must reach to be of interest, infinity to end the search.
 */
type Visit = (silhouette: number, labels: Uint8Array) => number

/** Returns how many splits there were. */
function eachSplit(distances: Float64Array, needed: number, visit: Visit): number {
  const people = Math.sqrt(distances.length)
  return people <= MOST_FOR_ALL_SPLITS
    ? walkAllSplits(distances, people, needed, visit)
    : walkBranches(distances, people, needed, visit)
}

/**
 * A split is a number with a bit for each person, set = in group 0. The first person stays in group 1, so that no split
 * comes twice with its names exchanged. The distance of a person to group 0 is the sum of two looked-up parts.
 */
function walkAllSplits(distances: Float64Array, n: number, atFirst: number, visit: Visit): number {
  const half = n >> 1
  const firstHalf = sumsToSubsets(distances, n, 0, half)
  const secondHalf = sumsToSubsets(distances, n, half, n)
  const toEveryone = sumsOfRows(distances, n)
  const most = mostThatFollows(distances, n)
  const labels = new Uint8Array(n)
  let needed = atFirst
  let tried = 0
  for (let high = 0; high < 1 << (n - half); high++) {
    for (let low = 0; low < 1 << half; low += 2) {
      const zeros = (SET_BITS[low] as number) + (SET_BITS[high] as number)
      if (zeros < SMALLEST_GROUP || n - zeros < SMALLEST_GROUP) continue
      tried++
      const split = low | (high << half)
      let sum = 0
      let i = 0
      for (let bound = zeros * (n + 1); i < n && sum + (most[bound] as number) >= needed; i++, bound++) {
        const toZero = (firstHalf[(i << half) + low] as number) + (secondHalf[(i << (n - half)) + high] as number)
        sum += silhouetteOf(((split >> i) & 1) === 1, toZero, toEveryone[i] as number, zeros, n)
      }
      if (i < n || sum < needed) continue
      for (let person = 0; person < n; person++) labels[person] = 1 - ((split >> person) & 1)
      needed = visit(sum / n, labels)
      if (needed === Number.POSITIVE_INFINITY) return tried
    }
  }
  return tried
}

/** For everyone, the sum of distances to each subset of the people `from` up to `to`. */
function sumsToSubsets(distances: Float64Array, n: number, from: number, to: number): Float64Array {
  const subsets = 1 << (to - from)
  const sums = new Float64Array(n * subsets)
  for (let i = 0; i < n; i++) {
    for (let subset = 1; subset < subsets; subset++) {
      const highest = 31 - Math.clz32(subset)
      const without = sums[i * subsets + (subset ^ (1 << highest))] as number
      sums[i * subsets + subset] = without + (distances[i * n + from + highest] as number)
    }
  }
  return sums
}

/** How many bits are set, for every number of half a split. */
const SET_BITS = new Uint8Array(1 << (MOST_FOR_ALL_SPLITS >> 1))
for (let number = 1; number < SET_BITS.length; number++) {
  SET_BITS[number] = (SET_BITS[number >> 1] as number) + (number & 1)
}

/** Above the number that allows all: the branches of the average-linkage tree. */
function walkBranches(distances: Float64Array, n: number, atFirst: number, visit: Visit): number {
  const toEveryone = sumsOfRows(distances, n)
  let needed = atFirst
  let tried = 0
  for (const { members } of mergeTree(distances)) {
    if (members.length < SMALLEST_GROUP || n - members.length < SMALLEST_GROUP) continue
    if (needed === Number.POSITIVE_INFINITY) break
    tried++
    const holdsFirst = members[0] === 0
    const labels = new Uint8Array(n).fill(holdsFirst ? 0 : 1)
    for (const member of members) labels[member] = holdsFirst ? 1 : 0
    const zeros = holdsFirst ? n - members.length : members.length
    let sum = 0
    for (let i = 0; i < n; i++) {
      let toMembers = 0
      for (const member of members) toMembers += distances[i * n + member] as number
      const all = toEveryone[i] as number
      sum += silhouetteOf(labels[i] === 0, holdsFirst ? all - toMembers : toMembers, all, zeros, n)
    }
    if (sum >= needed) needed = visit(sum / n, labels)
  }
  return tried
}

function sumsOfRows(distances: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n)
  for (let i = 0, place = 0; i < n; i++) {
    for (let j = 0; j < n; j++, place++) sums[i] = (sums[i] as number) + (distances[place] as number)
  }
  return sums
}

function silhouetteOf(inZero: boolean, toZero: number, toEveryone: number, zeros: number, n: number): number {
  const toOne = toEveryone - toZero
  const own = inZero ? toZero / (zeros - 1) : toOne / (n - zeros - 1)
  const other = inZero ? toOne / (n - zeros) : toZero / zeros
  const wider = own > other ? own : other
  return wider > ROUNDING ? (other - own) / wider : 0
}

/**
 * For every size of group 0 and every person: the most that this person and all after can add to the sum. Nobody is
 * nearer to the own group than to as many of their nearest, nor farther from the other than from the remaining ones.
 */
function mostThatFollows(distances: Float64Array, n: number): Float64Array {
  const most = new Float64Array((n + 1) * (n + 1))
  const sums = new Float64Array(n)
  for (let person = n - 1; person >= 0; person--) {
    const nearestFirst = distances.slice(person * n, (person + 1) * n).sort()
    for (let k = 1; k < n; k++) sums[k] = (sums[k - 1] as number) + (nearestFirst[k] as number)
    const bound = (own: number) => {
      const near = (sums[own - 1] as number) / (own - 1)
      const far = ((sums[n - 1] as number) - (sums[own - 1] as number)) / (n - own)
      return far > ROUNDING ? (far - near) / far : 0
    }
    for (let zeros = SMALLEST_GROUP; zeros <= n - SMALLEST_GROUP; zeros++) {
      const place = zeros * (n + 1) + person
      most[place] = (most[place + 1] as number) + Math.max(bound(zeros), bound(n - zeros))
    }
  }
  return most
}
