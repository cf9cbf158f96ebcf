import { sql } from 'kysely'
import type { Instant } from '../clock.ts'
import type { Database, Db } from './database.ts'

/** How many other connections of Plumbline there are; the embedded file has none, since it is held alone. */
export async function othersConnected(database: Database): Promise<number> {
  if (database.engine === 'sqlite') return 0
  const { rows } = await sql<{ others: number }>`
    select count(*) as others from pg_stat_activity
    where datname = current_database() and application_name = 'plumbline' and pid <> pg_backend_pid()`.execute(
    database.all,
  )
  return Number(rows[0]?.others ?? 0)
}

/** The version of the engine, as it says it. */
export async function engineVersion(database: Database, db: Db): Promise<string> {
  const query =
    database.engine === 'sqlite'
      ? sql<{ version: string }>`select sqlite_version() as version`
      : sql<{ version: string }>`select current_setting('server_version') as version`
  return (await query.execute(db)).rows[0]?.version ?? 'unknown'
}

/** What the engine finds wrong with its own file; PostgreSQL checks its pages as it reads them. */
export async function fileFaults(database: Database, db: Db): Promise<string[]> {
  if (database.engine === 'postgres') return []
  const { rows } = await sql<{ integrityCheck: string }>`pragma integrity_check(20)`.execute(db)
  return rows.map(({ integrityCheck }) => integrityCheck).filter((says) => says !== 'ok')
}

/** The clock of the machine that the database runs on. */
export async function databaseClock(database: Database, db: Db): Promise<Instant | undefined> {
  if (database.engine === 'sqlite') return undefined
  const { rows } = await sql<{ now: string }>`select clock_timestamp() as now`.execute(db)
  return rows[0]?.now
}
