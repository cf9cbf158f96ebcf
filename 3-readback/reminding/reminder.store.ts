import type { Db } from '@plumbline/platform/database/database'
import type { Reminded } from '@plumbline/platform/mail/reminded'

/** Those who were asked were reminded, on one day. */
type Reminder = Reminded & {
  id: string
  readbackId: string
  /** Nothing: Plumbline did it by itself, the day before the closing. */
  remindedById: string | null
  people: number
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    readbackReminder: Reminder
  }
}

/** Of several who remind on one day only the first does; whether it was this one. */
export async function addReminder(db: Db, reminder: Reminder): Promise<boolean> {
  const added = await db
    .insertInto('readbackReminder')
    .values(reminder)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'readbackId', 'remindedOn']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** The last time that people were reminded of this check. */
export async function lastReminder(db: Db, readbackId: string): Promise<Reminded | undefined> {
  return db
    .selectFrom('readbackReminder')
    .select(['readbackReminder.remindedOn', 'readbackReminder.remindedAt'])
    .where('readbackReminder.readbackId', '=', readbackId)
    .orderBy('readbackReminder.remindedOn', 'desc')
    .executeTakeFirst()
}

/** Open checks whose last day is this one. */
export async function closingOn(db: Db, day: string): Promise<{ id: string; createdAt: string }[]> {
  return db
    .selectFrom('readback')
    .leftJoin('readbackClosing', 'readbackClosing.readbackId', 'readback.id')
    .select(['readback.id', 'readback.createdAt'])
    .where('readback.closesOn', '=', day)
    .where('readbackClosing.id', 'is', null)
    .execute()
}
