import { resolve } from 'node:path'
import { verifyChain } from '@plumbline/platform/audit'
import { systemClock } from '@plumbline/platform/clock'
import { type Config, readConfig } from '@plumbline/platform/config'
import { describeDatabase, verifyBackup, writeBackup } from '@plumbline/platform/database/backup'
import type { Content } from '@plumbline/platform/database/content'
import { type Database, openDatabase, openForReading } from '@plumbline/platform/database/database'
import { othersConnected } from '@plumbline/platform/database/health'
import { moveContent, restoreBackup } from '@plumbline/platform/database/restore'
import { Refusal } from '@plumbline/platform/refusal'
import type { Command } from 'commander'
import { migrations } from '../../open-house.ts'
import { nameOfBackup } from '../../upkeep/backup-folder.ts'
import { version } from '../../version.ts'

/** One statement of a restore may take long: all references of a large table are checked at once. */
const PATIENT = { statementTimeoutMs: 600_000, lockTimeoutMs: 60_000 }

/** What concerns everything that a database holds: copying it out, bringing it back, proving it, moving it. */
export function addContentCommands(program: Command, config: () => Config): void {
  const print = (result: unknown, words: string) => {
    const { json } = program.opts<{ json?: boolean }>()
    process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : words)
  }

  program
    .command('backup')
    .description('Copy everything into one file, while the server goes on; works on both engines')
    .option('--to <file>', 'the file to write; it must not be there yet')
    .action(async ({ to }: { to?: string }) => {
      const settings = config()
      const now = systemClock()
      const path = here(to ?? nameOfBackup(now))
      const passphrase = settings.backupPassphrase
      const written = await using(openForReading({ ...settings, ...PATIENT }, migrations), (database) =>
        writeBackup(database, migrations, { path, version, now, passphrase }),
      )
      const { manifest, bytes, encrypted } = written
      print(
        { path, bytes, encrypted, takenAt: manifest.takenAt, content: manifest.content },
        `${path}\n${manifest.content.rows} rows, ${megabytes(bytes)}${encrypted ? ', encrypted' : ''}. Content hash ${manifest.content.sha256}\n`,
      )
      process.stderr.write('Not in it: the settings (environment), and the passphrase. Keep those elsewhere too.\n')
    })

  program
    .command('restore')
    .description('Bring a backup into an empty database of either engine; stop the server first')
    .argument('<file>', 'a file that plumbline backup has written')
    .option('--replace <name>', 'throw away what is in the database now; type its name')
    .option('--keep-sessions', 'whoever was signed in then is signed in again')
    .action(async (file: string, { replace, keepSessions }: { replace?: string; keepSessions?: boolean }) => {
      const settings = config()
      if (replace !== undefined && replace !== nameOf(settings))
        throw new Refusal(
          'bad-input',
          `This database is called ${nameOf(settings)}, not ${replace}. Nothing was changed.`,
        )
      const restored = await using(openDatabase({ ...settings, ...PATIENT }, migrations), (database) =>
        restoreBackup(database, migrations, {
          path: here(file),
          passphrase: settings.backupPassphrase,
          replace: replace !== undefined,
          keepSessions: keepSessions === true,
          now: systemClock(),
        }),
      ).catch((error: unknown) => {
        throw error instanceof Refusal && error.sentence.includes('is not empty')
          ? new Refusal(error.code, error.sentence, {
              next: `Choose an empty database, or replace this one: --replace ${nameOf(settings)}`,
            })
          : error
      })
      const { content, migrated, sessionsEnded, manifest } = restored
      const lines = [
        `Restored and compared: ${content.rows} rows of ${manifest.takenAt}. Content hash ${content.sha256}`,
        ...(migrated.length > 0 ? [`Brought forward from ${manifest.version}: ${migrated.join(', ')}`] : []),
        keepSessions ? 'Sessions were kept.' : `Everybody is signed out (${sessionsEnded} sessions).`,
        'Not in a backup: the settings (environment). Start with those of the old server.',
      ]
      print({ content, migrated, sessionsEnded, takenAt: manifest.takenAt }, `${lines.join('\n')}\n`)
    })

  program
    .command('verify')
    .description('Prove what a database or a backup holds: its content hash and every chain of events')
    .argument('[file]', 'a backup; without it the database of this server')
    .action(async (file: string | undefined) => {
      const verified = file === undefined ? await verifyDatabase(config()) : await verifyFile(here(file))
      print(verified, verified.whole ? wholeInWords(verified) : `${verified.wrong.join('\n')}\n`)
      if (!verified.whole) process.exitCode = 1
    })

  program
    .command('move')
    .description('Copy everything into an empty database of the other engine, and compare; stop the server first')
    .requiredOption('--to <place>', 'postgres://… or sqlite:FOLDER')
    .action(async ({ to }: { to: string }) => {
      const from = config()
      const target = targetOf(from, to)
      const { content } = await using(openDatabase({ ...from, ...PATIENT }, migrations), async (source) => {
        await refuseWhileUsed(source)
        return using(openDatabase({ ...target, ...PATIENT }, migrations), (database) =>
          moveContent(source, database, migrations, { version, now: systemClock() }),
        )
      })
      const settings = target.databaseUrl
        ? ['Set DATABASE_URL to the address that you gave with --to, then start.']
        : ['Remove DATABASE_URL, set this, then start:', `  PLUMBLINE_DATA_DIR=${target.dataDir}`]
      print(
        { content },
        `Moved and compared: ${content.rows} rows. Content hash ${content.sha256}\n${settings.join('\n')}\nThe old database was only read. Keep it until you have seen the new one work.\n`,
      )
    })
}

