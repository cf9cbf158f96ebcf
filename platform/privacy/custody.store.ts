import { type Kysely, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import { columnsAnswered, type KeptTable } from './custody.ts'

/** A row of whatever table, as its columns are called in code. */
export type AnyRow = Record<string, unknown> & { id: string }

/** The tables are named by the answers that steps gave for their own, not by this file. */
type AnyDb = Kysely<Record<string, AnyRow>>
const any = (db: Db) => db as unknown as AnyDb

const IDS_AT_A_TIME = 500

/** The rows that are about any of these people, by their ids or by an address. */
export async function rowsAbout(
  db: Db,
  { table, columns }: KeptTable,
  sought: ReadonlyMap<string, readonly string[]>,
): Promise<AnyRow[]> {
  const found = new Map<string, AnyRow>()
  for (const column of columnsAnswered({ columns }, 'subject', 'address', 'mentions')) {
    for (const values of inPieces(sought.get(column) ?? [])) {
      const rows = await any(db).selectFrom(table).selectAll().where(column, 'in', values).orderBy('id').execute()
      for (const row of rows as AnyRow[]) found.set(row.id, row)
    }
  }
  return [...found.values()]
}

export async function rowsById(db: Db, table: string, ids: readonly string[]): Promise<AnyRow[]> {
  const found: AnyRow[] = []
  for (const values of inPieces(ids))
    found.push(...((await any(db).selectFrom(table).selectAll().where('id', 'in', values).execute()) as AnyRow[]))
  return found
}

export async function removeRows(db: Db, table: string, ids: readonly string[]): Promise<void> {
  for (const values of inPieces(ids)) await any(db).deleteFrom(table).where('id', 'in', values).execute()
}

export async function changeRow(db: Db, table: string, id: string, change: Record<string, unknown>): Promise<void> {
  await any(db).updateTable(table).set(change).where('id', '=', id).execute()
}

/** Rows in any of whose columns one of these texts stands, whatever the case; the caller looks more closely. */
export async function rowsHolding(
  db: Db,
  table: string,
  columns: readonly string[],
  texts: readonly string[],
): Promise<AnyRow[]> {
  if (columns.length === 0 || texts.length === 0) return []
  const rows = await any(db)
    .selectFrom(table)
    .selectAll()
    .where((is) =>
      is.or(
        columns.flatMap((column) =>
          texts.map(
            (text) =>
              sql<boolean>`lower(cast(${sql.ref(column)} as text)) like lower(${`%${escaped(text)}%`}) escape '!'`,
          ),
        ),
      ),
    )
    .orderBy('id')
    .execute()
  return rows as AnyRow[]
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, (sign) => `!${sign}`)
}

function inPieces(ids: readonly string[]): string[][] {
  const pieces: string[][] = []
  for (let at = 0; at < ids.length; at += IDS_AT_A_TIME) pieces.push(ids.slice(at, at + IDS_AT_A_TIME))
  return pieces
}

/** What the log has by or about these ids, oldest first, with what is still kept of the details. */
export async function eventsAround(db: Db, ids: readonly string[], atMost: number) {
  return db
    .selectFrom('event')
    .leftJoin('eventPayload', 'eventPayload.eventId', 'event.id')
    .select(['event.id', 'event.at', 'event.happened', 'event.actorId', 'event.subjectId', 'event.via'])
    .select(['eventPayload.body', 'eventPayload.ip', 'eventPayload.userAgent'])
    .where((is) => is.or([is('event.actorId', 'in', ids), is('event.subjectId', 'in', ids)]))
    .orderBy('event.seq', 'desc')
    .limit(atMost)
    .execute()
}

export async function countEventsAround(db: Db, ids: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select((is) => is.fn.countAll<number>().as('all'))
    .where((is) => is.or([is('event.actorId', 'in', ids), is('event.subjectId', 'in', ids)]))
    .executeTakeFirstOrThrow()
  return Number(row.all)
}

/** Erases the details of every event by or about these ids; the chain keeps its commitments. Says how many there were. */
export async function erasePayloadsAround(db: Db, ids: readonly string[]): Promise<number> {
  const gone = await db
    .deleteFrom('eventPayload')
    .where('eventPayload.eventId', 'in', (select) =>
      select
        .selectFrom('event')
        .select('event.id')
        .where((is) => is.or([is('event.actorId', 'in', ids), is('event.subjectId', 'in', ids)])),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
