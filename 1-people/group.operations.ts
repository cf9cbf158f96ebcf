import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests, members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import {
  addGroupMember,
  addGroupRow,
  changeLead,
  groupById,
  groupByKey,
  groupsByName,
  membersOfGroup,
} from './group.store.ts'
import { BARE_GROUP, BY_HAND, GROUP_KEY, type Group, groupKeyFrom, LONGEST_DOES_WHAT, LONGEST_NAME } from './group.ts'

/** A group as it is typed in: a name is enough. */
export const newGroup = z.strictObject({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  key: z
    .string()
    .regex(GROUP_KEY, 'takes 1 to 60 small letters, digits and hyphens')
    .optional()
    .describe('Short name; made from the name when left out'),
  doesWhat: z.string().trim().min(1).max(LONGEST_DOES_WHAT).optional().describe('One sentence: what it does'),
  source: z.string().trim().min(1).max(500).optional().describe('Where it was read from'),
})

const groupShape = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  doesWhat: z.string().nullable(),
  source: z.string().nullable(),
  createdAt: z.string(),
})

/** Adds a group to the directory. */
export async function groupAdded(
  { db, now, newId }: Pick<Asked<unknown>, 'db' | 'now' | 'newId'>,
  given: z.output<typeof newGroup>,
) {
  const group: Group = {
    id: newId(),
    key: given.key ?? groupKeyFrom(given.name),
    name: given.name,
    doesWhat: given.doesWhat ?? null,
    source: given.source ?? null,
    createdAt: now,
    ...BARE_GROUP,
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
    const known = await groupByKey(asked.db, asked.input.key ?? groupKeyFrom(asked.input.name))
    if (known) {
      throw new Refusal('already-exists', `There is a group ${known.name} (${known.key}) already.`, {
        next: 'Use that one, or choose another key.',
      })
    }
    const group = await groupAdded(asked, asked.input)
    asked.tell({ subjectId: group.id, details: { key: group.key, name: group.name } })
    return group
  },
})

const listGroups = operation({
  name: 'group.list',
  says: 'All groups in the directory, by name',
  http: 'GET /groups',
  who: guests,
  changes: false,
  input: z.strictObject({ ...pageInput }),
  output: pageOf(groupShape),
  async run({ input, db }) {
    const after = placeOf(input.cursor, z.object({ name: z.string(), id: z.guid() }))
    return page(await groupsByName(db, after, input.limit + 1), input.limit, ({ name, id }) => ({ name, id }))
  },
})

const showGroup = operation({
  name: 'group.show',
  says: 'One group and who belongs to it',
  http: 'GET /groups/{groupId}',
  who: guests,
  changes: false,
  input: z.strictObject({ groupId: z.guid() }),
  output: groupShape.extend({
    members: z.array(z.object({ personId: z.string(), name: z.string(), lead: z.boolean() })),
  }),
  async run({ input, db }) {
    const group = await groupById(db, input.groupId)
    if (!group) throw nothingHere()
    return { ...group, members: await membersOfGroup(db, group.id) }
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
  async run({ input, db, newId, tell }) {
    const { groupId, personId, lead } = input
    if (!(await groupById(db, groupId)) || !(await personById(db, personId))) throw nothingHere()
    await addGroupMember(db, { id: newId(), groupId, personId, lead, ...BY_HAND })
    await changeLead(db, groupId, personId, lead)
    tell({ subjectId: groupId, details: { personId, lead } })
    return { groupId, personId, lead }
  },
})

export const groupOperations = [addGroup, listGroups, showGroup, joinGroup]
export type AddGroup = Asking<typeof addGroup>
export type ListGroups = Asking<typeof listGroups>
export type ShowGroup = Asking<typeof showGroup>
