// Formula: Phi(d / s), d the distance to the line half way between two camps, s the standard deviation of a person's place across that line when a share of their votes is left out: s^2 = share / (1 - share) x the sum of squared parts.
import { normalShare } from '../probability/quantile.ts'
import { nearestCamp } from './nearest-camp.ts'
import type { OpinionMap } from './opinion-map.ts'

export type Sureness = {
  /** The nearest camp of each person, and the other one where they may stand instead. */
  readonly camp: Uint8Array
  readonly nextBest: Uint8Array
  /** In what share of resamples they would stand nearest to the same camp, 0.5 to 1. */
  readonly sure: Float64Array
}

/** Beyond so many deviations one resample in a billion would say otherwise. */
const CERTAIN = 6

/**
 * How surely people belong to the camps that they stand nearest to, if a share of their votes were left out at random.
 * Computed, not drawn, so it has no noise of its own. A person who stays on one side whatever is left out is at 1.
 */
export function surenessOn(map: OpinionMap, people: Int32Array, centres: Float64Array, share: number): Sureness {
  const camp = new Uint8Array(people.length)
  const nextBest = new Uint8Array(people.length)
  const sure = new Float64Array(people.length)
  for (let i = 0; i < people.length; i++) {
    const person = people[i] as number
    const own = nearestCamp(map.x[person] as number, map.y[person] as number, centres)
    camp[i] = own
    nextBest[i] = own
    let least = Number.POSITIVE_INFINITY
    for (let other = 0; 2 * other < centres.length; other++) {
      if (other === own) continue
      const inDeviations = fromLineBetween(map, person, centres, own, other) / Math.sqrt(share / (1 - share))
      if (inDeviations >= least) continue
      least = inDeviations
      nextBest[i] = other
    }
    sure[i] = least > CERTAIN ? 1 : normalShare(least)
  }
  return { camp, nextBest, sure }
}

/** How far on the side of the first of two camps somebody stands, in standard deviations of their own scatter. */
function fromLineBetween(map: OpinionMap, person: number, centres: Float64Array, own: number, other: number): number {
  const dx = (centres[2 * own] as number) - (centres[2 * other] as number)
  const dy = (centres[2 * own + 1] as number) - (centres[2 * other + 1] as number)
  const fromX = (map.x[person] as number) - (centres[2 * own] as number) + dx / 2
  const fromY = (map.y[person] as number) - (centres[2 * own + 1] as number) + dy / 2
  const scatter =
    dx * dx * (map.scatter[3 * person] as number) +
    dy * dy * (map.scatter[3 * person + 1] as number) +
    2 * dx * dy * (map.scatter[3 * person + 2] as number)
  return scatter > 0 ? (fromX * dx + fromY * dy) / Math.sqrt(scatter) : Number.MAX_VALUE
}
