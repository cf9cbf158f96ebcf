import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, operation } from '@plumbline/platform/operation'
import { admins } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { addGroupRow, changeGroupRow, groupByKey } from '../group.store.ts'
import { BARE_GROUP, groupKeyFrom } from '../group.ts'
import {
  addMemberships,
  addProvisioning,
  changeProvisioning,
  countProvisionableGroups,
  endMemberships,
  membershipIds,
  type ProvisionableGroup,
  provisionableGroups,
  provisionedMembers,
  provisioningOf,
  sightProvisioned,
} from './provisioning.store.ts'
import { SCIM } from './provisioning.ts'
import { asksAbout, fits, type Json, lookedUpBy } from './scim-filter.ts'
import { isWanted, type Wanted } from './scim-projection.ts'
import {
  afterChanges,
  changesInput,
  doubled,
  filterIn,
  ifMatch,
  listInput,
  listShape,
  locationOf,
  refusedAt,
  refuseUnlessStands,
  resourceInput,
  resourceShape,
  shown,
  sorted,
  spanOf,
  wantedInput,
} from './scim-request.operations.ts'
import { groupIn, groupResource, type ProvisionedGroup } from './scim-resource.ts'

type Asking = Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'publicUrl'>

const MOST_NAMED = 5_000

const listGroups = operation({
  name: 'scim-group.list',
  says: 'All groups of the directory, as an identity system sees them',
  http: 'GET /scim/groups',
  who: admins,
  changes: false,
  input: z.strictObject(listInput),
  output: listShape,
  async run(asked) {
    const { input, db } = asked
    const filter = filterIn(input)
    const { first, atMost } = spanOf(input)
    if (!filter && input.sortBy === undefined) {
      const groups = await provisionableGroups(db, { offset: first - 1, atMost })
      return {
        total: await countProvisionableGroups(db),
        startIndex: first,
        rows: await asGroups(asked, groups, input),
      }
    }
    const lookup = filter && lookedUpBy(filter, ['displayname', 'externalid', 'id'])
    if (lookup?.attribute === 'id' && !z.guid().safeParse(lookup.value).success)
      return { total: 0, startIndex: first, rows: [] }
    const groups = await provisionableGroups(db, { lookup })
    const all = await resourcesOf(asked, groups, filter !== undefined && asksAbout(filter, 'members'))
    const fitting = sorted(filter ? all.filter((resource) => fits(resource, filter)) : all, input)
    const byId = new Map(groups.map((group) => [group.id, group]))
    const page = fitting.slice(first - 1, first - 1 + atMost).flatMap(({ id }) => byId.get(String(id)) ?? [])
    return { total: fitting.length, startIndex: first, rows: await asGroups(asked, page, input) }
  },
})

const showGroup = operation({
  name: 'scim-group.show',
  says: 'One group and whom an identity system holds to be in it',
  http: 'GET /scim/groups/{groupId}',
  who: admins,
  changes: false,
  input: z.strictObject({ groupId: z.guid(), ...wantedInput }),
  output: resourceShape,
  run: async (asked) => shown(await standing(asked, asked.input.groupId), asked.input),
})

const createGroup = operation({
  name: 'scim-group.create',
  says: 'Put a group into the directory, or take over the one of that name, as an identity system does',
  http: 'POST /scim/groups',
  who: admins,
  changes: true,
  event: 'directory.group-provisioned',
  input: z.strictObject({ resource: resourceInput, ...wantedInput }),
  output: resourceShape,
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const wanted = usable(input.resource)
    const known = await groupByKey(db, groupKeyFrom(wanted.name))
    const provisioning = known && (await provisioningOf(db, 'groupId', known.id))
    if (provisioning && provisioning.removedAt === null) throw doubled(`There is a group ${wanted.name} already.`)
    const groupId = known?.id ?? newId()
    if (!known) {
      const group = {
        id: groupId,
        key: groupKeyFrom(wanted.name),
        name: wanted.name,
        doesWhat: null,
        source: SCIM,
        createdAt: now,
      }
      await addGroupRow(db, { ...group, ...BARE_GROUP, seenAt: now })
    }
    await keep(asked, groupId, wanted)
    tell({ subjectId: groupId, details: { members: wanted.memberIds.length, known: known !== undefined } })
    return shown(await standing(asked, groupId), input)
  },
})

const replaceGroup = operation({
  name: 'scim-group.replace',
  says: 'Replace the name of a group and whom an identity system holds to be in it',
  http: 'PUT /scim/groups/{groupId}',
  who: admins,
  changes: true,
  event: 'directory.group-provisioned',
  input: z.strictObject({ groupId: z.guid(), resource: resourceInput, ifMatch, ...wantedInput }),
  output: resourceShape,
  async run(asked) {
    const { input, tell } = asked
    refuseUnlessStands(await standing(asked, input.groupId), input.ifMatch)
    const wanted = usable(input.resource)
    await keep(asked, input.groupId, wanted)
    tell({ subjectId: input.groupId, details: { members: wanted.memberIds.length } })
    return shown(await standing(asked, input.groupId), input)
  },
})

const changeGroup = operation({
  name: 'scim-group.change',
  says: 'Change the name of a group, or add and take out some of its members, as an identity system does',
  http: 'PATCH /scim/groups/{groupId}',
  who: admins,
  changes: true,
  event: 'directory.group-provisioned',
  input: z.strictObject({ groupId: z.guid(), changes: changesInput, ifMatch, ...wantedInput }),
  output: resourceShape,
  async run(asked) {
    const { input, tell } = asked
    const before = await standing(asked, input.groupId)
    refuseUnlessStands(before, input.ifMatch)
    const wanted = usable(afterChanges(before, input.changes))
    await keep(asked, input.groupId, wanted)
    tell({ subjectId: input.groupId, details: { members: wanted.memberIds.length } })
    return shown(await standing(asked, input.groupId), input)
  },
})

