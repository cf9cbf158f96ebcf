import { randomUUID } from 'node:crypto'
import { dayOf, type Instant } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { directionVersionById } from '../direction.store.ts'
import { keepSeen, seenOnDay } from './seen.store.ts'

/**
 * Keeps that a person has seen a published version, for whoever shows it to them: a read-back, once its brief was answered.
 * Only the day is kept, under an id that says nothing of the moment. To be called in a transaction that writes no
 * anonymous answer, since rows of one transaction can be told by the database.
 */
export async function markSeen(db: Db, directionVersionId: string, personId: string, now: Instant): Promise<void> {
  await keepSeen(db, { id: randomUUID(), directionVersionId, personId, seenOn: dayOf(now) })
}

const seeDirection = operation({
  name: 'direction.see',
  says: 'Keep that I have seen a published version; told by the screen once its text has been on it',
  http: 'POST /direction-versions/{directionVersionId}/seen',
  who: guests,
  changes: true,
  event: 'direction.seen',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({ directionVersionId: z.guid() }),
  output: z.object({
    /** The day on which it was first seen; nothing at the machine itself, where nobody is anybody. */
    seenOn: z.string().nullable(),
  }),
  async run({ input: { directionVersionId }, by, db, now, tell }) {
    const version = await directionVersionById(db, directionVersionId)
    if (!version?.publishedAt) throw nothingHere()
    if (by.personId !== null) await markSeen(db, version.id, by.personId, now)
    tell({ subjectId: version.id, workId: version.workId, details: { version: version.version } })
    return { seenOn: by.personId === null ? null : await seenOnDay(db, version.id, by.personId) }
  },
})

export const seenOperations = [seeDirection]
export type SeeDirection = Asking<typeof seeDirection>
