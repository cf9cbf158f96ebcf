// Formula: 0 becomes delta, every other share is multiplied by 1 - delta * (number of zeros) (Martin-Fernandez et al. 2003, Mathematical Geology 35:253-278).
import { sharesOf } from '../spread/shares.ts'

/**
 * An allocation as shares without zeros, for whoever must take logarithms. The distance that follows depends on delta
 * more than on people: with .005 and with .0005 the same two are 3.1 and 5.0 apart. That is why nothing here uses it
 * by itself. An empty list for an empty or negative allocation, or a delta that leaves nothing for the others.
 */
export function zeroReplacement(points: readonly number[], delta: number): number[] {
  const shares = sharesOf(points)
  const left = 1 - delta * shares.filter((share) => share === 0).length
  return delta > 0 && left > 0 ? shares.map((share) => (share === 0 ? delta : share * left)) : []
}
