import type { Actor } from '@plumbline/platform/actor'
import type { Db } from '@plumbline/platform/database/database'
import { membersOf } from '@plumbline/platform/identity/account.store'
import { email } from '@plumbline/platform/identity/email'
import {
  addPerson,
  changePerson,
  type Person,
  personByEmail,
  personById,
} from '@plumbline/platform/identity/person.store'
import type { Asked } from '@plumbline/platform/operation'
import { type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests, members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { consumedBy, ownedBy } from './directory/asset.store.ts'
import { ASSET_KINDS, DUTIES, MOST_SHOWN } from './directory/asset.ts'
import { noteCorrections } from './directory/correction.store.ts'
import { addHandleOnce } from './directory/merge.store.ts'
import { absencesFrom, deputiesOf, notePresence, presenceOf } from './directory/presence.store.ts'
import { isTimeZone } from './directory/presence.ts'
import { seenShape } from './directory/sighting.operations.ts'
import { handlesOf } from './directory/sighting.store.ts'
import { peopleCalled, peopleNamed } from './directory.store.ts'
import { groupsOfPeople } from './group.store.ts'
import { LONGEST_NAME } from './group.ts'
import { involvementsOf } from './stakeholder.store.ts'

const name = z.string().trim().min(1).max(LONGEST_NAME)
const title = z.string().trim().min(1).max(LONGEST_NAME)
const source = z.string().trim().min(1).max(500)

/** Somebody new, as they are typed in: a name is enough. */
export const newPerson = z.strictObject({
  name,
  email: email.optional(),
  title: title.optional().describe('What the person does'),
  source: source.optional().describe('Where it was read from'),
})

const personShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  createdAt: z.string(),
})

/** Adds somebody to the directory. */
export async function personAdded(
  { db, now, newId }: Pick<Asked<unknown>, 'db' | 'now' | 'newId'>,
  given: z.output<typeof newPerson>,
) {
  const person: Person = {
    id: newId(),
    name: given.name,
    email: given.email ?? null,
    title: given.title ?? null,
    source: given.source ?? null,
    createdAt: now,
  }
  await addPerson(db, person)
  return person
}

/** The person in the directory whom these words mean: by address, else by name if only one has it. */
export async function personMeant(
  { db }: Pick<Asked<unknown>, 'db'>,
  given: z.output<typeof newPerson>,
): Promise<Person | undefined> {
  if (given.email) return personByEmail(db, given.email)
  const named = await peopleNamed(db, given.name)
  if (named.length > 1) {
    throw new Refusal('conflict', `${named.length} people here are called ${given.name}.`, {
      next: 'Choose one of them, or give the e-mail address.',
      fields: [{ path: 'person.name', says: `is the name of ${named.length} people` }],
    })
  }
  return named[0]
}

export const addPersonToDirectory = operation({
  name: 'person.add',
  says: 'Add somebody to the directory',
  http: 'POST /people',
  who: members,
  changes: true,
  event: 'person.added',
  input: newPerson,
  output: personShape,
  async run(asked) {
    const known = asked.input.email ? await personByEmail(asked.db, asked.input.email) : undefined
    if (known) throw addressTaken(known)
    const person = await personAdded(asked, asked.input)
    asked.tell({ subjectId: person.id, details: { name: person.name } })
    return person
  },
})

const listPeople = operation({
  name: 'person.list',
  says: 'Everybody in the directory, by name',
  http: 'GET /people',
  who: members,
  changes: false,
  input: z.strictObject({
    called: z.string().trim().max(LONGEST_NAME).optional().describe('Part of the name'),
    ...pageInput,
  }),
  output: pageOf(
    personShape.extend({ groups: z.array(z.object({ groupId: z.string(), name: z.string(), lead: z.boolean() })) }),
  ),
  async run({ input, db }) {
    const after = placeOf(input.cursor, z.object({ name: z.string(), id: z.guid() }))
    const found = page(await peopleCalled(db, input.called, after, input.limit + 1), input.limit, ({ name, id }) => ({
      name,
      id,
    }))
    const belonging = Map.groupBy(
      await groupsOfPeople(
        db,
        found.rows.map((row) => row.id),
      ),
      (each) => each.personId,
    )
    return { ...found, rows: found.rows.map((row) => ({ ...row, groups: belonging.get(row.id) ?? [] })) }
  },
})

