import { type Person, personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, driverOf, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { groupAdded, newGroup } from './group.operations.ts'
import { addGroupMember, groupById, groupByKey } from './group.store.ts'
import { BY_HAND, type Group, groupKeyFrom } from './group.ts'
import { newPerson, personAdded, personMeant } from './person.operations.ts'
import {
  addStakeholder,
  changeStakeholder,
  stakeholderById,
  stakeholdersOf,
  wholeRegister,
} from './stakeholder.store.ts'
import {
  asRead,
  groupPlaces,
  LONGEST_EXPECTATION,
  nameOf,
  needsAPerson,
  RELATIONS,
  ROLES,
  type Stakeholder,
  type StakeholderView,
} from './stakeholder.ts'

const relations = z
  .array(z.enum(RELATIONS))
  .max(RELATIONS.length)
  .transform((given) => RELATIONS.filter((relation) => given.includes(relation)))
const role = z.enum(ROLES)
const words = z.string().trim().min(1).max(LONGEST_EXPECTATION)

const stakeholderShape = z.object({
  id: z.string(),
  workId: z.string(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  personEmail: z.string().nullable(),
  groupId: z.string().nullable(),
  groupName: z.string().nullable(),
  relations: z.array(z.enum(RELATIONS)),
  role,
  expected: z.string().nullable(),
  stake: z.string().nullable(),
  foundBy: z.string().nullable(),
  source: z.string().nullable(),
  involvedAt: z.string(),
  notAffectedAt: z.string().nullable(),
  notAffectedBecause: z.string().nullable(),
})

const driverOfEntry = driverOf(async (db, input) => (await stakeholderById(db, String(input['stakeholderId'])))?.workId)

export const registerStakeholder = operation({
  name: 'stakeholder.register',
  says: 'Put a person, a group, or a person who speaks for a group on the register of a work',
  http: 'POST /work/{workId}/stakeholders',
  who: driver,
  changes: true,
  event: 'stakeholder.registered',
  input: z
    .strictObject({
      workId: z.guid(),
      personId: z.guid().optional(),
      person: newPerson.optional().describe('Instead of personId; found in the directory, else added to it'),
      groupId: z.guid().optional(),
      group: newGroup.optional().describe('Instead of groupId; found in the directory, else added to it'),
      relations: relations.default([]),
      role: role.default('contributor'),
      expected: words.optional().describe('What is expected of them'),
      stake: words.optional().describe('What is at stake for them in this work'),
      foundBy: words.optional().describe('How we came to think of them'),
      source: words.optional().describe('Where it was read from'),
    })
    .refine((given) => !(given.personId && given.person), {
      path: ['person'],
      message: 'is not needed beside personId',
    })
    .refine((given) => !(given.groupId && given.group), { path: ['group'], message: 'is not needed beside groupId' })
    .refine((given) => given.personId || given.person || given.groupId || given.group, {
      path: ['person'],
      message: 'is needed: name a person, a group, or both',
    }),
  output: stakeholderShape,
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const work = await theWork(db, input.workId)
    const person = await thePerson(asked)
    const group = await theGroup(asked)
    const register = await stakeholdersOf(db, work.id)
    refuseTwice(register, person, group)
    await refuseRole(asked, register, { role: input.role, personId: person?.id ?? null }, work.driverId)
    if (person && group)
      await addGroupMember(db, { id: newId(), groupId: group.id, personId: person.id, lead: false, ...BY_HAND })

    // A group that stood there without a name has one now: its entry becomes that of the person.
    const unnamed = person && group && register.find((entry) => entry.personId === null && entry.groupId === group.id)
    const entry: Stakeholder = {
      id: unnamed?.id ?? newId(),
      workId: work.id,
      personId: person?.id ?? null,
      groupId: group?.id ?? null,
      relations: RELATIONS.filter((each) => input.relations.includes(each) || unnamed?.relations.includes(each)),
      role: input.role,
      expected: input.expected ?? unnamed?.expected ?? null,
      stake: input.stake ?? unnamed?.stake ?? null,
      foundBy: input.foundBy ?? unnamed?.foundBy ?? null,
      source: input.source ?? unnamed?.source ?? null,
      involvedAt: now,
      notAffectedAt: null,
      notAffectedBecause: null,
    }
    if (unnamed) await changeStakeholder(db, unnamed.id, entry)
    else await addStakeholder(db, entry)
    tell({
      subjectId: entry.id,
      workId: work.id,
      details: { personId: entry.personId, groupId: entry.groupId, role: entry.role, relations: entry.relations },
    })
    return theEntry(asked, entry.id)
  },
})

const listStakeholders = operation({
  name: 'stakeholder.list',
  says: 'The register of a work: who is affected, for which group, and what is expected of them',
  http: 'GET /work/{workId}/stakeholders',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    rows: z.array(stakeholderShape),
    notAffected: z.array(stakeholderShape),
    groups: z.array(z.object({ groupId: z.string(), name: z.string(), place: z.number() })),
  }),
  async run({ input, by, db }) {
    const work = await theWork(db, input.workId)
    // Addresses are the business of those who work here, not of guests.
    const register = (await wholeRegister(db, work.id)).map((entry) => ({
      ...entry,
      personEmail: by.role === 'guest' ? null : entry.personEmail,
    }))
    const names = new Map(register.map((entry) => [entry.groupId, entry.groupName ?? '']))
    return {
      rows: asRead(register.filter((entry) => entry.notAffectedAt === null)),
      notAffected: asRead(register.filter((entry) => entry.notAffectedAt !== null)),
      groups: [...groupPlaces(register)].map(([groupId, place]) => ({
        groupId,
        place,
        name: names.get(groupId) ?? '',
      })),
    }
  },
})

