// Formula: Phi(d / s), d the distance to the line half way between two camps, s the standard deviation of a person's place across that line when a share of their votes is left out: s^2 = share / (1 - share) x the sum of squared parts.
import { normalShare } from '../probability/quantile.ts'
import { nearestCamp } from './nearest-camp.ts'
import type { OpinionMap } from './opinion-map.ts'

export type Sureness = { readonly camp: number; readonly nextBest: number; readonly sure: number }

/**
 * In how many of a hundred resamples that leave out a share of somebody's votes they would still stand nearest to the
 * same camp, as a number from 0.5 to 1, and which other camp is meant otherwise. Computed, not drawn, so it has no
 * noise of its own. A person who stands across a line whatever is left out is at 1.
 */
export function surenessOf(map: OpinionMap, person: number, centres: Float64Array, share: number): Sureness {
  const [x, y] = [map.x[person] as number, map.y[person] as number]
  const camp = nearestCamp(x, y, centres)
  const [ownX, ownY] = [centres[2 * camp] as number, centres[2 * camp + 1] as number]
  let nextBest = camp
  let least = Number.POSITIVE_INFINITY
  for (let other = 0; 2 * other < centres.length; other++) {
    if (other === camp) continue
    const [dx, dy] = [ownX - (centres[2 * other] as number), ownY - (centres[2 * other + 1] as number)]
    const apart = Math.hypot(dx, dy)
    const [acrossX, acrossY] = [dx / apart, dy / apart]
    const distance = (x - ownX + dx / 2) * acrossX + (y - ownY + dy / 2) * acrossY
    const scatter =
      acrossX * acrossX * (map.scatter[3 * person] as number) +
      acrossY * acrossY * (map.scatter[3 * person + 1] as number) +
      2 * acrossX * acrossY * (map.scatter[3 * person + 2] as number)
    const inDeviations = scatter > 0 ? distance / Math.sqrt((share / (1 - share)) * scatter) : Number.MAX_VALUE
    if (inDeviations < least) {
      least = inDeviations
      nextBest = other
    }
  }
  return { camp, nextBest, sure: normalShare(least) }
}
