/** Something that is drawn as a box, and what it is called together with others like it: “services”. */
export type GraphNode = {
  id: string
  label: string
  /** A word for what it is, under its name. */
  kind: string
  /** How far it is from the middle; gives its column. */
  away: number
}

export type GraphEdge = { id: string; fromId: string; toId: string; look: 'firm' | 'dashed' | 'arrow' }

/** Several of one kind and one column that are drawn as one box. */
export type Fold = { id: string; kind: string; away: number; nodes: readonly GraphNode[]; inner: number }

/** One line that stands for one or several edges. */
export type Bundle = { id: string; fromId: string; toId: string; look: GraphEdge['look']; edges: number }

export type FoldedGraph = { nodes: readonly GraphNode[]; folds: readonly Fold[]; bundles: readonly Bundle[] }

/** More boxes than this nobody reads. */
export const MOST_BOXES = 30
const MORE_AT_A_CLICK = 12

/** Which fold a node belongs to when there is no room for it. */
export function foldOf({ away, kind }: Pick<GraphNode, 'away' | 'kind'>): string {
  return `${away} ${kind}`
}

/**
 * As many boxes as one can read: the rest of each kind stands in one box, which says how many. An edge into that box is
 * counted on the line to it, or inside it; none is lost. `opened` says how often each fold was opened, a dozen at a time.
 */
export function foldGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  opened: ReadonlyMap<string, number>,
): FoldedGraph {
  const degree = new Map<string, number>()
  for (const { fromId, toId } of edges) for (const id of [fromId, toId]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const classes = Map.groupBy(nodes, foldOf)
  const room = roomFor([...classes].map(([id, members]) => ({ id, size: members.length })))
  const shown: GraphNode[] = []
  const folds: Omit<Fold, 'inner'>[] = []
  const boxOf = new Map<string, string>()
  for (const [id, members] of classes) {
    const sorted = [...members].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || byLabel(a, b))
    const seen = (room.get(id) ?? 0) + (opened.get(id) ?? 0) * MORE_AT_A_CLICK
    // A box that says “1 more” takes as much room as the one.
    const cut = members.length - seen <= 1 ? members.length : seen
    shown.push(...sorted.slice(0, cut))
    for (const node of sorted.slice(0, cut)) boxOf.set(node.id, node.id)
    const rest = sorted.slice(cut)
    if (rest.length === 0) continue
    const [{ kind, away }] = rest as [GraphNode]
    folds.push({ id, kind, away, nodes: rest })
    for (const node of rest) boxOf.set(node.id, id)
  }
  const { bundles, inner } = bundled(edges, boxOf, new Set(folds.map(({ id }) => id)))
  return { nodes: shown, folds: folds.map((fold) => ({ ...fold, inner: inner.get(fold.id) ?? 0 })), bundles }
}

/** Shares the room out: small kinds whole, large ones as many as fit, each with one box for its rest. */
function roomFor(classes: readonly { id: string; size: number }[]): Map<string, number> {
  const room = new Map<string, number>()
  let left = MOST_BOXES
  const waiting = [...classes].sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1))
  for (const [at, { id, size }] of waiting.entries()) {
    const share = Math.floor(left / (waiting.length - at))
    const seen = size <= share ? size : Math.max(0, share - 1)
    room.set(id, seen)
    left -= size <= share ? size : seen + 1
  }
  return room
}

function bundled(
  edges: readonly GraphEdge[],
  boxOf: ReadonlyMap<string, string>,
  folds: ReadonlySet<string>,
): { bundles: Bundle[]; inner: Map<string, number> } {
  const bundles = new Map<string, Bundle>()
  const inner = new Map<string, number>()
  for (const { id, fromId, toId, look } of edges) {
    const [from, to] = [boxOf.get(fromId) ?? fromId, boxOf.get(toId) ?? toId]
    if (from === to && folds.has(from)) {
      inner.set(from, (inner.get(from) ?? 0) + 1)
      continue
    }
    // Between two boxes that are seen, each edge has its own line.
    const key = folds.has(from) || folds.has(to) ? `${from} ${to} ${look}` : id
    const known = bundles.get(key)
    bundles.set(key, { id: key, fromId: from, toId: to, look, edges: (known?.edges ?? 0) + 1 })
  }
  return { bundles: [...bundles.values()], inner }
}

function byLabel(a: GraphNode, b: GraphNode): number {
  return a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1)
}