const changeTheStakeholder = operation({
  name: 'stakeholder.change',
  says: 'Change role, relations, group or expectation of an entry, or name the person of a group',
  http: 'PATCH /stakeholders/{stakeholderId}',
  who: driverOfEntry,
  changes: true,
  event: 'stakeholder.changed',
  input: z.strictObject({
    stakeholderId: z.guid(),
    personId: z.guid().optional(),
    groupId: z.guid().nullable().optional(),
    relations: relations.optional(),
    role: role.optional(),
    expected: words.nullable().optional(),
    stake: words.nullable().optional(),
    foundBy: words.nullable().optional(),
  }),
  output: stakeholderShape,
  async run(asked) {
    const { input, db, newId, tell } = asked
    const { stakeholderId, ...change } = input
    const before = await theEntry(asked, stakeholderId)
    refuseGone(before)
    const work = await theWork(db, before.workId)
    const after = { ...before, ...change }
    if (change.personId && before.personId && change.personId !== before.personId) {
      throw new Refusal('conflict', `This is the entry of ${nameOf(before)}; it cannot become somebody else’s.`, {
        next: `Register the other person, and say why ${nameOf(before)} is not affected.`,
      })
    }
    if (after.personId === null && after.groupId === null) {
      throw new Refusal('bad-input', 'An entry names a person, a group, or both.', {
        fields: [{ path: 'groupId', says: 'is needed as long as no person is named' }],
      })
    }
    const person = after.personId ? await personById(db, after.personId) : undefined
    const group = after.groupId ? await groupById(db, after.groupId) : undefined
    if ((after.personId && !person) || (after.groupId && !group)) throw nothingHere()
    const others = (await stakeholdersOf(db, work.id)).filter((entry) => entry.id !== stakeholderId)
    refuseTwice(others, person, group)
    await refuseRole(asked, others, after, work.driverId)
    if (before.role === 'driver' && after.role !== 'driver' && before.personId === work.driverId)
      throw stillDrives(before)
    if (person && group)
      await addGroupMember(db, { id: newId(), groupId: group.id, personId: person.id, lead: false, ...BY_HAND })
    if (Object.keys(change).length > 0) await changeStakeholder(db, stakeholderId, change)
    tell({
      subjectId: stakeholderId,
      workId: work.id,
      details: {
        before: {
          personId: before.personId,
          groupId: before.groupId,
          role: before.role,
          relations: before.relations,
          expected: before.expected,
          stake: before.stake,
        },
        change,
      },
    })
    return theEntry(asked, stakeholderId)
  },
})

const removeTheStakeholder = operation({
  name: 'stakeholder.remove',
  says: 'Say why somebody on the register is not affected after all; the entry is kept with that reason',
  http: 'POST /stakeholders/{stakeholderId}/removal',
  who: driverOfEntry,
  changes: true,
  event: 'stakeholder.removed',
  input: z.strictObject({
    stakeholderId: z.guid(),
    because: z.string().trim().min(3, 'says why they are not affected').max(LONGEST_EXPECTATION),
  }),
  output: stakeholderShape,
  async run(asked) {
    const { input, db, now, tell } = asked
    const before = await theEntry(asked, input.stakeholderId)
    refuseGone(before)
    const work = await theWork(db, before.workId)
    if (before.role === 'driver' && before.personId === work.driverId) throw stillDrives(before)
    await changeStakeholder(db, before.id, { notAffectedAt: now, notAffectedBecause: input.because })
    tell({ subjectId: before.id, workId: before.workId, details: { because: input.because } })
    return theEntry(asked, before.id)
  },
})

