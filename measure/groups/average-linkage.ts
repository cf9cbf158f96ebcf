// Formula: merge the two clusters with the smallest mean distance between their members (UPGMA; Sokal & Michener 1958).
import type { Distances } from './vote-distances.ts'

export type Merge = { readonly members: readonly number[]; readonly height: number }

/**
 * A tree of who is near whom: from everyone alone, the two nearest clusters are joined until one is left. Input:
 * distances between people. Output: each joined cluster with its members (in ascending order) and the mean distance
 * at which it was joined. Equal distances are decided by the lowest member.
 */
export function averageLinkage(distances: Distances): Merge[] {
  let clusters = distances.map((_, person) => [person])
  const merges: Merge[] = []
  while (clusters.length > 1) {
    let nearest = { height: Number.POSITIVE_INFINITY, one: clusters[0] as number[], other: clusters[1] as number[] }
    clusters.forEach((one, i) => {
      for (const other of clusters.slice(i + 1)) {
        const height = meanBetween(distances, one, other)
        if (height < nearest.height - 1e-12) nearest = { height, one, other }
      }
    })
    const members = [...nearest.one, ...nearest.other].sort((a, b) => a - b)
    merges.push({ members, height: meanBetween(distances, nearest.one, nearest.other) })
    clusters = [...clusters.filter((cluster) => cluster !== nearest.one && cluster !== nearest.other), members]
    clusters.sort((a, b) => (a[0] as number) - (b[0] as number))
  }
  return merges
}

function meanBetween(distances: Distances, one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (const i of one) for (const j of other) sum += distances[i]?.[j] ?? Number.NaN
  return sum / (one.length * other.length)
}
