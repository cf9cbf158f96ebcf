import { removeMembership } from '@plumbline/platform/identity/account.store'
import { email } from '@plumbline/platform/identity/email'
import { refuseForTheLastHere } from '@plumbline/platform/identity/membership'
import {
  addPerson,
  changePerson,
  type Person,
  personByEmail,
  personById,
} from '@plumbline/platform/identity/person.store'
import { type Asked, operation } from '@plumbline/platform/operation'
import { admins } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { notePresence, presenceOf } from '../directory/presence.store.ts'
import { accountOf } from './provisioned-account.store.ts'
import {
  addProvisioning,
  changeProvisioning,
  countProvisionable,
  endMemberships,
  noteHandle,
  type Provisionable,
  provisionable,
  provisionedGroupsOf,
  provisioningCalled,
  provisioningOf,
  sightProvisioned,
} from './provisioning.store.ts'
import { SCIM } from './provisioning.ts'
import { asksAbout, fits, type Json, lookedUpBy } from './scim-filter.ts'
import type { Wanted } from './scim-projection.ts'
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
import { isAddress, type ProvisionedPerson, personIn, userResource } from './scim-resource.ts'
import { describedAt } from './scim-schema.ts'

type Asking = Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'publicUrl' | 'workspace' | 'by'>

const describeScim = operation({
  name: 'scim.describe',
  says: 'What an identity system may ask of the directory: features, kinds of resources and their attributes',
  http: 'GET /scim/description',
  who: admins,
  changes: false,
  input: z.strictObject({}),
  output: z.object({ features: resourceShape, kinds: z.array(resourceShape), schemas: z.array(resourceShape) }),
  run: async ({ publicUrl }) => describedAt(`${publicUrl}/scim/v2`),
})

const listUsers = operation({
  name: 'scim-user.list',
  says: 'Everybody in the directory with an address or a user name, as an identity system sees them',
  http: 'GET /scim/users',
  who: admins,
  changes: false,
  input: z.strictObject(listInput),
  output: listShape,
  async run(asked) {
    const { input, db } = asked
    const filter = filterIn(input)
    const { first, atMost } = spanOf(input)
    if (!filter && input.sortBy === undefined) {
      const people = await provisionable(db, { offset: first - 1, atMost })
      return { total: await countProvisionable(db), startIndex: first, rows: await asUsers(asked, people, input) }
    }
    const lookup = filter && lookedUpBy(filter, ['username', 'externalid', 'id', 'emails'])
    if (lookup?.attribute === 'id' && !z.guid().safeParse(lookup.value).success)
      return { total: 0, startIndex: first, rows: [] }
    const people = await provisionable(db, { lookup })
    const aboutGroups = filter !== undefined && asksAbout(filter, 'groups')
    const all = await resourcesOf(asked, people, aboutGroups)
    const fitting = sorted(filter ? all.filter((resource) => fits(resource, filter)) : all, input)
    const page = fitting.slice(first - 1, first - 1 + atMost)
    const byId = new Map(people.map((person) => [person.id, person]))
    const rows = await asUsers(
      asked,
      page.flatMap(({ id }) => byId.get(String(id)) ?? []),
      input,
    )
    return { total: fitting.length, startIndex: first, rows }
  },
})

const showUser = operation({
  name: 'scim-user.show',
  says: 'One person as an identity system sees them',
  http: 'GET /scim/users/{personId}',
  who: admins,
  changes: false,
  input: z.strictObject({ personId: z.guid(), ...wantedInput }),
  output: resourceShape,
  run: async (asked) => shown(await standing(asked, asked.input.personId), asked.input),
})