const removeGroup = operation({
  name: 'scim-group.remove',
  says: 'Note that an identity system no longer has a group; what was said about it stays',
  http: 'DELETE /scim/groups/{groupId}',
  who: admins,
  changes: true,
  event: 'directory.group-left',
  input: z.strictObject({ groupId: z.guid(), ifMatch }),
  output: z.object({ removed: z.boolean() }),
  async run(asked) {
    const { input, db, now, tell } = asked
    const { groupId } = input
    const before = await standing(asked, groupId)
    refuseUnlessStands(before, input.ifMatch)
    await keep(asked, groupId, { ...usable(before), memberIds: [] })
    const provisioning = await provisioningOf(db, 'groupId', groupId)
    if (!provisioning) throw nothingHere()
    await changeProvisioning(db, provisioning.id, { removedAt: now })
    await changeGroupRow(db, groupId, { staleAt: now })
    tell({ subjectId: groupId })
    return { removed: true }
  },
})

function usable(resource: Json): ProvisionedGroup {
  const read = groupIn(resource)
  if ('fault' in read) throw refusedAt('invalidValue', `${read.attribute} ${read.fault}.`)
  return read
}

/** Writes what is now known of a group. Members of whom only others know stay, and are not shown to identity systems. */
async function keep(asked: Asking, groupId: string, wanted: ProvisionedGroup): Promise<void> {
  const { db, now, newId } = asked
  await changeGroupRow(db, groupId, { name: wanted.name, staleAt: null })
  const known = await provisioningOf(db, 'groupId', groupId)
  const names = { externalId: wanted.externalId, changedAt: now, removedAt: null }
  if (known) await changeProvisioning(db, known.id, names)
  else {
    const nameless = { personId: null, userName: null, lookupName: null, givenName: null, familyName: null }
    await addProvisioning(db, { id: newId(), groupId, createdAt: now, ...nameless, ...names })
  }
  await sightProvisioned(db, 'group', [{ id: newId(), factId: groupId }], now)
  await keepMembers(asked, groupId, wanted.memberIds)
}

async function keepMembers({ db, now, newId }: Asking, groupId: string, wanted: readonly string[]): Promise<void> {
  const stated = await provisionedMembers(db, [groupId])
  const before = new Set(stated.map(({ personId }) => personId))
  const after = new Set(wanted)
  const come = wanted.filter((personId) => !before.has(personId))
  await refuseUnknown(db, come)
  await endMemberships(
    db,
    stated.filter(({ personId }) => !after.has(personId)).map(({ id }) => id),
  )
  const standing = await membershipIds(db, groupId)
  const fresh = come.filter((personId) => !standing.has(personId)).map((personId) => ({ id: newId(), personId }))
  await addMemberships(db, groupId, fresh, now)
  const ids = new Map([...standing, ...fresh.map(({ id, personId }) => [personId, id] as const)])
  const seen = come.flatMap((personId) => ids.get(personId) ?? []).map((factId) => ({ id: newId(), factId }))
  await sightProvisioned(db, 'groupMember', seen, now)
}

async function refuseUnknown(db: Asking['db'], personIds: readonly string[]): Promise<void> {
  const strange = personIds.find((id) => !z.guid().safeParse(id).success)
  if (strange !== undefined) throw refusedAt('invalidValue', `members: nobody here is ${strange.slice(0, 60)}.`)
  for (let at = 0; at < personIds.length; at += MOST_NAMED) {
    const some = personIds.slice(at, at + MOST_NAMED)
    const known = new Set((await peopleById(db, some)).map(({ id }) => id))
    const absent = some.find((id) => !known.has(id.toLowerCase()))
    if (absent !== undefined) throw refusedAt('invalidValue', `members: nobody here is ${absent}.`)
  }
}

async function standing(asked: Asking, groupId: string): Promise<Json> {
  const groups = await provisionableGroups(asked.db, { lookup: { attribute: 'id', value: groupId } })
  const [resource] = await resourcesOf(asked, groups, true)
  if (!resource) throw nothingHere()
  return resource
}

/** Members are looked up only where they are asked for; without them there is no version either. */
async function asGroups(asked: Asking, groups: readonly ProvisionableGroup[], wanted: Wanted): Promise<Json[]> {
  const whole = isWanted('members', wanted) || isWanted('meta', wanted)
  return (await resourcesOf(asked, groups, whole)).map((resource) => shown(resource, wanted))
}

async function resourcesOf(
  asked: Asking,
  groups: readonly ProvisionableGroup[],
  withMembers: boolean,
): Promise<Json[]> {
  const memberships = withMembers
    ? await provisionedMembers(
        asked.db,
        groups.map(({ id }) => id),
      )
    : []
  const members = Map.groupBy(memberships, ({ groupId }) => groupId)
  return groups.map((row) => {
    const meta = {
      id: row.id,
      createdAt: row.createdAt,
      changedAt: row.changedAt ?? row.createdAt,
      location: locationOf(asked, 'Groups', row.id),
    }
    const belongs = (members.get(row.id) ?? []).map(({ personId, personName }) => ({ id: personId, name: personName }))
    return groupResource(row, meta, withMembers ? belongs : null)
  })
}

export const scimGroupOperations = [listGroups, showGroup, createGroup, replaceGroup, changeGroup, removeGroup]
