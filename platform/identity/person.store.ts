import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** Somebody who is named in a workspace, with or without an account. */
export type Person = {
  id: string
  name: string
  email: string | null
  title: string | null
  /** Where this person was read from, when not entered by hand. */
  source: string | null
  createdAt: Instant
}

declare module '../database/database.ts' {
  interface Tables {
    person: Person
  }
}

export async function addPerson(db: Db, person: Person): Promise<void> {
  await db.insertInto('person').values(person).execute()
}

export async function personById(db: Db, id: string): Promise<Person | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function personByEmail(db: Db, email: string): Promise<Person | undefined> {
  return db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
}

export async function peopleById(db: Db, ids: readonly string[]): Promise<Person[]> {
  return ids.length === 0 ? [] : db.selectFrom('person').selectAll().where('id', 'in', ids).execute()
}

/** Everybody in the workspace by name, from a place in the list onwards. */
export async function peopleByName(
  db: Db,
  after: { name: string; id: string } | null,
  atMost: number,
): Promise<Person[]> {
  let query = db.selectFrom('person').selectAll()
  if (after) {
    query = query.where((is) =>
      is.or([is('name', '>', after.name), is.and([is('name', '=', after.name), is('id', '>', after.id)])]),
    )
  }
  return query.orderBy('name').orderBy('id').limit(atMost).execute()
}

export async function changePerson(db: Db, id: string, change: Partial<Omit<Person, 'id'>>): Promise<void> {
  await db.updateTable('person').set(change).where('id', '=', id).execute()
}

/** Adds these people, or puts them in the place of those that have their ids. */
export async function putPeople(db: Db, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return
  await db
    .insertInto('person')
    .values([...people])
    .onConflict((known) =>
      known.columns(['workspaceId' as 'id', 'id']).doUpdateSet((is) => ({
        name: is.ref('excluded.name'),
        email: is.ref('excluded.email'),
        title: is.ref('excluded.title'),
        source: is.ref('excluded.source'),
      })),
    )
    .execute()
}

/** Removes people as if they had never been added; the database refuses whoever is referred to. */
export async function dropPeople(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('person').where('person.id', 'in', ids).execute()
}
