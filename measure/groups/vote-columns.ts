// Formula: d_ij = mean |v_i - v_j| / 2 over the statements that both answered (own choice, see measure notes, section 7).
import type { Random } from '../random.ts'
import type { Votes } from './votes.ts'

/** With fewer common statements a distance is an accident. */
const FEWEST_IN_COMMON = 3

/** Votes by statement: who answered it, and what. Typed, since a test goes through them a thousand times. */
export type VoteColumns = {
  readonly people: number
  readonly statements: readonly { readonly who: Int32Array; readonly votes: Int8Array }[]
  /** For each two people, row by row: how many statements both answered. */
  readonly inCommon: Int32Array
}

export function voteColumns(votes: Votes): VoteColumns {
  const people = votes.length
  const statements = (votes[0] ?? []).map((_, statement) => {
    const who = votes.flatMap((row, person) => ((row[statement] ?? null) === null ? [] : [person]))
    return {
      who: Int32Array.from(who),
      votes: Int8Array.from(who, (person) => votes[person]?.[statement] ?? 0),
    }
  })
  const inCommon = new Int32Array(people * people)
  for (const { who } of statements) {
    for (const one of who)
      for (const other of who) inCommon[one * people + other] = (inCommon[one * people + other] ?? 0) + 1
  }
  return { people, statements, inCommon }
}

/** Who gave which answer is left to chance; each statement keeps its answers and who answered it. */
export function exchangeVotes(columns: VoteColumns, random: Random): void {
  for (const { votes } of columns.statements) {
    for (let last = votes.length - 1; last > 0; last--) {
      const pick = Math.floor(random() * (last + 1))
      const kept = votes[last] as number
      votes[last] = votes[pick] as number
      votes[pick] = kept
    }
  }
}

/** Writes the distance of every two people, row by row; NaN where they have too little in common. */
export function writeDistances(columns: VoteColumns, into: Float64Array): void {
  const { people, statements, inCommon } = columns
  into.fill(0)
  for (const { who, votes } of statements) {
    for (let a = 1; a < who.length; a++) {
      const row = (who[a] as number) * people
      const vote = votes[a] as number
      for (let b = 0; b < a; b++) {
        const place = row + (who[b] as number)
        into[place] = (into[place] as number) + Math.abs(vote - (votes[b] as number))
      }
    }
  }
  for (let i = 1; i < people; i++) {
    for (let j = 0; j < i; j++) {
      const common = inCommon[i * people + j] as number
      const distance = common < FEWEST_IN_COMMON ? Number.NaN : (into[i * people + j] as number) / (2 * common)
      into[i * people + j] = distance
      into[j * people + i] = distance
    }
  }
}

/** Two people with too little in common count as being as far apart as people are on average. */
export function fillGaps(distances: Float64Array): void {
  let sum = 0
  let known = 0
  let gaps = 0
  const people = Math.sqrt(distances.length)
  for (let place = 0; place < distances.length; place++) {
    const distance = distances[place] as number
    if (Number.isNaN(distance)) gaps++
    else {
      sum += distance
      known++
    }
  }
  if (gaps === 0) return
  // Everybody is 0 from themselves, which is no distance between two people.
  const usual = sum / (known - people)
  for (let place = 0; place < distances.length; place++) {
    if (Number.isNaN(distances[place])) distances[place] = usual
  }
}
