import { day } from '@plumbline/platform/calendar'
import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Limit, takeTry } from '@plumbline/platform/identity/attempt'
import { email } from '@plumbline/platform/identity/email'
import { handOutLink } from '@plumbline/platform/identity/link'
import { revokeLinks } from '@plumbline/platform/identity/link.store'
import { addPerson, personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { hashOf } from '@plumbline/platform/secret'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import type { Ask } from '../ask/ask.ts'
import { handOutPageLink, theAsk } from '../ask/asker.operations.ts'
import { askWords, keepAsk } from '../ask/keeping.operations.ts'
import { ASK_PAGE } from '../ask/letter-kinds.ts'
import {
  addAskBox,
  addBoxedAsk,
  askBoxById,
  boxedByForm,
  closeAskBox,
  countBoxed,
  standingAskBox,
} from './box.store.ts'
import {
  type AskBox,
  BOX_LINK,
  BOX_PREFIX,
  isShut,
  LONGEST_TYPED_NAME,
  MOST_DAYS_OPEN,
  nameInDirectory,
} from './box.ts'

const A_DAY_SECONDS = 24 * 60 * 60
/** So long after the last day whoever comes reads that it is closed. */
const READABLE_SECONDS = 60 * A_DAY_SECONDS

/** Whoever has the link may be anybody, or a program: so much is taken within an hour, and so much of one browser. */
const BY_ONE_LINK: Limit = { kind: 'ask-box', most: 120, seconds: 60 * 60 }
const BY_ONE_BROWSER: Limit = { kind: 'ask-box-browser', most: 10, seconds: 60 * 60 }

const SOURCE = 'Asked by an open link'

async function theBox(db: Db, id: string): Promise<AskBox> {
  const box = await askBoxById(db, id)
  if (!box) throw nothingHere()
  return box
}

const openBox = operation({
  name: 'ask-box.open',
  says: 'Make one link by which anybody may ask something of a work until a day, without an account or a name; an earlier one stops',
  http: 'PUT /work/{workId}/ask-box',
  who: driver,
  changes: true,
  event: 'ask-box.opened',
  peopleOnly: true,
  input: z.strictObject({ workId: z.guid(), closesOn: day.describe('Open until the end of this day') }),
  output: z.object({ id: z.string(), closesOn: z.string(), link: z.string().describe('Told only once') }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const work = await theWork(db, input.workId)
    const openedById = by.personId ?? work.driverId
    if (openedById === null)
      throw new Refusal('conflict', 'Nobody drives this work, so nobody would answer.', {
        next: 'Say who drives it first.',
      })
    refuseDay(input.closesOn, dayOf(now))
    const before = await standingAskBox(db, work.id)
    if (before) await shut(asked, before)
    const box: AskBox = { id: newId(), workId: work.id, closesOn: input.closesOn, openedById, at: now, closedAt: null }
    await addAskBox(db, box)
    const expiresAt = later(`${box.closesOn}T00:00:00.000Z`, A_DAY_SECONDS + READABLE_SECONDS)
    const about = { purpose: BOX_LINK, prefix: BOX_PREFIX, subjectId: box.id, personId: openedById }
    const link = await handOutLink(asked, { ...about, expiresAt })
    tell({ subjectId: box.id, workId: work.id, details: { closesOn: box.closesOn } })
    return { id: box.id, closesOn: box.closesOn, link }
  },
})

function refuseDay(closesOn: string, today: string): void {
  const last = dayOf(later(`${today}T00:00:00.000Z`, MOST_DAYS_OPEN * A_DAY_SECONDS))
  const says = closesOn < today ? 'lies in the past' : closesOn > last ? 'lies more than a year ahead' : null
  if (says !== null) throw new Refusal('bad-input', `closesOn: ${says}.`, { fields: [{ path: 'closesOn', says }] })
}

/** Its link stops with it. */
async function shut({ db, now }: Pick<Asked<unknown>, 'db' | 'now'>, { id, openedById }: AskBox): Promise<void> {
  await closeAskBox(db, id, now)
  await revokeLinks(db, BOX_LINK, id, openedById, now)
}

const closeBox = operation({
  name: 'ask-box.close',
  says: 'Stop the link by which anybody may ask; what was asked by it stays, and so do the pages of those who asked',
  http: 'DELETE /work/{workId}/ask-box',
  who: driver,
  changes: true,
  event: 'ask-box.closed',
  peopleOnly: true,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({ id: z.string() }),
  async run(asked) {
    const { input, db, tell } = asked
    const work = await theWork(db, input.workId)
    const box = await standingAskBox(db, work.id)
    if (!box) throw nothingHere()
    await shut(asked, box)
    tell({ subjectId: box.id, workId: work.id })
    return { id: box.id }
  },
})

const showBox = operation({
  name: 'ask-box.show',
  says: 'Whether there is a link by which anybody may ask something of a work, until when, and how many came by it',
  http: 'GET /work/{workId}/ask-box',
  who: driver,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    box: z
      .object({ id: z.string(), closesOn: z.string(), isOver: z.boolean(), openedBy: z.string(), asks: z.number() })
      .nullable(),
  }),
  async run({ input, db, now }) {
    const work = await theWork(db, input.workId)
    const box = await standingAskBox(db, work.id)
    if (!box) return { box: null }
    const { id, closesOn, openedBy } = box
    return { box: { id, closesOn, openedBy, isOver: isShut(box, dayOf(now)), asks: await countBoxed(db, id) } }
  },
})

