// Rule: above some thousand people, those who stand in the same cell of a fine grid over the map are counted together.
import type { OpinionMap } from './opinion-map.ts'

/** Points of the map, each standing for `weight` people. */
export type Crowd = { readonly x: Float64Array; readonly y: Float64Array; readonly weight: Float64Array }

/** Up to here everybody is a point of their own. */
const MOST_POINTS = 1500
const CELLS_ACROSS = 64
/** Up to here every start is followed among all points. */
const MOST_ROUGH_POINTS = 1500
const ROUGH_CELLS_ACROSS = 28
/** Beyond so many standard deviations people are put into the outermost cells. */
const REACH = 3.2

/**
 * The people at some places of the map as points with weights, so that finding camps does not become slower with
 * more people: at most 4,096 points, each in the middle of the people it stands for.
 */
export function crowdAt(map: OpinionMap, people: Int32Array): Crowd {
  const [x, y] = [picked(map.x, people), picked(map.y, people)]
  if (people.length <= MOST_POINTS) return { x, y, weight: new Float64Array(people.length).fill(1) }
  return gathered({ x, y, weight: new Float64Array(people.length).fill(1) }, CELLS_ACROSS)
}

/** The same crowd in few points, for a first look; itself when it has few. */
export function roughly(crowd: Crowd): Crowd {
  return crowd.x.length <= MOST_ROUGH_POINTS ? crowd : gathered(crowd, ROUGH_CELLS_ACROSS)
}

function gathered({ x, y, weight: people }: Crowd, across: number): Crowd {
  const [column, row] = [cellsOf(x, people, across), cellsOf(y, people, across)]
  const sums = new Float64Array(3 * across * across)
  for (let i = 0; i < x.length; i++) {
    const at = 3 * ((row[i] as number) * across + (column[i] as number))
    const some = people[i] as number
    sums[at] = (sums[at] as number) + some * (x[i] as number)
    sums[at + 1] = (sums[at + 1] as number) + some * (y[i] as number)
    sums[at + 2] = (sums[at + 2] as number) + some
  }
  const filled = Array.from({ length: across * across }, (_, cell) => 3 * cell).filter((at) => sums[at + 2])
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

function cellsOf(values: Float64Array, people: Float64Array, across: number): Uint8Array {
  let [all, sum, squares] = [0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    const part = (people[i] as number) * (values[i] as number)
    all += people[i] as number
    sum += part
    squares += part * (values[i] as number)
  }
  const middle = sum / all
  const reach = REACH * Math.sqrt(squares / all - middle * middle)
  const cells = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const cell = Math.floor((((values[i] as number) - middle + reach) / (2 * reach)) * across)
    cells[i] = Math.max(0, Math.min(across - 1, cell || 0))
  }
  return cells
}
