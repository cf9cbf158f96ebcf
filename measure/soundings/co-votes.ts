// Formula: for each two statements s <= t, over the people who voted on both: how many, sum v_s v_t, sum v_s, sum v_t (whole numbers).
import type { VoteTable } from './vote-table.ts'

/**
 * What the votes on every two statements have in common, in whole numbers: adding a vote and taking it away again
 * leaves exactly what was there, and no order changes anything. This is why the same votes give the same groups after
 * any restart and any history. Two counts share one number: the first in ones, the second in units of 2^26.
 */
export type CoVotes = {
  readonly statements: number
  /** Row s, column t >= s: how many voted on both, and (2^26) the sum of the products of their votes. */
  readonly both: Float64Array
  /** Row s, column t >= s: for those who voted on both the sum of their votes on s, and (2^26) on t. */
  readonly sums: Float64Array
}

const SECOND = 2 ** 26

export function emptyCoVotes(statements: number): CoVotes {
  return {
    statements,
    both: new Float64Array(statements * statements),
    sums: new Float64Array(statements * statements),
  }
}

/** All the votes of a table; with `kept`, only those entries of its rows. */
export function coVotes(table: VoteTable, kept?: (person: number, entry: number) => boolean): CoVotes {
  const counted = emptyCoVotes(table.statements.length)
  const row = { cells: new Int32Array(table.statements.length), votes: new Int8Array(table.statements.length) }
  for (let person = 0; person + 1 < table.starts.length; person++) {
    let length = 0
    const next = table.starts[person + 1] as number
    for (let entry = table.starts[person] as number; entry < next; entry++) {
      if (kept && !kept(person, entry)) continue
      row.cells[length] = table.cells[entry] as number
      row.votes[length++] = table.votes[entry] as number
    }
    addPairsOfRow(counted, row.cells, row.votes, length)
  }
  return counted
}

/** The innermost loop of everything here: once for each two votes of each person. */
function addPairsOfRow(counted: CoVotes, cells: Int32Array, votes: Int8Array, length: number): void {
  const { statements, both, sums } = counted
  for (let i = 0; i < length; i++) {
    const vote = votes[i] as number
    const base = (cells[i] as number) * statements
    const step = SECOND * vote
    for (let j = i; j < length; j++) {
      const other = votes[j] as number
      const at = base + (cells[j] as number)
      both[at] = (both[at] as number) + 1 + step * other
      sums[at] = (sums[at] as number) + vote + SECOND * other
    }
  }
}

export type CoVoteCounts = {
  readonly both: number
  readonly product: number
  readonly ofFirst: number
  readonly ofSecond: number
}

/** The counts for two statements, `first` <= `second`. */
export function coVoteCounts({ statements, both, sums }: CoVotes, first: number, second: number): CoVoteCounts {
  const at = first * statements + second
  const product = Math.floor((both[at] as number) / SECOND)
  const ofSecond = Math.round((sums[at] as number) / SECOND)
  return {
    both: (both[at] as number) - SECOND * product,
    product,
    ofFirst: (sums[at] as number) - SECOND * ofSecond,
    ofSecond,
  }
}
