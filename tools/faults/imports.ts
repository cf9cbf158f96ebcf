/**
 * F11: thousands of broken files and bodies are sent to be imported: nothing crashes, nothing is our fault (5xx), nothing is
 * taken over in part, and the memory of the server comes to rest.
 *
 *   node tools/faults/imports.ts files [--long]      300 of them; with --long 10,000
 *
 * The control is a server that commits what it should take back: an import that fails in the middle must then be seen as
 * one that was taken over in part. Tables for `plumbline measure` are read by the command line and reach no server; they
 * are tried there. Loopback only.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Caller, callerOf } from '../bench/caller.ts'
import { type Ground, openGround, root, type Served, serve } from '../bench/served.ts'
import { tellReport } from './fault-report.ts'
import { openWorkspace, WORKSPACE } from './faulted.ts'
import { broken } from './mutations.ts'
import { runNamed } from './named.ts'

const SHORT = 300
const LONG = 10_000
const AT_ONCE = 4
const TABLES_SHORT = 12
const TABLES_LONG = 100
const SLOWEST_MS = 2_000
const EXIT_FAULT = 70
const MOST_GROWTH_MB = 150

/** Fits as a file, and is refused when its second group turns out to be the first one: the work is there by then. */
const FAILS_IN_THE_MIDDLE = 'title: Move search\ngroups:\n- group: Sales\n- group: sales\n'
const CONTROL = 'what failed is committed'
const commitsWhatFailed = new URL('./controls/commits-what-failed.ts', import.meta.url).href

await runNamed({ files })

async function files(long: boolean): Promise<void> {
  await tell(long ? LONG : SHORT, null)
  await tell(SHORT, CONTROL)
  tables(long ? TABLES_LONG : TABLES_SHORT)
}

async function tell(count: number, control: typeof CONTROL | null): Promise<void> {
  const ground = await openGround('SQLite')
  const preload = control ? ['--import', commitsWhatFailed] : []
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', ...preload, join(root, 'app', 'main.ts')]
  const served = await serve(ground, command)
  const caller = callerOf(served.url, AT_ONCE)
  try {
    await openWorkspace(served)
    const found = await importAll(ground, served, caller, count)
    const clean = found.broken === 0 && found.inPart === 0 && found.alive && found.refused > 0
    const held = control ? found.inPart > 0 : clean && found.slowestMs < SLOWEST_MS && found.grownMb < MOST_GROWTH_MB
    tellReport({ fault: 'F11', what: `${count} broken imports over HTTP, SQLite`, control, held, ...found })
  } finally {
    caller.close()
    await served.kill()
    await ground.remove()
  }
}

/** One after the other, so that what is stored can be counted after each; who else reads meanwhile is tried by F12 and F14. */
async function importAll(ground: Ground, { pid, operatorKey: bearer }: Served, caller: Caller, count: number) {
  const samples = sampleFiles()
  const database = new DatabaseSync(join(ground.dataDir, 'plumbline.db'), { readOnly: true })
  const path = `/api/v1/workspaces/${WORKSPACE}/work/import`
  const figures = {
    imported: 0,
    refused: 0,
    broken: 0,
    inPart: 0,
    slowestMs: 0,
    alive: false,
    startMb: rssMb(pid),
    rssMb: 0,
    grownMb: 0,
  }
  const statuses: Record<string, number> = {}
  let warm = 0
  let before = rows(database)
  try {
    for (let number = 0; number < count; number += 1) {
      const file = broken(samples, number)
      const began = performance.now()
      const status = await statusOf(caller, { path, bearer, file, number })
      figures.slowestMs = Math.max(figures.slowestMs, Math.round(performance.now() - began))
      statuses[status] = (statuses[status] ?? 0) + 1
      const after = rows(database)
      if (status === 200) figures.imported += 1
      else if (status >= 400 && status < 500) figures.refused += 1
      else figures.broken += 1
      if (status !== 200 && after !== before) figures.inPart += 1
      before = after
      if (number === Math.floor(count / 3)) warm = rssMb(pid)
    }
    figures.alive = (await caller.call({ path: '/readyz' }).catch(() => ({ status: 0 }))).status === 200
  } finally {
    database.close()
  }
  if (figures.alive) figures.rssMb = rssMb(pid)
  figures.grownMb = figures.rssMb - warm
  return { ...figures, statuses }
}

/** A file in a body, or, one time in five, a body that is broken itself. */
async function statusOf(
  caller: Caller,
  { path, bearer, file, number }: { path: string; bearer: string; file: string; number: number },
): Promise<number> {
  const body = number % 5 === 4 ? broken([JSON.stringify({ file })], number) : JSON.stringify({ file })
  try {
    return (await caller.call({ path, bearer, raw: body })).status
  } catch {
    return 0
  }
}

/** What there is, in numbers; the log and kept replies are written only when something was done, and count too. */
function rows(database: DatabaseSync): string {
  const tables = ['work', 'stakeholder', 'person', 'group', 'direction_version', 'decision', 'event']
  return tables
    .map((table) => Number(database.prepare(`select count(*) as rows from "${table}"`).get()?.rows ?? 0))
    .join(' ')
}

function sampleFiles(): string[] {
  const folder = join(root, 'app', 'demo', 'kep')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return [...names.map((name) => readFileSync(join(folder, name), 'utf8')), FAILS_IN_THE_MIDDLE]
}

function rssMb(pid: number): number {
  const kb = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  return Math.round(kb / 1024)
}

/** Tables for the command line: it ends with 0, or says in words what does not fit; never by a fault, a signal or a trace. */
function tables(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-tables-'))
  const good = 'person,date,audit,budget\nann,4,1,3\nbo,5,1,2\ncy,4,5,1\n'
  const figures = { read: 0, refused: 0, broken: 0, slowestMs: 0 }
  try {
    for (let number = 0; number < count; number += 1) {
      const name = join(folder, `${createHash('sha256').update(String(number)).digest('hex').slice(0, 8)}.csv`)
      writeFileSync(name, broken([good], number))
      const began = performance.now()
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', join(root, 'app', 'cli', 'main.ts'), 'measure', 'ratings', name],
        { encoding: 'utf8', timeout: 30_000, maxBuffer: 64 * 1024 * 1024 },
      )
      figures.slowestMs = Math.max(figures.slowestMs, Math.round(performance.now() - began))
      if (status === 0) figures.read += 1
      else if (status === null || status === EXIT_FAULT || /\n {4}at /.test(stderr)) figures.broken += 1
      else figures.refused += 1
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const held = figures.broken === 0 && figures.refused > 0
  tellReport({ fault: 'F11', what: `${count} broken tables on the command line`, control: null, held, ...figures })
}
