import type { ChildProcess } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { openHouse } from '@plumbline/app/open-house'
import { addPersonToDirectory } from '@plumbline/people/step'
import { operator } from '@plumbline/platform/actor'
import { readConfig } from '@plumbline/platform/config'
import { type Cluster, startCluster } from '../testing/postgres.ts'
import { type FaultReport, tellReport } from './fault-report.ts'
import { kill, run, start } from './program.ts'

/**
 * F15: eight writers write while a backup is taken; it is restored elsewhere. Its hash must be that of the backup, and
 * everything that was acknowledged before the backup began must be in it.
 */
const file = import.meta.filename
const AS_PROCESS = '--as-process'
const WRITERS = 8
const CLI = 'app/cli/main.ts'

if (process.argv.includes(AS_PROCESS)) await write()
else if (process.argv[1] === file) await campaign(process.argv.includes('--short'))

async function campaign(short: boolean): Promise<void> {
  const rows = short ? 300 : 5_000
  tellReport(await backupUnderLoad('SQLite', {}, rows))
  tellReport(await copiedFile(rows))
  if (short) return
  const cluster = await startCluster({ durable: true })
  try {
    tellReport(await backupUnderLoad('PostgreSQL', { DATABASE_URL: cluster.url }, rows, await anotherDatabase(cluster)))
  } finally {
    await cluster.stop()
  }
}

/** Eight people at once, each adding one person after the other; what is acknowledged is said. */
async function write(): Promise<void> {
  const house = await openHouse(readConfig(process.env))
  process.stdout.write('open\n')
  const writer = async (number: number) => {
    for (let count = 0; ; count += 1) {
      const name = `Writer ${number}-${count}`
      await house.perform(addPersonToDirectory, { by: operator, workspace: 'mine', input: { name } })
      process.stdout.write(`${name}\n`)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)))
}

type Writing = { acknowledged: string[]; process: ChildProcess; reached(count: number): Promise<void> }

async function startWriting(env: NodeJS.ProcessEnv): Promise<Writing> {
  const opened = await run(CLI, ['workspace', 'open', '--slug', 'mine', '--name', 'Mine'], env)
  if (opened.code !== 0) throw new Error(opened.err)
  const child = start(file, [AS_PROCESS], env)
  const acknowledged: string[] = []
  let wanted: { count: number; reached: () => void } | undefined
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line !== 'open') acknowledged.push(line)
      if (wanted && acknowledged.length >= wanted.count) wanted.reached()
    })
  return {
    acknowledged,
    process: child,
    reached: (count) =>
      new Promise((resolve, reject) => {
        child.once('exit', () => reject(new Error('The writers ended')))
        wanted = { count, reached: resolve }
      }),
  }
}

export async function backupUnderLoad(
  engine: string,
  database: NodeJS.ProcessEnv,
  rows: number,
  elsewhere: NodeJS.ProcessEnv = {},
): Promise<FaultReport> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-under-load-'))
  const env = { ...database, PLUMBLINE_DATA_DIR: join(folder, 'here') }
  const there = { ...elsewhere, PLUMBLINE_DATA_DIR: join(folder, 'there') }
  const path = join(folder, 'one.backup')
  const writing = await startWriting(env)
  try {
    await writing.reached(rows)
    const before = [...writing.acknowledged]
    const began = performance.now()
    const backup = await run(CLI, ['--json', 'backup', '--to', path], env)
    const backupMs = Math.round(performance.now() - began)
    const during = writing.acknowledged.length - before.length
    await kill(writing.process)
    if (backup.code !== 0) throw new Error(backup.err)
    const restore = await run(CLI, ['--json', 'restore', path], there)
    if (restore.code !== 0) throw new Error(restore.err)
    const verify = await run(CLI, ['--json', 'verify'], there)
    const people = await peopleOf(there)
    const hashes = [backup, restore].map(
      ({ out }) => (JSON.parse(out) as { content: { sha256: string } }).content.sha256,
    )
    const counts = {
      engine,
      acknowledgedBefore: before.length,
      lost: before.filter((name) => !people.has(name)).length,
      acknowledgedDuring: during,
      inBackup: people.size,
      hashesEqual: hashes[0] === hashes[1],
      chainsWhole: verify.code === 0,
      backupMs,
    }
    const held = counts.lost === 0 && during > 0 && counts.hashesEqual && counts.chainsWhole
    return { fault: 'F15', what: 'backup while eight write', control: null, held, ...counts }
  } finally {
    await kill(writing.process)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Everybody in the restored directory, by way of what any reader can ask. */
async function peopleOf(env: NodeJS.ProcessEnv): Promise<Set<string>> {
  const { out, err, code } = await run(CLI, ['audit', 'export'], env)
  if (code !== 0) throw new Error(err)
  const events = out
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { details: { name?: string } })
  return new Set(events.flatMap(({ details }) => (details?.name ? [details.name] : [])))
}

const COPIES = 5

/** The control: the file alone copied, as `cp` would. What has not yet been folded into it is missing. */
export async function copiedFile(rows: number): Promise<FaultReport> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-under-load-'))
  const dataDir = join(folder, 'here')
  const writing = await startWriting({ PLUMBLINE_DATA_DIR: dataDir })
  try {
    mkdirSync(join(folder, 'there'))
    let counts = { acknowledgedBefore: 0, lost: 0 }
    // Just after the log was folded in, a copy may be whole by chance: then at another moment.
    for (let moment = 0; moment < COPIES && counts.lost === 0; moment += 1) {
      await writing.reached(rows + moment * 7)
      const before = [...writing.acknowledged]
      const copy = join(folder, 'there', `${moment}.db`)
      copyFileSync(join(dataDir, 'plumbline.db'), copy)
      const kept = namesIn(copy)
      counts = { acknowledgedBefore: before.length, lost: before.filter((name) => !kept.has(name)).length }
    }
    await kill(writing.process)
    const { lost } = counts
    return { fault: 'F15', what: 'backup while eight write', control: 'the file copied', held: lost > 0, ...counts }
  } finally {
    await kill(writing.process)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** None at all when the copy cannot even be read. */
function namesIn(copy: string): Set<string> {
  try {
    const database = new DatabaseSync(copy, { readOnly: true })
    const rows = database.prepare('select name from person').all()
    database.close()
    return new Set(rows.map(({ name }) => String(name)))
  } catch {
    return new Set()
  }
}

async function anotherDatabase(cluster: Cluster): Promise<NodeJS.ProcessEnv> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  await client.query('create database elsewhere')
  await client.end()
  const url = new URL(cluster.url)
  url.pathname = '/elsewhere'
  return { DATABASE_URL: url.toString() }
}
