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
  const lines = linesBetween(centres, share)
  const k = centres.length / 2
  const camp = new Uint8Array(people.length)
  const nextBest = new Uint8Array(people.length)
  const sure = new Float64Array(people.length)
  for (let i = 0; i < people.length; i++) {
    const person = people[i] as number
    const x = map.x[person] as number
    const y = map.y[person] as number
    const own = nearestCamp(x, y, centres)
    let least = Number.MAX_VALUE
    let best = own
    for (let other = 0; other < k; other++) {
      if (other === own) continue
      const at = 6 * (own * k + other)
      const scatter =
        (lines[at + 3] as number) * (map.scatter[3 * person] as number) +
        (lines[at + 4] as number) * (map.scatter[3 * person + 1] as number) +
        (lines[at + 5] as number) * (map.scatter[3 * person + 2] as number)
      const side = x * (lines[at] as number) + y * (lines[at + 1] as number) - (lines[at + 2] as number)
      const inDeviations = scatter > 0 ? side / Math.sqrt(scatter) : CERTAIN
      if (best !== own && inDeviations >= least) continue
      least = inDeviations
      best = other
    }
    camp[i] = own
    nextBest[i] = best
    sure[i] = shareWithin(least)
  }
  return { camp, nextBest, sure }
}

/**
 * For each two camps six numbers: the direction across the line half way between them (dx, dy), where the line lies
 * along it, and what a person's scatter in x, in y and in both counts across it when the share is left out.
 */
function linesBetween(centres: Float64Array, share: number): Float64Array {
  const k = centres.length / 2
  const lines = new Float64Array(6 * k * k)
  const often = share / (1 - share)
  for (let own = 0; own < k; own++) {
    for (let other = 0; other < k; other++) {
      const [ownX, ownY] = [centres[2 * own] as number, centres[2 * own + 1] as number]
      const [dx, dy] = [ownX - (centres[2 * other] as number), ownY - (centres[2 * other + 1] as number)]
      const at = 6 * (own * k + other)
      lines[at] = dx
      lines[at + 1] = dy
      lines[at + 2] = dx * (ownX - dx / 2) + dy * (ownY - dy / 2)
      lines[at + 3] = often * dx * dx
      lines[at + 4] = often * dy * dy
      lines[at + 5] = often * 2 * dx * dy
    }
  }
  return lines
}

/** The normal share at so many steps for each deviation: looked up, because everybody needs it and six digits do. */
const STEPS = 256
const SHARES = Float64Array.from({ length: CERTAIN * STEPS + 2 }, (_, step) => normalShare(step / STEPS))

function shareWithin(deviations: number): number {
  if (deviations >= CERTAIN) return 1
  const at = Math.max(0, deviations) * STEPS
  const step = Math.floor(at)
  const before = SHARES[step] as number
  return before + (at - step) * ((SHARES[step + 1] as number) - before)
}
