import type { Actor } from '@plumbline/platform/actor'
import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { handOutLink } from '@plumbline/platform/identity/link'
import { addLink, revokeLinks, standingLinks } from '@plumbline/platform/identity/link.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { driverOf, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { cutFromPeople } from './anonymity/cutting.operations.ts'
import { saidBy } from './answer.store.ts'
import { inviteByMail } from './by-mail/inviting.operations.ts'
import { FACETS, FORMS, formOf } from './card.ts'
import { finishedIn } from './material.store.ts'
import {
  addClosing,
  cardsOf,
  type ReadbackView,
  readbackById,
  readbacksOfWork,
  respondentOf,
  respondentsOf,
} from './readback.store.ts'
import {
  DISCLOSURES,
  hasAnswered,
  isClosed,
  KINDS,
  kindOf,
  READABLE_DAYS_AFTER_CLOSING,
  waitsForCutting,
} from './readback.ts'

export const ANSWER_LINK = 'readback.answer'
export const ANSWER_PREFIX = 'a'
const A_DAY_SECONDS = 24 * 60 * 60

const readbackId = z.guid()
const summaryShape = z.object({
  id: z.string(),
  workId: z.string(),
  wave: z.number(),
  kind: z.enum(KINDS),
  directionVersionId: z.string().nullable(),
  subjectId: z.string().nullable(),
  opening: z.string().nullable(),
  closesOn: z.string(),
  closedAt: z.string().nullable(),
  closed: z.boolean(),
  disclosure: z.enum(DISCLOSURES),
  fewest: z.number(),
  createdAt: z.string(),
  asked: z.number(),
  answered: z.number(),
})

export const readbackShape = summaryShape.extend({
  cards: z.array(
    z.object({
      id: z.string(),
      facet: z.enum(FACETS),
      form: z.enum(FORMS),
      statement: z.string(),
      options: z.array(z.string()),
      stated: z.string().nullable(),
      asksPreferred: z.boolean(),
    }),
  ),
  respondents: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      groupId: z.string().nullable(),
      groupName: z.string().nullable(),
      answered: z.boolean().nullable().describe('Nothing where it is anonymous: then only how many are told'),
      hasLink: z.boolean(),
    }),
  ),
  /** Whether the one who looks is asked, and has still to answer. */
  waitsForMe: z.boolean(),
})

/** The driver of the work that a read-back belongs to. */
export const readbackDriver = driverOf(
  async (db, input) => (await readbackById(db, String(input['readbackId'])))?.workId,
)

export async function theReadback(db: Db, id: string): Promise<ReadbackView> {
  const readback = await readbackById(db, id)
  if (!readback) throw nothingHere()
  return readback
}

/** Everybody who is asked, and whether they have answered; never what. */
export async function whoHasAnswered(db: Db, readback: ReadbackView) {
  const { respondents, answered } = await summaryOf(db, readback, '')
  return respondents.map(({ id, personId }) => ({ personId, answered: answered.has(id) }))
}

async function summaryOf(db: Db, readback: ReadbackView, today: string) {
  const cards = await cardsOf(db, readback.id)
  const respondents = await respondentsOf(db, readback.id)
  const said = await saidBy(
    db,
    respondents.map(({ id }) => id),
  )
  const answered = new Set(
    respondents.filter(({ id }) => hasAnswered(said.get(id)?.answers.length ?? 0, cards.length)).map(({ id }) => id),
  )
  const summary = {
    ...readback,
    kind: kindOf(readback),
    closed: isClosed(readback, today),
    asked: respondents.length,
    answered: (await finishedIn(db, readback.id)) ?? answered.size,
  }
  return { summary, cards, respondents, answered }
}

export async function viewOf(
  db: Db,
  readback: ReadbackView,
  by: Actor,
  today: string,
): Promise<z.output<typeof readbackShape>> {
  const { summary, cards, respondents, answered } = await summaryOf(db, readback, today)
  const linked = new Set((await standingLinks(db, ANSWER_LINK, readback.id)).map((link) => link.personId))
  return {
    ...summary,
    cards: cards.map((each) => ({
      ...each,
      form: formOf(each),
      options: each.options ?? [],
      asksPreferred: each.asksPreferred ?? false,
    })),
    respondents: respondents.map((each) => ({
      ...each,
      answered: readback.disclosure === 'anonymous' ? null : answered.has(each.id),
      hasLink: linked.has(each.personId),
    })),
    waitsForMe: !summary.closed && respondents.some((each) => each.personId === by.personId && !answered.has(each.id)),
  }
}

const listReadbacks = operation({
  name: 'readback.list',
  says: 'The read-backs of a work, the latest first, with how many have answered',
  http: 'GET /work/{workId}/readbacks',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({ rows: z.array(summaryShape) }),
  async run({ input, db, now }) {
    await theWork(db, input.workId)
    const rows = []
    for (const readback of await readbacksOfWork(db, input.workId))
      rows.push((await summaryOf(db, readback, dayOf(now))).summary)
    return { rows }
  },
})

const showReadback = operation({
  name: 'readback.show',
  says: 'One read-back: its cards, who is asked, and, unless it is anonymous, who has answered; never what',
  http: 'GET /readbacks/{readbackId}',
  who: guests,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: readbackShape,
  async run({ input, by, db, now }) {
    return viewOf(db, await theReadback(db, input.readbackId), by, dayOf(now))
  },
})

