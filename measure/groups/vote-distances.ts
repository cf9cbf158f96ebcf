// Formula: d_ij = mean |v_i - v_j| / 2 over the statements that both answered (own choice, see measure notes, section 7).
import { mean } from '../mean.ts'

/** agree 1, pass 0, disagree -1, null = not seen or not answered. A row for each person, a column for each statement. */
export type Votes = readonly (readonly (1 | 0 | -1 | null)[])[]
export type Distances = readonly (readonly number[])[]

/** With fewer common statements a distance is an accident. */
const FEWEST_IN_COMMON = 3

/**
 * How differently every two people voted, 0 = alike on all they both answered, 1 = opposite on all of them.
 * NaN for two people with fewer than three statements in common: they are not "half apart", it is not known.
 */
export function voteDistances(votes: Votes): Distances {
  return votes.map((one, i) => votes.map((other, j) => (i === j ? 0 : distanceOf(one, other))))
}

function distanceOf(one: Votes[number], other: Votes[number]): number {
  const differences = one.flatMap((vote, statement) => {
    const otherVote = other[statement] ?? null
    return vote === null || otherVote === null ? [] : [Math.abs(vote - otherVote) / 2]
  })
  return differences.length < FEWEST_IN_COMMON ? Number.NaN : mean(differences)
}
