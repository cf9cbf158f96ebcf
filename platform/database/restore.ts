import { sql } from 'kysely'
import type { Instant } from '../clock.ts'
import { logEvent } from '../events.store.ts'
import { SERVER_WORKSPACE } from '../identity/workspace.store.ts'
import { Refusal } from '../refusal.ts'
import { describeDatabase, knownOf } from './backup.ts'
import { type Manifest, readBackupFile } from './backup-file.ts'
import { snake } from './columns.ts'
import { aBreath, type Content, contentOf, differences, lineOf } from './content.ts'
import type { Database, Db } from './database.ts'
import { appliedMigrations, applyMigrations, bringUpToDate } from './migrating.ts'
import type { Migration } from './migration.ts'
import { type Row, rowsOf, writeRows } from './rows.ts'
import { tablesOf } from './table-facts.ts'

/** Rows from somewhere, and the figures that prove them when they have arrived. */
type Source = { manifest: Manifest; rows: AsyncIterable<{ table: string; row: Row }> }

export type Restored = {
  manifest: Manifest
  content: Content
  /** What was applied on top, because the backup is older than this version. */
  migrated: string[]
  sessionsEnded: number
}

/**
 * Brings a backup into an empty database of either engine. All of it lies in one transaction: the rows are read back and
 * compared with the figures of the backup before anything counts.
 */
export async function restoreBackup(
  database: Database,
  migrations: readonly Migration[],
  wanted: { path: string; passphrase: string | undefined; replace: boolean; keepSessions: boolean; now: Instant },
): Promise<Restored> {
  const { manifest, rows } = await readBackupFile(wanted.path, wanted.passphrase)
  return database.changing(async (db) => {
    await makeRoom(database, db, migrations, wanted.replace)
    const content = await copyIn(database, db, migrations, { manifest, rows: parsedRows(rows) })
    const migrated = await bringUpToDate(database, db, migrations, wanted.now)
    const sessionsEnded = wanted.keepSessions ? 0 : await signEverybodyOut(db, wanted.now)
    await noteRestore(database, db, manifest, wanted.now)
    return { manifest, content, migrated, sessionsEnded }
  })
}

/** Copies everything from one database into another, empty one, and compares. The first is only read. */
export async function moveContent(
  from: Database,
  to: Database,
  migrations: readonly Migration[],
  said: { version: string; now: Instant },
): Promise<{ manifest: Manifest; content: Content }> {
  return from.reading(async (source) => {
    const { manifest, tables } = await describeDatabase(from, source, migrations, said)
    const content = await to.changing(async (target) => {
      await makeRoom(to, target, migrations, false)
      const rows = async function* () {
        for (const table of tables) {
          for await (const some of rowsOf(source, table)) {
            // By way of the same text as in a backup, so that both say the same of what is left out.
            for (const row of some) yield { table: table.name, row: JSON.parse(lineOf(table.name, row)) as Row }
          }
        }
      }
      return copyIn(to, target, migrations, { manifest, rows: rows() })
    })
    return { manifest, content }
  })
}

async function* parsedRows(parts: AsyncIterable<{ table: string; line: string }>): Source['rows'] & AsyncGenerator {
  for await (const { table, line } of parts) {
    try {
      yield { table, row: JSON.parse(line) as Row }
    } catch {
      throw new Refusal('bad-input', `The backup is damaged: a row of ${table} cannot be read. Nothing was changed.`)
    }
  }
}

/** Empty is also a database in which a server has only just started: no account, no workspace. */
async function makeRoom(database: Database, db: Db, migrations: readonly Migration[], replace: boolean): Promise<void> {
  const applied = await appliedMigrations(database, db)
  if (!applied) return
  const known = knownOf(applied, migrations)
  const { accounts, workspaces } = await counted(db)
  if (accounts + workspaces > 0 && !replace) {
    throw new Refusal(
      'conflict',
      `This database is not empty: ${workspaces} workspaces and ${accounts} accounts are in it. Nothing was changed.`,
      { next: 'Choose an empty database. plumbline restore can replace one: see --replace.' },
    )
  }
  for (const { name } of tablesOf(known).reverse()) await dropTable(database, db, snake(name))
  await dropTable(database, db, 'schema_migration')
}

async function counted(db: Db): Promise<{ accounts: number; workspaces: number }> {
  const accounts = await db
    .selectFrom('account')
    .select((row) => row.fn.countAll<number>().as('all'))
    .executeTakeFirst()
  const workspaces = await db
    .selectFrom('workspace')
    .select((row) => row.fn.countAll<number>().as('all'))
    .where('kind', '!=', 'server')
    .executeTakeFirst()
  return { accounts: Number(accounts?.all ?? 0), workspaces: Number(workspaces?.all ?? 0) }
}

