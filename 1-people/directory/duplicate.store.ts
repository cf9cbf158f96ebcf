import type { Db } from '@plumbline/platform/database/database'
import type { Named, ToldApart } from './duplicate.ts'
import type { EntryKind } from './search.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    toldApart: ToldApart
  }
}

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

/** All pairs of one kind that were told apart, the latest first, with the name of whoever said so. */
export async function pairsToldApart(db: Db, of: EntryKind) {
  return db
    .selectFrom('toldApart')
    .leftJoin('person', 'person.id', 'toldApart.saidById')
    .selectAll('toldApart')
    .select('person.name as saidBy')
    .where('toldApart.ofTable', '=', of)
    .orderBy('toldApart.saidAt', 'desc')
    .orderBy('toldApart.id', 'desc')
    .execute()
}

/** Forgets that these two were told apart, in whichever order. */
export async function forgetToldApart(db: Db, of: EntryKind, ids: readonly [string, string]): Promise<void> {
  await db
    .deleteFrom('toldApart')
    .where('toldApart.ofTable', '=', of)
    .where('toldApart.firstId', 'in', ids)
    .where('toldApart.secondId', 'in', ids)
    .execute()
}

export async function addToldApart(db: Db, pair: ToldApart): Promise<void> {
  await db.insertInto('toldApart').values(pair).execute()
}
