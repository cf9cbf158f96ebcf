import type { Db } from '@plumbline/platform/database/database'

/** Who has seen what, as it lies in the database. */
export async function seenRows(db: Db) {
  return db.selectFrom('directionSeen').selectAll('directionSeen').execute()
}
