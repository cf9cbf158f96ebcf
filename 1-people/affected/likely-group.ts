import { chanceOf, type Weights } from './combination.ts'
import type { KnownGroup } from './ground.ts'
import { type Further, type Looked, type Signals, signalsFor } from './signals.ts'

/** A group with what speaks for it, and how likely that makes it to be affected. */
export type LikelyGroup = { group: KnownGroup; place: number; signals: Signals; chance: number }

/** Every group but the owner's, in the order in which they are known; `but` leaves out others. */
export function likelyGroups(
  looked: Looked,
  weights: Weights,
  further: Further,
  but: (groupId: string) => boolean = () => false,
): LikelyGroup[] {
  const likely: LikelyGroup[] = []
  for (const [place, group] of looked.ground.groups.entries()) {
    if (group.id === looked.work.ownerId || but(group.id)) continue
    const signals = signalsFor(looked, group, place, further)
    likely.push({ group, place, signals, chance: chanceOf(signals, weights) })
  }
  return likely
}
