// Formula: product over the groups of (answers + 1) / (votes + 2) (Polis; Small et al. 2021, Recerca 26(2), "group-informed consensus").
import type { VoteCounts } from './statement-counts.ts'

export type GroupInformedConsensus = { readonly agree: number; readonly disagree: number }

/**
 * How far all groups agree with a statement (or all disagree), 0 to 1, whatever their sizes: two of two and ten of ten
 * give .69, ten of ten and none of two .23. A group in which nobody voted counts one half. Compare it only between
 * statements with the same groups: every further group makes the product smaller. NaN without groups.
 */
export function groupInformedConsensus(groups: readonly VoteCounts[]): GroupInformedConsensus {
  const product = (answer: 'agrees' | 'disagrees') =>
    groups.length === 0 ? Number.NaN : groups.reduce((all, group) => all * ((group[answer] + 1) / (group.votes + 2)), 1)
  return { agree: product('agrees'), disagree: product('disagrees') }
}
