// Rule: the first eigenvalue of the votes against that of the same votes with each statement's answers exchanged among those who gave them (parallel analysis, Horn 1965, Psychometrika 30:179-185).
import type { Random } from '../random.ts'
import { inOrderOf, type Ordered } from './in-order-of.ts'
import { roughStrength, STEPS_FROM_A_GUESS } from './opinion-axes.ts'
import { voteCovariance } from './vote-covariance.ts'
import type { VoteTable } from './vote-table.ts'

/** With so many exchanges the rarest chance that can be seen is .025. */
const EXCHANGES = 39
/** First eigenvalues of exchanged votes differ by a few per cent; nothing by chance is so far above one of them. */
const FAR_ABOVE = 1.5
/** More people than this only make the answer surer. */
const MOST_PEOPLE = 500

/**
 * How often votes without any pattern would show an axis as strong as these votes do, 0 to 1. Every statement keeps
 * its answers and every person the statements they answered; only who gave which answer is left to chance. NaN when
 * there is nothing to compare: no two statements on which anybody differs. Above five hundred people the first
 * five hundred are looked at, and a first axis far above chance is not compared more than once (then .025).
 */
export function axisAgainstChance(table: VoteTable, random: Random): number {
  const some = firstPeople(table, MOST_PEOPLE)
  const observed = strength(some)
  if (!(observed > 0)) return Number.NaN
  const byStatement = inOrderOf(some.cells, Int32Array.from(some.statements.keys()), some.statements.length)
  let asStrong = 1
  for (let exchange = 0; exchange < EXCHANGES; exchange++) {
    const byChance = strength({ ...some, votes: exchanged(some.votes, byStatement, random) })
    if (exchange === 0 && observed > FAR_ABOVE * byChance) return 1 / (EXCHANGES + 1)
    if (byChance >= observed) asStrong++
  }
  return asStrong / (EXCHANGES + 1)
}

function firstPeople(table: VoteTable, most: number): VoteTable {
  if (table.participants.length <= most) return table
  return {
    statements: table.statements,
    participants: table.participants.slice(0, most),
    starts: table.starts.subarray(0, most + 1),
    cells: table.cells.subarray(0, table.starts[most]),
    votes: table.votes.subarray(0, table.starts[most]),
  }
}

function strength(table: VoteTable): number {
  return roughStrength(voteCovariance(table, STEPS_FROM_A_GUESS))
}

/** The votes on each statement in a random order, in the places where they were (Fisher & Yates). */
function exchanged(votes: Int8Array, { starts, members }: Ordered, random: Random): Int8Array {
  const mixed = votes.slice()
  for (let statement = 0; statement + 1 < starts.length; statement++) {
    const first = starts[statement] as number
    for (let last = (starts[statement + 1] as number) - 1; last > first; last--) {
      const [place, picked] = [
        members[last] as number,
        members[first + Math.floor(random() * (last - first + 1))] as number,
      ]
      const kept = mixed[place] as number
      mixed[place] = mixed[picked] as number
      mixed[picked] = kept
    }
  }
  return mixed
}
