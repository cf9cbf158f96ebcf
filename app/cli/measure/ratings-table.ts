import type { AlphaLevel } from '@plumbline/measure'
import { Refusal } from '@plumbline/platform/refusal'
import { isCantTell, isMissing, personColumn, wrongLength } from './columns.ts'
import { eachRow } from './csv-rows.ts'
import { faultyRows, shown } from './faulty-rows.ts'
import { namedFile } from './open-file.ts'
import type { Progress } from './progress.ts'

/** More people than this are no list of stakeholders; their agreement is read with other tools. */
const MOST_PEOPLE = 10_000

export type RatingsTable = {
  readonly items: readonly string[]
  /** A row for each person, a column for each item; null where there is no place on the scale. */
  readonly answers: readonly (readonly (number | null)[])[]
  /** For each item, how many said that they cannot tell. */
  readonly cantTell: readonly number[]
  /** What the numbers stand for, when the answers are names: 0 is the first. */
  readonly names: readonly string[]
  /** What somebody should know of how the file was read. */
  readonly notes: readonly string[]
}

/** Ends of the scale as far as they were given. */
export type GivenScale = { readonly from?: number; readonly to?: number; readonly step?: number }

/** Reads a table with a row a person and a column an item. A person may have one row only. */
export async function readRatings(
  path: string,
  how: { level: AlphaLevel; scale: GivenScale; lenient: boolean; progress?: Progress },
): Promise<RatingsTable> {
  const file = namedFile(path)
  const faulty = faultyRows(how)
  const names: string[] = []
  const read = how.level === 'nominal' ? readingNames(names) : readingNumbers(how.level, how.scale)
  let items: { name: string; at: number }[] = []
  const rows: (number | CantTell | null)[][] = []
  await eachRow(
    file,
    (columns) => {
      const personAt = personColumn(columns)
      items = columns.flatMap((name, at) => (at === personAt ? [] : [{ name, at }]))
      if (items.length === 0) throw new Refusal('bad-input', `${file.name} has no column for an item.`)
      const seen = new Set<string>()
      return (cells, line) => {
        const person = personAt < 0 ? `row ${line}` : (cells[personAt] ?? '')
        const answers = items.map(({ at }) => answerOf(cells[at] ?? '', read))
        const misfit = answers.findIndex((answer) => typeof answer === 'object' && answer !== null)
        const length = wrongLength(cells, columns)
        if (length) return faulty.add(file.name, line, length)
        if (seen.has(person)) return faulty.add(file.name, line, `is a second row of ${shown(person)}`)
        if (misfit >= 0) {
          return faulty.add(file.name, line, `${shown(items[misfit]?.name ?? '')} ${(answers[misfit] as Misfit).says}`)
        }
        seen.add(person)
        rows.push(answers as (number | CantTell | null)[])
        if (rows.length > MOST_PEOPLE) {
          throw new Refusal(
            'too-large',
            `${file.name} has more than ${MOST_PEOPLE} people; that many are not read here.`,
          )
        }
      }
    },
    how.progress,
  )
  const notes = faulty.settle()
  const answers = rows.map((row) => row.map((answer) => (answer === CANT_TELL ? null : answer)))
  if (!answers.some((row) => row.some((value) => value !== null))) {
    throw new Refusal('bad-input', `There is no answer in ${file.name}.`)
  }
  return {
    items: items.map(({ name }) => name),
    answers,
    cantTell: items.map((_, item) => rows.filter((row) => row[item] === CANT_TELL).length),
    names,
    notes,
  }
}

const CANT_TELL = "can't tell"
type CantTell = typeof CANT_TELL

/** What is wrong with a cell, in words that go on after the name of its item. */
type Misfit = { readonly says: string }

function answerOf(cell: string, read: (cell: string) => number | Misfit): number | CantTell | null | Misfit {
  if (isMissing(cell)) return null
  return isCantTell(cell) ? CANT_TELL : read(cell)
}

function readingNumbers(level: AlphaLevel, { from, to }: GivenScale): (cell: string) => number | Misfit {
  return (cell) => {
    const value = Number(cell)
    if (!Number.isFinite(value)) return { says: `is ${shown(cell)}, should be a number` }
    if (from !== undefined && value < from) return { says: `is ${value}, the scale begins at ${from}` }
    if (to !== undefined && value > to) return { says: `is ${value}, the scale ends at ${to}` }
    return level === 'ratio' && value < 0 ? { says: `is ${value}; a ratio has nothing below 0` } : value
  }
}

/** Names get numbers only to be told apart. */
function readingNames(names: string[]): (cell: string) => number {
  const numbers = new Map<string, number>()
  return (cell) => {
    const name = cell.trim()
    const number = numbers.get(name) ?? names.push(name) - 1
    numbers.set(name, number)
    return number
  }
}
