import type { Db } from '@plumbline/platform/database/database'
import type { EntryKind } from './search.ts'
import type { Handle } from './sighting.ts'

/** The row of an entry that went into another one, once nothing points to it any more. */
export async function removeEntry(db: Db, of: EntryKind, id: string): Promise<void> {
  await db.deleteFrom(of).where('id', '=', id).execute()
}

/** Notes a handle, unless it is known. */
export async function addHandleOnce(db: Db, handle: Handle): Promise<void> {
  await db
    .insertInto('handle')
    .values(handle)
    .onConflict((doubled) => doubled.doNothing())
    .execute()
}

/** Whoever led a group under either name leads it under the one that is kept. */
export async function keepLeads(db: Db, column: 'personId' | 'groupId', keptId: string, goneId: string): Promise<void> {
  const other = column === 'personId' ? 'groupId' : 'personId'
  await db
    .updateTable('groupMember')
    .set({ lead: true })
    .where(`groupMember.${column}`, '=', keptId)
    .where(`groupMember.${other}`, 'in', (select) =>
      select
        .selectFrom('groupMember as gone')
        .select(`gone.${other}`)
        .where(`gone.${column}`, '=', goneId)
        .where('gone.lead', '=', true),
    )
    .execute()
}