export const handOutReadbackLinks = operation({
  name: 'readback.hand-out-links',
  says: 'Make a personal link for each person; shown once, and an earlier link of the same person stops working',
  http: 'POST /readbacks/{readbackId}/links',
  who: readbackDriver,
  changes: true,
  event: 'readback.links-handed-out',
  peopleOnly: true,
  input: z.strictObject({
    readbackId,
    personIds: z
      .array(z.guid())
      .min(1)
      .max(500)
      .optional()
      .describe('For whom; everybody without a link, when left out'),
  }),
  output: z.object({
    rows: z.array(
      z.object({ personId: z.string(), name: z.string(), groupName: z.string().nullable(), link: z.string() }),
    ),
    invited: z.number().describe('How many of them also get a letter with a link of its own'),
  }),
  async run(asked) {
    const { input, db, now, tell } = asked
    const readback = await theReadback(db, input.readbackId)
    if (isClosed(readback, dayOf(now))) throw closedReadback()
    const respondents = await respondentsOf(db, readback.id)
    const linked = new Set((await standingLinks(db, ANSWER_LINK, readback.id)).map((link) => link.personId))
    const wanted = new Set(
      input.personIds ?? respondents.map((each) => each.personId).filter((personId) => !linked.has(personId)),
    )
    if ([...wanted].some((personId) => !respondents.some((each) => each.personId === personId))) throw nothingHere()
    const rows = []
    for (const { personId, name, groupName } of respondents) {
      if (!wanted.has(personId)) continue
      const link = {
        purpose: ANSWER_LINK,
        prefix: ANSWER_PREFIX,
        subjectId: readback.id,
        personId,
        expiresAt: readableUntil(readback),
      }
      rows.push({ personId, name, groupName, link: await handOutLink(asked, link) })
    }
    const invited = await inviteByMail(
      asked,
      readback,
      respondents.filter(({ personId }) => wanted.has(personId)).map(({ id }) => id),
    )
    tell({ subjectId: readback.id, workId: readback.workId, details: { people: rows.length, invited } })
    return { rows, invited }
  },
})

export function readableUntil({ closesOn }: { closesOn: string }): string {
  return later(`${closesOn}T23:59:59.999Z`, READABLE_DAYS_AFTER_CLOSING * A_DAY_SECONDS)
}

export function closedReadback(): Refusal {
  return new Refusal('closed', 'This read-back is closed. What you had answered before counts.', {
    next: 'Talk to the driver of the work if something has changed for you.',
  })
}

const revokeReadbackLink = operation({
  name: 'readback.revoke-link',
  says: 'Stop the personal link of one person; what they answered stays',
  http: 'DELETE /readbacks/{readbackId}/links/{personId}',
  who: readbackDriver,
  changes: true,
  event: 'readback.link-revoked',
  input: z.strictObject({ readbackId, personId: z.guid() }),
  output: z.object({ revoked: z.number() }),
  async run({ input, db, now, tell }) {
    const readback = await theReadback(db, input.readbackId)
    if (!(await respondentOf(db, readback.id, input.personId))) throw nothingHere()
    const revoked = await revokeLinks(db, ANSWER_LINK, readback.id, input.personId, now)
    tell({ subjectId: readback.id, workId: readback.workId, details: { personId: input.personId, revoked } })
    return { revoked }
  },
})

const ownLink = operation({
  name: 'readback.own-link',
  says: 'A link of my own to a read-back in which I am asked; a link that I was sent goes on working',
  http: 'POST /readbacks/{readbackId}/own-link',
  who: guests,
  changes: true,
  event: 'readback.own-link-taken',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({ readbackId }),
  output: z.object({ link: z.string() }),
  async run({ input, by, db, now, newId, publicUrl, tell }) {
    const readback = await theReadback(db, input.readbackId)
    const { personId } = by
    if (personId === null || !(await respondentOf(db, readback.id, personId))) throw nothingHere()
    const token = newToken()
    await addLink(db, {
      id: newId(),
      purpose: ANSWER_LINK,
      subjectId: readback.id,
      personId,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt: later(now, A_DAY_SECONDS),
      revokedAt: null,
    })
    tell({ subjectId: readback.id, workId: readback.workId, details: {} })
    return { link: `${publicUrl}/${ANSWER_PREFIX}/${token}` }
  },
})

export function stillBeingCut(): Refusal {
  return new Refusal('conflict', 'The last day is over, and the answers are just being cut from those who gave them.', {
    next: 'Look again in a quarter of an hour, or close the read-back now.',
  })
}

export const closeReadback = operation({
  name: 'readback.close',
  says: 'Close a read-back: no more answers, and what they say together can be seen',
  http: 'POST /readbacks/{readbackId}/closing',
  who: readbackDriver,
  changes: true,
  event: 'readback.closed',
  input: z.strictObject({ readbackId }),
  output: readbackShape,
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const today = dayOf(now)
    const readback = await theReadback(db, input.readbackId)
    if (isClosed(readback, today) && !waitsForCutting(readback, today))
      throw new Refusal('closed', 'This read-back is closed already.', { next: 'Look at its result.' })
    const closing = { id: newId(), readbackId: readback.id, closedById: by.personId, closedAt: now }
    await addClosing(db, { ...closing, finishedCount: null })
    if (readback.disclosure === 'anonymous') await cutFromPeople(asked, readback)
    tell({ subjectId: readback.id, workId: readback.workId })
    return viewOf(db, { ...readback, closedAt: now }, by, today)
  },
})

export const readbackOperations = [
  listReadbacks,
  showReadback,
  handOutReadbackLinks,
  revokeReadbackLink,
  ownLink,
  closeReadback,
]
export type ListReadbacks = Asking<typeof listReadbacks>
export type ShowReadback = Asking<typeof showReadback>
export type HandOutReadbackLinks = Asking<typeof handOutReadbackLinks>
export type RevokeReadbackLink = Asking<typeof revokeReadbackLink>
export type TakeOwnLink = Asking<typeof ownLink>
export type CloseReadback = Asking<typeof closeReadback>
