import type { Db } from '@plumbline/platform/database/database'

/** The letters of a kind in the outbox. */
export async function lettersOfKind(db: Db, letterKind: string) {
  return db.selectFrom('letter').selectAll().where('letterKind', '=', letterKind).execute()
}

/** Every turn of every hold, in order. */
export async function holdTurnsKept(db: Db) {
  return db.selectFrom('holdTurn').selectAll().orderBy('holdTurn.at').orderBy('holdTurn.id').execute()
}
