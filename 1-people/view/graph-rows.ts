import type { EdgeKind } from '../words.ts'

type Node = { id: string; name: string; away: number }
type Edge = { id: string; fromId: string; toId: string; kind: EdgeKind; stale: boolean }

/** The edges with the names of both ends, the nearest first, then by name. */
export function edgeRows(nodes: readonly Node[], edges: readonly Edge[]) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const far = ({ fromId, toId }: Edge) => (byId.get(fromId)?.away ?? 0) + (byId.get(toId)?.away ?? 0)
  return edges
    .map((edge) => ({
      ...edge,
      far: far(edge),
      fromName: byId.get(edge.fromId)?.name ?? '',
      toName: byId.get(edge.toId)?.name ?? '',
    }))
    .sort(
      (a, b) =>
        a.far - b.far ||
        a.fromName.localeCompare(b.fromName) ||
        a.toName.localeCompare(b.toName) ||
        a.id.localeCompare(b.id),
    )
}
