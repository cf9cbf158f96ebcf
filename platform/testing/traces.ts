import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Migration } from '../database/migration.ts'
import { rowsOf } from '../database/rows.ts'
import { tablesOf } from '../database/table-facts.ts'
import type { World } from './open-world.ts'

/**
 * How often each text stands in the raw bytes of the database, whatever the case: in the embedded file with its log, or in the
 * files of all tables and indexes on PostgreSQL.
 */
export async function tracesIn(world: World, texts: readonly string[]): Promise<Record<string, number>> {
  const files =
    world.engine === 'sqlite'
      ? ['plumbline.db', 'plumbline.db-wal', 'plumbline.db-shm']
          .map((name) => join(world.config.dataDir, name))
          .filter(existsSync)
          .map((path) => readFileSync(path))
      : await postgresFiles(world)
  return countIn(files, texts)
}

function countIn(files: readonly Buffer[], texts: readonly string[]): Record<string, number> {
  const contents = files.map((file) => file.toString('latin1').toLowerCase())
  return Object.fromEntries(
    texts.map((text) => {
      const sought = Buffer.from(text.toLowerCase()).toString('latin1')
      return [text, contents.reduce((sum, content) => sum + content.split(sought).length - 1, 0)]
    }),
  )
}

/** Tables, their indexes and what they keep aside for long texts. What is only in memory is written out first. */
async function postgresFiles(world: World): Promise<Buffer[]> {
  const { all } = world.house.database
  await sql`checkpoint`.execute(all)
  const { rows } = await sql<{ bytes: Buffer }>`
    select pg_read_binary_file(pg_relation_filepath(held.oid)) as bytes
    from pg_class held
    where held.relkind in ('r', 'i', 't')
      and (held.relnamespace = current_schema()::regnamespace
        or held.oid in (
          select aside.reltoastrelid from pg_class aside where aside.relnamespace = current_schema()::regnamespace
        ))
  `.execute(all)
  return rows.map(({ bytes }) => bytes)
}

/** The same name overwritten in a copy of the embedded file the usual way: without wiping, and without writing the file anew. */
export function tracesAfterCarelessErasing(dataDir: string, name: string): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-careless-'))
  try {
    for (const end of ['', '-wal']) copyFileSync(join(dataDir, `plumbline.db${end}`), join(folder, `copy.db${end}`))
    const copy = new DatabaseSync(join(folder, 'copy.db'))
    copy.exec('pragma secure_delete = off')
    copy.prepare("update person set name = 'Gone', email = null where name = ?").run(name)
    copy.exec('pragma wal_checkpoint(truncate)')
    copy.close()
    return countIn([readFileSync(join(folder, 'copy.db'))], [name])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Which of these tables have a row that points at this id. */
export async function tablesPointingAt(
  { db }: World,
  places: readonly { table: string; column: string }[],
  id: string,
): Promise<string[]> {
  const held = new Set<string>()
  for (const { table, column } of places) {
    const found = await db
      .selectFrom(table as 'person')
      .select('id')
      .where(column as 'id', '=', id)
      .execute()
    if (found.length > 0) held.add(table)
  }
  return [...held]
}

/** The tables in any row of which a text stands, in whatever column, whatever the case. */
export async function tablesNaming(
  { all }: Pick<Database, 'all'>,
  steps: readonly { migrations?: readonly Migration[] }[],
  text: string,
): Promise<string[]> {
  const found: string[] = []
  for (const table of tablesOf(steps.flatMap(({ migrations = [] }) => [...migrations]))) {
    for await (const rows of rowsOf(all, table)) {
      if (!JSON.stringify(rows).toLowerCase().includes(text.toLowerCase())) continue
      found.push(table.name)
      break
    }
  }
  return found
}
