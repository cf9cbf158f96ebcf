import { dayOf } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { type AnyRow, countEventsAround, eventsAround, rowsAbout, rowsById } from './custody.store.ts'
import { columnsAnswered, type KeptTable, LOG_TABLES } from './custody.ts'
import { rowsOfSubject, type Traces } from './erasure.ts'

/** What one table has about somebody, as they get it. */
export type CopiedPart = {
  table: string
  title: string
  keeps: string
  why: string
  rows: Record<string, unknown>[]
}

export type CopiedEvent = {
  at: string
  happened: string
  /** Whether they did it, or it was done to them. */
  by: 'me' | 'somebody else'
  details: Record<string, unknown> | null
  network: string | null
  browser: string | null
}

export type PersonCopy = {
  parts: CopiedPart[]
  events: CopiedEvent[]
  /** How many events there are in all; only the latest are listed. */
  eventsInAll: number
}

const MOST_EVENTS = 5_000
/** Where the hour could say where somebody was, the day is enough. */
const DAY_ONLY: readonly string[] = ['session', 'signInLink']

/**
 * Everything that `db` sees about somebody, as the tables' answers say: their own rows whole, without secrets; of rows that only
 * mention them what such a row lists; nothing that others answered or that was written about others.
 */
export async function copyOf(
  db: Db,
  tables: readonly KeptTable[],
  who: Pick<Traces, 'personIds' | 'accountIds' | 'addresses'>,
): Promise<PersonCopy> {
  const own = await rowsOfSubject(db, tables, who)
  const parts: CopiedPart[] = []
  for (const kept of tables.filter(({ table }) => !LOG_TABLES.includes(table))) {
    const mine = own.get(kept) ?? []
    const ownIds = new Set(mine.map(({ id }) => id))
    const mentioning = (await rowsMentioning(db, kept, who)).filter(({ id }) => !ownIds.has(id))
    const rows = [
      ...(await labelled(db, tables, kept, mine, givenColumns(kept))),
      ...(await mentions(kept, mentioning, who)),
    ]
    if (rows.length > 0) parts.push({ table: kept.table, title: kept.title, keeps: kept.keeps, why: kept.why, rows })
  }
  const ids = [...who.personIds, ...who.accountIds]
  if (ids.length === 0 || !tables.some(({ table }) => table === 'event')) return { parts, events: [], eventsInAll: 0 }
  const events = (await eventsAround(db, ids, MOST_EVENTS)).map((event) => asCopied(event, ids))
  return { parts, events, eventsInAll: await countEventsAround(db, ids) }
}

/** Details of what others did may speak of others; of what they did themselves they get all. */
function asCopied(event: Awaited<ReturnType<typeof eventsAround>>[number], ids: readonly string[]): CopiedEvent {
  const mine = event.actorId !== null && ids.includes(event.actorId)
  return {
    at: event.at,
    happened: event.happened,
    by: mine ? 'me' : 'somebody else',
    details: mine && event.body !== null ? JSON.parse(event.body) : null,
    network: mine ? event.ip : null,
    browser: mine ? event.userAgent : null,
  }
}

function givenColumns({ shape, columns }: KeptTable): string[] {
  return Object.keys(shape).filter((column) => {
    const answer = columns[column]
    return answer === undefined || !['secret', 'record', 'subject', 'mentions'].includes(answer)
  })
}

async function rowsMentioning(
  db: Db,
  kept: KeptTable,
  { personIds, accountIds }: Pick<Traces, 'personIds' | 'accountIds'>,
): Promise<AnyRow[]> {
  if (kept.mention.length === 0) return []
  const sought = columnsAnswered(kept, 'mentions').map(
    (column) => [column, kept.shape[column]?.references === 'account' ? accountIds : personIds] as const,
  )
  return rowsAbout(db, kept, new Map(sought))
}

/** What a row lists for somebody whom it only mentions, and as what it mentions them. */
async function mentions(
  kept: KeptTable,
  rows: readonly AnyRow[],
  { personIds, accountIds }: Pick<Traces, 'personIds' | 'accountIds'>,
): Promise<Record<string, unknown>[]> {
  const ids = [...personIds, ...accountIds]
  return rows.map((row) => ({
    namedAs: columnsAnswered(kept, 'mentions')
      .filter((column) => ids.includes(String(row[column])))
      .map((column) => wordsOf(column.replace(/Id$/, '')))
      .join(', '),
    ...Object.fromEntries(kept.mention.map((column) => [column, row[column]])),
  }))
}

/** Rows with the ids of other records replaced by what people call those. */
async function labelled(
  db: Db,
  tables: readonly KeptTable[],
  kept: KeptTable,
  rows: readonly AnyRow[],
  columns: readonly string[],
): Promise<Record<string, unknown>[]> {
  const labels = new Map<string, unknown>()
  for (const column of columns) {
    const target = tables.find(({ table }) => table === kept.shape[column]?.references)
    if (!target?.label) continue
    const ids = [...new Set(rows.flatMap((row) => (row[column] ? [String(row[column])] : [])))]
    for (const found of await rowsById(db, target.table, ids)) labels.set(found.id, found[target.label])
  }
  return rows.map((row) => {
    const given = columns.flatMap((column): [string, unknown][] => {
      const { kind, references } = kept.shape[column] ?? {}
      const value = row[column]
      if (references !== undefined)
        return labels.has(String(value)) ? [[column.replace(/Id$/, ''), labels.get(String(value))]] : []
      if (kind === 'instant' && DAY_ONLY.includes(kept.table) && typeof value === 'string')
        return [[column, dayOf(value)]]
      return [[column, value]]
    })
    return Object.fromEntries(given)
  })
}

/** `changedAfterBrief` -> “changed after brief” */
export function wordsOf(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
