import type { Db } from '@plumbline/platform/database/database'
import type { PrivateNote, PrivateNoteView } from './private-note.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    privateNote: PrivateNote
  }
}

export async function addNote(db: Db, note: PrivateNote): Promise<void> {
  await db.insertInto('privateNote').values(note).execute()
}

/** A note of this very owner that has not expired; nobody else's is ever found. */
export async function noteOf(db: Db, ownerId: string, id: string, today: string): Promise<PrivateNote | undefined> {
  return db
    .selectFrom('privateNote')
    .selectAll('privateNote')
    .where('privateNote.id', '=', id)
    .where('privateNote.ownerId', '=', ownerId)
    .where('privateNote.expiresOn', '>=', today)
    .executeTakeFirst()
}

type About = { personId?: string | undefined; groupId?: string | undefined; workId?: string | undefined }

/** What somebody has noted and can still read, the latest first; about one person, group or work when it is named. */
export async function notesOf(db: Db, ownerId: string, today: string, about: About = {}): Promise<PrivateNoteView[]> {
  let query = db
    .selectFrom('privateNote')
    .leftJoin('person', 'person.id', 'privateNote.personId')
    .leftJoin('group', 'group.id', 'privateNote.groupId')
    .leftJoin('work', 'work.id', 'privateNote.workId')
    .selectAll('privateNote')
    .select(['person.name as personName', 'group.name as groupName', 'work.title as workTitle'])
    .where('privateNote.ownerId', '=', ownerId)
    .where('privateNote.expiresOn', '>=', today)
  if (about.personId) query = query.where('privateNote.personId', '=', about.personId)
  if (about.groupId) query = query.where('privateNote.groupId', '=', about.groupId)
  if (about.workId) query = query.where('privateNote.workId', '=', about.workId)
  return query.orderBy('privateNote.id', 'desc').execute()
}

export async function changeNote(db: Db, id: string, change: Partial<PrivateNote>): Promise<void> {
  await db.updateTable('privateNote').set(change).where('privateNote.id', '=', id).execute()
}

export async function removeNote(db: Db, id: string): Promise<void> {
  await db.deleteFrom('privateNote').where('privateNote.id', '=', id).execute()
}

/** How many notes there are about somebody that can still be read by whoever wrote them. */
export async function countNotesAbout(db: Db, personId: string, today: string): Promise<number> {
  const row = await db
    .selectFrom('privateNote')
    .select((is) => is.fn.countAll<number>().as('rows'))
    .where('privateNote.personId', '=', personId)
    .where('privateNote.expiresOn', '>=', today)
    .executeTakeFirstOrThrow()
  return Number(row.rows)
}

/** How many notes had their last day before this one. */
export async function countExpiredNotes(db: Db, today: string): Promise<number> {
  const row = await db
    .selectFrom('privateNote')
    .select((is) => is.fn.countAll<number>().as('rows'))
    .where('privateNote.expiresOn', '<', today)
    .executeTakeFirstOrThrow()
  return Number(row.rows)
}

/** Lets at most so many of them go, and says how many went. */
export async function dropExpiredNotes(db: Db, today: string, atMost: number): Promise<number> {
  const due = await db
    .selectFrom('privateNote')
    .select('privateNote.id')
    .where('privateNote.expiresOn', '<', today)
    .limit(atMost)
    .execute()
  const ids = due.map(({ id }) => id)
  if (ids.length > 0) await db.deleteFrom('privateNote').where('privateNote.id', 'in', ids).execute()
  return ids.length
}
