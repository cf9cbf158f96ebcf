// Rule: best two-way split against the same votes with each statement's answers exchanged among those who answered it (permutation test; measure notes, section 7), stopped early (Besag & Clifford 1991, Biometrika 78:301-304).
import type { Random } from '../random.ts'
import { silhouette } from './silhouette.ts'
import { searchSplits, someSplitReaches } from './split-search.ts'
import { exchangeVotes, fillGaps, type VoteColumns, voteColumns, writeDistances } from './vote-columns.ts'
import type { Votes } from './votes.ts'

export type TwoWaySplitTest = {
  /** 0 or 1 for each person; the first person is in group 1. */
  readonly labels: readonly number[]
  readonly silhouette: number
  /** For each person: 1 = deep inside the group, 0 = between the two, below 0 = nearer to the other. */
  readonly widths: readonly number[]
  /** How often votes without any pattern split as clearly, 0 to 1. */
  readonly chance: number
  /** How many exchanges were drawn to find that out. */
  readonly exchanges: number
}

/** Above this chance a split is taken for an accident. */
export const MOST_CHANCE = 0.05
const USUAL_EXCHANGES = 999

/**
 * Is the clearest split of these people clearer than what the same votes would give if nobody's votes went together?
 * Each statement keeps its answers and who answered it; only who gave which answer is left to chance. Input: votes (see
 * `Votes`), a generator, how many exchanges to draw at most. Two people without three statements in common count as
 * being as far apart as people are on average. Drawing ends as soon as the chance cannot fall to .05 any more, so a
 * larger chance is a rougher one; nothing that is decided by .05 changes. NaN for fewer than four people.
 */
export function twoWaySplitTest(votes: Votes, random: Random, most = USUAL_EXCHANGES): TwoWaySplitTest {
  const columns = voteColumns(votes)
  const distances = distancesWithoutGaps(columns)
  const split = searchSplits(distances)
  const { widths } = silhouette(rowsOf(distances), split.labels)
  const found = { labels: split.labels, silhouette: split.silhouette, widths }
  if (Number.isNaN(split.silhouette)) return { ...found, chance: Number.NaN, exchanges: 0 }
  // The votes as they are count as one of the exchanges, so the chance is never 0.
  let asClear = 1
  let exchanges = 0
  while (exchanges < most && asClear <= MOST_CHANCE * (most + 1)) {
    exchangeVotes(columns, random)
    exchanges++
    if (someSplitReaches(distancesWithoutGaps(columns, distances), split.silhouette)) asClear++
  }
  return { ...found, chance: asClear / (exchanges + 1), exchanges }
}

function distancesWithoutGaps(
  columns: VoteColumns,
  into: Float64Array = new Float64Array(columns.people ** 2),
): Float64Array {
  writeDistances(columns, into)
  fillGaps(into)
  return into
}

function rowsOf(distances: Float64Array): number[][] {
  const people = Math.sqrt(distances.length)
  return Array.from({ length: people }, (_, person) => [...distances.subarray(person * people, (person + 1) * people)])
}
