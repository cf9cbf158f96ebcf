// Formula: w = v sqrt(value / votes): what one standard deviation along a principal axis moves the usual vote by (loadings; Jolliffe 2002, Principal Component Analysis, section 2.3).
import type { OpinionAxes } from './opinion-axes.ts'

/** For each statement how far the usual vote moves with one standard deviation along each of the two axes. */
export type StatementReach = { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }

/**
 * How far a vote on each statement tells where people stand. Input: the axes of all votes, how many voted on each
 * statement. Zeros where there is no such axis.
 */
export function statementReach({ vectors, values }: OpinionAxes, votesOn: ArrayLike<number>): StatementReach {
  const along = (axis: number) => {
    const vector = vectors[axis]
    if (!vector) return new Float64Array(votesOn.length)
    const usualVotes = vector.reduce((sum, part, s) => sum + part * part * (votesOn[s] as number), 0)
    const size = Math.sqrt((values[axis] as number) / Math.max(usualVotes, 1))
    return vector.map((part) => part * size)
  }
  return { x: along(0), y: along(1) }
}
