import type { Db } from '@plumbline/platform/database/database'
import type { Person } from '@plumbline/platform/identity/person.store'
import { sql } from 'kysely'

/** Everybody whose name holds what was typed, by name, from a place in the list onwards. */
export async function peopleCalled(
  db: Db,
  typed: string | undefined,
  after: { name: string; id: string } | null,
  atMost: number,
): Promise<Person[]> {
  let query = db.selectFrom('person').selectAll('person')
  if (typed) {
    const within = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`lower(${sql.ref('person.name')}) like ${within} escape '\\'`)
  }
  if (after) {
    query = query.where((is) =>
      is.or([
        is('person.name', '>', after.name),
        is.and([is('person.name', '=', after.name), is('person.id', '>', after.id)]),
      ]),
    )
  }
  return query.orderBy('person.name').orderBy('person.id').limit(atMost).execute()
}

/** Everybody with exactly this name, the one known longest first. */
export async function peopleNamed(db: Db, name: string): Promise<Person[]> {
  return db.selectFrom('person').selectAll('person').where('person.name', '=', name).orderBy('person.id').execute()
}
