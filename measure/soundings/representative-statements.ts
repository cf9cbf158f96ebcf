// Formula: Fisher's exact test of a group against everybody else, for agreeing and for disagreeing, Holm's correction over all statements, groups and both answers (Fisher 1935; Holm 1979, Scand. J. Statist. 6:65-70).
import { hypergeometricTail } from '../probability/hypergeometric-tail.ts'
import type { StatementCounts } from './statement-counts.ts'

export type RepresentativeStatement = {
  readonly statement: string
  readonly direction: 'agree' | 'disagree'
  /** How many of the group answered so, of how many who voted on it. */
  readonly inGroup: number
  readonly groupVotes: number
  /** The same for everybody in another group. */
  readonly elsewhere: number
  readonly elsewhereVotes: number
  /** How often chance would show so large a difference on any of the statements; corrected for how many were tried. */
  readonly chance: number
}

const CHANCE_LIMIT = 0.05
/** Fewer of a group say nothing about it, however different from the rest they are. */
const FEWEST_VOTES = 5
const MOST_SHOWN = 5

/**
 * What tells each group from the others: statements on which more than half of the group answered one way, and more of
 * it than of the other groups, beyond chance, with at least five of the group voting. One voter can never make a
 * statement representative, not even where nobody else in a hundred agrees. At most five for each group, the largest difference first; a group may
 * have none, and then it should not be named. The groups were found in the same votes, so the chances are a bar to
 * pass, not evidence that the groups exist.
 */
export function representativeStatements(counts: readonly StatementCounts[]): RepresentativeStatement[][] {
  const groups = counts[0]?.groups.length ?? 0
  if (groups < 2) return Array.from({ length: groups }, () => [])
  const tried = Array.from({ length: groups }, (_, group) =>
    counts.flatMap((statement) => [compared(statement, group, 'agree'), compared(statement, group, 'disagree')]),
  )
  const corrected = holm(tried.flat().map(({ chance }) => chance))
  let next = 0
  return tried.map((list) =>
    list
      .map((figures) => ({ ...figures, chance: corrected[next++] as number }))
      .filter(
        ({ chance, inGroup, groupVotes }) =>
          chance <= CHANCE_LIMIT && 2 * inGroup > groupVotes && groupVotes >= FEWEST_VOTES,
      )
      .sort((a, b) => difference(b) - difference(a))
      .slice(0, MOST_SHOWN),
  )
}

function compared(
  { statement, groups }: StatementCounts,
  group: number,
  direction: RepresentativeStatement['direction'],
): RepresentativeStatement {
  const answer = direction === 'agree' ? 'agrees' : 'disagrees'
  const inGroup = groups[group]?.[answer] as number
  const groupVotes = groups[group]?.votes as number
  const everywhere = groups.reduce((sum, counts) => sum + counts[answer], 0)
  const allVotes = groups.reduce((sum, counts) => sum + counts.votes, 0)
  return {
    statement,
    direction,
    inGroup,
    groupVotes,
    elsewhere: everywhere - inGroup,
    elsewhereVotes: allVotes - groupVotes,
    chance: hypergeometricTail(inGroup, groupVotes, everywhere, allVotes),
  }
}

/** Each chance times the number of those that are not smaller, never below one that is smaller. */
function holm(chances: readonly number[]): number[] {
  const corrected = new Array<number>(chances.length).fill(1)
  let largest = 0
  Array.from(chances.keys())
    .sort((a, b) => (chances[a] as number) - (chances[b] as number))
    .forEach((place, rank) => {
      largest = Math.max(largest, Math.min(1, (chances.length - rank) * (chances[place] as number)))
      corrected[place] = largest
    })
  return corrected
}

/** With one more of each answer, so that three of three do not stand above ninety of a hundred. */
function difference({ inGroup, groupVotes, elsewhere, elsewhereVotes }: RepresentativeStatement): number {
  return (inGroup + 1) / (groupVotes + 2) - (elsewhere + 1) / (elsewhereVotes + 2)
}
