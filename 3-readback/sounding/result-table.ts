import type { Figures } from './figures.ts'
import { groupLetter } from './result-sentences.ts'
import type { ShownVotes } from './shown-votes.ts'
import type { SoundingStatement } from './sounding.ts'

/** A statement with all that may be told of it. */
export type ResultRow = Pick<
  SoundingStatement,
  'id' | 'number' | 'statement' | 'seed' | 'standing' | 'leftOutBecause' | 'joinedToId'
> & { everybody: ShownVotes; groups: ShownVotes[]; consensus: number | null }

const NOTHING: ShownVotes = { shown: 'nothing', because: 'too-few' }

/** Every statement by number, whatever became of it; one without votes shows nothing. */
export function resultRows(figures: Figures, statements: readonly SoundingStatement[]): ResultRow[] {
  const shown = new Map(figures.statements.map((each) => [each.number, each]))
  return statements.map(({ id, number, statement, seed, standing, leftOutBecause, joinedToId }) => {
    const { everybody, groups, consensus } = shown.get(number) ?? {
      everybody: NOTHING,
      groups: figures.groups.map(() => NOTHING),
      consensus: null,
    }
    return { id, number, statement, seed, standing, leftOutBecause, joinedToId, everybody, groups, consensus }
  })
}

/** The same as a table of comma-separated values: what may be told of each statement, never a vote of anybody. */
export function resultCsv(groups: number, rows: readonly ResultRow[]): string {
  const parts = ['everybody', ...Array.from({ length: groups }, (_, group) => `group ${groupLetter(group)}`)]
  const head = ['number', 'statement', 'standing', 'left out because', 'joined to']
  const columns = parts.flatMap((part) => [
    `${part}: shown`,
    ...['agree', 'disagree', 'pass'].map((v) => `${part}: ${v}`),
  ])
  const numberOf = (id: string | null) => rows.find((row) => row.id === id)?.number
  const lines = rows.map(({ number, statement, standing, leftOutBecause, joinedToId, everybody, groups }) => [
    ...[String(number + 1), statement, standing, leftOutBecause ?? ''],
    joinedToId === null ? '' : String((numberOf(joinedToId) ?? 0) + 1),
    ...[everybody, ...groups].flatMap(cellsOf),
  ])
  return `${[[...head, ...columns], ...lines].map((line) => line.map(asCell).join(',')).join('\r\n')}\r\n`
}

function cellsOf(votes: ShownVotes): string[] {
  if (votes.shown === 'figure') return ['counts', String(votes.agrees), String(votes.disagrees), String(votes.passes)]
  if (votes.shown === 'most-or-all') return [`most or all ${votes.vote}`, '', '', '']
  return [votes.because === 'too-few' ? 'too few to tell' : 'not shown: it would tell single votes', '', '', '']
}

/** What a spreadsheet would take for a formula gets a quotation mark in front. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

function asCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
