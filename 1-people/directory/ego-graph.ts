import type { AssetKind, Duty, LinkKind } from './asset.ts'
import type { EntryKind } from './search.ts'

/** How one entry stands to another: a party looks after a thing or uses it, a thing stands on another one. */
export type EdgeKind = Duty | 'uses' | LinkKind

export type GraphEdge = {
  id: string
  fromId: string
  toId: string
  kind: EdgeKind
  /** No source states it any more. */
  stale: boolean
}

export type GraphNode = {
  id: string
  of: EntryKind
  name: string
  /** Of what is owned: its kind. */
  kind: AssetKind | null
  /** How many steps it is away from the entry that is asked about. */
  away: number
}

/** How many edges are drawn and listed at most; what is beyond is counted. */
export const MOST_EDGES = 2_000

/** How far each entry is from the one in the middle, whichever way the edges point. */
export function stepsFrom(middleId: string, edges: readonly Pick<GraphEdge, 'fromId' | 'toId'>[]): Map<string, number> {
  const beside = new Map<string, string[]>()
  for (const { fromId, toId } of edges) {
    beside
      .set(fromId, beside.get(fromId) ?? [])
      .get(fromId)
      ?.push(toId)
    beside
      .set(toId, beside.get(toId) ?? [])
      .get(toId)
      ?.push(fromId)
  }
  const away = new Map([[middleId, 0]])
  for (let ring = [middleId], steps = 1; ring.length > 0; steps += 1) {
    const next = ring.flatMap((id) => beside.get(id) ?? []).filter((id) => !away.has(id))
    ring = [...new Set(next)]
    for (const id of ring) away.set(id, steps)
  }
  return away
}

/** The nearest edges first, at most so many; an edge is as near as its nearer end. */
export function nearestEdges(
  edges: readonly GraphEdge[],
  away: ReadonlyMap<string, number>,
  atMost: number,
): { edges: GraphEdge[]; leftOut: number } {
  const far = ({ fromId, toId }: GraphEdge) => (away.get(fromId) ?? 0) + (away.get(toId) ?? 0)
  const sorted = [...edges].sort((a, b) => far(a) - far(b) || a.id.localeCompare(b.id))
  return { edges: sorted.slice(0, atMost), leftOut: Math.max(0, sorted.length - atMost) }
}