const createUser = operation({
  name: 'scim-user.create',
  says: 'Put somebody into the directory, or take over who is known by the same address, as an identity system does',
  http: 'POST /scim/users',
  who: admins,
  changes: true,
  event: 'directory.person-provisioned',
  input: z.strictObject({ resource: resourceInput, ...wantedInput }),
  output: resourceShape,
  async run(asked) {
    const { input, db, tell } = asked
    const wanted = usable(input.resource)
    const called = await provisioningCalled(db, wanted.userName.toLowerCase())
    if (called && called.removedAt === null) throw doubled(`The user name ${wanted.userName} is in use.`)
    const known = called?.personId
      ? await personById(db, called.personId)
      : wanted.email === null
        ? undefined
        : await personByEmail(db, wanted.email)
    if (known && !called) await refuseIfProvisioned(asked, known)
    const personId = known?.id ?? (await addedPerson(asked, wanted))
    await keep(asked, personId, wanted)
    tell({ subjectId: personId, details: { active: wanted.active, known: known !== undefined } })
    return shown(await standing(asked, personId), input)
  },
})

const replaceUser = operation({
  name: 'scim-user.replace',
  says: 'Replace what an identity system knows of somebody',
  http: 'PUT /scim/users/{personId}',
  who: admins,
  changes: true,
  event: 'directory.person-provisioned',
  input: z.strictObject({ personId: z.guid(), resource: resourceInput, ifMatch, ...wantedInput }),
  output: resourceShape,
  async run(asked) {
    const { input, tell } = asked
    const before = await standing(asked, input.personId)
    refuseUnlessStands(before, input.ifMatch)
    const wanted = usable(input.resource)
    await keep(asked, input.personId, wanted)
    tell({ subjectId: input.personId, details: { active: wanted.active } })
    return shown(await standing(asked, input.personId), input)
  },
})

const changeUser = operation({
  name: 'scim-user.change',
  says: 'Change parts of what an identity system knows of somebody',
  http: 'PATCH /scim/users/{personId}',
  who: admins,
  changes: true,
  event: 'directory.person-provisioned',
  input: z.strictObject({ personId: z.guid(), changes: changesInput, ifMatch, ...wantedInput }),
  output: resourceShape,
  async run(asked) {
    const { input, tell } = asked
    const before = await standing(asked, input.personId)
    refuseUnlessStands(before, input.ifMatch)
    const wanted = usable(afterChanges(before, input.changes), before)
    await keep(asked, input.personId, wanted)
    tell({ subjectId: input.personId, details: { active: wanted.active } })
    return shown(await standing(asked, input.personId), input)
  },
})

const removeUser = operation({
  name: 'scim-user.remove',
  says: 'Note that somebody has left and end their membership; what they said and decided stays',
  http: 'DELETE /scim/users/{personId}',
  who: admins,
  changes: true,
  event: 'directory.person-left',
  input: z.strictObject({ personId: z.guid(), ifMatch }),
  output: z.object({ removed: z.boolean() }),
  async run(asked) {
    const { input, db, now, tell } = asked
    const { personId } = input
    const before = await standing(asked, personId)
    refuseUnlessStands(before, input.ifMatch)
    await keep(asked, personId, { ...usable(before), active: false })
    const provisioning = await provisioningOf(db, 'personId', personId)
    if (!provisioning) throw nothingHere()
    await changeProvisioning(db, provisioning.id, { removedAt: now })
    await endMemberships(
      db,
      (await provisionedGroupsOf(db, [personId])).map(({ id }) => id),
    )
    tell({ subjectId: personId })
    return { removed: true }
  },
})

/** The person that a resource describes, with an address that can be one. */
function usable(resource: Json, before?: Json): ProvisionedPerson {
  const read = personIn(resource, before)
  if ('fault' in read) throw refusedAt('invalidValue', `${read.attribute} ${read.fault}.`)
  if (read.email === null) return read
  const address = email.safeParse(read.email)
  if (!address.success) throw refusedAt('invalidValue', 'emails: is not an e-mail address.')
  return { ...read, email: address.data }
}

async function addedPerson(
  { db, now, newId }: Asking,
  { name, email: address, title }: ProvisionedPerson,
): Promise<string> {
  const person: Person = { id: newId(), name, email: address, title, source: SCIM, createdAt: now }
  await addPerson(db, person)
  return person.id
}

