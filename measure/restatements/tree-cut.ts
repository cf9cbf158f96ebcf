// Rule: the clusters of a tree of merges just before the last k - 1 of them (Sokal & Michener 1958).
import type { Merge } from '../groups/average-linkage.ts'

/**
 * The tree cut into k clusters: a number from 0 for each of the n things, in the order of their first member.
 * Input: the merges of `averageLinkage`, and k from 1 to n. An empty list when there are not as many merges.
 */
export function treeCut(merges: readonly Merge[], clusters: number): number[] {
  const things = merges.length + 1
  if (clusters < 1 || clusters > things) return []
  const joined = merges.slice(0, things - clusters)
  // The largest cluster that holds a thing is the last one that it was merged into.
  const first = Array.from({ length: things }, (_, thing) =>
    joined.reduce((leader, { members }) => (members.includes(thing) ? (members[0] as number) : leader), thing),
  )
  const leaders = [...new Set(first)]
  return first.map((leader) => leaders.indexOf(leader))
}
