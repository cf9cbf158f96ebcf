import { nominationsBy, repliesBy, stakeholdersOf } from '@plumbline/people/reads'
import {
  disownByInvitation,
  nominateByInvitation,
  replyByInvitation,
  withdrawByInvitation,
} from '@plumbline/people/step'
import { LONGEST_REPLY, LONGEST_TYPED_NAME, RELATIONS, ROLES } from '@plumbline/people/words'
import { dayOf } from '@plumbline/platform/clock'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { hashOf } from '@plumbline/platform/secret'
import { z } from 'zod'
import { about, openPlace } from './answer.operations.ts'
import { begunInSeveral, keepBrowser, otherBrowsers } from './answer.store.ts'
import { ANSWER_LINK, readbackDriver, theReadback } from './readback.operations.ts'
import { respondentOf } from './readback.store.ts'

const holder = bearerOf(ANSWER_LINK, 'readbackId')
const readbackId = z.guid()
const name = z.string().trim().min(1).max(LONGEST_TYPED_NAME)

/** The entry of whoever holds the link on the register of the work, if they still stand there. */
async function entryOf(db: Asked<unknown>['db'], workId: string, personId: string) {
  return (await stakeholdersOf(db, workId)).find((entry) => entry.personId === personId)
}

const showInvited = operation({
  name: 'readback.about-me',
  says: 'What is written about me on the register of the work, and whom I named as surprised',
  http: 'GET /readbacks/{readbackId}/about-me',
  who: holder,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: z.object({
    named: z.array(z.object({ nominationId: z.string(), typedName: z.string() })),
    entry: z
      .object({
        role: z.enum(ROLES),
        relations: z.array(z.enum(RELATIONS)),
        expected: z.string().nullable(),
        stake: z.string().nullable(),
        foundBy: z.string().nullable(),
        replies: z.array(z.object({ id: z.string(), notMine: z.boolean(), words: z.string().nullable() })),
      })
      .nullable(),
  }),
  async run({ input, by, db }) {
    const readback = await theReadback(db, input.readbackId)
    const me = by.personId === null ? undefined : await respondentOf(db, readback.id, by.personId)
    if (!me) throw nothingHere()
    const entry = await entryOf(db, readback.workId, me.personId)
    const replies = (await repliesBy(db, me.personId)).filter((reply) => reply.stakeholderId === entry?.id)
    const named = await nominationsBy(db, readback.workId, me.personId)
    return {
      named: named.map(({ id, typedName }) => ({ nominationId: id, typedName })),
      entry: entry
        ? {
            ...entry,
            replies: replies.map(({ id, answer, words }) => ({ id, notMine: answer === 'not-mine', words })),
          }
        : null,
    }
  },
})

const nameOthers = operation({
  name: 'readback.nominate',
  says: 'Say who else would be surprised by the work that I am asked about',
  http: 'POST /readbacks/{readbackId}/nominations',
  who: holder,
  changes: true,
  event: 'readback.others-named',
  quiet: true,
  input: z.strictObject({ readbackId, names: z.array(name).min(1).max(200) }),
  output: z.object({ named: z.number() }),
  async run(asked) {
    const { readback } = await openPlace(asked)
    const { names } = asked.input
    const { rows } = await asked.perform(nominateByInvitation, { workId: readback.workId, names })
    asked.tell(about(readback))
    return { named: rows.length }
  },
})

const takeNameBack = operation({
  name: 'readback.withdraw-name',
  says: 'Take back a name that I gave',
  http: 'DELETE /readbacks/{readbackId}/nominations/{nominationId}',
  who: holder,
  changes: true,
  event: 'readback.name-withdrawn',
  quiet: true,
  input: z.strictObject({ readbackId, nominationId: z.guid() }),
  output: z.object({ withdrawn: z.literal(true) }),
  async run(asked) {
    const { readback } = await openPlace(asked)
    await asked.perform(withdrawByInvitation, { nominationId: asked.input.nominationId })
    asked.tell(about(readback))
    return { withdrawn: true as const }
  },
})

const answerEntry = operation({
  name: 'readback.answer-entry',
  says: 'Answer what is written about me on the register, or say whose it is instead',
  http: 'POST /readbacks/{readbackId}/entry-replies',
  who: holder,
  changes: true,
  event: 'readback.entry-answered',
  quiet: true,
  input: z
    .strictObject({
      readbackId,
      words: z.string().trim().min(1).max(LONGEST_REPLY).optional(),
      whose: name.optional().describe('Whose it is, if it is not mine'),
    })
    .refine((given) => given.words !== undefined || given.whose !== undefined, {
      path: ['words'],
      message: 'is needed, or whose it is',
    }),
  output: z.object({ saved: z.literal(true) }),
  async run(asked) {
    const { by, db, input, perform, tell } = asked
    const readback = await theReadback(db, input.readbackId)
    const entry = by.personId === null ? undefined : await entryOf(db, readback.workId, by.personId)
    if (!entry) throw nothingHere()
    const words = input.words === undefined ? {} : { words: input.words }
    if (input.whose !== undefined)
      await perform(disownByInvitation, { stakeholderId: entry.id, whose: input.whose, ...words })
    else if (input.words !== undefined)
      await perform(replyByInvitation, { stakeholderId: entry.id, words: input.words })
    tell(about(readback))
    return { saved: true as const }
  },
})

const browser = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('The hash of a number that the browser was given when it began')

const begin = operation({
  name: 'readback.begin',
  says: 'Note that I have pressed the first button, and in which of my browsers',
  http: 'POST /readbacks/{readbackId}/beginnings',
  who: holder,
  changes: true,
  event: 'readback.begun',
  quiet: true,
  input: z.strictObject({ readbackId, browser }),
  output: z.object({ begun: z.literal(true) }),
  async run(asked) {
    const { db, now, newId, input } = asked
    const { readback, respondent } = await openPlace(asked)
    const browserHash = hashOf(`${respondent.id} ${input.browser}`)
    await keepBrowser(db, { id: newId(), respondentId: respondent.id, browserHash, begunOn: dayOf(now) })
    asked.tell(about(readback))
    return { begun: true as const }
  },
})

const showBrowsers = operation({
  name: 'readback.other-browsers',
  says: 'On which days my link was begun in another browser than this one',
  http: 'GET /readbacks/{readbackId}/other-browsers',
  who: holder,
  changes: false,
  input: z.strictObject({ readbackId, browser }),
  output: z.object({ begunOn: z.array(z.string()) }),
  async run({ db, by, input }) {
    const readback = await theReadback(db, input.readbackId)
    const me = by.personId === null ? undefined : await respondentOf(db, readback.id, by.personId)
    if (!me) throw nothingHere()
    return { begunOn: await otherBrowsers(db, me.id, hashOf(`${me.id} ${input.browser}`)) }
  },
})

const showForwarded = operation({
  name: 'readback.forwarded',
  says: 'How many personal links were begun in more than one browser; never whose',
  http: 'GET /readbacks/{readbackId}/forwarded',
  who: readbackDriver,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: z.object({ links: z.number() }),
  async run({ db, input }) {
    const readback = await theReadback(db, input.readbackId)
    return { links: await begunInSeveral(db, readback.id) }
  },
})

export const invitedOperations = [
  showInvited,
  nameOthers,
  takeNameBack,
  answerEntry,
  begin,
  showBrowsers,
  showForwarded,
]
export type ShowForwarded = Asking<typeof showForwarded>
export type ShowBrowsers = Asking<typeof showBrowsers>
export type ShowInvited = Asking<typeof showInvited>
