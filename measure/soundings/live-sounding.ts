// Rule: whole-number counts are changed by each vote and read when somebody looks; the groups are those of the votes as they stand, whatever came before.
import { type CoVotes, countPair, coVotes, withStatementAt } from './co-votes.ts'
import { opinionAxes, USUAL_STEPS } from './opinion-axes.ts'
import { opinionMap } from './opinion-map.ts'
import { type SoundingGroups, soundingGroups } from './sounding-groups.ts'
import { covarianceOfCounts, isWorthCounting, type VoteCovariance, voteCovariance } from './vote-covariance.ts'
import { inOrderOfNames, type VoteTable } from './vote-table.ts'

export type LiveSounding = {
  /** One vote: 1 agree, -1 disagree, 0 pass. Replaces an earlier one of the same person on the same statement. */
  readonly vote: (participant: string, statement: string, vote: 1 | 0 | -1) => void
  /** The votes as they stand. Valid until the next vote. */
  readonly table: () => VoteTable
  /** The same, to the last digit, as `soundingGroups` of a table made of the same votes. */
  readonly groups: (seed: number) => SoundingGroups
}

type Growing = {
  participants: string[]
  statements: string[]
  starts: Int32Array
  cells: Int32Array
  votes: Int8Array
}

/**
 * A sounding to which votes are added one by one. A vote changes only the counts of the statements that its person has
 * voted on; nothing is estimated and nothing drifts, because the counts are whole numbers.
 */
export function liveSounding(start: VoteTable): LiveSounding {
  const rows: Growing = {
    participants: [...start.participants],
    statements: [...start.statements],
    starts: start.starts.slice(),
    cells: start.cells.slice(),
    votes: start.votes.slice(),
  }
  let counted = coVotes(start)
  const table = (): VoteTable => {
    const end = rows.starts[rows.participants.length] as number
    return {
      participants: rows.participants,
      statements: rows.statements,
      starts: rows.starts.subarray(0, rows.participants.length + 1),
      cells: rows.cells.subarray(0, end),
      votes: rows.votes.subarray(0, end),
    }
  }
  return {
    table,
    vote: (participant, name, vote) => {
      const person = placeFor(rows.participants, participant, (place) => insertPerson(rows, place))
      const statement = placeFor(rows.statements, name, (place) => {
        counted = withStatementAt(counted, place)
        for (let entry = 0; entry < rows.cells.length; entry++) {
          const cell = rows.cells[entry] as number
          if (cell >= place) rows.cells[entry] = cell + 1
        }
      })
      setVote(rows, counted, person, { statement, vote })
    },
    groups: (seed) => {
      const now = table()
      const axes = opinionAxes(covarianceNow(now, counted))
      return soundingGroups(now, seed, { axes, map: opinionMap(now, axes) })
    },
  }
}

/** The same as without counts: they only save the counting. */
function covarianceNow(table: VoteTable, counted: CoVotes): VoteCovariance {
  if (isWorthCounting(table, USUAL_STEPS)) return covarianceOfCounts(counted)
  return voteCovariance(table, USUAL_STEPS)
}

/** The place of a name in a sorted list; a new name is put where it belongs, after `before` has made room elsewhere. */
function placeFor(names: string[], name: string, before: (place: number) => void): number {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrderOfNames(names[middle] as string, name) < 0) low = middle + 1
    else high = middle
  }
  if (names[low] !== name) {
    before(low)
    names.splice(low, 0, name)
  }
  return low
}

function insertPerson(rows: Growing, place: number): void {
  const people = rows.participants.length
  rows.starts = withRoom(rows.starts, people + 2)
  rows.starts.copyWithin(place + 1, place, people + 1)
}

type Vote = { readonly statement: number; readonly vote: number }

function setVote(rows: Growing, counted: CoVotes, person: number, vote: Vote): void {
  const at = placeInRow(rows, person, vote.statement)
  const isThere = at < (rows.starts[person + 1] as number) && rows.cells[at] === vote.statement
  if (isThere) {
    countWithRow(rows, counted, person, { statement: vote.statement, vote: rows.votes[at] as number }, -1)
    rows.votes[at] = vote.vote
  } else insertVote(rows, person, at, vote)
  countWithRow(rows, counted, person, vote, 1)
}

function placeInRow(rows: Growing, person: number, statement: number): number {
  let at = rows.starts[person] as number
  while (at < (rows.starts[person + 1] as number) && (rows.cells[at] as number) < statement) at++
  return at
}

function insertVote(rows: Growing, person: number, at: number, { statement, vote }: Vote): void {
  const people = rows.participants.length
  const end = rows.starts[people] as number
  rows.cells = withRoom(rows.cells, end + 1)
  rows.votes = withRoom(rows.votes, end + 1)
  rows.cells.copyWithin(at + 1, at, end)
  rows.votes.copyWithin(at + 1, at, end)
  rows.cells[at] = statement
  rows.votes[at] = vote
  for (let later = person + 1; later <= people; later++) rows.starts[later] = (rows.starts[later] as number) + 1
}

/** Counts a vote beside every vote in its person's row, itself included. */
function countWithRow(rows: Growing, counted: CoVotes, person: number, vote: Vote, times: 1 | -1): void {
  const next = rows.starts[person + 1] as number
  for (let entry = rows.starts[person] as number; entry < next; entry++) {
    countPair(counted, vote, { statement: rows.cells[entry] as number, vote: rows.votes[entry] as number }, times)
  }
}

/** The same list, or a longer copy when it cannot hold so many. */
function withRoom<List extends Int32Array | Int8Array>(list: List, length: number): List {
  if (list.length >= length) return list
  const longer = new (list.constructor as new (length: number) => List)(Math.ceil(length * 1.5) + 16)
  longer.set(list)
  return longer
}
