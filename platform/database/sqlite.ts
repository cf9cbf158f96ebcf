import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Dialect, SqliteDialect } from 'kysely'
import { Refusal } from '../refusal.ts'
import { WRITABLE_SCHEMA } from './migration.ts'

const STATEMENTS_KEPT = 500
const LONGEST_WAIT_MS = 5_000

/**
 * The embedded engine: one file, one process. WAL with `synchronous=FULL`, so what was acknowledged survives a power cut.
 * A second process is held off by a kernel lock on a file beside the database, which falls when the process ends, however it ends.
 */
export function sqliteDialect(dataDir: string): { engine: 'sqlite'; dialect: Dialect; release: () => void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const release = holdAlone(join(dataDir, 'plumbline.lock'))
  const database = new DatabaseSync(join(dataDir, 'plumbline.db'))
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma foreign_keys = on')
  database.exec('pragma secure_delete = on')
  database.exec('pragma trusted_schema = off')
  return { engine: 'sqlite', dialect: new SqliteDialect({ database: asKyselyWantsIt(database) }), release }
}

/**
 * A second connection to the embedded file, which may belong to a running server. It sees one consistent state for as
 * long as its transaction is open, keeps nobody from writing, and cannot write itself.
 */
export function sqliteReader(dataDir: string): { engine: 'sqlite'; dialect: Dialect; release: () => void } {
  const path = join(dataDir, 'plumbline.db')
  if (!existsSync(path)) {
    throw new Refusal('not-found', 'There is no database in this data folder yet.', {
      next: 'Name the folder with PLUMBLINE_DATA_DIR, or start Plumbline once.',
    })
  }
  const database = new DatabaseSync(path, { timeout: LONGEST_WAIT_MS })
  database.exec('pragma query_only = on')
  database.exec('pragma trusted_schema = off')
  return {
    engine: 'sqlite',
    dialect: new SqliteDialect({ database: asKyselyWantsIt(database) }),
    release: () => undefined,
  }
}

/** Held for as long as the process lives: a lock that nobody refers to would be collected, and fall. */
const locks = new Set<DatabaseSync>()

function holdAlone(path: string): () => void {
  const lock = new DatabaseSync(path)
  try {
    lock.exec('pragma locking_mode = exclusive')
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new Refusal('unavailable', 'Another Plumbline process is using this data folder.', {
      next: 'Stop that process, or give this one another folder with PLUMBLINE_DATA_DIR. For several processes use DATABASE_URL.',
    })
  }
  locks.add(lock)
  return () => {
    locks.delete(lock)
    if (lock.isOpen) lock.close()
  }
}

function asKyselyWantsIt(database: DatabaseSync) {
  const kept = new Map<string, StatementSync>()
  return {
    close: () => {
      kept.clear()
      if (database.isOpen) database.close()
    },
    prepare(sql: string) {
      // The engine lets nobody write its schema, except while a migration widens a column.
      if (sql === WRITABLE_SCHEMA.on) database.enableDefensive(false)
      if (sql === WRITABLE_SCHEMA.reset) database.enableDefensive(true)
      const statement = kept.get(sql) ?? database.prepare(sql)
      if (kept.size >= STATEMENTS_KEPT) kept.clear()
      kept.set(sql, statement)
      return {
        reader: statement.columns().length > 0,
        all: (values: readonly unknown[]) => statement.all(...values.map(asSqliteWantsIt)),
        run: (values: readonly unknown[]) => {
          // When the disk is full, SQLite has taken the transaction back by itself; what went wrong must stay what is told.
          if (sql === 'rollback' && !database.isTransaction) return { changes: 0, lastInsertRowid: 0 }
          return statement.run(...values.map(asSqliteWantsIt))
        },
        iterate: (values: readonly unknown[]) => statement.iterate(...values.map(asSqliteWantsIt)),
      }
    },
  }
}

function asSqliteWantsIt(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  return (value ?? null) as SQLInputValue
}
