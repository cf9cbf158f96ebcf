import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'

const TYPE = { bigint: 20, date: 1082, timestamptz: 1184 }

/** How many connections there are, how many of them do nothing, and how many requests wait for one. */
export type Connections = { open: number; idle: number; waiting: number }

/**
 * The engine for more than one process. Every wait has an end: for a place in the pool, for a lock, for a statement.
 * Values come back as in SQLite: counts as numbers, days and instants as text.
 */
export function postgresDialect(config: Config): {
  engine: 'postgres'
  dialect: Dialect
  release: () => void
  connections: () => Connections
} {
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    max: config.databasePool,
    connectionTimeoutMillis: config.databaseWaitMs,
    statement_timeout: config.statementTimeoutMs,
    lock_timeout: config.lockTimeoutMs,
    // The server cannot cut a statement whose process is stopped, so the client must also give up by itself.
    query_timeout: config.statementTimeoutMs + 1_000,
    idle_in_transaction_session_timeout: config.statementTimeoutMs * 2,
    application_name: 'plumbline',
    keepAlive: true,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parserFor(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // A connection that breaks while idle is replaced by the pool; the next statement says so if the server is really gone.
  pool.on('error', () => undefined)
  // One that breaks while somebody has it, between two statements, has nobody else to tell; without this the process would end.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const connections = () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount })
  return { engine: 'postgres', dialect: new PostgresDialect({ pool }), release: () => undefined, connections }
}

function parserFor(oid: number, format?: 'text' | 'binary') {
  if (oid === TYPE.bigint) return Number
  if (oid === TYPE.date) return (day: string) => day
  if (oid === TYPE.timestamptz) return (instant: string) => new Date(instant).toISOString()
  return pg.types.getTypeParser(oid, format as 'text')
}
