import type { Db } from '@plumbline/platform/database/database'

/** Everything that was ever set aside of an ask, what was taken back too. */
export async function everySetAsideOf(db: Db, askId: string) {
  return db.selectFrom('askSetAside').selectAll().where('askSetAside.askId', '=', askId).execute()
}
