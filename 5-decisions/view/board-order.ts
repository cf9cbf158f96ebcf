import type { Response } from '../acknowledgement.ts'

/** The six places in which somebody who was asked can be, in the order of the board. */
const PLACES = [
  'understood',
  'disagree-and-commit',
  'read-differently',
  'not-mine',
  'cannot',
  'silent',
] as const satisfies readonly (Response | 'silent')[]
export type Place = (typeof PLACES)[number]

type Row = { personName: string; response: Response | null; acknowledgedAt: string | null }

function placeOf({ response }: Pick<Row, 'response'>): Place {
  return response ?? 'silent'
}

/** Everybody by where they are; nobody stands twice, and everybody stands once. */
export function byPlace<Each extends Row>(rows: readonly Each[]): { place: Place; rows: Each[] }[] {
  return PLACES.map((place) => ({ place, rows: rows.filter((row) => placeOf(row) === place) }))
}

export const SORTS = ['name', 'state', 'time'] as const
export type Sort = (typeof SORTS)[number]

/** The rows of the table in the order that the reader chose; whoever is silent comes first by state and last by time. */
export function sorted<Each extends Row>(rows: readonly Each[], by: Sort): Each[] {
  const names = (one: Each, other: Each) => one.personName.localeCompare(other.personName)
  const waits = (row: Each) => (PLACES.indexOf(placeOf(row)) + 4) % PLACES.length
  const time = (row: Each) => row.acknowledgedAt ?? ''
  const order = {
    name: names,
    state: (one: Each, other: Each) => waits(one) - waits(other) || names(one, other),
    time: (one: Each, other: Each) => time(other).localeCompare(time(one)) || names(one, other),
  }[by]
  return [...rows].sort(order)
}
