import { type TableRow, tableRows } from './csv-table.ts'
import { LONGEST_SOUNDING_STATEMENT, MOST_STATEMENTS } from './sounding.ts'

/** The files of a Polis export: comments.csv, and votes.csv or participants-votes.csv. */
export type PolisFiles = { votes: string; statements: string | null }

type RefusedLine = { file: 'votes' | 'statements'; line: number; says: string }

/** What stands in them, ready to become a sounding: people have no names, statements are numbered in their order. */
export type PolisRead = {
  statements: { statement: string; leftOutBecause: string | null }[]
  ballots: string[]
  votes: number
  /** In these files -1 meant agree: so the counts beside the statements said. */
  signsTurned: boolean
  refused: RefusedLine[]
  /** How many more lines were refused than are listed. */
  moreRefused: number
}

/** Why nothing of it can be read, in a sentence. */
export type Unreadable = { because: string }

const MOST_LISTED = 50
const MOST_PEOPLE = 200_000
const STATEMENT = ['comment-id', 'statement-id', 'statement', 'tid']
const PERSON = ['voter-id', 'participant', 'participant-id', 'voter', 'person', 'pid']
const TIME = ['timestamp']
/** What Polis says of a participant between the id and the votes. */
const ABOUT_PERSON = ['group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', 'xid']
const LEFT_OUT = 'Left out by those who moderated it'
const ABOUT_THEMSELVES = 'A remark about the person, no opinion'

type Known = { id: string; text: string; leftOutBecause: string | null; agrees: number; disagrees: number }
type Cast = { person: string; id: string; vote: number; at: number }
type Refuse = (file: RefusedLine['file'], line: number, says: string) => void

export function readPolis({ votes, statements }: PolisFiles): PolisRead | Unreadable {
  const refused: RefusedLine[] = []
  let count = 0
  const refuse: Refuse = (file, line, says) => {
    count += 1
    if (refused.length < MOST_LISTED) refused.push({ file, line, says })
  }
  const known = statements === null ? new Map<string, Known>() : statementsIn(statements, refuse)
  if ('because' in known) return known
  const cast = votesIn(votes, refuse)
  if ('because' in cast) return cast
  if (cast.length === 0) return { because: 'There is no vote in the file with the votes.' }
  for (const { id } of cast)
    if (!known.has(id)) known.set(id, { id, text: `Statement ${id}`, leftOutBecause: null, agrees: -1, disagrees: -1 })
  if (known.size > MOST_STATEMENTS)
    return { because: `There are ${known.size} statements; up to ${MOST_STATEMENTS} are read.` }
  const order = [...known.values()].sort((one, other) => compareIds(one.id, other.id))
  const signsTurned = areTurned(cast, known)
  const ballots = ballotsFrom(cast, new Map(order.map(({ id }, number) => [id, number])), signsTurned ? -1 : 1)
  if (ballots.length > MOST_PEOPLE)
    return { because: `There are ${ballots.length} people; up to ${MOST_PEOPLE} are read.` }
  return {
    statements: order.map(({ text, leftOutBecause }) => ({ statement: text, leftOutBecause })),
    ballots,
    votes: ballots.reduce((sum, ballot) => sum + ballot.replaceAll('.', '').length, 0),
    signsTurned,
    refused,
    moreRefused: count - refused.length,
  }
}

function table(text: string, file: string): { columns: string[]; rows: TableRow[] } | Unreadable {
  const rows = tableRows(text)
  if ('brokenAt' in rows)
    return { because: `The file with the ${file} has a quotation mark that is not closed, on line ${rows.brokenAt}.` }
  const [head, ...rest] = rows
  if (!head) return { because: `The file with the ${file} is empty.` }
  return {
    columns: head.cells.map((name) =>
      name
        .trim()
        .toLowerCase()
        .split(/[\s_]+/)
        .join('-'),
    ),
    rows: rest,
  }
}

function columnOf(columns: readonly string[], names: readonly string[]): number {
  return columns.findIndex((column) => names.includes(column))
}

function statementsIn(text: string, refuse: Refuse): Map<string, Known> | Unreadable {
  const read = table(text, 'statements')
  if ('because' in read) return read
  const at = (...names: string[]) => columnOf(read.columns, names)
  const [id, words, moderated, meta] = [
    at(...STATEMENT),
    at('comment-body', 'text', 'txt'),
    at('moderated'),
    at('is-meta'),
  ]
  const [agrees, disagrees] = [at('agrees'), at('disagrees')]
  if (id < 0 || words < 0)
    return { because: 'The file with the statements has no column “comment-id” or no “comment-body”.' }
  const found = new Map<string, Known>()
  for (const { line, cells } of read.rows) {
    const name = (cells[id] ?? '').trim()
    if (cells.length !== read.columns.length)
      refuse('statements', line, `has ${cells.length} cells, the first line has ${read.columns.length}`)
    else if (name === '') refuse('statements', line, 'says no comment-id')
    else if (found.has(name)) refuse('statements', line, `says comment-id ${name} again`)
    else {
      const isMeta = (cells[meta] ?? '').trim().toLowerCase() === 'true'
      const isRejected = (cells[moderated] ?? '').trim() === '-1'
      found.set(name, {
        id: name,
        text: shortened((cells[words] ?? '').trim() || `Statement ${name}`),
        leftOutBecause: isRejected ? LEFT_OUT : isMeta ? ABOUT_THEMSELVES : null,
        agrees: agrees < 0 ? -1 : Number(cells[agrees]),
        disagrees: disagrees < 0 ? -1 : Number(cells[disagrees]),
      })
    }
  }
  return found
}

