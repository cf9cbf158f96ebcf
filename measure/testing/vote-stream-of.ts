import type { Votes } from '../groups/votes.ts'
import type { VoteStream } from '../soundings/vote-stream.ts'

/** A matrix of votes as they would arrive one person after the other; people and statements are called 0, 1, 2 … */
export function voteStreamOf(votes: Votes): VoteStream {
  const given = votes.flatMap((row, person) =>
    row.flatMap((vote, statement) => (vote === null ? [] : [{ person, statement, vote }])),
  )
  return {
    participants: votes.map((_, person) => `${person}`),
    statements: (votes[0] ?? []).map((_, statement) => `${statement}`),
    participant: Int32Array.from(given, ({ person }) => person),
    statement: Int32Array.from(given, ({ statement }) => statement),
    vote: Int8Array.from(given, ({ vote }) => vote),
    rejected: new Set(),
  }
}
