// Not a formula: the last vote of each person on each statement, a sorted row for each person.
import { inOrderOf, type Ordered } from './in-order-of.ts'
import type { VoteStream } from './vote-stream.ts'

/**
 * Who voted how, in a form that does not depend on the order in which people, statements and votes came: people and
 * statements are sorted by name, and each person's row by statement. Rejected statements are left out altogether, and
 * so are people without any other vote.
 */
export type VoteTable = {
  readonly participants: readonly string[]
  readonly statements: readonly string[]
  /** The row of person p is entries starts[p] up to starts[p + 1] of `cells` and `votes`. */
  readonly starts: Int32Array
  /** Places of statements. */
  readonly cells: Int32Array
  /** 1 agree, -1 disagree, 0 pass. */
  readonly votes: Int8Array
}

/** Whether an entry of a person's row counts, when some are left out. */
export type KeptVotes = (person: number, entry: number) => boolean

export function voteTable(stream: VoteStream): VoteTable {
  const statements = sortedNames(stream.statements, (place) => !stream.rejected.has(place))
  const voters = new Uint8Array(stream.participants.length)
  for (let i = 0; i < stream.vote.length; i++) {
    if (statements.placeOf[stream.statement[i] as number] !== -1) voters[stream.participant[i] as number] = 1
  }
  const people = sortedNames(stream.participants, (place) => voters[place] === 1)
  const entries = inOrderOf(stream.participant, people.placeOf, people.names.length)
  return { participants: people.names, statements: statements.names, ...rowsOf(stream, entries, statements.placeOf) }
}

type SortedNames = { readonly names: readonly string[]; readonly placeOf: Int32Array }

/** The names that are kept, in order (whole numbers as numbers), and the new place of each old one; -1 if left out. */
function sortedNames(names: readonly string[], kept: (place: number) => boolean): SortedNames {
  const sorted = names
    .map((name, place) => ({ ...numbered(name), place }))
    .filter(({ place }) => kept(place))
    .sort(inOrder)
  const placeOf = new Int32Array(names.length).fill(-1)
  sorted.forEach(({ place }, newPlace) => {
    placeOf[place] = newPlace
  })
  return { names: sorted.map(({ name }) => name), placeOf }
}

export function inOrderOfNames(one: string, other: string): number {
  return inOrder(numbered(one), numbered(other))
}

type Numbered = { readonly name: string; readonly number: number }

function numbered(name: string): Numbered {
  return { name, number: /^\d{1,15}$/.test(name) ? Number(name) : Number.POSITIVE_INFINITY }
}

/** Whole numbers come first, in the order of numbers; other names follow in the order of their letters. */
function inOrder(one: Numbered, other: Numbered): number {
  if (one.number !== other.number) return one.number - other.number
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}

/** Each person's last vote on each statement that is kept, in the order of statements. */
function rowsOf({ statement, vote, statements }: VoteStream, { starts: from, members }: Ordered, placeOf: Int32Array) {
  const starts = new Int32Array(from.length)
  const cells = new Int32Array(members.length)
  const votes = new Int8Array(members.length)
  const lastOf = new Int8Array(statements.length)
  const seenBy = new Int32Array(statements.length).fill(-1)
  let end = 0
  for (let person = 0; person + 1 < from.length; person++) {
    const begin = end
    for (let i = from[person] as number; i < (from[person + 1] as number); i++) {
      const entry = members[i] as number
      const place = placeOf[statement[entry] as number] as number
      if (place < 0) continue
      if (seenBy[place] !== person) cells[end++] = place
      seenBy[place] = person
      lastOf[place] = vote[entry] as number
    }
    sortInPlace(cells, begin, end)
    for (let at = begin; at < end; at++) votes[at] = lastOf[cells[at] as number] as number
    starts[person + 1] = end
  }
  return { starts, cells: cells.subarray(0, end), votes: votes.subarray(0, end) }
}

/** Up to here moving each into its place beats a sort that has to be called. */
const FEW = 48

function sortInPlace(list: Int32Array, from: number, to: number): void {
  if (to - from > FEW) {
    list.subarray(from, to).sort()
    return
  }
  for (let i = from + 1; i < to; i++) {
    const value = list[i] as number
    let at = i
    for (; at > from && (list[at - 1] as number) > value; at--) list[at] = list[at - 1] as number
    list[at] = value
  }
}

/** The same people and statements with only some of the votes. */
export function withoutVotes(table: VoteTable, kept: KeptVotes): VoteTable {
  const starts = new Int32Array(table.starts.length)
  const cells = new Int32Array(table.cells.length)
  const votes = new Int8Array(table.cells.length)
  let end = 0
  for (let person = 0; person + 1 < starts.length; person++) {
    const next = table.starts[person + 1] as number
    for (let entry = table.starts[person] as number; entry < next; entry++) {
      if (!kept(person, entry)) continue
      cells[end] = table.cells[entry] as number
      votes[end++] = table.votes[entry] as number
    }
    starts[person + 1] = end
  }
  return { ...table, starts, cells: cells.subarray(0, end), votes: votes.subarray(0, end) }
}

/** How many voted on each statement. */
export function votesOnEach({ statements, cells }: VoteTable): Int32Array {
  const votes = new Int32Array(statements.length)
  for (let entry = 0; entry < cells.length; entry++) {
    const statement = cells[entry] as number
    votes[statement] = (votes[statement] as number) + 1
  }
  return votes
}
