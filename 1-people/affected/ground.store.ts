import type { Db } from '@plumbline/platform/database/database'

/** All groups that some source still states, or that were entered by hand, with what each is called elsewhere. */
export async function knownGroups(db: Db) {
  return db
    .selectFrom('group')
    .select([
      'group.id',
      'group.key',
      'group.name',
      'group.doesWhat',
      'group.kind',
      'group.staleAt',
      'group.unresolvedAt',
    ])
    .where('group.staleAt', 'is', null)
    .orderBy('group.id')
    .execute()
}

export async function handlesOfGroups(db: Db) {
  return db
    .selectFrom('handle')
    .select(['handle.groupId', 'handle.name'])
    .where('handle.groupId', 'is not', null)
    .execute()
}

export async function knownMemberships(db: Db) {
  return db
    .selectFrom('groupMember')
    .select(['groupMember.groupId', 'groupMember.personId', 'groupMember.lead'])
    .where('groupMember.staleAt', 'is', null)
    .execute()
}

export async function knownAssets(db: Db) {
  return db
    .selectFrom('asset')
    .select(['asset.id', 'asset.kind', 'asset.key', 'asset.name'])
    .where('asset.staleAt', 'is', null)
    .orderBy('asset.id')
    .execute()
}

export async function knownOwnerships(db: Db) {
  return db
    .selectFrom('ownership')
    .select(['ownership.id', 'ownership.assetId', 'ownership.groupId', 'ownership.personId'])
    .where('ownership.staleAt', 'is', null)
    .execute()
}

export async function knownConsumptions(db: Db) {
  return db
    .selectFrom('consumption')
    .select(['consumption.assetId', 'consumption.groupId', 'consumption.personId'])
    .where('consumption.staleAt', 'is', null)
    .execute()
}

/** What stands on what: the one that depends on or consumes, and what it stands on. */
export async function knownDependences(db: Db) {
  return db
    .selectFrom('assetLink')
    .select(['assetLink.assetId', 'assetLink.toAssetId'])
    .where('assetLink.kind', 'in', ['depends-on', 'consumes'])
    .where('assetLink.staleAt', 'is', null)
    .execute()
}

export async function namesOfPeople(db: Db) {
  return db.selectFrom('person').select(['person.id', 'person.name']).orderBy('person.id').execute()
}

/** All work there is, the oldest first. */
export async function allWork(db: Db) {
  return db
    .selectFrom('work')
    .select(['work.id', 'work.key', 'work.title', 'work.driverId', 'work.createdAt'])
    .orderBy('work.id')
    .execute()
}

/** Everybody on any register whom the work touches. */
export async function allInvolved(db: Db) {
  return db
    .selectFrom('stakeholder')
    .select(['stakeholder.workId', 'stakeholder.personId', 'stakeholder.groupId'])
    .select(['stakeholder.relations', 'stakeholder.role', 'stakeholder.status'])
    .where('stakeholder.notAffectedAt', 'is', null)
    .execute()
}

/** Since when and how often somebody was on a register, for choosing whom to ask. */
export async function loadOf(db: Db, personIds: readonly string[], since: string) {
  if (personIds.length === 0) return []
  return db
    .selectFrom('stakeholder')
    .select(['stakeholder.personId', 'stakeholder.involvedAt'])
    .where('stakeholder.personId', 'in', personIds)
    .where('stakeholder.involvedAt', '>=', since)
    .execute()
}

export async function whoLeft(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  const gone = await db
    .selectFrom('presence')
    .select('presence.personId')
    .where('presence.personId', 'in', personIds)
    .where((is) => is.or([is('presence.leftAt', 'is not', null), is('presence.unresolvedAt', 'is not', null)]))
    .execute()
  return gone.map(({ personId }) => personId)
}

/** The keys of these works, by their ids. */
export async function keysOfWork(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const works = await db
    .selectFrom('work')
    .select(['work.id', 'work.key'])
    .where('work.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(works.map(({ id, key }) => [id, key]))
}
