// Rule: above some thousand people, those who stand in the same cell of a fine grid over the map are counted together.
import type { OpinionMap } from './opinion-map.ts'

/** Points of the map, each standing for `weight` people. */
export type Crowd = { readonly x: Float64Array; readonly y: Float64Array; readonly weight: Float64Array }

/** Up to here everybody is a point of their own. */
const MOST_POINTS = 1500
const CELLS_ACROSS = 100
/** Beyond so many standard deviations people are put into the outermost cells. */
const REACH = 4

/**
 * The people at some places of the map as points with weights, so that finding camps does not become slower with
 * more people: at most 10,000 points, each in the middle of the people it stands for.
 */
export function crowdAt(map: OpinionMap, people: Int32Array): Crowd {
  const x = Float64Array.from(people, (person) => map.x[person] as number)
  const y = Float64Array.from(people, (person) => map.y[person] as number)
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

function cellsOf(values: Float64Array): Uint8Array {
  let [sum, squares] = [0, 0]
  for (const value of values) {
    sum += value
    squares += value * value
  }
  const middle = sum / values.length
  const reach = REACH * Math.sqrt(squares / values.length - middle * middle)
  return Uint8Array.from(values, (value) => {
    const cell = Math.floor(((value - middle + reach) / (2 * reach)) * CELLS_ACROSS)
    return Math.max(0, Math.min(CELLS_ACROSS - 1, cell || 0))
  })
}
