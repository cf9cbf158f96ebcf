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

/** Migrations in the order in which they run: by date, then by the order of the steps. */
export function inOrder(migrations: readonly Migration[]): Migration[] {
  return [...migrations].sort((a, b) => a.name.slice(0, 10).localeCompare(b.name.slice(0, 10)))
}

/**
 * Brings the schema up to date in one transaction under a lock, so that nodes which start together all succeed.
 * Refuses a database that a newer Plumbline has written. `then` runs under the same lock, in the same transaction.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  now: Instant,
  then: (db: Db) => Promise<void> = async () => undefined,
): Promise<string[]> {
  return database.changing(async (db) => {
    const pending = await bringUpToDate(database, db, migrations, now)
    await then(db)
    return pending
  })
}

/** The same inside a transaction that is open already. Returns the names of what was applied. */
export async function bringUpToDate(
  database: Database,
  db: Db,
  migrations: readonly Migration[],
  now: Instant,
): Promise<string[]> {
  await holdMigrationLock(database, db)
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

async function holdMigrationLock(database: Database, db: Db): Promise<void> {
  if (database.engine === 'postgres') {
    await sql.raw(`set local lock_timeout = '60s'`).execute(db)
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(db)
  }
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
