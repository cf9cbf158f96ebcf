// Formula: sum |x_i - y_i| / 2 in points (total variation distance times the points everyone had).
import { totalVariation } from './total-variation.ts'

/**
 * How many points would have to move to turn one person's allocation into another's: "20 of 100 points would have to
 * move". In points, 0 to all of them. It weighs a point the same wherever it lies, and zeros do no harm; therefore the
 * distance to say and to sort by. NaN when an allocation is empty or negative, the options differ, or the two people
 * had a different number of points (compare shares with `totalVariation` then).
 */
export function pointsToMove(first: readonly number[], second: readonly number[]): number {
  const [given, other] = [first, second].map((points) => points.reduce((sum, value) => sum + value, 0)) as [
    number,
    number,
  ]
  return Math.abs(given - other) <= 1e-9 * Math.abs(given) ? totalVariation(first, second) * given : Number.NaN
}
