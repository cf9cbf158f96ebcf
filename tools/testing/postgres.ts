import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { folderForTest } from '@plumbline/platform/testing/folder'
import { installPackage, mayInstallPackages } from './debian.ts'
import { Missing } from './missing.ts'
import { firstProgram, folderWith, pathFolders } from './programs.ts'

const DEBIAN = '/usr/lib/postgresql'
const ELSEWHERE = ['/opt/homebrew/bin', '/usr/local/bin', '/usr/local/pgsql/bin', '/usr/pgsql/bin']
const PROGRAMS = ['initdb', 'postgres']
const READY = 'database system is ready to accept connections'
const READY_WITHIN_MS = 30_000
/** PostgreSQL refuses to run as root, so root lends it one of these. */
const LENT_USERS = ['postgres', 'nobody']

export interface Cluster {
  url: string
  /** Where psql or pgbench lies, which come with the server. */
  program: (name: string) => string
  /** Ends it as `pg_ctl restart -m immediate` does: nothing is finished; what was committed is recovered at the start. */
  restartAtOnce: (whileDown?: () => void) => Promise<void>
  /** Has the server and all that it has started stand still, without a word to those who are connected. */
  standStill: () => void
  goOn: () => void
  stop: () => Promise<void>
}

/**
 * A PostgreSQL cluster of its own for one run: empty, in a temporary folder, gone afterwards. Only a durable one waits
 * for the disk, as benchmarks must and tests need not.
 */
export async function startCluster({ durable }: { durable: boolean } = { durable: false }): Promise<Cluster> {
  const programs = findPostgres()
  const owner = clusterOwner()
  const folder = durable ? mkdtempSync(join(tmpdir(), 'plumbline-pg-')) : folderForTest('plumbline-pg-')
  try {
    const password = randomBytes(16).toString('hex')
    const data = initialise({ programs, owner, folder, password, durable })
    const port = await freePort()
    const start = () => run({ programs, owner, folder, data, port, durable })
    let server = await start()
    return {
      url: `postgres://plumbline:${password}@127.0.0.1:${port}/postgres`,
      program: (name) => companion(programs, name),
      restartAtOnce: async (whileDown) => {
        await ended(server, 'SIGQUIT')
        whileDown?.()
        server = await start()
      },
      standStill: () => signalAll(server, 'SIGSTOP'),
      goOn: () => signalAll(server, 'SIGCONT'),
      stop: async () => {
        await ended(server, 'SIGINT')
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function findPostgres(): string {
  const found = installedPostgres() ?? (mayInstallPackages() && installPackage('postgresql') && installedPostgres())
  if (found) return found
  throw new Missing(
    'The tests run on PostgreSQL too: install PostgreSQL 15 or newer, or name an empty database in PLUMBLINE_TEST_DATABASE_URL, or leave it out with --no-postgres.',
  )
}

function installedPostgres(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...pathFolders(), ...debian.map((version) => join(DEBIAN, version, 'bin')), ...ELSEWHERE]
  return folderWith(PROGRAMS, folders)
}

/** The server's own folder comes first, also when PATH holds only links to it; clients may lie apart. */
function companion(programs: string, name: string): string {
  const folders = [programs, dirname(realpathSync(join(programs, 'postgres'))), ...pathFolders()]
  const found = firstProgram(folders.map((folder) => join(folder, name)))
  if (found) return found
  throw new Missing(`PostgreSQL is here, but not its program ${name}: install it too.`)
}

interface Owner {
  uid?: number
  gid?: number
}

function clusterOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  for (const user of LENT_USERS) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // This machine has no such user: the next one.
    }
  }
  throw new Missing(
    'PostgreSQL does not run as root, and there is neither a user postgres nor nobody: run the tests as an ordinary user.',
  )
}

function initialise(
  cluster: Pick<Prepared, 'programs' | 'owner' | 'folder' | 'durable'> & { password: string },
): string {
  const data = join(cluster.folder, 'data')
  const passwordFile = join(cluster.folder, 'password')
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
  for (const path of [cluster.folder, passwordFile]) {
    if (cluster.owner.uid !== undefined) chownSync(path, cluster.owner.uid, cluster.owner.gid ?? cluster.owner.uid)
  }
  // With a password, since another user of the machine could otherwise become superuser of this cluster, and so its owner.
  const access = ['--username=plumbline', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  execFileSync(
    join(cluster.programs, 'initdb'),
    ['--pgdata', data, ...access, '--encoding=UTF8', '--locale=C.UTF-8', ...(cluster.durable ? [] : ['--no-sync'])],
    { ...cluster.owner, cwd: cluster.folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return data
}

interface Prepared {
  programs: string
  owner: Owner
  folder: string
  data: string
  port: number
  durable: boolean
}

async function run(cluster: Prepared) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(cluster.port),
    unix_socket_directories: cluster.folder,
    max_connections: '200',
    timezone: 'UTC',
    synchronous_commit: 'on',
    // What tests write does not outlive the run, so it need not outlive a power cut either.
    fsync: cluster.durable ? 'on' : 'off',
    full_page_writes: cluster.durable ? 'on' : 'off',
    // In memory, where there is enough of it: then its log is not to fill that.
    ...(cluster.durable ? {} : { wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '256MB' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(cluster.programs, 'postgres'), ['-D', cluster.data, ...options], {
    ...cluster.owner,
    cwd: cluster.folder,
    // In a group of its own: Ctrl-C is for the tests, which stop the cluster when they have ended.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await ready(server)
  return server
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = ''
    const giveUp = (why: string) => {
      server.kill('SIGQUIT')
      settle(() => reject(new Error(`The test cluster ${why}:\n${words}`)))
    }
    const onError = (error: Error) => giveUp(`could not be started (${error.message})`)
    const onExit = () => giveUp('stopped at once')
    const onWords = (chunk: Buffer) => {
      words += chunk
      if (words.includes(READY)) settle(resolve)
    }
    const settle = (outcome: () => void) => {
      clearTimeout(timer)
      server.off('error', onError).off('exit', onExit)
      server.stderr?.off('data', onWords)
      // Still read, to nowhere: a server stands still when nobody empties its pipe.
      server.stderr?.resume()
      outcome()
    }
    const timer = setTimeout(() => giveUp('did not get ready'), READY_WITHIN_MS)
    server.on('error', onError).on('exit', onExit)
    server.stderr?.on('data', onWords)
  })
}

/** Each connection is a process of its own, in a group of its own. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  for (const each of [pid, ...children.split(/\s+/).filter(Boolean).map(Number)]) {
    try {
      process.kill(each, signal)
    } catch (error) {
      // It has ended since it was listed.
      if ((error as { code?: string }).code !== 'ESRCH') throw error
    }
  }
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
