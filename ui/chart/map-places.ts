export type MapPoint = { id: string; x: number; y: number }
export type MapLabel = { id: string; x: number; y: number; width: number }

/** Room between two marks that stand at the same place. */
const STEP = 18

/**
 * Where marks are drawn that stand at the very same place: side by side around it, in the order of their ids, so that
 * the same register is always the same picture. Offsets in pixels by id.
 */
export function spreadOf(points: readonly MapPoint[]): Map<string, { dx: number; dy: number }> {
  const offsets = new Map<string, { dx: number; dy: number }>()
  for (const together of Map.groupBy(points, ({ x, y }) => `${x} ${y}`).values()) {
    const wide = Math.ceil(Math.sqrt(together.length))
    const high = Math.ceil(together.length / wide)
    const ordered = [...together].sort((a, b) => a.id.localeCompare(b.id))
    for (const [at, { id }] of ordered.entries()) {
      const dx = ((at % wide) - (wide - 1) / 2) * STEP
      const dy = (Math.floor(at / wide) - (high - 1) / 2) * STEP
      offsets.set(id, { dx, dy })
    }
  }
  return offsets
}

/** Names that can stand beside their mark without touching another name or mark; the others are found in the table. */
export function freeLabels(
  labels: readonly MapLabel[],
  right: number,
): Map<string, { x: number; anchor: 'start' | 'end' }> {
  const taken = labels.map(({ x, y }) => ({ from: x - 8, to: x + 8, y }))
  const placed = new Map<string, { x: number; anchor: 'start' | 'end' }>()
  for (const { id, x, y, width } of labels) {
    const sides = [
      { from: x + 10, to: x + 10 + width, anchor: 'start' as const },
      { from: x - 10 - width, to: x - 10, anchor: 'end' as const },
    ]
    const free = sides.find(
      ({ from, to }) =>
        from >= 0 && to <= right && taken.every((box) => Math.abs(box.y - y) >= 16 || box.to <= from || box.from >= to),
    )
    if (!free) continue
    taken.push({ from: free.from, to: free.to, y })
    placed.set(id, { x: free.anchor === 'start' ? free.from : free.to, anchor: free.anchor })
  }
  return placed
}
