import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Instant } from '../clock.ts'
import { Refusal } from '../refusal.ts'
import type { Database, Db } from './database.ts'
import { type Migration, statementsOf } from './migration.ts'

export type AppliedMigration = { name: string; appliedAt: Instant }

declare module './database.ts' {
  interface Tables {
    schemaMigration: AppliedMigration
  }
}

/** Any number that all nodes agree on; PostgreSQL lets one of them through at a time. */
const MIGRATION_LOCK = 728_110_305

/** Often enough that no transaction counts as idle meanwhile, however short the timeouts are set. */
const ASK_AGAIN_MS = 100
const PATIENCE_MS = 60_000

/** `then` runs under the same lock, in the same transaction. `say` is told in a sentence what is waited for, if anything is. */
type Around = { then?: (db: Db) => Promise<void>; say?: (sentence: string) => void; patienceMs?: number }

/** Migrations in the order in which they run: by date, then by the order of the steps. */
export function inOrder(migrations: readonly Migration[]): Migration[] {
  return [...migrations].sort((a, b) => a.name.slice(0, 10).localeCompare(b.name.slice(0, 10)))
}

/**
 * Brings the schema up to date in one transaction under a lock, so that nodes which start together all succeed.
 * Refuses a database that a newer Plumbline has written, and gives up when another node has held the lock for a minute.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  now: Instant,
  around: Around = {},
): Promise<string[]> {
  return database.changing(async (db) => {
    const pending = await bringUpToDate(database, db, migrations, now, around)
    await around.then?.(db)
    return pending
  })
}

/** The same inside a transaction that is open already. Returns the names of what was applied. */
export async function bringUpToDate(
  database: Database,
  db: Db,
  migrations: readonly Migration[],
  now: Instant,
  around: Omit<Around, 'then'> = {},
): Promise<string[]> {
  await holdMigrationLock(database, db, around)
  return applyMigrations(database, db, migrations, () => now)
}

/** Applies those that are still missing; `appliedAt` says when each counts as applied. */
export async function applyMigrations(
  database: Database,
  db: Db,
  migrations: readonly Migration[],
  appliedAt: (name: string) => Instant,
): Promise<string[]> {
  const pending = await pendingMigrations(database, db, migrations)
  for (const migration of pending) {
    for (const statement of statementsOf(migration, database.engine)) await sql.raw(statement).execute(db)
    await db
      .insertInto('schemaMigration')
      .values({ name: migration.name, appliedAt: appliedAt(migration.name) })
      .execute()
  }
  return pending.map((migration) => migration.name)
}

/** What was applied to this database, in order; nothing when no Plumbline has ever written to it. */
export async function appliedMigrations(database: Database, db: Db): Promise<AppliedMigration[] | undefined> {
  if (!(await hasMigrationTable(database, db))) return undefined
  const applied = await db.selectFrom('schemaMigration').selectAll().execute()
  return applied.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The names of the migrations that a start would apply; changes nothing. */
export async function checkMigrations(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  return database.reading(async (db) => {
    if (!(await hasMigrationTable(database, db))) return inOrder(migrations).map((migration) => migration.name)
    return (await notYetApplied(db, migrations)).map((migration) => migration.name)
  })
}

/** Asks again and again instead of waiting in one statement, which would end with the time that a statement has. */
async function holdMigrationLock(database: Database, db: Db, { say, patienceMs = PATIENCE_MS }: Around): Promise<void> {
  if (database.engine === 'sqlite') return
  for (let waitedMs = 0; !(await isLockMine(db)); waitedMs += ASK_AGAIN_MS) {
    if (waitedMs >= patienceMs) {
      throw new Refusal('unavailable', 'Another node is still bringing the database up to date.', {
        next: 'Start this one again when the other is ready.',
      })
    }
    if (waitedMs === 0) say?.('Another node is bringing the database up to date; this one waits for it.')
    await pause(ASK_AGAIN_MS)
  }
}

async function isLockMine(db: Db): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${MIGRATION_LOCK}) as mine`.execute(db)
  return rows[0]?.mine === true
}

async function pendingMigrations(database: Database, db: Db, migrations: readonly Migration[]): Promise<Migration[]> {
  if (!(await hasMigrationTable(database, db))) {
    const instant = database.engine === 'postgres' ? 'timestamptz' : 'text'
    await sql.raw(`create table schema_migration (name text primary key, applied_at ${instant} not null)`).execute(db)
  }
  return notYetApplied(db, migrations)
}

async function notYetApplied(db: Db, migrations: readonly Migration[]): Promise<Migration[]> {
  const applied = new Set((await db.selectFrom('schemaMigration').select('name').execute()).map((row) => row.name))
  const known = new Set(migrations.map((migration) => migration.name))
  const unknown = [...applied].filter((name) => !known.has(name))
  if (unknown.length > 0) {
    throw new Refusal('conflict', `This database was written by a newer Plumbline (it knows ${unknown.join(', ')}).`, {
      next: 'Start the newer version, or restore a backup that this version wrote.',
    })
  }
  return inOrder(migrations).filter((migration) => !applied.has(migration.name))
}

async function hasMigrationTable(database: Database, db: Db): Promise<boolean> {
  const query =
    database.engine === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table' and name = 'schema_migration'`
      : sql<{
          name: string
        }>`select table_name as name from information_schema.tables where table_schema = current_schema() and table_name = 'schema_migration'`
  return (await query.execute(db)).rows.length > 0
}
