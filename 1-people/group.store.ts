import type { Db } from '@plumbline/platform/database/database'
import type { Group, GroupMember } from './group.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    group: Group
    groupMember: GroupMember
  }
}

export async function addGroupRow(db: Db, group: Group): Promise<void> {
  await db.insertInto('group').values(group).execute()
}

export async function groupById(db: Db, id: string): Promise<Group | undefined> {
  return db.selectFrom('group').selectAll('group').where('group.id', '=', id).executeTakeFirst()
}

export async function groupByKey(db: Db, key: string): Promise<Group | undefined> {
  return db.selectFrom('group').selectAll('group').where('group.key', '=', key).executeTakeFirst()
}

export async function groupsById(db: Db, ids: readonly string[]): Promise<Group[]> {
  return ids.length === 0 ? [] : db.selectFrom('group').selectAll('group').where('group.id', 'in', ids).execute()
}

/** All groups by name, from a place in the list onwards. */
export async function groupsByName(
  db: Db,
  after: { name: string; id: string } | null,
  atMost: number,
): Promise<Group[]> {
  let query = db.selectFrom('group').selectAll('group')
  if (after) {
    query = query.where((is) =>
      is.or([
        is('group.name', '>', after.name),
        is.and([is('group.name', '=', after.name), is('group.id', '>', after.id)]),
      ]),
    )
  }
  return query.orderBy('group.name').orderBy('group.id').limit(atMost).execute()
}

/** Who belongs to the group: leads first, then by name. */
export async function membersOfGroup(db: Db, groupId: string) {
  return db
    .selectFrom('groupMember')
    .innerJoin('person', 'person.id', 'groupMember.personId')
    .select(['groupMember.personId', 'groupMember.lead', 'person.name'])
    .where('groupMember.groupId', '=', groupId)
    .orderBy('groupMember.lead', 'desc')
    .orderBy('person.name')
    .orderBy('groupMember.id')
    .execute()
}

/** The groups of several people at once. */
export async function groupsOfPeople(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return db
    .selectFrom('groupMember')
    .innerJoin('group', 'group.id', 'groupMember.groupId')
    .select(['groupMember.personId', 'groupMember.groupId', 'group.name', 'groupMember.lead'])
    .where('groupMember.personId', 'in', personIds)
    .orderBy('group.name')
    .orderBy('group.id')
    .execute()
}

/** Makes somebody a member; who is one already stays as they are. */
export async function addGroupMember(db: Db, member: GroupMember): Promise<void> {
  await db
    .insertInto('groupMember')
    .values(member)
    .onConflict((doubled) => doubled.doNothing())
    .execute()
}

export async function changeLead(db: Db, groupId: string, personId: string, lead: boolean): Promise<void> {
  await db
    .updateTable('groupMember')
    .set({ lead })
    .where('groupMember.groupId', '=', groupId)
    .where('groupMember.personId', '=', personId)
    .execute()
}
