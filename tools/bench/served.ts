import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Cluster, startCluster } from '../testing/postgres.ts'

export const root = dirname(dirname(import.meta.dirname))

const READY_WITHIN_MS = 60_000
const LOOK_AGAIN_MS = 5

/** One database in which a benchmark writes: a data folder and, for PostgreSQL, a cluster that waits for its disk. */
export type Ground = {
  engine: 'SQLite' | 'PostgreSQL'
  env: NodeJS.ProcessEnv
  dataDir: string
  cluster: Cluster | undefined
  /** How many rows of a table are stored, asked past the server. */
  rowsOf(table: string): number
  remove(): Promise<void>
}

export async function openGround(engine: Ground['engine']): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  const cluster = engine === 'PostgreSQL' ? await startCluster({ durable: true }) : undefined
  const { PLUMBLINE_CHROMIUM: _, ...inherited } = process.env
  const env = { ...inherited, PLUMBLINE_DATA_DIR: dataDir, PLUMBLINE_LOG_LEVEL: 'error', PORT: '0' }
  return {
    engine,
    dataDir,
    cluster,
    env: cluster ? { ...env, DATABASE_URL: cluster.url } : env,
    rowsOf: (table) => (cluster ? countInPostgres(cluster, table) : countInSqlite(dataDir, table)),
    remove: async () => {
      await cluster?.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function countInPostgres({ program, url }: Cluster, table: string): number {
  return Number(execFileSync(program('psql'), [url, '-Atqc', `select count(*) from "${table}"`], { encoding: 'utf8' }))
}

function countInSqlite(dataDir: string, table: string): number {
  const database = new DatabaseSync(join(dataDir, 'plumbline.db'), { readOnly: true })
  try {
    return Number(database.prepare(`select count(*) as rows from "${table}"`).get()?.rows)
  } finally {
    database.close()
  }
}

/** The real server in a process of its own. */
export type Served = {
  url: string
  /** What the command line of the same machine uses. */
  operatorKey: string
  pid: number
  readyAfterMs: number
  /** What it has said to its operator so far, such as the link by which the first administrator comes. */
  said(): string
  /** Ends it as an operator would. */
  stop(): Promise<void>
  /** Ends it as a crash would: nothing is finished, nothing is flushed. */
  kill(): Promise<void>
}

export async function serve(
  ground: Ground,
  command = [process.execPath, '--disable-warning=ExperimentalWarning', join(root, 'app', 'main.ts')],
): Promise<Served> {
  const noted = join(ground.dataDir, 'running.json')
  rmSync(noted, { force: true })
  const began = performance.now()
  const [program = '', ...options] = command
  // A group of its own, so that whatever the command starts in turn ends with it.
  const server = spawn(program, options, {
    cwd: root,
    env: ground.env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const words = wordsOf(server)
  const { url, key, pid } = await readyServer(server, noted, words)
  const readyAfterMs = performance.now() - began
  let asked = false
  server.once('exit', (code, signal) => {
    if (!asked) process.stderr.write(`The server ended by itself (${signal ?? code}):\n${words()}\n`)
  })
  const end = async (signal: NodeJS.Signals) => {
    asked = true
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    process.kill(-(server.pid as number), signal)
    await gone
  }
  const ways = { stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  return { url, operatorKey: key, pid, readyAfterMs, said: words, ...ways }
}

/** What it says on stderr; always read, since a process stands still when nobody empties its pipe. */
function wordsOf(server: ChildProcess): () => string {
  let words = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    words += chunk
  })
  return () => words
}

async function readyServer(
  server: ChildProcess,
  noted: string,
  words: () => string,
): Promise<{ url: string; key: string; pid: number }> {
  const tooLate = performance.now() + READY_WITHIN_MS
  while (performance.now() < tooLate && server.exitCode === null) {
    const running = existsSync(noted) ? readFileSync(noted, 'utf8') : ''
    if (running.endsWith('}')) {
      const { url, key, pid } = JSON.parse(running)
      if (await isReady(url)) return { url, key, pid }
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
  server.kill('SIGKILL')
  throw new Error(`The server did not get ready:\n${words()}`)
}

async function isReady(url: string): Promise<boolean> {
  const { ok } = await fetch(`${url}/readyz`).catch(() => ({ ok: false }))
  return ok
}
