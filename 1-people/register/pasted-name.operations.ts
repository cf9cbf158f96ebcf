import { email as emailAddress } from '@plumbline/platform/identity/email'
import { type Person, personByEmail } from '@plumbline/platform/identity/person.store'
import { type Asking, type InputOf, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { peopleNamed } from '../directory.store.ts'
import { groupByKey } from '../group.store.ts'
import { groupKeyFrom, LONGEST_NAME } from '../group.ts'
import { newPerson } from '../person.operations.ts'
import { groupInPassing, registerStakeholder } from '../stakeholder.operations.ts'
import { openRegister } from '../stakeholder.store.ts'
import { LONGEST_EXPECTATION, RELATIONS, ROLES } from '../stakeholder.ts'
import { LONGEST_PASTE, MEANINGS, MOST_PASTED, meaningOf, pastedNames } from './pasted-name.ts'
import { STATUSES } from './standing.ts'

const candidate = z.object({ personId: z.string(), name: z.string(), email: z.string().nullable() })

const readNames = operation({
  name: 'stakeholder.read-names',
  says: 'What each line of a pasted list would mean: somebody known, somebody new, a group, or two of that name',
  http: 'GET /work/{workId}/pasted-names',
  who: driver,
  changes: false,
  input: z.strictObject({ workId: z.guid(), text: z.string().min(1).max(LONGEST_PASTE) }),
  output: z.object({
    lines: z.array(
      z.object({
        line: z.number(),
        name: z.string(),
        email: z.string().nullable(),
        group: z.string().nullable(),
        groupIsNew: z.boolean(),
        meaning: z.enum(MEANINGS),
        personId: z.string().nullable(),
        groupId: z.string().nullable(),
        candidates: z.array(candidate),
        standsAlready: z.boolean(),
      }),
    ),
  }),
  async run({ input, db }) {
    const work = await theWork(db, input.workId)
    const read = pastedNames(input.text)
    if (read.length > MOST_PASTED) {
      throw new Refusal('too-large', `These are ${read.length} names; ${MOST_PASTED} are looked up at once.`, {
        next: 'Paste them in two parts.',
      })
    }
    const register = await openRegister(db, work.id)
    const lines = []
    for (const said of read) {
      const address = emailAddress.safeParse(said.email ?? '')
      const withAddress = address.success ? await personByEmail(db, address.data) : undefined
      const called = await peopleNamed(db, said.name)
      const ofThatName = await groupByKey(db, groupKeyFrom(said.name))
      const found = {
        withAddress: withAddress ? asCandidate(withAddress) : null,
        called: called.map(asCandidate),
        groupOfThatName: ofThatName?.id ?? null,
      }
      const meant = meaningOf(said, found)
      lines.push({
        ...said,
        name: said.name.slice(0, LONGEST_NAME),
        ...meant,
        groupIsNew: said.group !== null && !(await groupByKey(db, groupKeyFrom(said.group))),
        candidates: withAddress ? [asCandidate(withAddress)] : found.called,
        standsAlready: register.some((entry) =>
          meant.personId
            ? entry.personId === meant.personId
            : entry.groupId !== null && entry.groupId === meant.groupId,
        ),
      })
    }
    return { lines }
  },
})

const registerMany = operation({
  name: 'stakeholder.register-many',
  says: 'Put many people and groups on the register at once; each line is answered, and what is refused keeps nothing back',
  http: 'POST /work/{workId}/stakeholders/lines',
  who: driver,
  changes: true,
  event: 'stakeholder.list-registered',
  input: z.strictObject({
    workId: z.guid(),
    lines: z
      .array(
        z.strictObject({
          line: z.number().int().min(1).describe('By which its answer is told'),
          personId: z.guid().optional(),
          person: newPerson.optional(),
          groupId: z.guid().optional(),
          group: groupInPassing.optional(),
        }),
      )
      .min(1)
      .max(MOST_PASTED),
    relations: z.array(z.enum(RELATIONS)).max(RELATIONS.length).default([]).describe('Of each of them'),
    role: z.enum(ROLES).default('contributor').describe('Of each of them'),
    status: z.enum(STATUSES).optional().describe('Of each of them'),
    foundBy: z.string().trim().min(1).max(LONGEST_EXPECTATION).optional().describe('How we came to think of them'),
  }),
  output: z.object({
    lines: z.array(
      z.object({
        line: z.number(),
        stakeholderId: z.string().nullable(),
        refused: z.string().nullable(),
        next: z.string().nullable(),
      }),
    ),
  }),
  async run({ input, perform, tell }) {
    const { workId, lines, ...ofEach } = input
    const answers = []
    for (const { line, ...named } of lines) {
      const asked = { workId, ...ofEach, ...named } as InputOf<typeof registerStakeholder>
      try {
        const { id } = await perform(registerStakeholder, asked)
        answers.push({ line, stakeholderId: id, refused: null, next: null })
      } catch (refusal) {
        // An id that is nowhere is no line that somebody could mend.
        if (!(refusal instanceof Refusal) || refusal.code === 'not-found') throw refusal
        answers.push({ line, stakeholderId: null, refused: refusal.sentence, next: refusal.next ?? null })
      }
    }
    const added = answers.filter(({ stakeholderId }) => stakeholderId !== null).length
    if (added === 0) {
      throw new Refusal('conflict', 'None of these lines could be added.', {
        next: 'Look at each of them.',
        fields: answers.map(({ refused }, at) => ({ path: `lines.${at}`, says: refused ?? '' })),
      })
    }
    tell({ subjectId: workId, workId, details: { added, refused: answers.length - added } })
    return { lines: answers }
  },
})

function asCandidate({ id, name, email }: Person) {
  return { personId: id, name, email }
}

export const pastedNameOperations = [readNames, registerMany]
export type ReadNames = Asking<typeof readNames>
export type RegisterMany = Asking<typeof registerMany>
