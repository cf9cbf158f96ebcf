import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from '@plumbline/app/open-house'
import { systemClock } from '@plumbline/platform/clock'
import { readConfig } from '@plumbline/platform/config'
import { openDatabase } from '@plumbline/platform/database/database'
import { inOrder, migrate } from '@plumbline/platform/database/migrating'
import { statementsOf } from '@plumbline/platform/database/migration'
import pg from 'pg'
import { type Cluster, startCluster } from '../testing/postgres.ts'
import { type FaultReport, tellReport } from './fault-report.ts'
import { run } from './program.ts'

/**
 * F16: kill -9 within the migrations, after eight statements of all of them, with `--long` after each. The next start must
 * complete; never may half of it stand.
 */
const file = import.meta.filename
const AS_PROCESS = '--as-process'
const NO_TRANSACTION = '--no-transaction'
const SHORT_KILLS = 8
type Place = { env: NodeJS.ProcessEnv; schema(): Promise<string[]>; remove(): Promise<void> }

if (process.argv.includes(AS_PROCESS)) await migrateUntil(Number(process.argv.at(-1)))
else if (process.argv[1] === file) await campaign(process.argv.includes('--long'))

async function campaign(long: boolean): Promise<void> {
  const kills = long ? Number.POSITIVE_INFINITY : SHORT_KILLS
  tellReport(await killedMigrations('SQLite', embedded, kills))
  tellReport(await withoutTransaction())
  const cluster = await startCluster({ durable: false })
  try {
    tellReport(await killedMigrations('PostgreSQL', () => inCluster(cluster), kills))
  } finally {
    await cluster.stop()
  }
}

/** Migrates, and kills itself after so many statements. */
async function migrateUntil(statements: number): Promise<void> {
  const config = readConfig(process.env)
  if (process.argv.includes(NO_TRANSACTION)) return migrateInTheOpen(config.dataDir, statements)
  let done = 0
  const watch = () => {
    done += 1
    if (done > statements) process.kill(process.pid, 'SIGKILL')
  }
  const database = openDatabase(config, migrations, watch)
  await migrate(database, migrations, systemClock())
  await database.close()
  process.stdout.write(`${done}\n`)
}

/** The control: each statement by itself, and what was done is noted after each migration. */
function migrateInTheOpen(dataDir: string, most: number): void {
  const database = new DatabaseSync(join(dataDir, 'plumbline.db'))
  database.exec('create table if not exists schema_migration (name text primary key, applied_at text not null)')
  const applied = new Set(
    database
      .prepare('select name from schema_migration')
      .all()
      .map(({ name }) => name),
  )
  let done = 0
  for (const migration of inOrder(migrations).filter(({ name }) => !applied.has(name))) {
    for (const statement of statementsOf(migration, 'sqlite')) {
      if (done === most) process.kill(process.pid, 'SIGKILL')
      database.exec(statement)
      done += 1
    }
    database.prepare('insert into schema_migration values (?, ?)').run(migration.name, systemClock())
  }
  database.close()
}

export async function killedMigrations(
  engine: string,
  makePlace: () => Promise<Place>,
  mostKills: number,
): Promise<FaultReport> {
  const whole = await makePlace()
  const { out } = await run(file, [AS_PROCESS, String(Number.MAX_SAFE_INTEGER)], whole.env)
  const statements = Number(out)
  const wanted = (await whole.schema()).join('\n')
  await whole.remove()
  const counts = { engine, statements, kills: 0, half: 0, completed: 0 }
  const stride = Math.max(1, Math.ceil(statements / mostKills))
  for (let after = 0; after < statements; after += stride) {
    const place = await makePlace()
    const killed = await run(file, [AS_PROCESS, String(after)], place.env)
    if (killed.signal === 'SIGKILL') counts.kills += 1
    const left = await place.schema()
    if (left.length > 0 && left.join('\n') !== wanted) counts.half += 1
    const again = await run(file, [AS_PROCESS, String(Number.MAX_SAFE_INTEGER)], place.env)
    if (again.code === 0 && (await place.schema()).join('\n') === wanted) counts.completed += 1
    await place.remove()
  }
  const held = counts.kills > 0 && counts.half === 0 && counts.completed === counts.kills
  return { fault: 'F16', what: 'kill -9 during a migration', control: null, held, ...counts }
}

/** Without the transaction, half of it stands and the next start stumbles over it. */
export async function withoutTransaction(): Promise<FaultReport> {
  const place = await embedded()
  await run(file, [AS_PROCESS, NO_TRANSACTION, '40'], place.env)
  const left = await place.schema()
  const again = await run(file, [AS_PROCESS, NO_TRANSACTION, '100000'], place.env)
  await place.remove()
  const held = left.length > 0 && again.code !== 0
  const counts = { standing: left.length, nextStart: again.code === 0 ? 'completed' : 'failed' }
  return { fault: 'F16', what: 'kill -9 during a migration', control: 'no transaction', held, ...counts }
}

export async function embedded(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-migration-'))
  return {
    env: { PLUMBLINE_DATA_DIR: dataDir },
    async schema() {
      const database = new DatabaseSync(join(dataDir, 'plumbline.db'))
      const rows = database.prepare('select type, name, sql from sqlite_master order by type, name').all()
      database.close()
      return rows.map((row) => JSON.stringify(row))
    },
    remove: async () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

async function inCluster(cluster: Cluster): Promise<Place> {
  const name = `migration_${process.hrtime.bigint()}`
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: cluster.url })
    await client.connect()
    const { rows } = await client.query(statement)
    await client.end()
    return rows as Record<string, unknown>[]
  }
  await ask(`create schema ${name}`)
  const url = new URL(cluster.url)
  url.searchParams.set('options', `-c search_path=${name}`)
  return {
    env: { DATABASE_URL: url.toString() },
    async schema() {
      const rows = await ask(
        `select table_name, column_name, data_type from information_schema.columns where table_schema = '${name}'
         union all select tablename, indexname, regexp_replace(indexdef, '${name}\\.', '', 'g') from pg_indexes where schemaname = '${name}' order by 1, 2, 3`,
      )
      return rows.map((row) => JSON.stringify(row))
    },
    remove: async () => void (await ask(`drop schema ${name} cascade`)),
  }
}
