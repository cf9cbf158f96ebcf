import type { Db } from '@plumbline/platform/database/database'

/** The letters of a kind in the outbox. */
export async function lettersKept(db: Db, letterKind: string) {
  return db.selectFrom('letter').selectAll().where('letterKind', '=', letterKind).execute()
}

export async function personCalled(db: Db, name: string): Promise<string> {
  return (await db.selectFrom('person').selectAll().where('name', '=', name).executeTakeFirstOrThrow()).id
}

/** Who has seen any version of any direction. */
export async function directionSeenBy(db: Db): Promise<string[]> {
  return (await db.selectFrom('directionSeen').selectAll().execute()).map(({ personId }) => personId)
}
