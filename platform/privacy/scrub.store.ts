import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { snake } from '../database/columns.ts'
import type { Database, Db } from '../database/database.ts'

/**
 * Makes the database forget what was deleted or overwritten: free room in pages, pages that are free, and the log of changes
 * beside the file. The embedded file is written anew whole; on PostgreSQL the named tables are, with their indexes, and in the
 * order of their ids, since otherwise the rows would go on lying in the order in which they were last changed.
 */
export async function scrub(database: Database, tables: readonly string[]): Promise<void> {
  await database.all.connection().execute(async (db) => {
    if (database.engine === 'postgres') {
      await waitForThoseWhoBeganEarlier(db)
      for (const table of tables) await writeAnew(db, snake(table))
      return
    }
    await sql`vacuum`.execute(db)
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 1) throw new Error('Somebody is reading the database, so its log cannot be emptied yet')
  })
}

async function writeAnew(db: Db, table: string): Promise<void> {
  const key = `${table}_pkey`
  const { rows } = await sql<{ there: boolean }>`
    select exists (
      select 1 from pg_class where relname = ${key} and relnamespace = current_schema()::regnamespace
    ) as there
  `.execute(db)
  if (rows[0]?.there) await sql`cluster ${sql.table(table)} using ${sql.ref(key)}`.execute(db)
  else await sql`vacuum (full) ${sql.table(table)}`.execute(db)
}

const LOOK_AGAIN_MS = 50
const WAIT_AT_MOST_MS = 30_000

/**
 * PostgreSQL keeps what somebody who began earlier could still see, also when a table is written anew; a transaction in another
 * database of the same server counts too, since it holds back the oldest number that is still in use.
 */
async function waitForThoseWhoBeganEarlier(db: Db): Promise<void> {
  const { rows } = await sql<{ mark: string }>`select pg_current_xact_id()::text as mark`.execute(db)
  const mark = rows[0]?.mark ?? '0'
  for (let waited = 0; waited < WAIT_AT_MOST_MS; waited += LOOK_AGAIN_MS) {
    const { rows: found } = await sql<{ over: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${mark}::text::xid8
        and not exists (
          select 1 from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and age(backend_xmin) > age(${mark}::text::xid8::xid)
        ) as over
    `.execute(db)
    if (found[0]?.over) return
    await pause(LOOK_AGAIN_MS)
  }
  throw new Error('Somebody who began earlier is still at it; the room is wiped at the next try')
}

/** How many bytes are written anew: the embedded file whole, on PostgreSQL these tables, which nobody can read or change meanwhile. */
export async function bytesToWriteAnew(database: Database, db: Db, tables: readonly string[] = []): Promise<number> {
  if (database.engine === 'postgres') {
    const { rows } = await sql<{ bytes: string }>`
      select coalesce(sum(pg_total_relation_size(name::regclass)), 0) as bytes
      from json_array_elements_text(${JSON.stringify(tables.map(snake))}::json) as each (name)
    `.execute(db)
    return Number(rows[0]?.bytes ?? 0)
  }
  const { rows } = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()
  `.execute(db)
  return rows[0]?.bytes ?? 0
}
