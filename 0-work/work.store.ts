import type { Db } from '@plumbline/platform/database/database'
import type { Work } from './work.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    work: Work
  }
}

export async function addWork(db: Db, work: Work): Promise<void> {
  await db.insertInto('work').values(work).execute()
}

export async function workById(db: Db, id: string): Promise<Work | undefined> {
  return db.selectFrom('work').selectAll('work').where('work.id', '=', id).executeTakeFirst()
}

export async function workByKey(db: Db, key: string): Promise<Work | undefined> {
  return db.selectFrom('work').selectAll('work').where('work.key', '=', key).executeTakeFirst()
}

/** Every key that begins like this one. */
export async function keysLike(db: Db, key: string): Promise<string[]> {
  const rows = await db.selectFrom('work').select('work.key').where('work.key', 'like', `${key}%`).execute()
  return rows.map((row) => row.key)
}

/** The keys of all work that this person drives. */
export async function keysDrivenBy(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('work')
    .select('work.key')
    .where('work.driverId', '=', personId)
    .orderBy('work.key')
    .execute()
  return rows.map(({ key }) => key)
}

/** All work by title, with the driver's name, from a place in the list onwards. */
export async function workByTitle(db: Db, after: { title: string; id: string } | null, atMost: number) {
  let query = db
    .selectFrom('work')
    .leftJoin('person', 'person.id', 'work.driverId')
    .selectAll('work')
    .select('person.name as driverName')
  if (after) {
    query = query.where((is) =>
      is.or([
        is('work.title', '>', after.title),
        is.and([is('work.title', '=', after.title), is('work.id', '>', after.id)]),
      ]),
    )
  }
  return query.orderBy('work.title').orderBy('work.id').limit(atMost).execute()
}

export async function changeWork(db: Db, id: string, change: Partial<Omit<Work, 'id' | 'createdAt'>>): Promise<void> {
  await db.updateTable('work').set(change).where('id', '=', id).execute()
}
