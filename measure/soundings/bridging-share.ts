// Formula: the smallest of (answers + 1) / (votes + 2) over the groups (own choice, measure notes, section 7; the share is that of group-informed consensus).
import type { VoteCounts } from './statement-counts.ts'

export type BridgingShare = { readonly agree: number; readonly disagree: number }

/**
 * How far a statement bridges groups that are known beforehand, such as teams: the share who agree (or disagree) in the
 * group that does so least, 0 to 1; "in every team at least 3 of 4". Sizes do not matter, and one group that is against
 * cannot be made up for by others. A group in which nobody voted counts one half: it is not known to be against. With
 * small groups the added votes pull towards one half: three of three are .8. NaN without groups.
 */
export function bridgingShare(groups: readonly VoteCounts[]): BridgingShare {
  const smallest = (answer: 'agrees' | 'disagrees') =>
    groups.length === 0 ? Number.NaN : Math.min(...groups.map((group) => (group[answer] + 1) / (group.votes + 2)))
  return { agree: smallest('agrees'), disagree: smallest('disagrees') }
}
