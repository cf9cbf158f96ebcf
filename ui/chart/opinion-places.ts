type Place = { x: number; y: number }

const EDGE = 26
const LINE = 18
const SIGN_WIDTH = 7

/** Where a place of the map lies in the drawing: all of it inside, and as far across as up. */
export function scaleOf(
  groups: readonly { hull: readonly (readonly [number, number])[] }[],
  crowd: readonly Place[],
  { width, height }: { width: number; height: number },
): (x: number, y: number) => Place {
  const all = [...groups.flatMap(({ hull }) => hull.map(([x, y]) => ({ x, y }))), ...crowd]
  const [left, right] = ends(all.map(({ x }) => x))
  const [bottom, top] = ends(all.map(({ y }) => y))
  const size = Math.min((width - 2 * EDGE) / (right - left), (height - 2 * EDGE) / (top - bottom))
  return (x, y) => ({
    x: round(width / 2 + (x - (left + right) / 2) * size),
    y: round(height / 2 - (y - (bottom + top) / 2) * size),
  })
}

function ends(values: readonly number[]): [number, number] {
  const [from, to] = [Math.min(...values, 0), Math.max(...values, 0)]
  return to - from > 0.1 ? [from, to] : [from - 1, to + 1]
}

/** A closed curve through the corners. */
export function outlinePath(corners: readonly Place[]): string {
  const middle = (one: Place, other: Place) => `${round((one.x + other.x) / 2)} ${round((one.y + other.y) / 2)}`
  const [first] = corners
  const last = corners.at(-1)
  if (!first || !last) return ''
  const turns = corners.map((corner, at) => `Q${corner.x} ${corner.y} ${middle(corner, corners[at + 1] ?? first)}`)
  return `M${middle(last, first)} ${turns.join(' ')}Z`
}

export type PlacedLabel = Place & { id: string; text: string; anchor: 'start' | 'middle' | 'end' }

/** Labels above their marks, inside the drawing, and none upon another: one that has no room goes a line lower. */
export function placedLabels(labels: readonly (Place & { id: string; text: string })[], width: number): PlacedLabel[] {
  const placed: (PlacedLabel & { from: number; to: number })[] = []
  for (const label of labels) {
    const wide = label.text.length * SIGN_WIDTH
    const anchor = label.x - wide / 2 < 0 ? 'start' : label.x + wide / 2 > width ? 'end' : 'middle'
    const x = anchor === 'start' ? 2 : anchor === 'end' ? width - 2 : label.x
    const from = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
    let y = label.y - 12
    while (placed.some((other) => Math.abs(other.y - y) < LINE && other.from < from + wide && from < other.to))
      y += LINE
    placed.push({ id: label.id, text: label.text, anchor, x, y, from, to: from + wide })
  }
  return placed.map(({ from: _, to: __, ...label }) => label)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
