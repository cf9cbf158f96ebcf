// Formula: how many agreed, disagreed and passed, altogether and in each group.
import type { VoteTable } from './vote-table.ts'

export type VoteCounts = {
  readonly agrees: number
  readonly disagrees: number
  readonly passes: number
  readonly votes: number
}

export type StatementCounts = VoteCounts & {
  readonly statement: string
  /** The same for each group, group 0 first. */
  readonly groups: readonly VoteCounts[]
}

/**
 * Votes on each statement. Input: the votes, the group of each person of the table (-1 for none), how many groups.
 * People without a group count in the whole and in no group.
 */
export function statementCounts(table: VoteTable, groups: Int32Array, k: number): StatementCounts[] {
  const statements = table.statements.length
  // Whole first, then each group; for each statement disagrees, passes, agrees.
  const counts = new Int32Array((k + 1) * statements * 3)
  for (let person = 0; person + 1 < table.starts.length; person++) {
    const group = groups[person] as number
    const next = table.starts[person + 1] as number
    for (let entry = table.starts[person] as number; entry < next; entry++) {
      const at = 3 * (table.cells[entry] as number) + 1 + (table.votes[entry] as number)
      counts[at] = (counts[at] as number) + 1
      if (group < 0) continue
      const inGroup = 3 * statements * (group + 1) + at
      counts[inGroup] = (counts[inGroup] as number) + 1
    }
  }
  const countsAt = (list: number, statement: number): VoteCounts => {
    const at = 3 * (list * statements + statement)
    const [disagrees, passes, agrees] = [counts[at] as number, counts[at + 1] as number, counts[at + 2] as number]
    return { agrees, disagrees, passes, votes: agrees + disagrees + passes }
  }
  return table.statements.map((statement, place) => ({
    statement,
    ...countsAt(0, place),
    groups: Array.from({ length: k }, (_, group) => countsAt(group + 1, place)),
  }))
}
