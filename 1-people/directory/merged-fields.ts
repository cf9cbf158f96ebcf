import type { EntryKind } from './search.ts'

/** What is filled in from the entry that goes where the one that stays has nothing. */
const FILLED = {
  person: ['email', 'title'],
  group: ['kind', 'doesWhat', 'mailingList', 'chat', 'meeting'],
  asset: ['doesWhat'],
} as const satisfies Record<EntryKind, readonly string[]>

/** What stays as it is, whatever the other one says. */
const OF_ITSELF = {
  person: ['name'],
  group: ['name', 'key'],
  asset: ['name', 'kind', 'key'],
} as const satisfies Record<EntryKind, readonly string[]>

type Filled<Of extends EntryKind> = (typeof FILLED)[Of][number]
type Says<Of extends EntryKind> = { [Field in Filled<Of>]: unknown }

/** What the one that stays says of itself afterwards, where that can come from either. */
export function filledFrom<Of extends EntryKind, Row extends Says<Of>>(
  of: Of,
  kept: Row,
  gone: Row,
): Pick<Row, Filled<Of>> {
  const fields: readonly Filled<Of>[] = FILLED[of]
  return Object.fromEntries(fields.map((field) => [field, kept[field] ?? gone[field]])) as Pick<Row, Filled<Of>>
}

/** One field of two entries beside each other, and what it is once they are one. */
export type SideBySide = { field: string; kept: string | null; gone: string | null; afterwards: string | null }

/** Each field of which at least one of the two says something. */
export function sideBySide(of: EntryKind, kept: object, gone: object): SideBySide[] {
  const at = (row: object, field: string) => {
    const value = (row as Record<string, unknown>)[field]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const fill: readonly string[] = FILLED[of]
  return [...OF_ITSELF[of], ...FILLED[of]].flatMap((field) => {
    const [ofKept, ofGone] = [at(kept, field), at(gone, field)]
    if (ofKept === null && ofGone === null) return []
    return { field, kept: ofKept, gone: ofGone, afterwards: fill.includes(field) ? (ofKept ?? ofGone) : ofKept }
  })
}
