// Rule: groups iff the best two-way split has a chance of at most .05, at least three statements separate its sides and nobody stands between (measure notes, section 7).
import type { Random } from '../random.ts'
import { type NotKnown, notKnown, type Reason } from '../reading.ts'
import { type SeparatingStatement, separatingStatements } from './separating-statements.ts'
import { MOST_CHANCE, twoWaySplitTest } from './two-way-split-test.ts'
import { voteDistances } from './vote-distances.ts'
import type { Votes } from './votes.ts'

type Looked = {
  readonly chance: number
  /** Rows of people who answered too little to be compared with anybody; they belong nowhere. */
  readonly setAside: readonly number[]
}

export type OpinionGroups = Looked &
  (
    | {
        readonly known: true
        /** An axis: people who agree on one thing tend to agree on another, but some stand between; not groups. */
        readonly found: 'two groups' | 'an axis'
        /** Group 0 or 1 for each person, null for those set aside. */
        readonly labels: readonly (number | null)[]
        /** Largest difference first; name the groups by them, never by people or colours. */
        readonly separating: readonly SeparatingStatement[]
        /** How many people lie no nearer to their own side than to the other. */
        readonly between: number
      }
    | NotKnown
  )

const FEWEST_PEOPLE = 6
/** Six or seven people need many statements before a pattern can show. */
const ENOUGH_PEOPLE = 8
const FEWEST_STATEMENTS_FOR_FEW = 15
const FEWEST_SEPARATING = 3

/**
 * Are there two groups of opinion, or would votes without any pattern look the same? The default is "no clear groups",
 * which does not mean that there are none. Groups are reported only if the split is clearer than in 95 of 100
 * exchanges of the same votes, at least three statements separate the sides, and nobody stands between; with somebody
 * between it is an axis.
 * A statement separates when the sides differ on it by half of the scale. Asking each of three statements to be beyond
 * chance by itself would silence the measure: three against three never are, and of clean camps of four, six and eight
 * against four people 2, 30 and 48 in a hundred would be left of the 59, 79 and 98 that the split itself shows. It
 * would not be safer either, since the split already holds false alarms to five in a hundred. How sure each statement
 * is stands beside it instead.
 * Input: votes (see `Votes`), a generator, how many exchanges to draw at most. Who shares three statements with nobody
 * is set aside. Refuses fewer than six others, and six or seven with fewer than fifteen statements that anyone answered.
 * Say beside it what would have been seen: `chanceOfSeeingTwoCamps`. Test the teams that people are in first:
 * `teamSeparation`. Where answers are not shown with names, a side smaller than the disclosure minimum is not shown.
 */
export function opinionGroups(votes: Votes, random: Random, most?: number): OpinionGroups {
  const everyone = voteDistances(votes)
  const compared = [...votes.keys()].filter((one) =>
    everyone[one]?.some((distance, other) => other !== one && distance >= 0),
  )
  const setAside = [...votes.keys()].filter((person) => !compared.includes(person))
  const theirs = compared.map((person) => votes[person] as Votes[number])
  const refusal = reasonToRefuse(theirs)
  if (refusal) return { ...notKnown(refusal), chance: Number.NaN, setAside }
  const { labels, chance, widths } = twoWaySplitTest(theirs, random, most)
  const separating = chance <= MOST_CHANCE ? separatingStatements(theirs, labels, random) : []
  if (separating.length < FEWEST_SEPARATING) return { ...notKnown('no clear groups'), chance, setAside }
  const between = widths.filter((width) => width <= 0).length
  const found = between === 0 ? 'two groups' : 'an axis'
  const label = (person: number) => labels[compared.indexOf(person)] ?? null
  return { known: true, found, labels: [...votes.keys()].map(label), separating, chance, between, setAside }
}

function reasonToRefuse(votes: Votes): Reason | undefined {
  if (votes.length < FEWEST_PEOPLE) return 'too few people for opinion groups'
  const statements = (votes[0] ?? []).filter((_, s) => votes.some((row) => (row[s] ?? null) !== null)).length
  const enough = votes.length >= ENOUGH_PEOPLE ? FEWEST_SEPARATING : FEWEST_STATEMENTS_FOR_FEW
  return statements < enough ? 'too few statements for opinion groups' : undefined
}
