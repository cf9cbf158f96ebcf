// Formula: merge the two clusters with the smallest mean distance between their members (UPGMA; Sokal & Michener 1958).
import type { Distances } from './vote-distances.ts'

export type Merge = { readonly members: readonly number[]; readonly height: number }

/** Means that are equal on paper end a hair beside each other. */
const ROUNDING = 1e-12

/**
 * A tree of who is near whom: from everyone alone, the two nearest clusters are joined until one is left. Input:
 * distances between people. Output: each joined cluster with its members (in ascending order) and the mean distance
 * at which it was joined. Equal distances are decided by the lowest member.
 */
export function averageLinkage(distances: Distances): Merge[] {
  return mergeTree(Float64Array.from(distances.flat()))
}

/** The same from distances row by row. A cluster is kept in the row of its lowest member. */
export function mergeTree(distances: Float64Array): Merge[] {
  const people = Math.sqrt(distances.length)
  const between = distances.slice()
  const clusters: (readonly number[] | null)[] = Array.from({ length: people }, (_, person) => [person])
  const nearest = new Int32Array(people)
  for (let one = 0; one < people; one++) nearest[one] = nearestAfter(one, clusters, between)
  const merges: Merge[] = []
  for (let left = people; left > 1; left--) {
    const one = nearestOfAll(clusters, nearest, between)
    const other = nearest[one] as number
    const height = between[one * people + other] as number
    const members = joined(clusters, between, one, other)
    clusters[one] = members
    clusters[other] = null
    merges.push({ members, height })
    for (let cluster = 0; cluster < people; cluster++) {
      if (clusters[cluster] === null) continue
      const lost = cluster === one || nearest[cluster] === one || nearest[cluster] === other
      if (lost) nearest[cluster] = nearestAfter(cluster, clusters, between)
      else if (cluster < one) nearest[cluster] = nearerOf(cluster, nearest[cluster] as number, one, between)
    }
  }
  return merges
}

/** The mean distance of a joined cluster to another is that of its parts, weighed by their people. */
function joined(
  clusters: readonly (readonly number[] | null)[],
  between: Float64Array,
  one: number,
  other: number,
): readonly number[] {
  const people = clusters.length
  const first = clusters[one] as readonly number[]
  const second = clusters[other] as readonly number[]
  for (let cluster = 0; cluster < people; cluster++) {
    if (clusters[cluster] === null || cluster === one || cluster === other) continue
    const toFirst = (between[one * people + cluster] as number) * first.length
    const toSecond = (between[other * people + cluster] as number) * second.length
    const distance = (toFirst + toSecond) / (first.length + second.length)
    between[one * people + cluster] = distance
    between[cluster * people + one] = distance
  }
  return [...first, ...second].sort((a, b) => a - b)
}

/** The nearest cluster with a higher lowest member; the cluster itself when there is none. */
function nearestAfter(cluster: number, clusters: readonly (readonly number[] | null)[], between: Float64Array): number {
  let nearest = cluster
  for (let other = cluster + 1; other < clusters.length; other++) {
    if (clusters[other] !== null) nearest = nearest === cluster ? other : nearerOf(cluster, nearest, other, between)
  }
  return nearest
}

function nearestOfAll(
  clusters: readonly (readonly number[] | null)[],
  nearest: Int32Array,
  between: Float64Array,
): number {
  const people = clusters.length
  let best = -1
  let height = Number.POSITIVE_INFINITY
  for (let cluster = 0; cluster < people; cluster++) {
    const other = nearest[cluster] as number
    if (clusters[cluster] === null || other === cluster) continue
    const distance = between[cluster * people + other] as number
    if (best >= 0 && !(distance < height - ROUNDING)) continue
    best = cluster
    height = distance
  }
  return best
}

function nearerOf(cluster: number, one: number, other: number, between: Float64Array): number {
  const people = Math.sqrt(between.length)
  const [low, high] = one < other ? [one, other] : [other, one]
  const toLow = between[cluster * people + low] as number
  const toHigh = between[cluster * people + high] as number
  return toHigh < toLow - ROUNDING ? high : low
}
