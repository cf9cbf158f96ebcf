import type { Db } from '../database/database.ts'

/** The letters of one kind that lie in the outbox (of all workspaces, where `db` sees them), oldest first. */
export async function postedLetters(db: Db, kind: string) {
  return db.selectFrom('letter').selectAll().where('letterKind', '=', kind).orderBy('createdAt').orderBy('id').execute()
}
