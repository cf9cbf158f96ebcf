import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import type { Ground } from './served.ts'

const SECONDS = 2
const ROW = 'x'.repeat(200)

/** Durable commits a second of one small row each, by the engine alone on the same disk; `connections` at the same time. */
export async function rawCommits(ground: Ground, connections: number): Promise<number> {
  return ground.cluster ? rawPostgres(ground, connections) : rawSqlite(ground.dataDir)
}

function rawSqlite(dataDir: string): number {
  const file = join(dataDir, 'raw.db')
  const database = new DatabaseSync(file)
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table row (id integer primary key, words text)',
  )
  const insert = database.prepare('insert into row (words) values (?)')
  const began = performance.now()
  let commits = 0
  // Outside a transaction each statement is one, and ends on the disk.
  for (; performance.now() - began < SECONDS * 1000; commits += 1) insert.run(ROW)
  const seconds = (performance.now() - began) / 1000
  database.close()
  for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
  return commits / seconds
}

/** pgbench comes with PostgreSQL and is what its makers measure with. */
async function rawPostgres({ cluster, dataDir }: Ground, connections: number): Promise<number> {
  if (!cluster) throw new Error('There is no PostgreSQL here')
  const psql = cluster.program('psql')
  const run = promisify(execFile)
  await run(psql, [cluster.url, '-qc', 'create table if not exists raw_row (id bigserial primary key, words text)'])
  const script = join(dataDir, 'raw.sql')
  writeFileSync(script, `insert into raw_row (words) values ('${ROW}');\n`)
  const words = ['-n', '-c', String(connections), '-T', String(SECONDS), '-f', script, cluster.url]
  const { stdout } = await run(cluster.program('pgbench'), words)
  await run(psql, [cluster.url, '-qc', 'drop table raw_row'])
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
  if (!tps) throw new Error(`pgbench said no rate:\n${stdout}`)
  return Number(tps)
}
