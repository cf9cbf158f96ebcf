import type { Db } from '@plumbline/platform/database/database'
import { sql } from 'kysely'
import type { FactTable } from '../directory/sighting.ts'
import { type Provisioning, SCIM } from './provisioning.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    provisioning: Provisioning
  }
}

/** Both engines take some thirty thousand values in one statement; a row has about ten. */
const MOST_NAMED = 5_000
const MOST_ADDED = 1_500

type Lookup = { attribute: string; value: string }
type Span = { lookup?: Lookup | undefined; offset?: number; atMost?: number }

const COLUMNS = ['userName', 'lookupName', 'externalId', 'givenName', 'familyName', 'changedAt', 'removedAt'] as const
const OF_PROVISIONING = COLUMNS.map((column) => `provisioning.${column}` as const)

/** Everybody whom an identity system can tell apart (with an address, or kept up to date by one), the longest known first. */
export async function provisionable(db: Db, { lookup, offset = 0, atMost }: Span) {
  let query = peopleWithNames(db)
    .select(['person.id', 'person.name', 'person.email', 'person.title', 'person.createdAt'])
    .select(['presence.timeZone', 'presence.leftAt', 'provisioning.id as provisioningId', ...OF_PROVISIONING])
  if (lookup) query = calledLike(query, lookup)
  query = query.orderBy('person.id')
  if (atMost !== undefined) query = query.limit(atMost).offset(offset)
  return query.execute()
}

export type Provisionable = Awaited<ReturnType<typeof provisionable>>[number]

export async function countProvisionable(db: Db): Promise<number> {
  const row = await peopleWithNames(db)
    .select((is) => is.fn.countAll().as('all'))
    .executeTakeFirst()
  return Number(row?.all ?? 0)
}

function peopleWithNames(db: Db) {
  return db
    .selectFrom('person')
    .leftJoin('provisioning', 'provisioning.personId', 'person.id')
    .leftJoin('presence', 'presence.personId', 'person.id')
    .where('provisioning.removedAt', 'is', null)
    .where((is) => is.or([is('person.email', 'is not', null), is('provisioning.id', 'is not', null)]))
}

/** Who has no user name yet is called by their address. */
function calledLike<Query extends ReturnType<typeof peopleWithNames>>(
  query: Query,
  { attribute, value }: Lookup,
): Query {
  const name = value.toLowerCase()
  const narrowed =
    attribute === 'id'
      ? query.where('person.id', '=', value)
      : attribute === 'externalid'
        ? query.where('provisioning.externalId', '=', value)
        : attribute === 'emails'
          ? query.where('person.email', '=', name)
          : query.where((is) =>
              is.or([
                is('provisioning.lookupName', '=', name),
                is.and([is('provisioning.lookupName', 'is', null), is('person.email', '=', name)]),
              ]),
            )
  return narrowed as Query
}

/** The groups of the directory with the names that an identity system has for them, the longest known first. */
export async function provisionableGroups(db: Db, { lookup, offset = 0, atMost }: Span) {
  let query = groupsWithNames(db)
    .select(['group.id', 'group.name', 'group.key', 'group.createdAt'])
    .select(['provisioning.id as provisioningId', 'provisioning.externalId', 'provisioning.changedAt'])
  if (lookup?.attribute === 'id') query = query.where('group.id', '=', lookup.value)
  else if (lookup?.attribute === 'externalid') query = query.where('provisioning.externalId', '=', lookup.value)
  else if (lookup) query = query.where(sql<boolean>`lower(${sql.ref('group.name')}) = lower(${lookup.value})`)
  query = query.orderBy('group.id')
  if (atMost !== undefined) query = query.limit(atMost).offset(offset)
  return query.execute()
}

export type ProvisionableGroup = Awaited<ReturnType<typeof provisionableGroups>>[number]

export async function countProvisionableGroups(db: Db): Promise<number> {
  const row = await groupsWithNames(db)
    .select((is) => is.fn.countAll().as('all'))
    .executeTakeFirst()
  return Number(row?.all ?? 0)
}

function groupsWithNames(db: Db) {
  return db
    .selectFrom('group')
    .leftJoin('provisioning', 'provisioning.groupId', 'group.id')
    .where('provisioning.removedAt', 'is', null)
    .where('group.unresolvedAt', 'is', null)
}

export async function provisioningOf(
  db: Db,
  whose: 'personId' | 'groupId',
  id: string,
): Promise<Provisioning | undefined> {
  return db
    .selectFrom('provisioning')
    .selectAll('provisioning')
    .where(`provisioning.${whose}`, '=', id)
    .executeTakeFirst()
}

export async function provisioningCalled(db: Db, lookupName: string): Promise<Provisioning | undefined> {
  return db
    .selectFrom('provisioning')
    .selectAll('provisioning')
    .where('provisioning.lookupName', '=', lookupName)
    .executeTakeFirst()
}

