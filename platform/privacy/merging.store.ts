import { type Kysely, sql } from 'kysely'
import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { AnyRow } from './custody.store.ts'

/** That one entry turned out to be another one, into which it went. */
export type Merger = {
  id: string
  ofTable: string
  goneId: string
  keptId: string
  goneName: string
  goneAddress: string | null
  at: Instant
}

declare module '../database/database.ts' {
  interface Tables {
    merger: Merger
  }
}

/** The tables are named by the answers that steps gave for their own, not by this file. */
const any = (db: Db) => db as unknown as Kysely<Record<string, AnyRow>>

/** Rows in which one of these columns holds one of these ids; `where` is a condition in plain SQL that both engines read. */
export async function rowsPointing(
  db: Db,
  table: string,
  columns: readonly string[],
  ids: readonly string[],
  where?: string,
): Promise<AnyRow[]> {
  if (columns.length === 0) return []
  let query = any(db)
    .selectFrom(table)
    .selectAll()
    .where((is) => is.or(columns.map((column) => is(column, 'in', ids))))
  if (where !== undefined) query = query.where(sql.raw<boolean>(`(${where})`))
  // Sorted here: for an order by id the engine would read the whole table in that order.
  return ((await query.execute()) as AnyRow[]).sort((a, b) => a.id.localeCompare(b.id))
}

export async function addMerger(db: Db, merger: Merger): Promise<void> {
  await db.insertInto('merger').values(merger).execute()
}

/** What went into an entry, the oldest first. */
export async function mergersInto(db: Db, keptId: string): Promise<Merger[]> {
  return db.selectFrom('merger').selectAll().where('keptId', '=', keptId).orderBy('id').execute()
}
