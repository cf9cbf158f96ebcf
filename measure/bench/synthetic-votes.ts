import { seededRandom } from '../random.ts'
import type { VoteStream } from '../soundings/vote-stream.ts'

export type Shape = {
  readonly people: number
  readonly statements: number
  readonly votes: number
  readonly uneven?: boolean
}

/**
 * Made-up votes in the order in which they could have come: three camps, of which one is small, and statements that
 * divide them more or less. `uneven`: a few people vote on nearly everything and most on little, as in real
 * conversations; otherwise everybody votes on about as many.
 */
export function syntheticVotes({ people, statements, votes, uneven = false }: Shape): VoteStream {
  const random = seededRandom(people)
  const leaning = Float64Array.from({ length: 3 * statements }, () => 2 * random() - 1)
  const zeal = Float64Array.from({ length: people }, () => (uneven ? random() ** 3 : 0.5 + random()))
  const all = zeal.reduce((sum, share) => sum + share, 0)
  const participant = new Int32Array(votes)
  const statement = new Int32Array(votes)
  const vote = new Int8Array(votes)
  let end = 0
  for (let person = 0; person < people && end < votes; person++) {
    const own = Math.min(statements, Math.round((votes * (zeal[person] as number)) / all), votes - end)
    const camp = person % 7 === 0 ? 2 : person % 2
    const first = Math.floor(random() * statements)
    // Steps that have no factor in common with the number of statements visit each at most once.
    const step = coprime(1 + Math.floor(random() * (statements - 1)), statements)
    for (let i = 0; i < own; i++, end++) {
      const on = (first + i * step) % statements
      const said = (leaning[3 * on + camp] as number) + 2 * random() - 1
      participant[end] = person
      statement[end] = on
      vote[end] = said > 0.2 ? 1 : said < -0.2 ? -1 : 0
    }
  }
  return {
    participants: Array.from({ length: people }, (_, i) => String(i)),
    statements: Array.from({ length: statements }, (_, i) => String(i)),
    participant: participant.subarray(0, end),
    statement: statement.subarray(0, end),
    vote: vote.subarray(0, end),
    rejected: new Set(),
  }
}

function coprime(step: number, count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let found = step
  while (common(found, count) !== 1) found++
  return found
}
