import { day } from '@plumbline/platform/calendar'
import { type DateOnly, dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Person, personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, driverOf, theWork } from '@plumbline/work/reads'
import { changeTheWork } from '@plumbline/work/step'
import { z } from 'zod'
import { groupAdded, newGroup } from './group.operations.ts'
import { addGroupMember, groupById, groupByKey } from './group.store.ts'
import { BY_HAND, type Group, groupKeyFrom } from './group.ts'
import { newPerson, personAdded, personMeant } from './person.operations.ts'
import { SHOWN_STATUSES, STATUSES } from './register/standing.ts'
import { addStakeholder, changeStakeholder, openRegister, stakeholderById, wholeRegister } from './stakeholder.store.ts'
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
  statusOf,
} from './stakeholder.ts'

const relations = z
  .array(z.enum(RELATIONS))
  .max(RELATIONS.length)
  .transform((given) => RELATIONS.filter((relation) => given.includes(relation)))
const role = z.enum(ROLES)
/** As much of a group as is said while somebody is put on a register. */
export const groupInPassing = newGroup.pick({ name: true, key: true, doesWhat: true, source: true })
const words = z.string().trim().min(1).max(LONGEST_EXPECTATION)
const status = z.enum(STATUSES)
const involvedOn = day.describe('The day on which they were really involved, where it is known')

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
  status: z.enum(SHOWN_STATUSES),
  involvedOn: z.string().nullable(),
  namedAt: z.string().nullable(),
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
      group: groupInPassing.optional().describe('Instead of groupId; found in the directory, else added to it'),
      relations: relations.default([]),
      role: role.default('contributor'),
      expected: words.optional().describe('What is expected of them'),
      stake: words.optional().describe('What is at stake for them in this work'),
      foundBy: words.optional().describe('How we came to think of them'),
      source: words.optional().describe('Where it was read from'),
      status: status.optional().describe('What is to be done with them; else their role says it'),
      involvedOn: involvedOn.optional(),
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
    refuseFuture(input.involvedOn, now)
    // All that can be refused is refused before anything is written, so that one line of many can be.
    const known = { person: await personNamed(asked), group: await groupNamed(asked) }
    const register = await openRegister(db, work.id)
    const named = Boolean(known.person ?? input.person)
    refuseTwice(register, known.person, named ? undefined : known.group)
    const wanted = { role: input.role, personId: known.person?.id ?? null, named }
    await refuseRole(asked, register, wanted, work.driverId)
    const person = known.person ?? (input.person && (await personAdded(asked, input.person)))
    const group = known.group ?? (input.group && (await groupAdded(asked, input.group)))
    if (person && group)
      await addGroupMember(db, { id: newId(), groupId: group.id, personId: person.id, lead: false, ...BY_HAND })

    // A group that stood there without a name has one now: its entry, and the day it came, become that of the person.
    const unnamed = person && group && register.find((entry) => entry.personId === null && entry.groupId === group.id)
    const takenUp = unnamed && unnamed.status !== 'suggested'
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
      involvedAt: takenUp ? unnamed.involvedAt : now,
      notAffectedAt: null,
      notAffectedBecause: null,
      status: input.status ?? (takenUp ? unnamed.status : null),
      involvedOn: input.involvedOn ?? unnamed?.involvedOn ?? null,
      namedAt: unnamed ? now : null,
    }
    if (unnamed) await changeStakeholder(db, unnamed.id, entry)
    else await addStakeholder(db, entry)
    tell({
      subjectId: entry.id,
      workId: work.id,
      details: { personId: entry.personId, groupId: entry.groupId, role: entry.role, relations: entry.relations },
    })
    await driveWhatNobodyDrives(asked, work, entry)
    return asShown(await theEntry(asked, entry.id))
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
      ...asShown(entry),
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
    person: newPerson.optional().describe('Instead of personId; found in the directory, else added to it'),
    groupId: z.guid().nullable().optional(),
    group: groupInPassing.optional().describe('Instead of groupId; found in the directory, else added to it'),
    relations: relations.optional(),
    role: role.optional(),
    expected: words.nullable().optional(),
    stake: words.nullable().optional(),
    foundBy: words.nullable().optional(),
    status: status.optional(),
    involvedOn: involvedOn.nullable().optional(),
  }),
  output: stakeholderShape,
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const { stakeholderId, person: typedPerson, group: typedGroup, ...given } = input
    const before = await theEntry(asked, stakeholderId)
    refuseGone(before)
    refuseFuture(input.involvedOn, now)
    const work = await theWork(db, before.workId)
    const known = { person: await personNamed(asked), group: await groupNamed(asked) }
    const personId = known.person?.id ?? before.personId
    const groupId = known.group?.id ?? (input.groupId === null ? null : before.groupId)
    if ((known.person || typedPerson) && before.personId && known.person?.id !== before.personId) {
      throw new Refusal('conflict', `This is the entry of ${nameOf(before)}; it cannot become somebody else’s.`, {
        next: `Register the other person, and say why ${nameOf(before)} is not affected.`,
      })
    }
    const named = Boolean(personId ?? typedPerson)
    if (!named && groupId === null && !typedGroup) {
      throw new Refusal('bad-input', 'An entry names a person, a group, or both.', {
        fields: [{ path: 'groupId', says: 'is needed as long as no person is named' }],
      })
    }
    const others = (await openRegister(db, work.id)).filter((entry) => entry.id !== stakeholderId)
    refuseTwice(others, known.person, named ? undefined : known.group)
    const role = input.role ?? before.role
    await refuseRole(asked, others, { role, personId, named }, work.driverId)
    if (before.role === 'driver' && role !== 'driver' && before.personId === work.driverId) throw stillDrives(before)

    const person = known.person ?? (typedPerson && (await personAdded(asked, typedPerson)))
    const group = known.group ?? (typedGroup && (await groupAdded(asked, typedGroup)))
    const change = {
      ...given,
      ...(person && { personId: person.id }),
      ...(group && { groupId: group.id }),
      ...(person && before.personId === null && { namedAt: now }),
      ...(before.status === 'suggested' && given.status && given.status !== 'suggested' && { involvedAt: now }),
    }
    const after = { ...before, ...change }
    if (after.personId !== null && after.groupId !== null && (person || group)) {
      const member = { groupId: after.groupId, personId: after.personId, lead: false, ...BY_HAND }
      await addGroupMember(db, { id: newId(), ...member })
    }
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
          status: before.status,
          involvedOn: before.involvedOn,
        },
        change,
      },
    })
    await driveWhatNobodyDrives(asked, work, { personId: after.personId, role })
    return asShown(await theEntry(asked, stakeholderId))
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
    return asShown(await theEntry(asked, before.id))
  },
})

