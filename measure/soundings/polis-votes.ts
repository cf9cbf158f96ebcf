// Rule: the rating matrix of Polis: rows and columns in the order in which people and statements first appear, the last vote counts (github.com/compdemocracy/polis, named_matrix.clj).
import { inOrderOf } from './in-order-of.ts'
import type { VoteStream } from './vote-stream.ts'

/** The matrix without its gaps: the row of person p is entries starts[p] up to starts[p + 1]. */
export type PolisVotes = {
  /** Places in the stream's list of people, in the order of their first vote. */
  readonly people: Int32Array
  /** Places in the stream's list of statements, in the order of the first vote on each. */
  readonly statements: Int32Array
  /** For each column whether moderators rejected it. Rejected columns stay, and so do their votes. */
  readonly rejected: Uint8Array
  readonly starts: Int32Array
  /** Columns. */
  readonly columns: Int32Array
  readonly votes: Int8Array
}

/**
 * Votes as the original keeps them. Unlike `voteTable` this depends on who came first, because the original does: its
 * first cluster centres are the first people.
 */
export function polisVotes(stream: VoteStream): PolisVotes {
  const people = byFirstAppearance(stream.participant, stream.participants.length)
  const statements = byFirstAppearance(stream.statement, stream.statements.length)
  const rejected = Uint8Array.from(statements.order, (place) => (stream.rejected.has(place) ? 1 : 0))
  return { people: people.order, statements: statements.order, rejected, ...rows(stream, people, statements) }
}

type Appearance = { readonly order: Int32Array; readonly rank: Int32Array }

function byFirstAppearance(places: Int32Array, count: number): Appearance {
  const rank = new Int32Array(count).fill(-1)
  const order: number[] = []
  for (const place of places) {
    if (rank[place] !== -1) continue
    rank[place] = order.length
    order.push(place)
  }
  return { order: Int32Array.from(order), rank }
}

function rows(stream: VoteStream, people: Appearance, statements: Appearance) {
  const persons = people.order.length
  const { starts: from, members: entries } = inOrderOf(stream.participant, people.rank, persons)
  const starts = new Int32Array(persons + 1)
  const columns = new Int32Array(entries.length)
  const votes = new Int8Array(entries.length)
  const cell = new Int32Array(statements.order.length).fill(-1)
  let end = 0
  for (let person = 0; person < persons; person++) {
    const start = end
    for (let i = from[person] as number; i < (from[person + 1] as number); i++) {
      const entry = entries[i] as number
      const column = statements.rank[stream.statement[entry] as number] as number
      const known = cell[column] as number
      if (known < start) {
        cell[column] = end
        columns[end++] = column
      }
      votes[cell[column] as number] = stream.vote[entry] as number
    }
    starts[person + 1] = end
  }
  return { starts, columns: columns.subarray(0, end), votes: votes.subarray(0, end) }
}
