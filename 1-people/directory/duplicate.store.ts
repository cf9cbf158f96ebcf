import type { Db } from '@plumbline/platform/database/database'
import type { Named } from './duplicate.ts'
import type { EntryKind } from './search.ts'

/** All entries of one kind with what tells whether two of them are one. */
export async function namedEntries(db: Db, of: EntryKind): Promise<Named[]> {
  if (of === 'group') return db.selectFrom('group').select(['group.id', 'group.name', 'group.key']).execute()
  if (of === 'asset')
    return db.selectFrom('asset').select(['asset.id', 'asset.name', 'asset.key', 'asset.kind']).execute()
  const people = await db.selectFrom('person').select(['person.id', 'person.name', 'person.email']).execute()
  const handles = Map.groupBy(
    await db
      .selectFrom('handle')
      .select(['handle.personId', 'handle.name'])
      .where('handle.personId', 'is not', null)
      .where('handle.scheme', '!=', 'email')
      .execute(),
    ({ personId }) => personId,
  )
  return people.map((person) => ({ ...person, handles: (handles.get(person.id) ?? []).map(({ name }) => name) }))
}
