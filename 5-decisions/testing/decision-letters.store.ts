import type { Db } from '@plumbline/platform/database/database'

/** The letters of a kind in the outbox, each with to whom it goes. */
export async function decisionLetters(db: Db, letterKind: string) {
  return db.selectFrom('letter').selectAll().where('letterKind', '=', letterKind).orderBy('letter.id').execute()
}
