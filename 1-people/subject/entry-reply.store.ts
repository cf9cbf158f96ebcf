import type { Db } from '@plumbline/platform/database/database'
import type { EntryReply } from './entry-reply.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    entryReply: EntryReply
  }
}

export async function addReply(db: Db, reply: EntryReply): Promise<void> {
  await db.insertInto('entryReply').values(reply).execute()
}

/** What those on the register of a work said to their entries, as they said it. */
export async function repliesOfWork(db: Db, workId: string) {
  return db
    .selectFrom('entryReply')
    .innerJoin('person', 'person.id', 'entryReply.personId')
    .selectAll('entryReply')
    .select('person.name as personName')
    .where('entryReply.workId', '=', workId)
    .orderBy('entryReply.id')
    .execute()
}

export async function repliesBy(db: Db, personId: string): Promise<EntryReply[]> {
  return db
    .selectFrom('entryReply')
    .selectAll('entryReply')
    .where('entryReply.personId', '=', personId)
    .orderBy('entryReply.id')
    .execute()
}

/** What was said since then to entries of the works that somebody drives, by others. */
export async function repliesToDriver(db: Db, driverId: string, since: string) {
  return db
    .selectFrom('entryReply')
    .innerJoin('work', 'work.id', 'entryReply.workId')
    .innerJoin('person', 'person.id', 'entryReply.personId')
    .select([
      'entryReply.answer',
      'entryReply.words',
      'entryReply.repliedAt',
      'person.name as personName',
      'work.key as workKey',
      'work.title as workTitle',
    ])
    .where('work.driverId', '=', driverId)
    .where('entryReply.personId', '!=', driverId)
    .where('entryReply.repliedAt', '>=', since)
    .orderBy('entryReply.id', 'desc')
    .execute()
}
