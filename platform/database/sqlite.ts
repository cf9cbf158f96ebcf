import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Dialect, SqliteDialect } from 'kysely'
import { Refusal } from '../refusal.ts'

const STATEMENTS_KEPT = 500

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
  return () => {
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
      const statement = kept.get(sql) ?? database.prepare(sql)
      if (kept.size >= STATEMENTS_KEPT) kept.clear()
      kept.set(sql, statement)
      return {
        reader: statement.columns().length > 0,
        all: (values: readonly unknown[]) => statement.all(...values.map(asSqliteWantsIt)),
        run: (values: readonly unknown[]) => statement.run(...values.map(asSqliteWantsIt)),
        iterate: (values: readonly unknown[]) => statement.iterate(...values.map(asSqliteWantsIt)),
      }
    },
  }
}

function asSqliteWantsIt(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  return (value ?? null) as SQLInputValue
}