async function using<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** npm runs its scripts in the root of the project and says where the person stands. */
function here(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** The name that has to be typed before it is thrown away. */
function nameOf({ databaseUrl, dataDir }: Config): string {
  return databaseUrl ? new URL(databaseUrl).pathname.slice(1) : (resolve(dataDir).split(/[\\/]/).at(-1) ?? dataDir)
}

/** The embedded file is held by one process alone; in PostgreSQL others show by their name. */
async function refuseWhileUsed(database: Database): Promise<void> {
  const others = await othersConnected(database)
  if (others === 0) return
  throw new Refusal('conflict', `Another Plumbline is connected to this database (${others} connections).`, {
    next: 'Stop every node first, so that nothing is written to the old database any more.',
  })
}

function targetOf(from: Config, to: string): Config {
  if (/^postgres(ql)?:\/\//.test(to)) return { ...from, databaseUrl: to }
  if (to.startsWith('sqlite:') && to.length > 'sqlite:'.length)
    return { ...from, databaseUrl: undefined, dataDir: here(to.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '')) }
  throw new Refusal('bad-input', '--to must be postgres://… or sqlite:FOLDER.')
}

type Whole = {
  whole: boolean
  wrong: string[]
  content: Content
  chains: { workspace: string; events: number; erased: number; head: { seq: number; hash: string } }[]
}

async function verifyDatabase(config: Config): Promise<Whole> {
  return using(openForReading({ ...config, ...PATIENT }, migrations), (database) =>
    database.reading(async (db) => {
      const { manifest } = await describeDatabase(database, db, migrations, { version, now: systemClock() })
      const chains = []
      for (const { workspaceId, slug } of manifest.chains)
        chains.push({ workspace: slug, ...(await verifyChain(database.within(db, workspaceId), workspaceId)) })
      const wrong = chains.flatMap(({ workspace, breaks }) => breaks.map((says) => `Log of ${workspace}: ${says}`))
      return { whole: wrong.length === 0, wrong, content: manifest.content, chains }
    }),
  )
}

/** A backup is proved without a database and without the settings of a server, apart from its passphrase. */
async function verifyFile(path: string): Promise<Whole> {
  return verifyBackup(path, passphraseAlone())
}

function passphraseAlone(): string | undefined {
  const own = Object.entries(process.env).filter(([name]) => name.startsWith('PLUMBLINE_BACKUP_'))
  return readConfig(Object.fromEntries(own)).backupPassphrase
}

function wholeInWords({ content, chains }: Whole): string {
  const logs = chains.map(
    ({ workspace, events, erased, head }) =>
      `Log of ${workspace}: whole, ${events} events, ${erased} with erased details. Head ${head.seq}:${head.hash}\n`,
  )
  return `${content.rows} rows. Content hash ${content.sha256}\n${logs.join('')}`
}
