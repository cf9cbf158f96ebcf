import type { Db } from '@plumbline/platform/database/database'
import { sql } from 'kysely'
import type { Nomination } from './nomination.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    nomination: Nomination
  }
}

export async function nominationsOf(db: Db, workId: string): Promise<Nomination[]> {
  return db
    .selectFrom('nomination')
    .selectAll('nomination')
    .where('nomination.workId', '=', workId)
    .orderBy('nomination.id')
    .execute()
}

/** Whom one person named for a work. */
export async function nominationsBy(db: Db, workId: string, personId: string): Promise<Nomination[]> {
  return db
    .selectFrom('nomination')
    .selectAll('nomination')
    .where('nomination.workId', '=', workId)
    .where('nomination.byPersonId', '=', personId)
    .orderBy('nomination.id')
    .execute()
}

/** The works for which somebody was named, and by whom; whoever named themself included. */
export async function nominationsAbout(db: Db, personId: string): Promise<Nomination[]> {
  return db
    .selectFrom('nomination')
    .selectAll('nomination')
    .where('nomination.personId', '=', personId)
    .orderBy('nomination.id')
    .execute()
}

export async function nominationById(db: Db, id: string): Promise<Nomination | undefined> {
  return db.selectFrom('nomination').selectAll('nomination').where('nomination.id', '=', id).executeTakeFirst()
}

export async function addNomination(db: Db, nomination: Nomination): Promise<void> {
  await db.insertInto('nomination').values(nomination).execute()
}

export async function removeNomination(db: Db, id: string): Promise<void> {
  await db.deleteFrom('nomination').where('nomination.id', '=', id).execute()
}

export async function nominationsMean(
  db: Db,
  ids: readonly string[],
  whom: Pick<Nomination, 'personId' | 'groupId'>,
): Promise<void> {
  await db.updateTable('nomination').set(whom).where('nomination.id', 'in', ids).execute()
}

/** The people and groups that are called so: by name, by address, by key, or by the name that another system has for them. */
export async function partiesCalled(db: Db, { name, key }: { name: string; key: string }) {
  const plain = name.toLowerCase().replace(/^@/, '')
  const people = await db
    .selectFrom('person')
    .select('person.id')
    .where((is) =>
      is.or([sql<boolean>`lower(${sql.ref('person.name')}) = ${name.toLowerCase()}`, is('person.email', '=', plain)]),
    )
    .limit(2)
    .execute()
  const groups = await db
    .selectFrom('group')
    .select('group.id')
    .where((is) =>
      is.or([is('group.key', '=', key), sql<boolean>`lower(${sql.ref('group.name')}) = ${name.toLowerCase()}`]),
    )
    .limit(2)
    .execute()
  const handles = await db
    .selectFrom('handle')
    .select(['handle.personId', 'handle.groupId'])
    .where(sql<boolean>`lower(${sql.ref('handle.name')}) = ${plain}`)
    .where((is) => is.or([is('handle.personId', 'is not', null), is('handle.groupId', 'is not', null)]))
    .execute()
  return { personIds: people.map(({ id }) => id), groupIds: groups.map(({ id }) => id), handles }
}

/** What was named since then for the works that somebody drives. */
export async function namedSince(db: Db, driverId: string, since: string) {
  return db
    .selectFrom('nomination')
    .innerJoin('work', 'work.id', 'nomination.workId')
    .select(['nomination.typedName', 'nomination.nominatedAt', 'work.key as workKey', 'work.title as workTitle'])
    .where('work.driverId', '=', driverId)
    .where('nomination.nominatedAt', '>=', since)
    .orderBy('nomination.id', 'desc')
    .execute()
}
