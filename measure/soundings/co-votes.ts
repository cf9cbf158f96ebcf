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
  const cells = new Int32Array(table.statements.length)
  const votes = new Int8Array(table.statements.length)
  for (let person = 0; person < table.participants.length; person++) {
    let length = 0
    const next = table.starts[person + 1] as number
    for (let entry = table.starts[person] as number; entry < next; entry++) {
      if (kept && !kept(person, entry)) continue
      cells[length] = table.cells[entry] as number
      votes[length++] = table.votes[entry] as number
    }
    for (let i = 0; i < length; i++) {
      addPairs(counted, cells[i] as number, votes[i] as number, { cells, votes, from: i, to: length }, 1)
    }
  }
  return counted
}

type Row = { readonly cells: Int32Array; readonly votes: Int8Array; readonly from: number; readonly to: number }

/** One vote on `statement` beside the votes on it and on later statements in the row; `times` -1 takes it away again. */
function addPairs({ statements, both, sums }: CoVotes, statement: number, vote: number, row: Row, times: 1 | -1): void {
  const base = statement * statements
  for (let i = row.from; i < row.to; i++) {
    const other = row.votes[i] as number
    const at = base + (row.cells[i] as number)
    both[at] = (both[at] as number) + times * (1 + SECOND * vote * other)
    sums[at] = (sums[at] as number) + times * (vote + SECOND * other)
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
