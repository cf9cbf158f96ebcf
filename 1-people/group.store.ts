import type { Db } from '@plumbline/platform/database/database'
import type { Group, GroupKind, GroupMember } from './group.ts'

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

export async function changeGroupRow(db: Db, id: string, change: Partial<Omit<Group, 'id'>>): Promise<void> {
  await db.updateTable('group').set(change).where('group.id', '=', id).execute()
}

/** The groups that are part of a group. */
export async function partsOfGroup(db: Db, groupId: string) {
  return db
    .selectFrom('group')
    .select(['group.id', 'group.name'])
    .where('group.parentId', '=', groupId)
    .orderBy('group.name')
    .orderBy('group.id')
    .execute()
}

/** All groups by name, from a place in the list onwards. */
export async function groupsByName(
  db: Db,
  after: { name: string; id: string } | null,
  atMost: number,
  kind?: GroupKind,
): Promise<Group[]> {
  let query = db.selectFrom('group').selectAll('group')
  if (kind) query = query.where('group.kind', '=', kind)
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
    .select(['groupMember.id', 'groupMember.personId', 'groupMember.lead', 'person.name'])
    .select(['groupMember.source', 'groupMember.seenAt', 'groupMember.staleAt'])
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
    .select(['groupMember.id', 'groupMember.personId', 'groupMember.groupId', 'group.name', 'groupMember.lead'])
    .select(['groupMember.source', 'groupMember.seenAt', 'groupMember.staleAt'])
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

export async function membershipIn(db: Db, groupId: string, personId: string): Promise<GroupMember | undefined> {
  return db
    .selectFrom('groupMember')
    .selectAll('groupMember')
    .where('groupMember.groupId', '=', groupId)
    .where('groupMember.personId', '=', personId)
    .executeTakeFirst()
}

export async function removeGroupMember(db: Db, id: string): Promise<void> {
  await db.deleteFrom('groupMember').where('groupMember.id', '=', id).execute()
}