async function dropTable(database: Database, db: Db, table: string): Promise<void> {
  if (database.engine === 'sqlite') {
    await sql.raw(`drop table "${table}"`).execute(db)
    return
  }
  await sql.raw(`drop table "${table}" cascade`).execute(db)
  await sql.raw(`drop function if exists "${table}_stays"()`).execute(db)
}

const ROWS_AT_A_TIME = 500

/** Makes the tables as they were there, fills them, and reads everything back. */
async function copyIn(
  database: Database,
  db: Db,
  migrations: readonly Migration[],
  { manifest, rows }: Source,
): Promise<Content> {
  const known = knownOf(manifest.migrations, migrations)
  const appliedAt = new Map(manifest.migrations.map((each) => [each.name, each.appliedAt]))
  await applyMigrations(database, db, known, (name) => appliedAt.get(name) ?? manifest.takenAt)
  const tables = tablesOf(known)
  const byName = new Map(tables.map((table) => [table.name, table]))
  const bindAgain = await unbind(database, db)
  for await (const { table: name, rows: some } of batches(rows)) {
    const table = byName.get(name)
    if (!table) throw new Refusal('bad-input', `The backup is damaged: there is no table ${name}. Nothing was changed.`)
    await writeRows(database, db, table, some)
    await aBreath()
  }
  await bindAgain()
  const content = await contentOf(db, tables)
  const wrong = differences(manifest.content, content)
  if (wrong.length > 0 || content.sha256 !== manifest.content.sha256) {
    throw new Refusal('conflict', `What arrived is not what was sent. Nothing was changed. ${wrong.join(' ')}`, {
      next: 'Check the file with plumbline verify, and use another backup.',
    })
  }
  return content
}

async function* batches(rows: Source['rows']): AsyncGenerator<{ table: string; rows: Row[] }> {
  let held: { table: string; rows: Row[] } | undefined
  for await (const { table, row } of rows) {
    if (held && (held.table !== table || held.rows.length >= ROWS_AT_A_TIME)) {
      yield held
      held = undefined
    }
    held ??= { table, rows: [] }
    held.rows.push(row)
  }
  if (held) yield held
}

/**
 * Rows may point at rows that come later, so references are checked when all are there: SQLite puts that off by itself;
 * in PostgreSQL they are taken away and made again, which checks them all at once.
 */
async function unbind(database: Database, db: Db): Promise<() => Promise<void>> {
  if (database.engine === 'sqlite') {
    await sql`pragma defer_foreign_keys = on`.execute(db)
    return async () => {
      const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db)
      if (rows.length > 0) throw dangling(new Set(rows.map(({ table }) => table)))
    }
  }
  const { rows } = await sql<{ tableName: string; name: string; definition: string }>`
    select conrelid::regclass::text as table_name, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(db)
  for (const { tableName, name } of rows) await sql.raw(`alter table ${tableName} drop constraint ${name}`).execute(db)
  return async () => {
    for (const { tableName, name, definition } of rows) {
      await sql
        .raw(`alter table ${tableName} add constraint ${name} ${definition}`)
        .execute(db)
        .catch((error: unknown) => {
          throw (error as { code?: string }).code === '23503' ? dangling(new Set([tableName])) : error
        })
    }
  }
}

function dangling(tables: ReadonlySet<string>): Refusal {
  return new Refusal(
    'conflict',
    `Rows of ${[...tables].join(', ')} point at rows that are not there. Nothing was changed.`,
    {
      next: 'Check the file with plumbline verify, and use another backup.',
    },
  )
}

/** A copy of a session must not open the door here, and a sign-in link neither. */
async function signEverybodyOut(db: Db, now: Instant): Promise<number> {
  const ended = await db.updateTable('session').set({ endedAt: now }).where('endedAt', 'is', null).executeTakeFirst()
  await db.updateTable('signInLink').set({ usedAt: now }).where('usedAt', 'is', null).execute()
  return Number(ended.numUpdatedRows)
}

/** The log goes on after the backup's last event; without this nobody could tell why later ones are missing. */
async function noteRestore(
  database: Database,
  db: Db,
  { takenAt, version, content }: Manifest,
  now: Instant,
): Promise<void> {
  await logEvent(database.within(db, SERVER_WORKSPACE), SERVER_WORKSPACE, {
    at: now,
    happened: 'backup.restored',
    actorKind: 'operator',
    actorId: null,
    via: 'command',
    viaId: null,
    subjectId: SERVER_WORKSPACE,
    workId: null,
    details: { takenAt, version, sha256: content.sha256 },
  })
}
