import type { Db } from '@plumbline/platform/database/database'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests, members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { consumedBy, ownedBy } from './directory/asset.store.ts'
import { ASSET_KINDS, DUTIES, MOST_SHOWN } from './directory/asset.ts'
import { forgetTakenOff, noteCorrections, noteTakenOff } from './directory/correction.store.ts'
import { worksOfGroup } from './directory/involvement.store.ts'
import { dutyTurnsFrom } from './directory/presence.store.ts'
import { seenShape } from './directory/sighting.operations.ts'
import { forgetSightings, handlesOf } from './directory/sighting.store.ts'
import {
  addGroupMember,
  addGroupRow,
  changeGroupRow,
  changeLead,
  groupById,
  groupByKey,
  groupsByName,
  membershipIn,
  membersOfGroup,
  partsOfGroup,
  removeGroupMember,
} from './group.store.ts'
import {
  BARE_GROUP,
  BY_HAND,
  GROUP_KEY,
  GROUP_KINDS,
  type Group,
  groupKeyFrom,
  LONGEST_DOES_WHAT,
  LONGEST_NAME,
  lineageOf,
} from './group.ts'

const key = z.string().regex(GROUP_KEY, 'takes 1 to 60 small letters, digits and hyphens')
const name = z.string().trim().min(1).max(LONGEST_NAME)
const doesWhat = z.string().trim().min(1).max(LONGEST_DOES_WHAT)
const place = z.string().trim().min(1).max(500)

/** A group as it is typed in: a name is enough. */
export const newGroup = z.strictObject({
  name,
  key: key.optional().describe('Short name; made from the name when left out'),
  doesWhat: doesWhat.optional().describe('One sentence: what it does'),
  source: place.optional().describe('Where it was read from'),
  kind: z.enum(GROUP_KINDS).optional(),
  parentId: z.guid().optional().describe('The group that it is part of'),
  mailingList: place.optional(),
  chat: place.optional().describe('Where it talks: a channel and its address'),
  meeting: place.optional().describe('When it meets: “Thursdays 16:00 UTC”'),
})

const groupShape = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  doesWhat: z.string().nullable(),
  createdAt: z.string(),
  kind: z.enum(GROUP_KINDS).nullable(),
  parentId: z.string().nullable(),
  mailingList: z.string().nullable(),
  chat: z.string().nullable(),
  meeting: z.string().nullable(),
  unresolvedAt: z.string().nullable(),
  ...seenShape,
})

/** Adds a group to the directory. */
export async function groupAdded(
  { db, now, newId }: Pick<Asked<unknown>, 'db' | 'now' | 'newId'>,
  given: z.output<typeof newGroup>,
) {
  if (given.parentId !== undefined && !(await groupById(db, given.parentId))) throw nothingHere()
  const group: Group = {
    ...BARE_GROUP,
    id: newId(),
    key: given.key ?? groupKeyFrom(given.name),
    name: given.name,
    doesWhat: given.doesWhat ?? null,
    source: given.source ?? null,
    createdAt: now,
    kind: given.kind ?? null,
    parentId: given.parentId ?? null,
    mailingList: given.mailingList ?? null,
    chat: given.chat ?? null,
    meeting: given.meeting ?? null,
  }
  await addGroupRow(db, group)
  return group
}

export const addGroup = operation({
  name: 'group.add',
  says: 'Add a team, function or body to the directory',
  http: 'POST /groups',
  who: members,
  changes: true,
  event: 'group.added',
  input: newGroup,
  output: groupShape,
  async run(asked) {
    refuseTakenKey(await groupByKey(asked.db, asked.input.key ?? groupKeyFrom(asked.input.name)))
    const group = await groupAdded(asked, asked.input)
    asked.tell({ subjectId: group.id, details: { key: group.key, name: group.name } })
    return group
  },
})

function refuseTakenKey(known: Group | undefined): void {
  if (!known) return
  throw new Refusal('already-exists', `There is a group ${known.name} (${known.key}) already.`, {
    next: 'Use that one, or choose another key.',
  })
}

const changeGroup = operation({
  name: 'group.change',
  says: 'Change what a group is called, what it does, what it is part of, and how to reach it',
  http: 'PATCH /groups/{groupId}',
  who: members,
  changes: true,
  event: 'group.changed',
  input: z.strictObject({
    groupId: z.guid(),
    name: name.optional(),
    key: key.optional(),
    doesWhat: doesWhat.nullable().optional(),
    kind: z.enum(GROUP_KINDS).nullable().optional(),
    parentId: z.guid().nullable().optional(),
    mailingList: place.nullable().optional(),
    chat: place.nullable().optional(),
    meeting: place.nullable().optional(),
  }),
  output: groupShape,
  async run(asked) {
    const { input, db, tell } = asked
    const { groupId, ...change } = input
    const before = await groupById(db, groupId)
    if (!before) throw nothingHere()
    if (change.key !== undefined && change.key !== before.key) refuseTakenKey(await groupByKey(db, change.key))
    if (change.parentId) await refuseCircle(db, before, change.parentId)
    // Whoever describes a group knows that it is one: it is no placeholder any more.
    await changeGroupRow(db, groupId, { ...change, unresolvedAt: null })
    await noteCorrections(asked, { entryId: groupId, factTable: 'group', factId: groupId }, before, change)
    const was = Object.fromEntries(Object.keys(change).map((field) => [field, before[field as keyof Group]]))
    tell({ subjectId: groupId, details: { before: was, change } })
    return { ...before, ...change, unresolvedAt: null }
  },
})

