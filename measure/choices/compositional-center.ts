// Formula: geometric mean of each part, closed to 100 (Aitchison 1986).
import { mean } from '../mean.ts'
import { sharesOf } from '../spread/shares.ts'

/**
 * The middle of several allocations when ratios count, as points of 100. For people the plain average of the points is
 * nearer to what they expect, and zeros do not break it. An empty list when nobody gave points, a part is 0 or negative,
 * or people had different options.
 */
export function compositionalCenter(allocations: readonly (readonly number[])[]): number[] {
  const options = allocations[0]?.length ?? 0
  const isUsable = allocations.every((points) => points.length === options && points.every((value) => value > 0))
  if (!isUsable || options === 0) return []
  const middles = Array.from({ length: options }, (_, option) =>
    Math.exp(mean(allocations.map((points) => Math.log(points[option] as number)))),
  )
  return sharesOf(middles).map((share) => 100 * share)
}
