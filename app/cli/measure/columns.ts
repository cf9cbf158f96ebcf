import { Refusal } from '@plumbline/platform/refusal'
import { shown } from './faulty-rows.ts'

/** How tables call the column of the people; statistics programs leave its name empty. */
const PERSON = new Set([
  ...['participant', 'participant-id', 'voter', 'voter-id', 'person', 'person-id', 'user', 'user-id'],
  ...['respondent', 'respondent-id', 'name', 'id', 'pid', '', 'unnamed:-0'],
])

/** Where a table with a row a person says who that is; -1 when it does not. */
export function personColumn(columns: readonly string[]): number {
  return columns.findIndex((column) => PERSON.has(plainName(column)))
}

/** "Comment ID", "comment_id" and "comment-id" are one name. */
export function plainName(column: string): string {
  return column.toLowerCase().replace(/[\s_]+/g, '-')
}

/** Where the first of these columns stands; -1 when the table has none of them. */
export function columnOf(columns: readonly string[], names: readonly string[]): number {
  return columns.findIndex((column) => names.includes(plainName(column)))
}

/** Where a column stands that a table cannot do without. */
export function neededColumn(file: string, columns: readonly string[], name: string): number {
  const at = columnOf(columns, [name])
  if (at >= 0) return at
  throw new Refusal('bad-input', `${file} has no column ${shown(name)}.`, {
    next: `Its columns are: ${columns.slice(0, 12).map(shown).join(', ')}${columns.length > 12 ? ' …' : ''}.`,
  })
}

/** An answer that was not given, as people and statistics programs write it. */
export function isMissing(cell: string): boolean {
  return ['', 'na', 'n/a', 'nan', 'null'].includes(cell.trim().toLowerCase())
}

/** "Can't tell" is an answer, and never the middle. */
export function isCantTell(cell: string): boolean {
  const said = cell.trim().toLowerCase().replace('\u2019', "'")
  return ["can't tell", 'cant tell', 'cannot tell', 'cannot-tell', "don't know", '?'].includes(said)
}

/** What is wrong with a row of the wrong length, or undefined. */
export function wrongLength(cells: readonly string[], columns: readonly string[]): string | undefined {
  return cells.length === columns.length
    ? undefined
    : `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header has ${columns.length}`
}
