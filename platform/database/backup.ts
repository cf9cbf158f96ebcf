import { type AuditResult, ChainWalk } from '../audit.ts'
import type { Instant } from '../clock.ts'
import type { LoggedEvent } from '../events.store.ts'
import { Refusal } from '../refusal.ts'
import { type BackupPart, type Manifest, readBackupFile, writeBackupFile } from './backup-file.ts'
import { aBreath, type Content, ContentHash, contentOf, differences, lineOf } from './content.ts'
import type { Database, Db } from './database.ts'
import { appliedMigrations, inOrder } from './migrating.ts'
import type { Migration } from './migration.ts'
import { type Row, rowsOf } from './rows.ts'
import { type TableFacts, tablesOf } from './table-facts.ts'

export type BackupWritten = { path: string; bytes: number; encrypted: boolean; manifest: Manifest }

/**
 * Copies everything into one file, as it is at one moment, while others go on writing.
 * `database` is a connection of its own (`openForReading`), so that nobody waits for it.
 */
export async function writeBackup(
  database: Database,
  migrations: readonly Migration[],
  wanted: { path: string; version: string; now: Instant; passphrase: string | undefined },
): Promise<BackupWritten> {
  return database.reading(async (db) => {
    const { tables, manifest } = await describeDatabase(database, db, migrations, wanted)
    const { bytes } = await writeBackupFile(
      wanted.path,
      manifest,
      checkedLines(db, tables, manifest),
      wanted.passphrase,
    )
    return { path: wanted.path, bytes, encrypted: wanted.passphrase !== undefined, manifest }
  })
}

/** What a database is and holds, as the first line of a backup says it; call it inside one consistent view. */
export async function describeDatabase(
  database: Database,
  db: Db,
  migrations: readonly Migration[],
  { version, now }: { version: string; now: Instant },
): Promise<{ tables: TableFacts[]; manifest: Manifest }> {
  const applied = await appliedMigrations(database, db)
  if (!applied) throw new Refusal('not-found', 'Plumbline has never written to this database.')
  const tables = tablesOf(knownOf(applied, migrations))
  return {
    tables,
    manifest: {
      plumbline: 'backup',
      format: 1,
      version,
      takenAt: now,
      engine: database.engine,
      migrations: applied,
      content: await contentOf(db, tables),
      chains: await chainsOf(db),
    },
  }
}

/** The migrations that were applied, as this version knows them. Refuses what a newer one has written. */
export function knownOf(applied: readonly { name: string }[], migrations: readonly Migration[]): Migration[] {
  const names = new Set(applied.map(({ name }) => name))
  const known = inOrder(migrations).filter(({ name }) => names.has(name))
  if (known.length < names.size) {
    const unknown = [...names].filter((name) => !known.some((migration) => migration.name === name))
    throw new Refusal('conflict', `A newer Plumbline wrote this (it knows ${unknown.join(', ')}).`, {
      next: 'Use the newer version.',
    })
  }
  return known
}

async function chainsOf(db: Db): Promise<Manifest['chains']> {
  const heads = await db
    .selectFrom('chainHead')
    .innerJoin('workspace', 'workspace.id', 'chainHead.id')
    .select(['workspace.id as workspaceId', 'workspace.slug', 'chainHead.seq', 'chainHead.hash'])
    .execute()
  return heads.sort((a, b) => (a.workspaceId < b.workspaceId ? -1 : 1))
}

/** The rows as they go into the file; their hashes are taken again on the way, and must be those of the first reading. */
async function* checkedLines(db: Db, tables: readonly TableFacts[], { content }: Manifest): AsyncGenerator<BackupPart> {
  const hash = new ContentHash()
  for (const table of tables) {
    for await (const rows of rowsOf(db, table)) {
      for (const row of rows) {
        const line = lineOf(table.name, row)
        hash.take(table.name, line, row['workspaceId'])
        yield { table: table.name, line }
      }
      await aBreath()
    }
  }
  const wrong = differences(content, hash.end())
  if (wrong.length > 0) throw new Error(`The database did not stand still while it was read: ${wrong.join(' ')}`)
}

export type Verified = {
  whole: boolean
  content: Content
  chains: (AuditResult & { workspace: string })[]
  /** What is wrong, in words and with its place; empty when all is well. */
  wrong: string[]
}

/** Reads a backup to its end and compares: every hash with its first line, every chain with its own links and its head. */
export async function verifyBackup(
  path: string,
  passphrase: string | undefined,
): Promise<Verified & { manifest: Manifest; encrypted: boolean }> {
  const { manifest, encrypted, rows } = await readBackupFile(path, passphrase)
  const hash = new ContentHash()
  const chains = new ChainsOfFile()
  const wrong: string[] = []
  let reached = { table: '', row: 0 }
  try {
    for await (const { table, line } of rows) {
      reached = { table, row: table === reached.table ? reached.row + 1 : 1 }
      const row = JSON.parse(line) as Row
      hash.take(table, line, row['workspaceId'])
      chains.take(table, row)
    }
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof SyntaxError)) throw error
    const why = error instanceof Refusal ? error.sentence : 'That line cannot be read.'
    wrong.push(`After row ${reached.row} of ${reached.table || 'no table'}: ${why}`)
  }
  const content = hash.end()
  wrong.push(...differences(manifest.content, content))
  const audited = chains.end(manifest)
  wrong.push(...audited.flatMap(({ workspace, breaks }) => breaks.map((says) => `Log of ${workspace}: ${says}`)))
  return { whole: wrong.length === 0, content, chains: audited, wrong, manifest, encrypted }
}

/** All chains of a backup at once: events come in the order of their chain, their details after them. */
class ChainsOfFile {
  readonly #walks = new Map<string, ChainWalk>()
  /** What each event committed itself to, until its details come by. */
  readonly #waiting = new Map<string, { workspaceId: string; seq: number; commitment: Buffer }>()

  take(table: string, row: Row): void {
    if (table === 'event') {
      const event = row as LoggedEvent & { workspaceId: string }
      this.#walkOf(event.workspaceId).takeEvent(event)
      const { workspaceId, seq, commitment } = event
      this.#waiting.set(event.id, { workspaceId, seq, commitment: Buffer.from(commitment, 'hex') })
    } else if (table === 'eventPayload') {
      const kept = row as { workspaceId: string; eventId: string; salt: string; body: string }
      const event = this.#waiting.get(kept.eventId)
      const walk = this.#walkOf(kept.workspaceId)
      if (event) walk.takeDetails({ seq: event.seq, commitment: event.commitment.toString('hex') }, kept)
      else walk.tell(`There are details of an event that is not here (${kept.eventId}).`)
      this.#waiting.delete(kept.eventId)
    }
  }

  end({ chains }: Manifest): (AuditResult & { workspace: string })[] {
    for (const { workspaceId, seq } of this.#waiting.values())
      this.#walkOf(workspaceId).takeDetails({ seq, commitment: '' }, null)
    return chains.map(({ workspaceId, slug, seq, hash }) => ({
      workspace: slug,
      ...this.#walkOf(workspaceId).end({ seq, hash }),
    }))
  }

  #walkOf(workspaceId: string): ChainWalk {
    const walk = this.#walks.get(workspaceId) ?? new ChainWalk()
    this.#walks.set(workspaceId, walk)
    return walk
  }
}
