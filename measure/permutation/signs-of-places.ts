// Formula: share of the 2^n sign patterns whose summed |mean| over the coordinates reaches the observed one (Fisher 1935, for several coordinates at once).
import type { Random } from '../random.ts'
import { shareReaching, signPatterns } from './relabellings.ts'
import { signFlip } from './sign-flip.ts'

/**
 * `signFlip` for differences of several coordinates (own minus predicted choice, ranking, points shared out): how often
 * chance alone moves people at least this far in any direction. Input: the differences of each person, who turn round
 * as a whole. Exact up to 14 people; beyond that it needs a generator. NaN without one, or for nobody.
 */
export function signsOfPlaces(differences: readonly (readonly number[])[], random?: Random): number {
  const coordinates = differences[0]?.length ?? 0
  if (coordinates === 0) return Number.NaN
  if (coordinates === 1) {
    const test = signFlip(differences.flat(), random)
    return test.known ? test.twoSided : Number.NaN
  }
  const sums = new Float64Array(coordinates)
  const moved = (signs: readonly number[]) => {
    sums.fill(0)
    differences.forEach((difference, person) => {
      const sign = signs[person] as number
      for (let i = 0; i < coordinates; i++) sums[i] = (sums[i] as number) + sign * (difference[i] as number)
    })
    return sums.reduce((size, sum) => size + Math.abs(sum), 0)
  }
  return shareReaching(
    differences.map(() => 1),
    signPatterns(differences.length, random),
    moved,
  )
}
