import { statfsSync } from 'node:fs'
import { verifyChain } from '@plumbline/platform/audit'
import { type Instant, later } from '@plumbline/platform/clock'
import type { Config } from '@plumbline/platform/config'
import { type Database, type Db, openForReading } from '@plumbline/platform/database/database'
import { databaseClock, engineVersion, fileFaults } from '@plumbline/platform/database/health'
import { appliedMigrations, checkMigrations } from '@plumbline/platform/database/migrating'
import type { Migration } from '@plumbline/platform/database/migration'
import { countServerAdmins, countWorkspaceAdmins, keysEndingBefore } from '@plumbline/platform/identity/upkeep.store'
import { allWorkspaces, SERVER_WORKSPACE } from '@plumbline/platform/identity/workspace.store'
import { jobCounts } from '@plumbline/platform/jobs/job.store'
import { countLetters } from '@plumbline/platform/mail/outbox.store'
import { Refusal } from '@plumbline/platform/refusal'
import { backupsIn } from '../../upkeep/backup-folder.ts'
import { type Finding, fault, fine, warning } from './finding.ts'

const MEGABYTE = 1_000_000
const DISK_FAULT_BYTES = 100 * MEGABYTE
const DISK_WARNING_BYTES = 1_000 * MEGABYTE
const SKEW_WARNING_MS = 2_000
const SKEW_FAULT_MS = 60_000
const LATE_SECONDS = 15 * 60
const BACKUP_OLD_MS = 26 * 60 * 60 * 1000
const KEY_SOON_SECONDS = 14 * 24 * 60 * 60
/** Older ones can damage their own file when a log is started anew while two connections write. */
const SQLITE_AT_LEAST = [3, 51, 3]

/** Looks at everything that an operator should know, without changing anything; also while the server runs. */
export async function examine(config: Config, migrations: readonly Migration[], now: Instant): Promise<Finding[]> {
  return [
    ...settingFindings(config),
    ...diskFindings(config),
    ...backupFindings(config, now),
    ...(await databaseFindings(config, migrations, now)),
  ]
}

async function databaseFindings(config: Config, migrations: readonly Migration[], now: Instant): Promise<Finding[]> {
  const opened = await open(config, migrations)
  if (!('engine' in opened)) return [opened]
  try {
    const pending = await pendingFinding(opened, migrations)
    const general = await opened.reading((db) => engineFindings(opened, db))
    // What is older or newer than this version may not have the tables that are asked about.
    if (pending.severity !== 'fine') return [pending, ...general]
    const inside = await opened.reading(async (db) => [
      ...(await chainFindings(opened, db)),
      ...(await waitingFindings(db, now)),
      ...(await peopleFindings(db, now)),
    ])
    return [pending, ...general, ...inside]
  } catch (error) {
    return [fault('database', `It does not answer: ${(error as Error).message}`)]
  } finally {
    await opened.close()
  }
}

async function open(config: Config, migrations: readonly Migration[]): Promise<Database | Finding> {
  try {
    return openForReading(config, migrations)
  } catch (error) {
    if (error instanceof Refusal) return warning('database', error.sentence, error.next)
    return fault('database', `It cannot be opened: ${(error as Error).message}`)
  }
}

async function pendingFinding(database: Database, migrations: readonly Migration[]): Promise<Finding> {
  try {
    if (!(await database.reading((db) => appliedMigrations(database, db))))
      return warning('schema', 'Nothing is in this database yet.', 'Start Plumbline once.')
    const pending = await checkMigrations(database, migrations)
    return pending.length === 0
      ? fine('schema', 'up to date')
      : warning('schema', `${pending.length} migrations wait: ${pending.join(', ')}`, 'The next start applies them.')
  } catch (error) {
    if (error instanceof Refusal) return fault('schema', error.sentence, error.next)
    throw error
  }
}

async function engineFindings(database: Database, db: Db): Promise<Finding[]> {
  const version = await engineVersion(database, db)
  const faults = await fileFaults(database, db)
  const clock = await databaseClock(database, db)
  return [
    database.engine === 'sqlite' && !isAtLeast(version, SQLITE_AT_LEAST)
      ? fault('engine', `SQLite ${version} can damage its own file.`, 'Use a Node that brings SQLite 3.51.3 or newer.')
      : fine('engine', `${database.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${version}`),
    ...(database.engine === 'sqlite' ? [integrity(faults)] : []),
    ...(clock === undefined ? [] : [skew(Date.parse(clock) - Date.now())]),
  ]
}

function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  for (const [at, wanted] of least.entries()) {
    if ((parts[at] ?? 0) !== wanted) return (parts[at] ?? 0) > wanted
  }
  return true
}

function integrity(faults: readonly string[]): Finding {
  return faults.length === 0
    ? fine('file', 'whole')
    : fault('file', `The file is damaged: ${faults.slice(0, 3).join('; ')}`, 'Restore the last backup.')
}

function skew(ms: number): Finding {
  const says = `${(Math.abs(ms) / 1000).toFixed(1)} s ${ms < 0 ? 'behind' : 'ahead of'} this machine`
  if (Math.abs(ms) > SKEW_FAULT_MS) return fault('clock', `The database is ${says}.`, 'Set both by NTP.')
  if (Math.abs(ms) > SKEW_WARNING_MS) return warning('clock', `The database is ${says}.`, 'Set both by NTP.')
  return fine('clock', 'agrees with the database')
}