export async function addProvisioning(db: Db, provisioning: Provisioning): Promise<void> {
  await db.insertInto('provisioning').values(provisioning).execute()
}

export async function changeProvisioning(db: Db, id: string, change: Partial<Omit<Provisioning, 'id'>>): Promise<void> {
  await db.updateTable('provisioning').set(change).where('provisioning.id', '=', id).execute()
}

/** Whom an identity system holds to be in these groups, by name. */
export async function provisionedMembers(db: Db, groupIds: readonly string[]) {
  return inPieces(groupIds, (some) =>
    memberships(db).where('groupMember.groupId', 'in', some).orderBy('person.name').orderBy('person.id').execute(),
  )
}

/** In which groups an identity system holds these people to be, by name. */
export async function provisionedGroupsOf(db: Db, personIds: readonly string[]) {
  return inPieces(personIds, (some) =>
    memberships(db).where('groupMember.personId', 'in', some).orderBy('group.name').orderBy('group.id').execute(),
  )
}

function memberships(db: Db) {
  return db
    .selectFrom('groupMember')
    .innerJoin('sighting', 'sighting.factId', 'groupMember.id')
    .innerJoin('person', 'person.id', 'groupMember.personId')
    .innerJoin('group', 'group.id', 'groupMember.groupId')
    .select(['groupMember.id', 'groupMember.groupId', 'groupMember.personId', 'groupMember.source'])
    .select(['person.name as personName', 'group.name as groupName'])
    .where('sighting.factTable', '=', 'groupMember')
    .where('sighting.source', '=', SCIM)
    .where('sighting.staleAt', 'is', null)
}

/** Everybody in a group, whoever says so. */
export async function membershipIds(db: Db, groupId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('groupMember')
    .select(['groupMember.id', 'groupMember.personId'])
    .where('groupMember.groupId', '=', groupId)
    .execute()
  return new Map(rows.map(({ id, personId }) => [personId, id]))
}

export async function addMemberships(
  db: Db,
  groupId: string,
  members: ReadonlyArray<{ id: string; personId: string }>,
  now: string,
): Promise<void> {
  const seen = { groupId, lead: false, source: SCIM, seenAt: now, staleAt: null }
  await inPieces(
    members,
    async (some) => {
      await db
        .insertInto('groupMember')
        .values(some.map((member) => ({ ...member, ...seen })))
        .execute()
      return []
    },
    MOST_ADDED,
  )
}

/** Notes that an identity system states these facts, again or for the first time. */
export async function sightProvisioned(
  db: Db,
  factTable: FactTable,
  facts: ReadonlyArray<{ id: string; factId: string }>,
  now: string,
): Promise<void> {
  const seen = { factTable, source: SCIM, path: null, line: null, importId: null, seenAt: now, staleAt: null }
  await inPieces(
    facts,
    async (some) => {
      await db
        .insertInto('sighting')
        .values(some.map((fact) => ({ ...fact, ...seen })))
        .onConflict((known) =>
          known
            .columns(['workspaceId' as 'id', 'factTable', 'factId', 'source'])
            .doUpdateSet({ seenAt: now, staleAt: null }),
        )
        .execute()
      return []
    },
    MOST_ADDED,
  )
}

/** An identity system no longer states these memberships: they go, unless somebody else states them. */
export async function endMemberships(db: Db, memberIds: readonly string[]): Promise<void> {
  await inPieces(memberIds, async (some) => {
    await db
      .deleteFrom('sighting')
      .where('sighting.factTable', '=', 'groupMember')
      .where('sighting.source', '=', SCIM)
      .where('sighting.factId', 'in', some)
      .execute()
    const others = db.selectFrom('sighting').select('sighting.factId').where('sighting.factTable', '=', 'groupMember')
    await db
      .deleteFrom('groupMember')
      .where('groupMember.id', 'in', some)
      .where('groupMember.source', '=', SCIM)
      .where('groupMember.id', 'not in', others)
      .execute()
    return []
  })
}

/** The name by which an identity system calls somebody, for other sources that use it too. */
export async function noteHandle(
  db: Db,
  handle: { id: string; scheme: string; name: string; personId: string },
): Promise<void> {
  await db
    .insertInto('handle')
    .values({ ...handle, groupId: null, assetId: null })
    .onConflict((known) => known.doNothing())
    .execute()
}

async function inPieces<Row, Found>(
  rows: readonly Row[],
  ask: (some: Row[]) => Promise<Found[]>,
  size = MOST_NAMED,
): Promise<Found[]> {
  const found: Found[] = []
  for (let at = 0; at < rows.length; at += size) found.push(...(await ask(rows.slice(at, at + size))))
  return found
}