async function theEntry({ db }: Pick<Asked<unknown>, 'db'>, id: string): Promise<StakeholderView> {
  const entry = await stakeholderById(db, id)
  if (!entry) throw nothingHere()
  return entry
}

/** An entry as it is shown: its status in words also where nobody said one. */
function asShown<Entry extends StakeholderView>(entry: Entry) {
  return { ...entry, status: statusOf(entry) }
}

type Typed = {
  personId?: string | undefined
  person?: z.output<typeof newPerson> | undefined
  groupId?: string | null | undefined
  group?: z.output<typeof groupInPassing> | undefined
}
type Named = { input: Typed; db: Db }

/** The person in the directory who is named; nobody when nobody is, or when they are new. */
async function personNamed({ input: { personId, person }, db }: Named): Promise<Person | undefined> {
  if (personId) return (await personById(db, personId)) ?? refuseAbsent()
  return person && personMeant({ db }, person)
}

async function groupNamed({ input: { groupId, group }, db }: Named): Promise<Group | undefined> {
  if (groupId) return (await groupById(db, groupId)) ?? refuseAbsent()
  return group && groupByKey(db, group.key ?? groupKeyFrom(group.name))
}

function refuseAbsent(): never {
  throw nothingHere()
}

function refuseFuture(involvedOn: DateOnly | null | undefined, now: string): void {
  if (!involvedOn || involvedOn <= dayOf(now)) return
  throw new Refusal('bad-input', 'Nobody can have been involved on a day that is still to come.', {
    fields: [{ path: 'involvedOn', says: 'lies in the future' }],
  })
}

/** A person stands on a register once; so does a group for which nobody has been named. */
function refuseTwice(register: readonly StakeholderView[], person: Person | undefined, group: Group | undefined): void {
  if (!person && !group) return
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
  wanted: Pick<Stakeholder, 'role' | 'personId'> & { named: boolean },
  driverId: string | null,
): Promise<void> {
  if (needsAPerson(wanted.role) && !wanted.named) {
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

/** Whoever is put down as the driver of a work that has none drives it from now on, so that register and work say the same. */
async function driveWhatNobodyDrives(
  { perform }: Pick<Asked<unknown>, 'perform'>,
  work: { id: string; driverId: string | null },
  { role, personId }: Pick<Stakeholder, 'role' | 'personId'>,
): Promise<void> {
  if (role !== 'driver' || personId === null || work.driverId !== null) return
  await perform(changeTheWork, { workId: work.id, driverId: personId })
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