async function chainFindings(database: Database, db: Db): Promise<Finding[]> {
  const places = [{ id: SERVER_WORKSPACE, slug: '-server' }, ...(await allWorkspaces(db))]
  const findings: Finding[] = []
  for (const { id, slug } of places) {
    const { whole, events, breaks } = await verifyChain(database.within(db, id), id)
    findings.push(
      whole
        ? fine('log', `${slug}: whole, ${events} events`)
        : fault('log', `${slug}: ${breaks[0] ?? 'broken'}`, `All of it: plumbline verify`),
    )
  }
  return findings
}

async function waitingFindings(db: Db, now: Instant): Promise<Finding[]> {
  const jobs = await jobCounts(db, later(now, -LATE_SECONDS))
  const letters = { waiting: 0, givenUp: 0 }
  for (const { letterState, letters: some } of await countLetters(db)) {
    if (letterState === 'waiting') letters.waiting = some
    if (letterState === 'given-up') letters.givenUp = some
  }
  return [
    jobs.late > 0
      ? warning('jobs', `${jobs.late} of ${jobs.waiting} jobs are late.`, 'Is a server running? plumbline job list')
      : fine('jobs', `none late, ${jobs.waiting} waiting`),
    ...(jobs.givenUp > 0 ? [warning('jobs', `${jobs.givenUp} were given up.`, 'plumbline job list')] : []),
    letters.givenUp > 0
      ? warning(
          'letters',
          `${letters.givenUp} were given up, ${letters.waiting} wait.`,
          'See the outbox in the settings.',
        )
      : fine('letters', `none given up, ${letters.waiting} waiting`),
  ]
}

async function peopleFindings(db: Db, now: Instant): Promise<Finding[]> {
  const admins = await countServerAdmins(db)
  const alone = (await countWorkspaceAdmins(db)).filter((workspace) => workspace.admins < 2)
  const keys = await keysEndingBefore(db, now, later(now, KEY_SOON_SECONDS))
  return [
    admins === 0
      ? warning('people', 'The server has no administrator yet.', 'Open the link that the start prints.')
      : admins === 1
        ? warning(
            'people',
            'One person alone administers the server.',
            'Make a second one, in case that person cannot.',
          )
        : fine('people', `${admins} administrators of the server`),
    ...alone.map(({ slug, admins: some }) =>
      warning('people', `${slug} has ${some === 0 ? 'no administrator' : 'one administrator'}.`),
    ),
    ...keys.map(({ label, expiresAt }) => warning('keys', `“${label}” ends on ${expiresAt.slice(0, 10)}.`)),
  ]
}

function settingFindings({ publicUrl, trustProxy, host, smtpUrl }: Config): Finding[] {
  const isLocal = ['127.0.0.1', 'localhost', '::1'].includes(host)
  return [
    publicUrlFinding(publicUrl, isLocal),
    publicUrl?.startsWith('https://') && !trustProxy
      ? warning('proxy', 'Headers of a proxy are not believed.', 'Behind a proxy set PLUMBLINE_TRUST_PROXY=yes.')
      : trustProxy && !publicUrl?.startsWith('https://')
        ? warning('proxy', 'Headers of a proxy are believed, but the public address is not https.')
        : fine('proxy', trustProxy ? 'its headers are believed' : 'none'),
    smtpUrl
      ? fine('mail', 'a server for mail is set')
      : warning('mail', 'No mail is sent: nobody is invited or reminded by mail.', 'Set PLUMBLINE_SMTP_URL.'),
  ]
}

function publicUrlFinding(publicUrl: string | undefined, isLocal: boolean): Finding {
  if (publicUrl?.startsWith('https://')) return fine('address', publicUrl)
  if (publicUrl === undefined && isLocal) return fine('address', 'this machine only')
  if (publicUrl === undefined)
    return warning('address', 'Links say localhost, and this server listens to others.', 'Set PLUMBLINE_PUBLIC_URL.')
  const { hostname } = new URL(publicUrl)
  return hostname === 'localhost' || hostname === '127.0.0.1'
    ? fine('address', publicUrl)
    : warning('address', `${publicUrl} is not encrypted: sessions can be read on the way.`, 'Put it behind https.')
}

function diskFindings({ dataDir, databaseUrl, backupDir }: Config): Finding[] {
  const folders = [...(databaseUrl ? [] : [dataDir]), ...(backupDir ? [backupDir] : [])]
  return folders.flatMap((folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder)
      const free = bavail * bsize
      const says = `${Math.floor(free / MEGABYTE)} MB free in ${folder}`
      if (free < DISK_FAULT_BYTES) return [fault('disk', says, 'Make room now: soon nothing can be saved.')]
      return [free < DISK_WARNING_BYTES ? warning('disk', says, 'Make room soon.') : fine('disk', says)]
    } catch {
      return [warning('disk', `${folder} is not there yet.`)]
    }
  })
}

function backupFindings({ backupDir }: Config, now: Instant): Finding[] {
  if (backupDir === undefined)
    return [
      warning('backup', 'There is no daily backup.', 'Set PLUMBLINE_BACKUP_DIR, or run plumbline backup by cron.'),
    ]
  const [newest] = backupsIn(backupDir)
  if (!newest) return [warning('backup', `No backup is in ${backupDir} yet.`, 'The first one is written at 02:30 UTC.')]
  const age = Date.parse(now) - Date.parse(newest.takenAt)
  const says = `the last one is of ${newest.takenAt}, ${(newest.bytes / MEGABYTE).toFixed(1)} MB`
  return [
    age > BACKUP_OLD_MS ? fault('backup', says, 'Why did the job fail? plumbline job list') : fine('backup', says),
  ]
}
