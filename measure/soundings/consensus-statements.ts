// Formula: product over groups of (answers + 1) / (votes + 2), its k-th root; listed when the lower end of the 90 % Wilson interval is above one half in every group (Wilson 1927).
import { wilson } from '../intervals/wilson.ts'
import type { StatementCounts } from './statement-counts.ts'

export type ConsensusStatement = {
  readonly statement: string
  readonly direction: 'agree' | 'disagree'
  /** The share who answer so in a typical group, 0 to 1: the root makes any number of groups comparable. */
  readonly share: number
  /** The smallest share in any group. */
  readonly smallest: number
}

const LEVEL = 0.9
const MOST_SHOWN = 10

/**
 * What every group holds, whatever else divides them: most of each group agree (or most of each disagree), surely
 * enough that chance is no explanation. Groups weigh as groups. At most ten, the strongest first. With few votes in
 * some group there may be none; that is not the same as having nothing in common.
 */
export function consensusStatements(counts: readonly StatementCounts[]): ConsensusStatement[] {
  return counts
    .flatMap((statement) => [consensusOn(statement, 'agree'), consensusOn(statement, 'disagree')])
    .filter((found) => found !== undefined)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_SHOWN)
}

function consensusOn(
  { statement, groups, ...everybody }: StatementCounts,
  direction: ConsensusStatement['direction'],
): ConsensusStatement | undefined {
  const answer = direction === 'agree' ? 'agrees' : 'disagrees'
  const each = groups.length > 0 ? groups : [everybody]
  if (!each.every((group) => group.votes > 0 && wilson(group[answer], group.votes, LEVEL).low > 0.5)) return undefined
  const shares = each.map((group) => (group[answer] + 1) / (group.votes + 2))
  const product = shares.reduce((all, share) => all * share, 1)
  return { statement, direction, share: product ** (1 / shares.length), smallest: Math.min(...shares) }
}