async function theEntry({ db }: Pick<Asked<unknown>, 'db'>, id: string): Promise<StakeholderView> {
  const entry = await stakeholderById(db, id)
  if (!entry) throw nothingHere()
  return entry
}

type Named = Pick<Asked<z.output<typeof registerStakeholder.input>>, 'input' | 'db' | 'now' | 'newId'>

async function thePerson(asked: Named): Promise<Person | undefined> {
  const { personId, person } = asked.input
  if (personId) return (await personById(asked.db, personId)) ?? refuseAbsent()
  return person && ((await personMeant(asked, person)) ?? (await personAdded(asked, person)))
}

async function theGroup(asked: Named): Promise<Group | undefined> {
  const { groupId, group } = asked.input
  if (groupId) return (await groupById(asked.db, groupId)) ?? refuseAbsent()
  return (
    group && ((await groupByKey(asked.db, group.key ?? groupKeyFrom(group.name))) ?? (await groupAdded(asked, group)))
  )
}

function refuseAbsent(): never {
  throw nothingHere()
}

/** A person stands on a register once; so does a group for which nobody has been named. */
function refuseTwice(register: readonly StakeholderView[], person: Person | undefined, group: Group | undefined): void {
  const standing = person
    ? register.find((entry) => entry.personId === person.id)
    : register.find((entry) => entry.groupId === group?.id)
  if (!standing) return
  throw new Refusal(
    'already-exists',
    `${nameOf({ personName: person?.name ?? null, groupName: group?.name ?? null })} is on the register already.`,
    {
      next: person ? 'Change that entry instead.' : 'Name another person of that group, if one is missing.',
      fields: [{ path: person ? 'person' : 'group', says: 'is on the register already' }],
    },
  )
}

/** Exactly one approves, and who drives is said by the work itself. */
async function refuseRole(
  { db }: Pick<Asked<unknown>, 'db'>,
  others: readonly StakeholderView[],
  wanted: Pick<Stakeholder, 'role' | 'personId'>,
  driverId: string | null,
): Promise<void> {
  if (needsAPerson(wanted.role) && wanted.personId === null) {
    throw new Refusal('bad-input', `A group cannot be the ${wanted.role}.`, {
      next: 'Name the person of that group who is.',
      fields: [{ path: 'role', says: 'needs a person' }],
    })
  }
  const standing = others.find((entry) => needsAPerson(wanted.role) && entry.role === wanted.role)
  if (standing) {
    throw new Refusal('conflict', `${nameOf(standing)} is the ${wanted.role} already, and there is only one.`, {
      next: `Give ${nameOf(standing)} another role first.`,
      fields: [{ path: 'role', says: `is taken by ${nameOf(standing)}` }],
    })
  }
  if (wanted.role === 'driver' && driverId !== null && driverId !== wanted.personId) {
    const driving = await personById(db, driverId)
    throw new Refusal('conflict', `${driving?.name ?? 'Somebody else'} drives this work.`, {
      next: 'Change the driver of the work first; the register follows.',
      fields: [{ path: 'role', says: 'is that of the driver of the work' }],
    })
  }
}

function refuseGone(entry: StakeholderView): void {
  if (entry.notAffectedAt === null) return
  throw new Refusal('closed', `${nameOf(entry)} is not affected: ${entry.notAffectedBecause}`, {
    next: `Register ${nameOf(entry)} again if that has changed.`,
  })
}

function stillDrives(entry: StakeholderView): Refusal {
  return new Refusal('conflict', `${nameOf(entry)} drives this work.`, {
    next: 'Give the work another driver first; the register follows.',
  })
}

export const stakeholderOperations = [registerStakeholder, listStakeholders, changeTheStakeholder, removeTheStakeholder]
export type RegisterStakeholder = Asking<typeof registerStakeholder>
export type ListStakeholders = Asking<typeof listStakeholders>
export type ChangeStakeholder = Asking<typeof changeTheStakeholder>
export type RemoveStakeholder = Asking<typeof removeTheStakeholder>
