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
import { members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { peopleCalled, peopleNamed } from './directory.store.ts'
import { groupsOfPeople } from './group.store.ts'
import { LONGEST_NAME } from './group.ts'

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
  says: 'Change name, address or title of somebody',
  http: 'PATCH /people/{personId}',
  who: members,
  changes: true,
  event: 'person.changed',
  input: z.strictObject({
    personId: z.guid(),
    name: name.optional(),
    email: email.nullable().optional(),
    title: title.nullable().optional(),
  }),
  output: personShape,
  async run({ input, by, db, tell }) {
    const { personId, ...change } = input
    const before = await personById(db, personId)
    if (!before) throw nothingHere()
    // Whoever has an account says who they are themselves; otherwise an address could be taken over.
    const hasAccount = (await membersOf(db)).some((member) => member.personId === personId)
    if (hasAccount && by.role !== 'admin' && by.personId !== personId) {
      throw new Refusal(
        'not-allowed',
        `${before.name} has an account, so only they and administrators may change this.`,
        {
          next: `Ask ${before.name}.`,
        },
      )
    }
    const known = change.email ? await personByEmail(db, change.email) : undefined
    if (known && known.id !== personId) throw addressTaken(known)
    if (Object.keys(change).length > 0) await changePerson(db, personId, change)
    tell({
      subjectId: personId,
      details: { before: { name: before.name, email: before.email, title: before.title }, change },
    })
    return { ...before, ...change }
  },
})

function addressTaken(known: Person): Refusal {
  return new Refusal('already-exists', `${known.email} belongs to ${known.name}.`, {
    next: `Use the entry of ${known.name}, or another address.`,
    fields: [{ path: 'email', says: `belongs to ${known.name}` }],
  })
}

export const personOperations = [addPersonToDirectory, listPeople, changeThePerson]
export type AddPerson = Asking<typeof addPersonToDirectory>
export type ListPeople = Asking<typeof listPeople>
export type ChangePerson = Asking<typeof changeThePerson>
