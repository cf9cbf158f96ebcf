// Formula: a_ij = (ratings of j by i and of i by j, added + p0) / (k_ij + 1), p0 = mean of all ratings (shrinkage after James & Stein 1961; measure notes, section 6).
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'

/** "Does this text say what I mean?" */
export type MeaningVote = 'same' | 'partly' | 'different'
/** A row for each person who rated, a column for each text (both in the same order); null = not rated, and own text. */
export type MeaningVotes = readonly (readonly (MeaningVote | null)[])[]

export type MeaningAgreement = {
  /** For every two texts, 0 = different, 1 = the same; the same both ways, 1 on the diagonal. */
  readonly agreement: readonly (readonly number[])[]
  /** How many ratings each entry rests on: 0, 1 or 2. An entry with 0 is p0 and says nothing. */
  readonly ratings: readonly (readonly number[])[]
  /** p0: what a pair is taken for before anybody rated it. */
  readonly prior: number
}

export const WORTH_OF_VOTE = { same: 1, partly: 0.5, different: 0 } as const

/**
 * How alike every two texts are, as their writers see it. One rating can be a slip of the finger, so each pair is drawn
 * towards p0 as if one more rating of that size had been given. p0 is the mean of all ratings of this round: a pair
 * nobody rated then stands out neither as alike nor as different. With a fixed p0 of one half, a group in which everyone
 * means the same would seem to fall apart exactly where nobody looked.
 * Refuses when there are no ratings.
 */
export function meaningAgreement(votes: MeaningVotes): Reading<MeaningAgreement> {
  const everyPair = votes.map((_, i) => votes.map((_, j) => ratingsOfPair(votes, i, j)))
  const prior = mean(everyPair.flat(2))
  if (Number.isNaN(prior)) return notKnown('no answers')
  return {
    known: true,
    agreement: everyPair.map((row, i) => row.map((pair, j) => (i === j ? 1 : shrunk(pair, prior)))),
    ratings: everyPair.map((row) => row.map((pair) => pair.length)),
    prior,
  }
}

/** Both directions count alike: who wrote and who read makes no difference to how near two texts are. */
function ratingsOfPair(votes: MeaningVotes, i: number, j: number): number[] {
  const there = votes[i]?.[j] ?? null
  const back = votes[j]?.[i] ?? null
  const ratings: number[] = []
  if (i === j) return ratings
  if (there !== null) ratings.push(WORTH_OF_VOTE[there])
  if (back !== null) ratings.push(WORTH_OF_VOTE[back])
  return ratings
}

function shrunk(ratings: readonly number[], prior: number): number {
  return ratings.reduce((sum, rating) => sum + rating, prior) / (ratings.length + 1)
}
