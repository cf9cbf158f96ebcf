// Formula: x = sqrt(S / (m + S/5)) sum over a person's m votes of (v - mean) w (sparsity-aware projection of Polis, softened by a fifth of the S statements).
import type { OpinionAxes } from './opinion-axes.ts'
import type { VoteTable } from './vote-table.ts'

/**
 * Where everybody stands on the axes. Somebody with few votes would stand near the middle only because of that; the
 * root stretches them out. Softened, or a handful of votes would throw a person to the rim: a fifth was best or
 * nearly best in all six open conversations, between no softening and none of the root.
 */
export type OpinionMap = {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Three numbers a person: how far the place would scatter (variance of x, of y, covariance) per vote taken away. */
  readonly scatter: Float64Array
}

const SOFTENING = 0.2

export function opinionMap(
  { starts, cells, votes, statements }: VoteTable,
  { means, vectors: [first, second] }: OpinionAxes,
): OpinionMap {
  const people = starts.length - 1
  const size = statements.length
  const along = sideBySide(means, first ?? new Float64Array(size), second ?? new Float64Array(size))
  const [x, y, scatter] = [new Float64Array(people), new Float64Array(people), new Float64Array(3 * people)]
  for (let person = 0; person < people; person++) {
    const from = starts[person] as number
    const to = starts[person + 1] as number
    let sumX = 0
    let sumY = 0
    let xx = 0
    let yy = 0
    let xy = 0
    for (let entry = from; entry < to; entry++) {
      const at = 3 * (cells[entry] as number)
      const apart = (votes[entry] as number) - (along[at] as number)
      const partX = apart * (along[at + 1] as number)
      const partY = apart * (along[at + 2] as number)
      sumX += partX
      sumY += partY
      xx += partX * partX
      yy += partY * partY
      xy += partX * partY
    }
    const square = size / (to - from + SOFTENING * size)
    x[person] = Math.sqrt(square) * sumX
    y[person] = Math.sqrt(square) * sumY
    scatter[3 * person] = square * xx
    scatter[3 * person + 1] = square * yy
    scatter[3 * person + 2] = square * xy
  }
  return { x, y, scatter }
}

/** What belongs to a statement stands together, so that one look into memory finds all of it. */
function sideBySide(means: Float64Array, first: Float64Array, second: Float64Array): Float64Array {
  const list = new Float64Array(3 * means.length)
  for (let s = 0; s < means.length; s++) {
    list[3 * s] = means[s] as number
    list[3 * s + 1] = first[s] as number
    list[3 * s + 2] = second[s] as number
  }
  return list
}
