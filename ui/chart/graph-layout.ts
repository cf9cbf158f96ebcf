import type { FoldedGraph } from './graph-fold.ts'

export type Box = { id: string; x: number; y: number }
export type Layout = { boxes: ReadonlyMap<string, Box>; width: number; height: number }

export const BOX_WIDTH = 176
export const BOX_HEIGHT = 40
const COLUMN = BOX_WIDTH + 60
const ROW = BOX_HEIGHT + 12
const SWEEPS = 4

/**
 * A column for each step away from the middle. In a column what is joined to the same things stands together: each box goes to
 * the mean place of its neighbours in the column before, then of those behind. The same graph gives the same picture.
 */
export function layOut({ nodes, folds, bundles }: FoldedGraph): Layout {
  const boxes = [
    ...nodes.map(({ id, away, label }) => ({ id, away, label })),
    ...folds.map(({ id, away, kind }) => ({ id, away, label: `\uffff${kind}` })),
  ]
  const columns = [...Map.groupBy(boxes, ({ away }) => away)]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => members.sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1)))
  const place = new Map<string, number>()
  const settle = (column: typeof boxes) => {
    for (const [at, { id }] of column.entries()) place.set(id, at - (column.length - 1) / 2)
  }
  for (const column of columns) settle(column)
  const beside = neighbours(bundles)
  const columnOf = new Map(columns.flatMap((column, at) => column.map(({ id }) => [id, at] as const)))
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const forwards = sweep % 2 === 0
    for (const [at, column] of forwards ? [...columns.entries()] : [...columns.entries()].reverse()) {
      const other = at + (forwards ? -1 : 1)
      const wish = (id: string) => {
        const near = (beside.get(id) ?? []).filter((each) => columnOf.get(each) === other)
        return near.length === 0
          ? Math.round((place.get(id) ?? 0) * 1e6)
          : // Rounded, so that the order in which they are added makes no difference.
            Math.round((near.reduce((sum, each) => sum + (place.get(each) ?? 0), 0) / near.length) * 1e6)
      }
      const wishes = new Map(column.map(({ id }) => [id, wish(id)]))
      column.sort(
        (a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
      )
      settle(column)
    }
  }
  const tallest = Math.max(1, ...columns.map((column) => column.length))
  const placed = columns.flatMap((column, at) =>
    column.map(({ id }) => ({ id, x: at * COLUMN, y: ((place.get(id) ?? 0) + (tallest - 1) / 2) * ROW })),
  )
  return {
    boxes: new Map(placed.map((box) => [box.id, box])),
    width: Math.max(1, columns.length) * COLUMN - (COLUMN - BOX_WIDTH),
    height: tallest * ROW - (ROW - BOX_HEIGHT),
  }
}

function neighbours(bundles: FoldedGraph['bundles']): Map<string, string[]> {
  const beside = new Map<string, string[]>()
  const note = (id: string, other: string) => {
    const known = beside.get(id)
    if (known) known.push(other)
    else beside.set(id, [other])
  }
  for (const { fromId, toId } of bundles) {
    note(fromId, toId)
    note(toId, fromId)
  }
  return beside
}
