import type { Db } from '@plumbline/platform/database/database'
import type { AskSetAside } from './setting-aside.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    askSetAside: AskSetAside
  }
}

export async function addSetAside(db: Db, row: AskSetAside): Promise<void> {
  await db.insertInto('askSetAside').values(row).execute()
}

/** Those of these asks that are set aside now, each with who did it. */
export async function setAsideAmong(db: Db, askIds: readonly string[]) {
  if (askIds.length === 0) return []
  return db
    .selectFrom('askSetAside')
    .leftJoin('person', 'person.id', 'askSetAside.personId')
    .selectAll('askSetAside')
    .select('person.name as personName')
    .where('askSetAside.askId', 'in', askIds)
    .where('askSetAside.takenBackAt', 'is', null)
    .execute()
}

/** Taken back: the row stays. False when nothing was set aside. */
export async function takeBackSetAside(
  db: Db,
  askId: string,
  { takenBackAt, takenBackById }: Pick<AskSetAside, 'takenBackAt' | 'takenBackById'>,
): Promise<boolean> {
  const taken = await db
    .updateTable('askSetAside')
    .set({ takenBackAt, takenBackById })
    .where('askSetAside.askId', '=', askId)
    .where('askSetAside.takenBackAt', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