const changeThePerson = operation({
  name: 'person.change',
  says: 'Change name, address, title or time zone of somebody, or say that they have left',
  http: 'PATCH /people/{personId}',
  who: members,
  changes: true,
  event: 'person.changed',
  input: z.strictObject({
    personId: z.guid(),
    name: name.optional(),
    email: email.nullable().optional(),
    title: title.nullable().optional(),
    timeZone: z.string().max(60).refine(isTimeZone, 'is no time zone that is known here').nullable().optional(),
    left: z.boolean().optional().describe('Whether they are no longer here'),
  }),
  output: personShape,
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const { personId, timeZone, left, ...change } = input
    const before = await personById(db, personId)
    if (!before) throw nothingHere()
    await refuseForOthers(by, db, before)
    const known = change.email ? await personByEmail(db, change.email) : undefined
    if (known && known.id !== personId) throw addressTaken(known)
    if (Object.keys(change).length > 0) await changePerson(db, personId, change)
    const presence = await presenceOf(db, personId)
    // Whoever describes somebody knows who they are: they are no placeholder any more.
    const here = {
      ...(presence?.unresolvedAt && { unresolvedAt: null }),
      ...(timeZone !== undefined && { timeZone }),
      ...(left !== undefined && { leftAt: left ? (presence?.leftAt ?? now) : null }),
    }
    if (Object.keys(here).length > 0) await notePresence(db, newId(), personId, here)
    await noteCorrections(
      asked,
      { entryId: personId, factTable: 'person', factId: personId, personId },
      { ...before, timeZone: presence?.timeZone, leftAt: presence?.leftAt },
      { ...change, ...here },
    )
    if (change.email !== undefined && before.email !== null && change.email !== before.email && presence?.seenAt)
      await addHandleOnce(db, {
        id: newId(),
        scheme: 'email',
        name: before.email,
        personId,
        groupId: null,
        assetId: null,
      })
    tell({
      subjectId: personId,
      details: {
        before: {
          name: before.name,
          email: before.email,
          title: before.title,
          timeZone: presence?.timeZone ?? null,
          left: Boolean(presence?.leftAt),
        },
        change: { ...change, ...(timeZone !== undefined && { timeZone }), ...(left !== undefined && { left }) },
      },
    })
    return { ...before, ...change }
  },
})

/** Whoever has an account says who they are themselves; otherwise an address could be taken over. */
export async function refuseForOthers(by: Actor, db: Db, person: Person): Promise<void> {
  if (by.role === 'admin' || by.personId === person.id || !(await hasAccount(db, person.id))) return
  throw new Refusal('not-allowed', `${person.name} has an account, so only they and administrators may change this.`, {
    next: `Ask ${person.name}.`,
  })
}

async function hasAccount(db: Db, personId: string): Promise<boolean> {
  return (await membersOf(db)).some((member) => member.personId === personId)
}

const assetNamed = { assetId: z.string(), assetName: z.string(), assetKind: z.enum(ASSET_KINDS) }
const span = { id: z.string(), startsOn: z.string(), endsOn: z.string() }

const showPerson = operation({
  name: 'person.show',
  says: 'Somebody: their groups, what they own and use, what other systems call them, deputies, days away, and work',
  http: 'GET /people/{personId}',
  who: guests,
  changes: false,
  input: z.strictObject({ personId: z.guid() }),
  output: personShape.extend({
    isMe: z.boolean(),
    mayChange: z.boolean(),
    timeZone: z.string().nullable(),
    leftAt: z.string().nullable(),
    unresolvedAt: z.string().nullable(),
    seenAt: z.string().nullable(),
    staleAt: z.string().nullable(),
    groups: z.array(
      z.object({ id: z.string(), groupId: z.string(), name: z.string(), lead: z.boolean(), ...seenShape }),
    ),
    owned: z.array(z.object({ ownershipId: z.string(), duty: z.enum(DUTIES), ...assetNamed, ...seenShape })),
    uses: z.array(z.object({ consumptionId: z.string(), ...assetNamed, ...seenShape })),
    handles: z.array(z.object({ scheme: z.string(), name: z.string() })),
    deputies: z.array(z.object({ personId: z.string(), name: z.string() })),
    absences: z.array(z.object(span)),
    works: z.array(z.object({ workId: z.string(), workKey: z.string(), workTitle: z.string() })),
  }),
  async run({ input, by, db, now }) {
    const person = await personById(db, input.personId)
    if (!person) throw nothingHere()
    const presence = await presenceOf(db, person.id)
    const owned = await ownedBy(db, { personId: person.id }, MOST_SHOWN)
    const uses = await consumedBy(db, { personId: person.id }, MOST_SHOWN)
    const handles = await handlesOf(db, 'personId', person.id)
    const mayChange =
      by.role === 'admin' || (by.role === 'member' && (by.personId === person.id || !(await hasAccount(db, person.id))))
    return {
      ...person,
      // Addresses are the business of those who work here, not of guests.
      email: by.role === 'guest' ? null : person.email,
      isMe: by.personId === person.id,
      mayChange,
      timeZone: presence?.timeZone ?? null,
      leftAt: presence?.leftAt ?? null,
      unresolvedAt: presence?.unresolvedAt ?? null,
      seenAt: presence?.seenAt ?? null,
      staleAt: presence?.staleAt ?? null,
      groups: await groupsOfPeople(db, [person.id]),
      owned: owned.map(({ id, ...row }) => ({ ...row, ownershipId: id })),
      uses: uses.map(({ id, ...row }) => ({ ...row, consumptionId: id })),
      handles: by.role === 'guest' ? handles.filter(({ scheme }) => scheme !== 'email') : handles,
      deputies: (await deputiesOf(db, [person.id])).map(({ deputyId, name }) => ({ personId: deputyId, name })),
      absences: await absencesFrom(db, [person.id], now.slice(0, 10)),
      works: await involvementsOf(db, person.id),
    }
  },
})

export function addressTaken(known: Person): Refusal {
  return new Refusal('already-exists', `${known.email} belongs to ${known.name}.`, {
    next: `Use the entry of ${known.name}, or another address.`,
    fields: [{ path: 'email', says: `belongs to ${known.name}` }],
  })
}

export const personOperations = [addPersonToDirectory, listPeople, changeThePerson, showPerson]
export type AddPerson = Asking<typeof addPersonToDirectory>
export type ListPeople = Asking<typeof listPeople>
export type ChangePerson = Asking<typeof changeThePerson>
export type ShowPerson = Asking<typeof showPerson>
