import { Refusal } from '@plumbline/platform/refusal'
import { columnOf, neededColumn, wrongLength } from './columns.ts'
import { type CoorientationItem, coorientationItem } from './coorientation-item.ts'
import { type CoorientationRow, coorientationRow } from './coorientation-row.ts'
import { eachRow } from './csv-rows.ts'
import { faultyRows, shown } from './faulty-rows.ts'
import { namedFile } from './open-file.ts'
import type { Progress } from './progress.ts'

/** More rows than this are no set of groups that know each other. */
const MOST_ROWS = 200_000
const MOST_PEOPLE = 5_000
/** What each of so many groups believes of each other on each item: a table that nobody reads, and it fills the memory. */
const MOST_VIEWS = 10_000

const NEEDED = ['person', 'group', 'item', 'kind', 'own']
const OPTIONAL = ['about', 'predicted', 'from', 'to', 'step']

export type CoorientationTable = {
  readonly items: readonly CoorientationItem[]
  /** What somebody should know of how the file was read. */
  readonly notes: readonly string[]
}

/** Reads a list with a row for each prediction: who, of which group, on what, the own answer, and what about whom. */
export async function readCoorientation(
  path: string,
  how: { lenient: boolean; progress?: Progress },
): Promise<CoorientationTable> {
  const file = namedFile(path)
  const faulty = faultyRows(how)
  const rows: CoorientationRow[] = []
  const groupOf = new Map<string, string>()
  await eachRow(
    file,
    (columns) => {
      const places = new Map([
        ...NEEDED.map((name) => [name, neededColumn(file.name, columns, name)] as const),
        ...OPTIONAL.map((name) => [name, columnOf(columns, [name])] as const),
      ])
      return (cells, line) => {
        const cell = (column: string) => (cells[places.get(column) ?? -1] ?? '').trim()
        const row = wrongLength(cells, columns) ?? coorientationRow(cell, line)
        if (typeof row === 'string') return faulty.add(file.name, line, row)
        const { person, group } = row
        const known = groupOf.get(person) ?? group
        if (known !== group) {
          return faulty.add(file.name, line, `${shown(person)} is in group ${shown(known)} on an earlier line`)
        }
        groupOf.set(person, group)
        rows.push(row)
        if (rows.length > MOST_ROWS) throw tooLarge(file.name, MOST_ROWS, 'rows')
        if (groupOf.size > MOST_PEOPLE) throw tooLarge(file.name, MOST_PEOPLE, 'people')
      }
    },
    how.progress,
  )
  const items = [...Map.groupBy(rows, (row) => row.item).values()].map((rowsOfItem) =>
    coorientationItem(rowsOfItem, (line, says) => faulty.add(file.name, line, says)),
  )
  const notes = faulty.settle()
  if (items.length === 0) throw new Refusal('bad-input', `There is no answer in ${file.name}.`)
  if (viewsOf(items) > MOST_VIEWS) throw tooLarge(file.name, MOST_VIEWS, 'views of one group about another')
  return { items, notes }
}

function viewsOf(items: readonly CoorientationItem[]): number {
  return items.reduce((sum, { groups }) => sum + groups.size * (groups.size - 1), 0)
}

function tooLarge(file: string, most: number, what: string): Refusal {
  return new Refusal('too-large', `${file} has more than ${most} ${what}; that many are not read here.`)
}
