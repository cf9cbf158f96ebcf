// Formula: share of the ways to split the same people into groups of these sizes whose summed |difference of means| reaches the observed one (Pitman 1937, for several coordinates at once).
import type { Random } from '../random.ts'
import { groupings, shareReaching } from './relabellings.ts'
import { twoGroups } from './two-groups.ts'

/**
 * `twoGroups` for answers of several coordinates (choices, rankings, points shared out): how often a random split of
 * the same people gives middles at least this far apart. Input: the coordinates of each person of both groups.
 * Exact up to about 8 against 8 people; beyond that it needs a generator. NaN without one, or for an empty group.
 */
export function groupsOfPlaces(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
  random?: Random,
): number {
  if (first.length === 0 || second.length === 0) return Number.NaN
  const coordinates = first[0]?.length ?? 0
  if (coordinates === 1) {
    const test = twoGroups(first.flat(), second.flat(), random)
    return test.known ? test.twoSided : Number.NaN
  }
  const everyone = [...first, ...second]
  const labels = everyone.map((_, person) => (person < first.length ? 1 : 0))
  const centre = Array.from({ length: coordinates }, (_, i) =>
    everyone.reduce((sum, place) => sum + (place[i] ?? 0), 0),
  )
  // The second group's sums are what the first leaves over, so only the first need be added up.
  const sums = new Float64Array(coordinates)
  const apart = (labelled: readonly number[]) => {
    sums.fill(0)
    labelled.forEach((label, person) => {
      if (label === 0) return
      const place = everyone[person] as readonly number[]
      for (let i = 0; i < coordinates; i++) sums[i] = (sums[i] as number) + (place[i] as number)
    })
    let size = 0
    for (let i = 0; i < coordinates; i++) {
      const sum = sums[i] as number
      size += Math.abs(sum / first.length - ((centre[i] as number) - sum) / second.length)
    }
    return size
  }
  return shareReaching(labels, groupings(labels, random), apart)
}
