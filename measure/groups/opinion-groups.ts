// Rule: best two-way split against the same votes with each statement's answers exchanged among those who answered it (permutation test; measure notes, section 7).
import { mean } from '../mean.ts'
import { type Random, shuffled } from '../random.ts'
import { type NotKnown, notKnown, type Reason } from '../reading.ts'
import { bestTwoWaySplit, type TwoWaySplit } from './best-two-way-split.ts'
import { silhouette } from './silhouette.ts'
import { type Distances, type Votes, voteDistances } from './vote-distances.ts'

export type SeparatingStatement = {
  /** Column of the statement. */
  readonly statement: number
  /** Mean vote of group 0 minus mean vote of group 1, -2 to 2. */
  readonly difference: number
}

export type OpinionGroups =
  | {
      readonly known: true
      /** An axis: people who agree on one thing tend to agree on another, but some stand between; not groups. */
      readonly found: 'two groups' | 'an axis'
      readonly labels: readonly number[]
      /** Largest difference first; name the groups by them, never by people or colours. */
      readonly separating: readonly SeparatingStatement[]
      readonly chance: number
      /** How many people lie no nearer to their own side than to the other. */
      readonly between: number
    }
  | (NotKnown & { readonly chance: number })

const FEWEST_PEOPLE = 6
/** Six or seven people need many statements before a pattern can show. */
const ENOUGH_PEOPLE = 8
const FEWEST_STATEMENTS_FOR_FEW = 15
const FEWEST_SEPARATING = 3
/** Two sides differ on a statement when their means are half of the scale apart: "agree" against "pass". */
const SEPARATING_DIFFERENCE = 1
const USUAL_PERMUTATIONS = 999

/**
 * Are there two groups of opinion, or would votes without any pattern look the same? The default is "no clear groups",
 * which does not mean that there are none. Groups are reported only if the split is clearer than in 95 of 100
 * exchanges of the same votes, at least three statements separate the sides, and nobody stands between; with somebody
 * between it is an axis. How clearly a statement separates is judged by the size of the difference, because with three
 * against three no single statement can be significant.
 * Input: votes (see `Votes`), a generator, how many exchanges to draw. Two people without three statements in common
 * count as being as far apart as people are on average.
 * Refuses fewer than six people, and six or seven with fewer than fifteen statements that anyone answered.
 * Say beside it what would have been seen: `chanceOfSeeingTwoCamps`. Test the teams that people are in first.
 */
export function opinionGroups(votes: Votes, random: Random, permutations = USUAL_PERMUTATIONS): OpinionGroups {
  const refusal = reasonToRefuse(votes)
  if (refusal) return { ...notKnown(refusal), chance: Number.NaN }
  const distances = withoutGaps(voteDistances(votes))
  const split = bestTwoWaySplit(distances)
  const chance = chanceOfSplit(votes, split, random, permutations)
  const separating = separatingStatements(votes, split.labels)
  if (!(chance <= 0.05) || separating.length < FEWEST_SEPARATING) return { ...notKnown('no clear groups'), chance }
  const between = silhouette(distances, split.labels).widths.filter((width) => width <= 0).length
  const found = between === 0 ? 'two groups' : 'an axis'
  return { known: true, found, labels: split.labels, separating, chance, between }
}

function reasonToRefuse(votes: Votes): Reason | undefined {
  const answered = votes.filter((row) => row.some((vote) => vote !== null))
  if (answered.length < FEWEST_PEOPLE || answered.length < votes.length) return 'too few people for opinion groups'
  const statements = (votes[0] ?? []).filter((_, s) => votes.some((row) => (row[s] ?? null) !== null)).length
  const enough = votes.length >= ENOUGH_PEOPLE ? FEWEST_SEPARATING : FEWEST_STATEMENTS_FOR_FEW
  return statements < enough ? 'too few statements for opinion groups' : undefined
}

function withoutGaps(distances: Distances): Distances {
  const known = distances.flatMap((row, i) => row.filter((distance, j) => i !== j && !Number.isNaN(distance)))
  const usual = mean(known)
  return distances.map((row) => row.map((distance) => (Number.isNaN(distance) ? usual : distance)))
}

/** The votes as they are count as one of the exchanges, so the chance is never 0. */
function chanceOfSplit(votes: Votes, split: TwoWaySplit, random: Random, permutations: number): number {
  let asClear = 1
  for (let i = 0; i < permutations; i++) {
    const other = bestTwoWaySplit(withoutGaps(voteDistances(exchanged(votes, random))))
    if (!(other.silhouette < split.silhouette - 1e-12)) asClear++
  }
  return asClear / (permutations + 1)
}

/** Each statement keeps its answers and who answered it; only who gave which answer is left to chance. */
function exchanged(votes: Votes, random: Random): Votes {
  const mixed = votes.map((row) => [...row])
  for (let statement = 0; statement < (votes[0]?.length ?? 0); statement++) {
    const who = mixed.filter((row) => (row[statement] ?? null) !== null)
    const answers = shuffled(
      who.map((row) => row[statement] ?? null),
      random,
    )
    who.forEach((row, i) => {
      row[statement] = answers[i] ?? null
    })
  }
  return mixed
}

function separatingStatements(votes: Votes, labels: readonly number[]): SeparatingStatement[] {
  const meanOf = (label: number, statement: number) =>
    mean(
      votes
        .flatMap((row, person) => (labels[person] === label ? [row[statement] ?? null] : []))
        .filter((vote) => vote !== null),
    )
  return (votes[0] ?? [])
    .map((_, statement) => ({ statement, difference: meanOf(0, statement) - meanOf(1, statement) }))
    .filter(({ difference }) => Math.abs(difference) >= SEPARATING_DIFFERENCE)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.statement - b.statement)
}
