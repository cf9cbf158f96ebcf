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

function emptyCoVotes(statements: number): CoVotes {
  return {
    statements,
    both: new Float64Array(statements * statements),
    sums: new Float64Array(statements * statements),
  }
}

/** So many people at once fit into counts of sixteen bits, which fit into the fast memory of a processor. */
const PEOPLE_AT_ONCE = 30_000

/** The votes of the people from one place in the table up to another; of everybody without them. */
export function coVotes(table: VoteTable, from = 0, to = table.starts.length - 1): CoVotes {
  const counted = emptyCoVotes(table.statements.length)
  const small = new Int32Array(2 * counted.both.length)
  for (let person = from; person < to; person++) {
    addPairsOfRow(small, table, table.starts[person] as number, table.starts[person + 1] as number)
    if ((person + 1) % PEOPLE_AT_ONCE === 0) addAndClear(counted, small)
  }
  addAndClear(counted, small)
  return counted
}

/** Counts of different people together. They are whole numbers, so it does not matter who counted what. */
export function sumOfCoVotes(one: CoVotes, other: CoVotes): CoVotes {
  return {
    statements: one.statements,
    both: one.both.map((count, at) => count + (other.both[at] as number)),
    sums: one.sums.map((count, at) => count + (other.sums[at] as number)),
  }
}

/** The innermost loop of everything here: once for each two votes of each person. */
function addPairsOfRow(small: Int32Array, { statements, cells, votes }: VoteTable, from: number, next: number): void {
  const size = statements.length
  for (let i = from; i < next; i++) {
    const vote = votes[i] as number
    const base = (cells[i] as number) * size
    for (let j = i; j < next; j++) {
      const other = votes[j] as number
      const at = 2 * (base + (cells[j] as number))
      small[at] = (small[at] as number) + 1 + ((vote * other) << 16)
      small[at + 1] = (small[at + 1] as number) + vote + (other << 16)
    }
  }
}

function addAndClear({ both, sums }: CoVotes, small: Int32Array): void {
  for (let at = 0; at < both.length; at++) {
    const [pair, sum] = [small[2 * at] as number, small[2 * at + 1] as number]
    const onFirst = (sum << 16) >> 16
    both[at] = (both[at] as number) + (pair & 0xffff) + SECOND * (pair >> 16)
    sums[at] = (sums[at] as number) + onFirst + SECOND * ((sum - onFirst) >> 16)
  }
  small.fill(0)
}

/** Mean vote on each statement; 0 where nobody voted. */
export function meanVotes({ statements, both, sums }: CoVotes): Float64Array {
  return Float64Array.from({ length: statements }, (_, s) => {
    const at = s * statements + s
    const second = Math.round((sums[at] as number) / SECOND)
    const votes = (both[at] as number) - SECOND * Math.floor((both[at] as number) / SECOND)
    return votes === 0 ? 0 : second / votes
  })
}

/** The counts of every two statements around the mean votes: sum of (v_s - m_s)(v_t - m_t), row by row, symmetric. */
export function spreadCoVotes({ statements, both, sums }: CoVotes, means: Float64Array): Float64Array {
  const matrix = new Float64Array(statements * statements)
  for (let s = 0; s < statements; s++) {
    const first = means[s] as number
    for (let t = s; t < statements; t++) {
      const at = s * statements + t
      const mean = means[t] as number
      const product = Math.floor((both[at] as number) / SECOND)
      const votes = (both[at] as number) - SECOND * product
      const onSecond = Math.round((sums[at] as number) / SECOND)
      const onFirst = (sums[at] as number) - SECOND * onSecond
      const value = product - mean * onFirst - first * onSecond + first * mean * votes
      matrix[at] = value
      matrix[t * statements + s] = value
    }
  }
  return matrix
}

/** One more pair of votes of one person (`times` 1), or one fewer (-1); the statements in any order. */
export function countPair(
  { statements, both, sums }: CoVotes,
  one: { readonly statement: number; readonly vote: number },
  other: { readonly statement: number; readonly vote: number },
  times: 1 | -1,
): void {
  const [first, second] = one.statement <= other.statement ? [one, other] : [other, one]
  const at = first.statement * statements + second.statement
  both[at] = (both[at] as number) + times * (1 + SECOND * first.vote * second.vote)
  sums[at] = (sums[at] as number) + times * (first.vote + SECOND * second.vote)
}

/** The same counts with a place for one more statement, on which nobody has voted yet. */
export function withStatementAt({ statements, both, sums }: CoVotes, place: number): CoVotes {
  const wider = emptyCoVotes(statements + 1)
  const moved = (s: number) => (s < place ? s : s + 1)
  for (let s = 0; s < statements; s++) {
    for (let t = s; t < statements; t++) {
      const [from, to] = [s * statements + t, moved(s) * (statements + 1) + moved(t)]
      wider.both[to] = both[from] as number
      wider.sums[to] = sums[from] as number
    }
  }
  return wider
}
