// Rule: above some thousand people, those who stand in the same cell of a fine grid over the map are counted together.
import type { OpinionMap } from './opinion-map.ts'

/** Points of the map, each standing for `weight` people. */
export type Crowd = { readonly x: Float64Array; readonly y: Float64Array; readonly weight: Float64Array }

/** Up to here everybody is a point of their own. */
const MOST_POINTS = 1500
const CELLS_ACROSS = 64
/** Beyond so many standard deviations people are put into the outermost cells. */
const REACH = 3.2

/**
 * The people at some places of the map as points with weights, so that finding camps does not become slower with
 * more people: at most 4,096 points, each in the middle of the people it stands for.
 */
export function crowdAt(map: OpinionMap, people: Int32Array): Crowd {
  const [x, y] = [picked(map.x, people), picked(map.y, people)]
  if (people.length <= MOST_POINTS) return { x, y, weight: new Float64Array(people.length).fill(1) }
  const [column, row] = [cellsOf(x), cellsOf(y)]
  const sums = new Float64Array(3 * CELLS_ACROSS * CELLS_ACROSS)
  for (let i = 0; i < people.length; i++) {
    const at = 3 * ((row[i] as number) * CELLS_ACROSS + (column[i] as number))
    sums[at] = (sums[at] as number) + (x[i] as number)
    sums[at + 1] = (sums[at + 1] as number) + (y[i] as number)
    sums[at + 2] = (sums[at + 2] as number) + 1
  }
  const filled = Array.from({ length: CELLS_ACROSS * CELLS_ACROSS }, (_, cell) => 3 * cell).filter((at) => sums[at + 2])
  const weight = Float64Array.from(filled, (at) => sums[at + 2] as number)
  return {
    x: Float64Array.from(filled, (at, i) => (sums[at] as number) / (weight[i] as number)),
    y: Float64Array.from(filled, (at, i) => (sums[at + 1] as number) / (weight[i] as number)),
    weight,
  }
}

function picked(values: Float64Array, places: Int32Array): Float64Array {
  const list = new Float64Array(places.length)
  for (let i = 0; i < places.length; i++) list[i] = values[places[i] as number] as number
  return list
}

function cellsOf(values: Float64Array): Uint8Array {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    sum += values[i] as number
    squares += (values[i] as number) ** 2
  }
  const middle = sum / values.length
  const reach = REACH * Math.sqrt(squares / values.length - middle * middle)
  const cells = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const cell = Math.floor((((values[i] as number) - middle + reach) / (2 * reach)) * CELLS_ACROSS)
    cells[i] = Math.max(0, Math.min(CELLS_ACROSS - 1, cell || 0))
  }
  return cells
}
