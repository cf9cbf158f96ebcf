import { sql } from 'kysely'
import { snake } from '../database/columns.ts'
import type { Database } from '../database/database.ts'

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
