/** Where people stand on the two axes of their votes. */
export type Place = [x: number, y: number]

/** The outline of a group, round about four in five of its people, and how many they are. */
export type GroupOutline = { people: number; x: number; y: number; hull: Place[] }

/** How many people stand close to a place of the map; places with fewer than the fewest are left out. */
export type CrowdPlace = { x: number; y: number; people: number }

const CORNERS = 24
/** Of people who scatter evenly in two directions, 80 % lie within this many standard deviations. */
const REACH = 1.8
const CELLS_ACROSS = 12

/**
 * The outline of a group, drawn from its middle and its spread alone: it has the same corners whoever of the group stands
 * at its rim, so no corner is anybody's place. Nothing below the fewest.
 */
export function outlineOf(places: readonly Place[], fewest: number): GroupOutline | null {
  const people = places.length
  if (people < fewest) return null
  const middle = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / people
  const [x, y] = [middle(0), middle(1)]
  let [xx, yy, xy] = [0, 0, 0]
  for (const [px, py] of places) {
    xx += (px - x) ** 2 / people
    yy += (py - y) ** 2 / people
    xy += ((px - x) * (py - y)) / people
  }
  // Cholesky: a circle, stretched and sheared to the spread.
  const a = Math.sqrt(xx)
  const b = a > 0 ? xy / a : 0
  const c = Math.sqrt(Math.max(yy - b * b, 0))
  const hull = Array.from({ length: CORNERS }, (_, corner): Place => {
    const angle = (2 * Math.PI * corner) / CORNERS
    const [cos, sin] = [REACH * Math.cos(angle), REACH * Math.sin(angle)]
    return [rounded(x + a * cos), rounded(y + b * cos + c * sin)]
  })
  return { people, x: rounded(x), y: rounded(y), hull }
}

/** The crowd on a coarse grid from -1 to 1 both ways. */
export function crowdOf(places: readonly Place[], fewest: number): CrowdPlace[] {
  const counts = new Map<number, number>()
  const cell = (value: number) => Math.max(0, Math.min(CELLS_ACROSS - 1, Math.floor(((value + 1) / 2) * CELLS_ACROSS)))
  for (const [x, y] of places) {
    const at = cell(y) * CELLS_ACROSS + cell(x)
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const middle = (at: number) => rounded(((at + 0.5) / CELLS_ACROSS) * 2 - 1)
  return [...counts]
    .filter(([, people]) => people >= fewest)
    .sort(([one], [other]) => one - other)
    .map(([at, people]) => ({ x: middle(at % CELLS_ACROSS), y: middle(Math.floor(at / CELLS_ACROSS)), people }))
}

/** The same places with the furthest of them, but for one in a hundred, at 1. */
export function scaled(places: readonly Place[]): Place[] {
  const far = Float64Array.from(places, ([x, y]) => Math.max(Math.abs(x), Math.abs(y))).sort()
  const size = far[Math.floor(0.99 * (far.length - 1))] || 1
  return places.map(([x, y]): Place => [x / size, y / size])
}

function rounded(value: number): number {
  return Math.round(value * 50) / 50
}
