// Formula: difference of mean votes; exact relabelling of the same people, largest difference of all statements (Fisher 1935; max-T of Westfall & Young 1993).
import { maxT } from '../permutation/max-t.ts'
import { groupings } from '../permutation/relabellings.ts'
import type { Random } from '../random.ts'
import type { Votes } from './votes.ts'

export type SeparatingStatement = {
  /** Column of the statement. */
  readonly statement: number
  /** Mean vote of group 0 minus mean vote of group 1, -2 to 2. */
  readonly difference: number
  /** How often people put into two groups of these sizes by lot would differ as much on any of the statements. */
  readonly chance: number
}

/** Two sides differ on a statement when their means are half of the scale apart: "agree" against "pass". */
const SEPARATING_DIFFERENCE = 1

/**
 * On which statements do two groups differ, largest difference first? Groups are best named by them, never by people
 * or colours. Input: votes (see `Votes`) and group 0 or 1 for each person. A statement that one of the groups did not
 * answer is left out. The chance is exact up to 20,000 ways to make such groups. It says how sure a single statement is
 * by itself: with three people against three it cannot be below .10, however clear the statement is.
 */
export function separatingStatements(votes: Votes, labels: readonly number[], random: Random): SeparatingStatement[] {
  const statements = [...(votes[0] ?? []).keys()]
  const observed = statements.map((statement) => differenceOn(votes, statement, labels))
  if (!observed.some(separates)) return []
  const sizes = (differences: readonly number[]) => differences.map((difference) => Math.abs(difference) || 0)
  const relabelled = groupings(labels, random)?.each ?? []
  const chances = maxT(
    sizes(observed),
    relabelled.map((other) => sizes(statements.map((statement) => differenceOn(votes, statement, other)))),
  ).adjusted
  return statements
    .map((statement) => ({
      statement,
      difference: observed[statement] as number,
      chance: chances[statement] as number,
    }))
    .filter(({ difference }) => separates(difference))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.statement - b.statement)
}

function separates(difference: number): boolean {
  return Math.abs(difference) >= SEPARATING_DIFFERENCE
}

/** NaN when one of the groups gave no answer. */
function differenceOn(votes: Votes, statement: number, labels: readonly number[]): number {
  let sumOfZero = 0
  let sumOfOne = 0
  let inZero = 0
  let inOne = 0
  for (let person = 0; person < votes.length; person++) {
    const vote = votes[person]?.[statement] ?? null
    if (vote === null) continue
    if (labels[person] === 0) {
      sumOfZero += vote
      inZero++
    } else {
      sumOfOne += vote
      inOne++
    }
  }
  return inZero > 0 && inOne > 0 ? sumOfZero / inZero - sumOfOne / inOne : Number.NaN
}