/** Writes what is now known of a person; whoever is no longer active has left, and is let in no more. */
async function keep(asked: Asking, personId: string, wanted: ProvisionedPerson): Promise<void> {
  const { db, now, newId } = asked
  const { name, email: address, title, timeZone, active } = wanted
  const other = address === null ? undefined : await personByEmail(db, address)
  if (other && other.id !== personId) throw doubled(`${address} belongs to ${other.name}.`)
  await changePerson(db, personId, { name, email: address, title })
  await keepNames(asked, personId, wanted)
  const leftAt = active ? null : ((await presenceOf(db, personId))?.leftAt ?? now)
  await notePresence(db, newId(), personId, { timeZone, leftAt, seenAt: now, staleAt: null, unresolvedAt: null })
  await sightProvisioned(db, 'person', [{ id: newId(), factId: personId }], now)
  if (!active) await letInNoMore(asked, personId)
}

async function keepNames({ db, now, newId }: Asking, personId: string, wanted: ProvisionedPerson): Promise<void> {
  const { userName, externalId, givenName, familyName } = wanted
  const lookupName = userName.toLowerCase()
  const called = await provisioningCalled(db, lookupName)
  if (called && called.personId !== personId) throw doubled(`The user name ${userName} is in use.`)
  const known = await provisioningOf(db, 'personId', personId)
  const names = { userName, lookupName, externalId, givenName, familyName, changedAt: now, removedAt: null }
  if (known) await changeProvisioning(db, known.id, names)
  else await addProvisioning(db, { id: newId(), personId, groupId: null, createdAt: now, ...names })
  const handles = [lookupName, externalId].filter((name) => name !== null)
  for (const handle of handles) {
    await noteHandle(db, { id: newId(), scheme: isAddress(handle) ? 'email' : SCIM, name: handle, personId })
  }
}

/**
 * A key of one workspace ends what somebody may do in this workspace, from their next request on, on every node. Their account
 * may also be for other workspaces, and stays.
 */
async function letInNoMore({ db, by, workspace }: Asking, personId: string): Promise<void> {
  const account = await accountOf(db, personId)
  if (!account) return
  if ((by.kind === 'key' || by.kind === 'account') && by.accountId === account.accountId) {
    throw new Refusal('conflict', 'This is whom the key acts for, so it cannot take them out.', {
      next: 'Use a key of another administrator, then do it again.',
    })
  }
  await refuseForTheLastHere(db, workspace, account.accountId)
  await removeMembership(db, account.accountId)
}

async function refuseIfProvisioned({ db }: Asking, known: Person): Promise<void> {
  const provisioning = await provisioningOf(db, 'personId', known.id)
  if (provisioning && provisioning.removedAt === null) throw doubled(`${known.email} belongs to ${known.name}.`)
}

/** The whole resource as it stands; whoever is not seen by identity systems is not there. */
async function standing(asked: Asking, personId: string): Promise<Json> {
  const people = await provisionable(asked.db, { lookup: { attribute: 'id', value: personId } })
  const [resource] = await resourcesOf(asked, people, true)
  if (!resource) throw nothingHere()
  return resource
}

async function asUsers(asked: Asking, people: readonly Provisionable[], wanted: Wanted): Promise<Json[]> {
  return (await resourcesOf(asked, people, true)).map((resource) => shown(resource, wanted))
}

async function resourcesOf(asked: Asking, people: readonly Provisionable[], withGroups: boolean): Promise<Json[]> {
  const memberships = withGroups
    ? await provisionedGroupsOf(
        asked.db,
        people.map(({ id }) => id),
      )
    : []
  const groups = Map.groupBy(memberships, ({ personId }) => personId)
  return people.map((row) => {
    const belongs = (groups.get(row.id) ?? []).map(({ groupId, groupName }) => ({ id: groupId, name: groupName }))
    const meta = {
      id: row.id,
      createdAt: row.createdAt,
      changedAt: row.changedAt ?? row.createdAt,
      location: locationOf(asked, 'Users', row.id),
    }
    const userName = row.userName ?? row.email ?? row.id
    return userResource({ ...row, userName, active: row.leftAt === null }, meta, belongs)
  })
}

export const scimUserOperations = [describeScim, listUsers, showUser, createUser, replaceUser, changeUser, removeUser]
