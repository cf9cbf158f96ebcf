import { randomUUID } from 'node:crypto'
import { CamelCasePlugin, type Dialect, Kysely, sql, type Transaction } from 'kysely'
import type { Config } from '../config.ts'
import { type ColumnKind, type Engine, snake } from './columns.ts'
import { CHANNEL_SQL, listenToOthers } from './listening.ts'
import type { Migration } from './migration.ts'
import { type Listener, type News, newsroom } from './news.ts'
import { type Connections, postgresDialect } from './postgres.ts'
import { sqliteDialect, sqliteReader } from './sqlite.ts'
import { StructuredValues } from './structured-values.ts'
import { WorkspaceScope } from './workspace-scope.ts'

/**
 * The rows of all tables by name. Each store declares its own:
 * `declare module '@plumbline/platform/database/database' { interface Tables { work: WorkRow } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: stores add their tables to it
export interface Tables {}

/** What a store is given: a connection that sees one workspace only, inside the transaction of the operation. */
export type Db = Kysely<Tables>

export type Database = {
  engine: Engine
  /** Sees all workspaces. Only the platform and operations of the whole server use it. */
  all: Db
  /** The same connection or transaction, narrowed to one workspace. */
  within(db: Db, workspaceId: string): Db
  /** One transaction in which everything happens or nothing. */
  changing<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** One consistent view in which nothing can be changed. */
  reading<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Has every node hear of it once this transaction (of `changing`) is committed, and nobody if it is not. */
  announce(db: Db, news: News): void
  /** Hears what any node announces, this one included, until the returned function is called. */
  listen(listener: Listener): () => void
  /** The state of the pool; nothing for the embedded database, which has one connection. */
  connections?: () => Connections
  close(): Promise<void>
}

export type SchemaFacts = { kinds: ReadonlyMap<string, ColumnKind>; serverTables: ReadonlySet<string> }

/** Opens the database named by the configuration; refuses when another process holds the embedded file. `watch` is told every statement. */
export function openDatabase(
  config: Config,
  migrations: readonly Migration[],
  watch?: (sql: string) => void,
): Database {
  const opened = config.databaseUrl ? postgresDialect(config) : sqliteDialect(config.dataDir)
  return databaseOn(config, opened, migrations, watch)
}

/** Opens it beside a running server, for reading only; refuses when the embedded file is not there. */
export function openForReading(config: Config, migrations: readonly Migration[]): Database {
  const opened = config.databaseUrl ? postgresDialect(config) : sqliteReader(config.dataDir)
  return databaseOn(config, opened, migrations)
}

function databaseOn(
  config: Config,
  opened: { engine: Engine; dialect: Dialect; release: () => void; connections?: () => Connections },
  migrations: readonly Migration[],
  watch?: (sql: string) => void,
): Database {
  const facts = schemaFacts(migrations)
  const all = new Kysely<Tables>({
    dialect: opened.dialect,
    ...(watch ? { log: ({ query }) => watch(query.sql) } : {}),
    plugins: [
      new CamelCasePlugin({ maintainNestedObjectKeys: true }),
      new StructuredValues(opened.engine, facts.kinds),
    ],
  })
  const node = randomUUID()
  const here = newsroom()
  const announced = new WeakMap<Db, Map<string, News>>()
  let others: ReturnType<typeof listenToOthers> | undefined
  const changing = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const fresh = new Map<string, News>()
    const done = await all.transaction().execute(async (db: Transaction<Tables>) => {
      announced.set(db, fresh)
      const result = await work(db)
      if (opened.engine === 'postgres') {
        for (const news of fresh.values()) await notifyOthers(db, JSON.stringify({ from: node, news }))
      }
      return result
    })
    for (const news of fresh.values()) here.tellAll(news)
    return done
  }
  return {
    engine: opened.engine,
    all,
    ...(opened.connections ? { connections: opened.connections } : {}),
    within: (db, workspaceId) => db.withPlugin(new WorkspaceScope(workspaceId, facts.serverTables)),
    changing: (work) => retryingDeadlocks(() => changing(work)),
    reading: (work) => {
      const transaction = all.transaction()
      return opened.engine === 'postgres'
        ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
        : transaction.execute(work)
    },
    announce: (db, news) => void announced.get(db)?.set(JSON.stringify(news), news),
    listen: (listener) => {
      here.listeners.add(listener)
      if (opened.engine === 'postgres') others ??= listenToOthers(config, node, { ...here, hear: here.tellAll })
      return () => void here.listeners.delete(listener)
    },
    close: async () => {
      await others?.stop()
      await all.destroy()
      opened.release()
    },
  }
}

/** PostgreSQL passes it on at the commit. */
async function notifyOthers(db: Db, message: string): Promise<void> {
  await sql`select pg_notify(${sql.raw(CHANNEL_SQL)}, ${message})`.execute(db)
}

/** What must be known of all tables before the first statement: the kind of each column, and which tables have no workspace. */
export function schemaFacts(migrations: readonly Migration[]): SchemaFacts {
  const kinds = new Map<string, ColumnKind>([
    ['id', 'id'],
    ['workspaceId', 'id'],
  ])
  const serverTables = new Set<string>(['schema_migration'])
  const note = (table: string, column: string, kind: ColumnKind) => {
    const known = kinds.get(column)
    if (known && known !== kind) {
      throw new Error(
        `Column ${table}.${column} is a ${kind}, but elsewhere ${column} is a ${known}: rename one of them.`,
      )
    }
    kinds.set(column, kind)
  }
  for (const migration of migrations) {
    for (const [table, shape] of Object.entries(migration.tables ?? {})) {
      if (shape.scope === 'server') serverTables.add(snake(table))
      for (const [column, described] of Object.entries(shape.columns)) note(table, column, described.kind)
    }
    for (const [table, columns] of Object.entries(migration.columns ?? {})) {
      for (const [column, described] of Object.entries(columns)) note(table, column, described.kind)
    }
  }
  return { kinds, serverTables }
}

const DEADLOCK = '40P01'
const DEADLOCK_TRIES = 3

async function retryingDeadlocks<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || tries === DEADLOCK_TRIES) throw error
    }
  }
}

/** Whether the database refused a row because the same one stands already. */
export function isDoubled(error: unknown): boolean {
  const { code, errcode } = error as { code?: string; errcode?: number }
  return code === '23505' || errcode === 2067 || errcode === 1555
}

/** Whether the database refused a row because it points at something that is not there (in this workspace). */
export function isDangling(error: unknown): boolean {
  const { code, errcode } = error as { code?: string; errcode?: number }
  return code === '23503' || errcode === 787
}

/** Whether the database itself is out of reach, full or too slow just now: the caller may try again. */
export function isOutOfReach(error: unknown): boolean {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string }
  if (errcode !== undefined && [5, 6, 8, 10, 13, 14].includes(errcode & 0xff)) return true
  if (
    /timeout exceeded when trying to connect|Connection terminated|Query read timeout|not queryable|Client was closed/.test(
      message ?? '',
    )
  )
    return true
  return [
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOENT',
    'ETIMEDOUT',
    '57P01',
    '57P02',
    '57P03',
    '57014',
    '55P03',
    '53300',
    '53100',
    '08006',
    '08003',
    '08001',
  ].includes(code ?? '')
}
