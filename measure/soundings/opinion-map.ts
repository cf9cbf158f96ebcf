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
  const nowhere = new Float64Array(statements.length)
  const [onX, onY] = [first ?? nowhere, second ?? nowhere]
  const [x, y, scatter] = [new Float64Array(people), new Float64Array(people), new Float64Array(3 * people)]
  for (let person = 0; person < people; person++) {
    let [sumX, sumY, xx, yy, xy] = [0, 0, 0, 0, 0]
    const [from, to] = [starts[person] as number, starts[person + 1] as number]
    for (let entry = from; entry < to; entry++) {
      const statement = cells[entry] as number
      const apart = (votes[entry] as number) - (means[statement] as number)
      const [partX, partY] = [apart * (onX[statement] as number), apart * (onY[statement] as number)]
      sumX += partX
      sumY += partY
      xx += partX * partX
      yy += partY * partY
      xy += partX * partY
    }
    const stretch = Math.sqrt(statements.length / (to - from + SOFTENING * statements.length))
    x[person] = stretch * sumX
    y[person] = stretch * sumY
    scatter[3 * person] = stretch * stretch * xx
    scatter[3 * person + 1] = stretch * stretch * yy
    scatter[3 * person + 2] = stretch * stretch * xy
  }
  return { x, y, scatter }
}
