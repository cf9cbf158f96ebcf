import { publishedDirection } from '@plumbline/direction/reads'
import { stakeholdersOf } from '@plumbline/people/reads'
import type { Actor } from '@plumbline/platform/actor'
import { day } from '@plumbline/platform/calendar'
import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { handOutLink } from '@plumbline/platform/identity/link'
import { addLink, revokeLinks, standingLinks } from '@plumbline/platform/identity/link.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { driver, driverOf, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { saidBy } from './answer.store.ts'
import { whoPredictsWhom } from './prediction.ts'
import {
  addClosing,
  addReadback,
  claimsOf,
  type ReadbackView,
  readbackById,
  readbacksOfWork,
  respondentOf,
  respondentsOf,
} from './readback.store.ts'
import {
  FACETS,
  FEWEST_ANSWERS,
  hasAnswered,
  isClosed,
  LONGEST_STATEMENT,
  MOST_CLAIMS,
  READABLE_DAYS_AFTER_CLOSING,
  STATED,
  whoCanBeAsked,
} from './readback.ts'

export const ANSWER_LINK = 'readback.answer'
const ANSWER_PREFIX = 'a'
const A_DAY_SECONDS = 24 * 60 * 60

const readbackId = z.guid()
const claim = z.strictObject({
  facet: z.enum(FACETS),
  statement: z.string().trim().min(1).max(LONGEST_STATEMENT),
  stated: z.enum(STATED).describe('What the direction says to it; "disagree" for a plausible misreading'),
})

const summaryShape = z.object({
  id: z.string(),
  workId: z.string(),
  wave: z.number(),
  directionVersionId: z.string(),
  closesOn: z.string(),
  closedAt: z.string().nullable(),
  closed: z.boolean(),
  disclosure: z.enum(['named', 'by-group']),
  fewest: z.number(),
  createdAt: z.string(),
  asked: z.number(),
  answered: z.number(),
})

const readbackShape = summaryShape.extend({
  claims: z.array(z.object({ id: z.string(), facet: z.enum(FACETS), statement: z.string(), stated: z.enum(STATED) })),
  respondents: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      groupId: z.string().nullable(),
      groupName: z.string().nullable(),
      answered: z.boolean(),
      hasLink: z.boolean(),
    }),
  ),
  /** Whether the one who looks is asked, and has still to answer. */
  waitsForMe: z.boolean(),
})

/** The driver of the work that a read-back belongs to. */
const readbackDriver = driverOf(async (db, input) => (await readbackById(db, String(input['readbackId'])))?.workId)

export async function theReadback(db: Db, id: string): Promise<ReadbackView> {
  const readback = await readbackById(db, id)
  if (!readback) throw nothingHere()
  return readback
}

async function summaryOf(db: Db, readback: ReadbackView, today: string) {
  const claims = await claimsOf(db, readback.id)
  const respondents = await respondentsOf(db, readback.id)
  const said = await saidBy(
    db,
    respondents.map(({ id }) => id),
  )
  const answered = new Set(
    respondents.filter(({ id }) => hasAnswered(said.get(id)?.answers.length ?? 0, claims.length)).map(({ id }) => id),
  )
  const summary = { ...readback, closed: isClosed(readback, today), asked: respondents.length, answered: answered.size }
  return { summary, claims, respondents, answered }
}

async function viewOf(
  db: Db,
  readback: ReadbackView,
  by: Actor,
  today: string,
): Promise<z.output<typeof readbackShape>> {
  const { summary, claims, respondents, answered } = await summaryOf(db, readback, today)
  const linked = new Set((await standingLinks(db, ANSWER_LINK, readback.id)).map((link) => link.personId))
  return {
    ...summary,
    claims,
    respondents: respondents.map((each) => ({
      ...each,
      answered: answered.has(each.id),
      hasLink: linked.has(each.personId),
    })),
    waitsForMe: !summary.closed && respondents.some((each) => each.personId === by.personId && !answered.has(each.id)),
  }
}