const bearer = bearerOf(BOX_LINK, 'askBoxId')

const lookAtBox = operation({
  name: 'ask-box.look',
  says: 'What one may ask by an open link, of whom, and until when; nothing of what others asked',
  http: 'GET /ask-boxes/{askBoxId}',
  who: bearer,
  changes: false,
  input: z.strictObject({ askBoxId: z.guid() }),
  output: z.object({
    workTitle: z.string(),
    driverName: z.string().nullable(),
    closesOn: z.string(),
    today: z.string(),
    isOver: z.boolean(),
    writes: z.boolean().describe('Whether letters go out from here'),
  }),
  async run({ input, db, now, config }) {
    const box = await theBox(db, input.askBoxId)
    const work = await theWork(db, box.workId)
    const driving = work.driverId === null ? undefined : await personById(db, work.driverId)
    const today = dayOf(now)
    return {
      workTitle: work.title,
      driverName: driving?.name ?? null,
      closesOn: box.closesOn,
      today,
      isOver: isShut(box, today),
      writes: config.smtpUrl !== undefined,
    }
  },
})

const askOpenly = operation({
  name: 'ask-box.ask',
  says: 'Ask something by an open link; name and address may be left out. Gives the link to one’s own page, told only once',
  http: 'POST /ask-boxes/{askBoxId}/asks',
  who: bearer,
  changes: true,
  event: 'ask.made',
  quiet: true,
  input: z.strictObject({
    askBoxId: z.guid(),
    words: askWords,
    name: z.string().trim().max(LONGEST_TYPED_NAME).optional().describe('As they call themselves; nobody checks it'),
    email: email.optional().describe('Where they want the answer; one letter asks whether it is theirs'),
    formId: z.string().min(16).max(100).describe('Drawn by lot for each form, so that one sent twice counts once'),
    browser: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('The hash of a number that the browser was given when it began'),
  }),
  output: z.object({ askId: z.string(), link: z.string(), writes: z.boolean() }),
  async run(asked) {
    const { input, db, now, newId, config, post, tell } = asked
    const box = await theBox(db, input.askBoxId)
    const formHash = hashOf(input.formId)
    const writes = input.email !== undefined && config.smtpUrl !== undefined
    const before = await boxedByForm(db, box.id, formHash)
    if (before) {
      const ask = await theAsk(db, before.askId)
      tell({ subjectId: ask.id, workId: ask.workId, unnamed: true })
      return { ...(await withPage(asked, ask)), writes }
    }
    if (isShut(box, dayOf(now))) throw new Refusal('closed', 'Asking by this link is over.', { next: OVER })
    await takeTry(asked, BY_ONE_LINK, box.id)
    await takeTry(asked, BY_ONE_BROWSER, input.browser)
    const person = { id: newId(), name: nameInDirectory(input.name), email: null, title: null, source: SOURCE }
    await addPerson(db, { ...person, createdAt: now })
    const ask = await keepAsk(asked, { workId: box.workId, words: input.words, personId: person.id }, 'box')
    const address = input.email ?? null
    await addBoxedAsk(db, {
      ...{ id: newId(), askId: ask.id, askBoxId: box.id, formHash, address },
      ...{ mailedTokenHash: null, confirmedAt: null },
    })
    if (writes && address !== null) await post({ kind: ASK_PAGE, to: { address }, input: { askId: ask.id } })
    return { ...(await withPage(asked, ask)), writes }
  },
})

const OVER = 'Ask whoever gave you the link.'

async function withPage(asked: Asked<unknown>, ask: Ask) {
  return { askId: ask.id, link: await handOutPageLink(asked, ask) }
}

export const boxOperations = [openBox, closeBox, showBox, lookAtBox, askOpenly]
export type OpenAskBox = Asking<typeof openBox>
export type CloseAskBox = Asking<typeof closeBox>
export type ShowAskBox = Asking<typeof showBox>
export type LookAtAskBox = Asking<typeof lookAtBox>
export type AskOpenly = Asking<typeof askOpenly>
