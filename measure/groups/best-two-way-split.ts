// Formula: the split into two groups of two or more with the largest mean silhouette (Rousseeuw 1987), by trying all of them up to 14 people.
import { averageLinkage } from './average-linkage.ts'
import { silhouette } from './silhouette.ts'
import type { Distances } from './vote-distances.ts'

export type TwoWaySplit = {
  /** 0 or 1 for each person; the first person is in group 1. */
  readonly labels: readonly number[]
  readonly silhouette: number
  /** The best of the other splits that were tried; close to the best means that the split is not unique. */
  readonly runnerUp: number
  readonly tried: number
}

/** 2^13 splits of 14 people take milliseconds; each person more doubles that. */
const MOST_FOR_ALL_SPLITS = 14
const SMALLEST_GROUP = 2

/**
 * The clearest way to divide people into two groups, whether or not there is anything to divide: it always finds one,
 * so ask `opinionGroups` whether it means something. Up to 14 people every split is tried; above, the branches of the
 * average-linkage tree. Input: distances without gaps. The silhouette is NaN when fewer than four people are given.
 */
export function bestTwoWaySplit(distances: Distances): TwoWaySplit {
  const splits = distances.length <= MOST_FOR_ALL_SPLITS ? allSplits(distances) : branchSplits(distances)
  let best: { labels: readonly number[]; silhouette: number } = { labels: [], silhouette: Number.NaN }
  let runnerUp = Number.NaN
  let tried = 0
  for (const split of splits) {
    tried++
    if (!(split.silhouette <= best.silhouette)) {
      runnerUp = best.silhouette
      best = { labels: [...split.labels], silhouette: split.silhouette }
    } else if (!(split.silhouette <= runnerUp)) runnerUp = split.silhouette
  }
  return { ...best, runnerUp, tried }
}

type Split = { labels: readonly number[]; silhouette: number }

/**
 * Walks through all splits so that each differs from the one before by a single person (Gray code), and keeps for
 * everyone the sum of distances to group 0, which then changes by one number.
 */
function* allSplits(distances: Distances): Generator<Split> {
  const n = distances.length
  const labels = new Array<number>(n).fill(1)
  const toEveryone = distances.map((row) => row.reduce((sum, distance) => sum + distance, 0))
  const toZero = new Array<number>(n).fill(0)
  let zeros = 0
  for (let step = 1; step < 2 ** (n - 1); step++) {
    // The first person stays in group 1, so that no split comes twice with its names exchanged.
    const moved = 1 + (31 - Math.clz32(step & -step))
    const into = 1 - (labels[moved] as number)
    labels[moved] = into
    zeros += into === 0 ? 1 : -1
    for (let i = 0; i < n; i++) {
      const distance = distances[i]?.[moved] as number
      toZero[i] = (toZero[i] as number) + (into === 0 ? distance : -distance)
    }
    if (zeros < SMALLEST_GROUP || n - zeros < SMALLEST_GROUP) continue
    yield { labels, silhouette: meanSilhouette(labels, toZero, toEveryone, zeros) }
  }
}

function meanSilhouette(
  labels: readonly number[],
  toZero: readonly number[],
  toEveryone: readonly number[],
  zeros: number,
): number {
  const n = labels.length
  let sum = 0
  for (let i = 0; i < n; i++) {
    const zero = toZero[i] as number
    const one = (toEveryone[i] as number) - zero
    const inZero = labels[i] === 0
    const own = inZero ? zero / (zeros - 1) : one / (n - zeros - 1)
    const other = inZero ? one / (n - zeros) : zero / zeros
    const wider = Math.max(own, other)
    // Sums that are 0 on paper end a hair beside it.
    if (wider > 1e-12) sum += (other - own) / wider
  }
  return sum / n
}

function* branchSplits(distances: Distances): Generator<Split> {
  const n = distances.length
  for (const { members } of averageLinkage(distances)) {
    if (members.length < SMALLEST_GROUP || n - members.length < SMALLEST_GROUP) continue
    const holdsFirst = members[0] === 0
    const labels = distances.map((_, person) => (members.includes(person) === holdsFirst ? 1 : 0))
    yield { labels, silhouette: silhouette(distances, labels).average }
  }
}