export const composeReadback = operation({
  name: 'readback.compose',
  says: 'Ask the people around a work what they understood of its published direction',
  http: 'POST /work/{workId}/readbacks',
  who: driver,
  changes: true,
  event: 'readback.composed',
  input: z.strictObject({
    workId: z.guid(),
    claims: z.array(claim).min(1).max(MOST_CLAIMS),
    closesOn: day,
    disclosure: z
      .enum(['named', 'by-group'])
      .default('named')
      .describe('Who sees what; told to everybody before they answer'),
    personIds: z
      .array(z.guid())
      .min(1)
      .max(500)
      .optional()
      .describe('Whom to ask; every named stakeholder, when left out'),
  }),
  output: readbackShape,
  async run({ input, by, db, now, newId, tell }) {
    const work = await theWork(db, input.workId)
    const today = dayOf(now)
    const direction = await publishedDirection(db, work.id)
    if (!direction) {
      throw new Refusal('conflict', 'There is no published direction yet, so there is nothing to read back.', {
        next: 'Publish the direction first.',
      })
    }
    if (input.closesOn < today) {
      throw new Refusal('bad-input', 'closesOn: this day is over.', {
        fields: [{ path: 'closesOn', says: 'This day is over.' }],
        next: 'Choose today or a later day.',
      })
    }
    const statements = input.claims.map(({ statement }) => statement.toLowerCase())
    if (new Set(statements).size < statements.length) {
      throw new Refusal('bad-input', 'claims: two of them say the same.', {
        fields: [{ path: 'claims', says: 'Two of them say the same.' }],
        next: 'Change one of them or leave it out.',
      })
    }
    const earlier = await readbacksOfWork(db, work.id)
    if (earlier.some((each) => !isClosed(each, today))) {
      throw new Refusal('conflict', 'A read-back of this work is still open.', {
        next: 'Close it first, or wait until its last day is over.',
      })
    }
    const asked = await whomToAsk(db, work.id, input.personIds)
    const predicts = whoPredictsWhom(asked, input.disclosure === 'named' ? 1 : FEWEST_ANSWERS)
    const readback = {
      id: newId(),
      workId: work.id,
      directionVersionId: direction.id,
      wave: (earlier[0]?.wave ?? 0) + 1,
      closesOn: input.closesOn,
      disclosure: input.disclosure,
      fewest: FEWEST_ANSWERS,
      composedById: by.personId,
      createdAt: now,
    }
    await addReadback(
      db,
      readback,
      input.claims.map((each, place) => ({ id: newId(), readbackId: readback.id, place, ...each })),
      asked.map((each) => ({
        id: newId(),
        readbackId: readback.id,
        ...each,
        predicts: predicts.get(each.personId) ?? [],
        closedAt: null,
      })),
    )
    tell({
      subjectId: readback.id,
      workId: work.id,
      details: { wave: readback.wave, claims: input.claims.length, asked: asked.length, disclosure: input.disclosure },
    })
    return viewOf(db, { ...readback, closedAt: null }, by, today)
  },
})

async function whomToAsk(db: Db, workId: string, personIds: readonly string[] | undefined) {
  const all = whoCanBeAsked(await stakeholdersOf(db, workId))
  const wanted = personIds && new Set(personIds)
  if (wanted && [...wanted].some((personId) => !all.some((each) => each.personId === personId))) throw nothingHere()
  const asked = wanted ? all.filter((each) => wanted.has(each.personId)) : all
  if (asked.length > 0) return asked
  throw new Refusal('conflict', 'Nobody can be asked yet: the register of this work names no person.', {
    next: 'Add the people whom the work touches.',
  })
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
  says: 'One read-back: its claims, who is asked, and who has answered; never what',
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
    tell({ subjectId: readback.id, workId: readback.workId, details: { people: rows.length } })
    return { rows }
  },
})

function readableUntil({ closesOn }: { closesOn: string }): string {
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

export const closeReadback = operation({
  name: 'readback.close',
  says: 'Close a read-back: no more answers, and what they say together can be seen',
  http: 'POST /readbacks/{readbackId}/closing',
  who: readbackDriver,
  changes: true,
  event: 'readback.closed',
  input: z.strictObject({ readbackId }),
  output: readbackShape,
  async run({ input, by, db, now, newId, tell }) {
    const readback = await theReadback(db, input.readbackId)
    if (isClosed(readback, dayOf(now)))
      throw new Refusal('closed', 'This read-back is closed already.', { next: 'Look at its result.' })
    await addClosing(db, { id: newId(), readbackId: readback.id, closedById: by.personId, closedAt: now })
    tell({ subjectId: readback.id, workId: readback.workId })
    return viewOf(db, { ...readback, closedAt: now }, by, dayOf(now))
  },
})

export const readbackOperations = [
  composeReadback,
  listReadbacks,
  showReadback,
  handOutReadbackLinks,
  revokeReadbackLink,
  ownLink,
  closeReadback,
]
export type ComposeReadback = Asking<typeof composeReadback>
export type ListReadbacks = Asking<typeof listReadbacks>
export type ShowReadback = Asking<typeof showReadback>
export type HandOutReadbackLinks = Asking<typeof handOutReadbackLinks>
export type RevokeReadbackLink = Asking<typeof revokeReadbackLink>
export type TakeOwnLink = Asking<typeof ownLink>
export type CloseReadback = Asking<typeof closeReadback>
