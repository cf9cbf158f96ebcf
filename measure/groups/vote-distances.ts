// Formula: d_ij = mean |v_i - v_j| / 2 over the statements that both answered (own choice, see measure notes, section 7).
import { voteColumns, writeDistances } from './vote-columns.ts'
import type { Votes } from './votes.ts'

export type Distances = readonly (readonly number[])[]

/**
 * How differently every two people voted, 0 = alike on all they both answered, 1 = opposite on all of them.
 * NaN for two people with fewer than three statements in common: they are not "half apart", it is not known.
 */
export function voteDistances(votes: Votes): Distances {
  const people = votes.length
  const flat = new Float64Array(people * people)
  writeDistances(voteColumns(votes), flat)
  return votes.map((_, person) => [...flat.subarray(person * people, (person + 1) * people)])
}