/** Longer ones are cut at the end rather than refused: their votes count all the same. */
function shortened(text: string): string {
  const signs = Array.from(text)
  return signs.length <= LONGEST_SOUNDING_STATEMENT
    ? text
    : `${signs.slice(0, LONGEST_SOUNDING_STATEMENT - 1).join('')}…`
}

function votesIn(text: string, refuse: Refuse): Cast[] | Unreadable {
  const read = table(text, 'votes')
  if ('because' in read) return read
  const { columns, rows } = read
  const [id, vote, person] = [columnOf(columns, STATEMENT), columnOf(columns, ['vote']), columnOf(columns, PERSON)]
  if (person < 0)
    return { because: 'The file with the votes has no column that says whose they are, such as “voter-id”.' }
  if (vote >= 0 && id >= 0) return votesOneByOne(rows, { columns, id, vote, person }, refuse)
  return votesByPerson(rows, columns, person, refuse)
}

function votesOneByOne(
  rows: readonly TableRow[],
  { columns, id, vote, person }: { columns: readonly string[]; id: number; vote: number; person: number },
  refuse: Refuse,
): Cast[] {
  const time = columnOf(columns, TIME)
  const cast: Cast[] = []
  for (const { line, cells } of rows) {
    const value = voteFrom(cells[vote] ?? '')
    if (cells.length !== columns.length)
      refuse('votes', line, `has ${cells.length} cells, the first line has ${columns.length}`)
    else if (!cells[person] || !cells[id]) refuse('votes', line, 'does not say who voted on what')
    else if (value === undefined) refuse('votes', line, 'has a vote that is none of 1, 0 and -1')
    else cast.push({ person: cells[person], id: cells[id], vote: value, at: time < 0 ? 0 : Number(cells[time]) })
  }
  // Where every vote has a time, the last one counts; otherwise the one that stands last.
  return cast.every(({ at }) => Number.isFinite(at)) ? cast.sort((one, other) => one.at - other.at) : cast
}

function votesByPerson(
  rows: readonly TableRow[],
  columns: readonly string[],
  person: number,
  refuse: Refuse,
): Cast[] | Unreadable {
  const ids = columns.flatMap((id, at) => (at === person || ABOUT_PERSON.includes(id) ? [] : [{ id, at }]))
  if (ids.length === 0) return { because: 'The file with the votes has no column for a statement.' }
  const cast: Cast[] = []
  for (const { line, cells } of rows) {
    const who = cells[person] ?? ''
    const theirs = ids.flatMap(({ id, at }) =>
      (cells[at] ?? '').trim() === '' ? [] : [{ id, vote: voteFrom(cells[at] ?? '') }],
    )
    if (cells.length !== columns.length)
      refuse('votes', line, `has ${cells.length} cells, the first line has ${columns.length}`)
    else if (who === '') refuse('votes', line, 'does not say who voted')
    else if (theirs.some(({ vote }) => vote === undefined))
      refuse('votes', line, 'has a vote that is none of 1, 0 and -1')
    else for (const { id, vote } of theirs) cast.push({ person: who, id, vote: vote as number, at: 0 })
  }
  return cast
}

const VALUES = new Map([
  ...(['1', '+1', '1.0', 'agree'] as const).map((word) => [word, 1] as const),
  ...(['-1', '-1.0', 'disagree'] as const).map((word) => [word, -1] as const),
  ...(['0', '0.0', 'pass'] as const).map((word) => [word, 0] as const),
] as [string, number][])

function voteFrom(cell: string): number | undefined {
  return VALUES.get(cell) ?? VALUES.get(cell.trim().toLowerCase())
}

/** Polis itself keeps agree as -1, and so do tables taken from its database. The counts beside the statements tell. */
function areTurned(cast: readonly Cast[], known: ReadonlyMap<string, Known>): boolean {
  const counts = new Map<string, { plus: number; minus: number }>()
  for (const { id, vote } of cast) {
    const count = counts.get(id) ?? { plus: 0, minus: 0 }
    counts.set(id, count)
    if (vote > 0) count.plus += 1
    if (vote < 0) count.minus += 1
  }
  let [asWritten, turned] = [0, 0]
  for (const [id, { plus, minus }] of counts) {
    const { agrees = -1, disagrees = -1 } = known.get(id) ?? {}
    if (!(agrees >= 0 && disagrees >= 0)) continue
    asWritten += Math.abs(plus - agrees) + Math.abs(minus - disagrees)
    turned += Math.abs(minus - agrees) + Math.abs(plus - disagrees)
  }
  return turned * 2 < asWritten
}

function ballotsFrom(cast: readonly Cast[], numberOf: ReadonlyMap<string, number>, sign: 1 | -1): string[] {
  const ballots = new Map<string, string[]>()
  for (const { person, id, vote } of cast) {
    const ballot = ballots.get(person) ?? new Array<string>(numberOf.size).fill('.')
    ballots.set(person, ballot)
    ballot[numberOf.get(id) ?? 0] = vote === 0 ? 'p' : vote * sign > 0 ? 'a' : 'd'
  }
  return [...ballots.values()].map((ballot) => ballot.join(''))
}

/** Whole numbers in their order, other names after them. */
function compareIds(one: string, other: string): number {
  const [first, second] = [Number(one), Number(other)]
  if (Number.isInteger(first) && Number.isInteger(second)) return first - second
  if (Number.isInteger(first) !== Number.isInteger(second)) return Number.isInteger(first) ? -1 : 1
  return one < other ? -1 : one > other ? 1 : 0
}
