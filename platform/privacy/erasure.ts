import type { Db } from '../database/database.ts'
import {
  type AnyRow,
  changeRow,
  erasePayloadsAround,
  removeRows,
  rowsAbout,
  rowsById,
  rowsHolding,
} from './custody.store.ts'
import { columnsAnswered, type KeptTable, LOG_TABLES } from './custody.ts'
import { type Called, excerptWith, holdsName, partsOf, withoutName } from './former-name.ts'

/** Somebody as they are found in one workspace: by what ids, and by what they are called. */
export type Traces = Called & { personIds: readonly string[]; accountIds: readonly string[] }

/** A place in a text, for a person to look at. */
export type TextPlace = { title: string; table: string; recordId: string; column: string }

export type Erased = {
  /** How many rows of what went. */
  removed: { title: string; rows: number }[]
  /** Events whose details were erased. */
  events: number
  /** Where the full name or the address was replaced. */
  replaced: (TextPlace & { times: number })[]
  /** Where a part of the name still stands; these words are not changed unseen. */
  lookAt: (TextPlace & { excerpt: string })[]
  /** The tables in which something was changed. */
  touched: string[]
}

const MOST_TO_LOOK_AT = 100
/** What an emptied text becomes where the table wants one. */
const EMPTIED = ''

/** The rows of each table that are about somebody, in the order of the tables: first persons, then what points to them. */
export async function rowsOfSubject(
  db: Db,
  tables: readonly KeptTable[],
  traces: Pick<Traces, 'personIds' | 'accountIds' | 'addresses'>,
): Promise<Map<KeptTable, AnyRow[]>> {
  const rows = new Map<KeptTable, AnyRow[]>()
  const idsIn = new Map<string, readonly string[]>([
    ['person', traces.personIds],
    ['account', traces.accountIds],
  ])
  for (const kept of tables.filter(({ table }) => !LOG_TABLES.includes(table))) {
    const own = idsIn.get(kept.table)
    const found = own ? await rowsById(db, kept.table, own) : await rowsAbout(db, kept, soughtIn(kept, traces, idsIn))
    rows.set(kept, found)
    if (!own)
      idsIn.set(
        kept.table,
        found.map(({ id }) => id),
      )
  }
  return rows
}

/** What to look for in which column that says whom a row is about. */
function soughtIn(
  { columns, shape }: KeptTable,
  { personIds, accountIds, addresses }: Pick<Traces, 'personIds' | 'accountIds' | 'addresses'>,
  idsIn: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const either = [...personIds, ...accountIds]
  return new Map([
    ...columnsAnswered({ columns }, 'subject').map((column) => {
      const references = shape[column]?.references
      return [column, references === undefined ? either : (idsIn.get(references) ?? [])] as const
    }),
    ...columnsAnswered({ columns }, 'address').map((column) => [column, addresses] as const),
  ])
}

/** Takes somebody out of everything that `db` sees, as the tables' answers say. */
export async function eraseIn(db: Db, tables: readonly KeptTable[], traces: Traces): Promise<Erased> {
  const rows = await rowsOfSubject(db, tables, traces)
  const touched = new Set<string>()
  const removed: Erased['removed'] = []
  // What points to a row goes before the row itself.
  for (const [kept, found] of [...rows].reverse()) {
    if (found.length === 0) continue
    touched.add(kept.table)
    if (kept.rows === 'go') {
      await removeRows(
        db,
        kept.table,
        found.map(({ id }) => id),
      )
      removed.push({ title: kept.title, rows: found.length })
    } else for (const row of found) await emptyRow(db, kept, row, traces.pseudonym)
  }
  const events = await eraseFromLog(db, tables, traces)
  if (events > 0) touched.add('eventPayload')
  const replaced = await replaceName(db, tables, traces)
  for (const { table } of replaced) touched.add(table)
  const seenByOthers = tables.filter(({ ownersOnly }) => !ownersOnly)
  const told = new Set(seenByOthers.map(({ table }) => table))
  return {
    removed,
    events,
    replaced: replaced.filter(({ table }) => told.has(table)),
    lookAt: await partsLeft(db, seenByOthers, traces),
    touched: [...touched].sort(),
  }
}

async function emptyRow(db: Db, kept: KeptTable, row: AnyRow, pseudonym: string): Promise<void> {
  const change: Record<string, unknown> = {}
  for (const column of columnsAnswered(kept, 'about')) change[column] = kept.shape[column]?.nullable ? null : EMPTIED
  for (const column of columnsAnswered(kept, 'name')) change[column] = pseudonym
  if (Object.keys(change).length > 0) await changeRow(db, kept.table, row.id, change)
}

/** Details by or about them go, and so do all others in which their name stands: they cannot be rewritten under their commitment. */
async function eraseFromLog(db: Db, tables: readonly KeptTable[], traces: Traces): Promise<number> {
  if (!tables.some(({ table }) => table === 'eventPayload')) return 0
  const ids = [...traces.personIds, ...traces.accountIds]
  const around = ids.length === 0 ? 0 : await erasePayloadsAround(db, ids)
  const holding = await rowsHolding(db, 'eventPayload', ['body'], [...traces.lookFor, ...traces.addresses].map(inJson))
  const named = holding.filter(({ body }) => holdsName(String(body), asInJson(traces)))
  await removeRows(
    db,
    'eventPayload',
    named.map(({ id }) => id),
  )
  return around + named.length
}

function asInJson(called: Called): Called {
  return { ...called, names: called.lookFor.map(inJson), addresses: called.addresses.map(inJson) }
}

/** A text as it stands between the quotes of JSON. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

async function replaceName(db: Db, tables: readonly KeptTable[], called: Called): Promise<Erased['replaced']> {
  const replaced: Erased['replaced'] = []
  await eachText(db, tables, [...called.names, ...called.addresses], async (kept, row, columns) => {
    const change: Record<string, unknown> = {}
    for (const column of columns) {
      const { value, times } = withoutName(row[column], called)
      if (times === 0) continue
      change[column] = value
      replaced.push({ title: kept.title, table: kept.table, recordId: row.id, column, times })
    }
    if (Object.keys(change).length > 0) await changeRow(db, kept.table, row.id, change)
  })
  return replaced
}

async function partsLeft(db: Db, tables: readonly KeptTable[], { lookFor }: Called): Promise<Erased['lookAt']> {
  const left: Erased['lookAt'] = []
  const parts = partsOf(lookFor)
  await eachText(db, tables, parts, async (kept, row, columns) => {
    for (const column of columns) {
      const excerpt = excerptWith(row[column], parts)
      if (excerpt !== undefined && left.length < MOST_TO_LOOK_AT)
        left.push({ title: kept.title, table: kept.table, recordId: row.id, column, excerpt })
    }
  })
  return left
}

async function eachText(
  db: Db,
  tables: readonly KeptTable[],
  texts: readonly string[],
  turn: (kept: KeptTable, row: AnyRow, columns: string[]) => Promise<void>,
): Promise<void> {
  const sought = [...new Set(texts.flatMap((text) => [text, inJson(text)]))]
  for (const kept of tables.filter(({ table }) => !LOG_TABLES.includes(table))) {
    const columns = columnsAnswered(kept, 'words', 'about')
    for (const row of await rowsHolding(db, kept.table, columns, sought)) await turn(kept, row, columns)
  }
}
