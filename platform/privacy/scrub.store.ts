import { sql } from 'kysely'
import { snake } from '../database/columns.ts'
import type { Database, Db } from '../database/database.ts'

/**
 * Makes the database forget what was deleted or overwritten: free room in pages, pages that are free, and the log of changes
 * beside the file. The embedded file is written anew whole; on PostgreSQL the named tables are, with their indexes.
 */
export async function scrub(database: Database, tables: readonly string[]): Promise<void> {
  await database.all.connection().execute(async (db) => {
    if (database.engine === 'postgres') {
      for (const table of tables) await sql`vacuum (full) ${sql.table(snake(table))}`.execute(db)
      return
    }
    await sql`vacuum`.execute(db)
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 1) throw new Error('Somebody is reading the database, so its log cannot be emptied yet')
  })
}

/** How large the embedded file is, in bytes; 0 on PostgreSQL, whose tables are written anew one by one. */
export async function bytesToWriteAnew(database: Database, db: Db): Promise<number> {
  if (database.engine === 'postgres') return 0
  const { rows } = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()
  `.execute(db)
  return rows[0]?.bytes ?? 0
}