/** A group cannot be part of itself, however far up. */
export async function refuseCircle(db: Db, group: Group, parentId: string): Promise<void> {
  const parent = await groupById(db, parentId)
  if (!parent) throw nothingHere()
  const above = await lineageOf(parent, (id) => groupById(db, id))
  if (!above.some(({ id }) => id === group.id)) return
  throw new Refusal(
    'conflict',
    `${parent.name} is ${parent.id === group.id ? 'the group itself' : `part of ${group.name}`}.`,
    {
      next: 'Choose a group that is not below this one.',
      fields: [{ path: 'parentId', says: `lies within ${group.name}` }],
    },
  )
}

const listGroups = operation({
  name: 'group.list',
  says: 'All groups in the directory, by name',
  http: 'GET /groups',
  who: guests,
  changes: false,
  input: z.strictObject({ kind: z.enum(GROUP_KINDS).optional(), ...pageInput }),
  output: pageOf(groupShape),
  async run({ input, db }) {
    const after = placeOf(input.cursor, z.object({ name: z.string(), id: z.guid() }))
    return page(await groupsByName(db, after, input.limit + 1, input.kind), input.limit, ({ name, id }) => ({
      name,
      id,
    }))
  },
})

const assetNamed = { assetId: z.string(), assetName: z.string(), assetKind: z.enum(ASSET_KINDS) }

const showGroup = operation({
  name: 'group.show',
  says: 'One group: who belongs to it, what it is part of, what it owns and uses, who is on duty, and its work',
  http: 'GET /groups/{groupId}',
  who: guests,
  changes: false,
  input: z.strictObject({ groupId: z.guid() }),
  output: groupShape.extend({
    parent: z.object({ id: z.string(), name: z.string() }).nullable(),
    parts: z.array(z.object({ id: z.string(), name: z.string() })),
    members: z.array(
      z.object({ id: z.string(), personId: z.string(), name: z.string(), lead: z.boolean(), ...seenShape }),
    ),
    owned: z.array(z.object({ ownershipId: z.string(), duty: z.enum(DUTIES), ...assetNamed, ...seenShape })),
    uses: z.array(z.object({ consumptionId: z.string(), ...assetNamed, ...seenShape })),
    handles: z.array(z.object({ scheme: z.string(), name: z.string() })),
    dutyTurns: z.array(
      z.object({ id: z.string(), personId: z.string(), name: z.string(), startsOn: z.string(), endsOn: z.string() }),
    ),
    works: z.array(z.object({ workId: z.string(), workKey: z.string(), workTitle: z.string() })),
  }),
  async run({ input, db, now }) {
    const group = await groupById(db, input.groupId)
    if (!group) throw nothingHere()
    const parent = group.parentId === null ? undefined : await groupById(db, group.parentId)
    const owned = await ownedBy(db, { groupId: group.id }, MOST_SHOWN)
    const uses = await consumedBy(db, { groupId: group.id }, MOST_SHOWN)
    return {
      ...group,
      parent: parent ? { id: parent.id, name: parent.name } : null,
      parts: await partsOfGroup(db, group.id),
      members: await membersOfGroup(db, group.id),
      owned: owned.map(({ id, ...row }) => ({ ...row, ownershipId: id })),
      uses: uses.map(({ id, ...row }) => ({ ...row, consumptionId: id })),
      handles: await handlesOf(db, 'groupId', group.id),
      dutyTurns: await dutyTurnsFrom(db, [group.id], now.slice(0, 10)),
      works: await worksOfGroup(db, group.id),
    }
  },
})

export const joinGroup = operation({
  name: 'group.join',
  says: 'Make somebody a member of a group, or its lead',
  http: 'PUT /groups/{groupId}/members/{personId}',
  who: members,
  changes: true,
  event: 'group.joined',
  input: z.strictObject({ groupId: z.guid(), personId: z.guid(), lead: z.boolean().default(false) }),
  output: z.object({ groupId: z.string(), personId: z.string(), lead: z.boolean() }),
  async run(asked) {
    const { input, db, newId, tell } = asked
    const { groupId, personId, lead } = input
    if (!(await groupById(db, groupId)) || !(await personById(db, personId))) throw nothingHere()
    const before = await membershipIn(db, groupId, personId)
    if (before) {
      const fact = { entryId: groupId, factTable: 'groupMember', factId: before.id, personId } as const
      await noteCorrections(asked, fact, before, { lead })
    } else await forgetTakenOff(db, 'groupMember', { groupId, personId })
    await addGroupMember(db, { id: newId(), groupId, personId, lead, ...BY_HAND })
    await changeLead(db, groupId, personId, lead)
    tell({ subjectId: groupId, details: { personId, lead } })
    return { groupId, personId, lead }
  },
})

const leaveGroup = operation({
  name: 'group.leave',
  says: 'Take somebody off a group; who did it and when stays in the log',
  http: 'DELETE /groups/{groupId}/members/{personId}',
  who: members,
  changes: true,
  event: 'group.left',
  input: z.strictObject({ groupId: z.guid(), personId: z.guid() }),
  output: z.object({}),
  async run(asked) {
    const { input, db, tell } = asked
    const row = await membershipIn(db, input.groupId, input.personId)
    if (!row) throw nothingHere()
    await noteTakenOff(asked, 'groupMember', row)
    await removeGroupMember(db, row.id)
    await forgetSightings(db, 'groupMember', row.id)
    tell({ subjectId: row.groupId, details: { personId: row.personId, lead: row.lead, source: row.source } })
    return {}
  },
})

export const groupOperations = [addGroup, changeGroup, listGroups, showGroup, joinGroup, leaveGroup]
export type AddGroup = Asking<typeof addGroup>
export type ChangeGroup = Asking<typeof changeGroup>
export type ListGroups = Asking<typeof listGroups>
export type ShowGroup = Asking<typeof showGroup>
export type JoinGroup = Asking<typeof joinGroup>
export type LeaveGroup = Asking<typeof leaveGroup>
