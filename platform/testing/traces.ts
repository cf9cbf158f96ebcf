import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
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

export function countIn(files: readonly Buffer[], texts: readonly string[]): Record<string, number> {
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
