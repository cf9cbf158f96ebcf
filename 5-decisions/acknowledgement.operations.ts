import { dayOf, later } from '@plumbline/platform/clock'
import { handOutLink } from '@plumbline/platform/identity/link'
import { revokeLinks } from '@plumbline/platform/identity/link.store'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf, either, type Permission } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import {
  acknowledgementBy,
  addAcknowledgement,
  askToAcknowledge,
  holdAsking,
  replaceAcknowledgement,
  wasAsked,
  withdrawAsking,
} from './acknowledgement.store.ts'
import { type Acknowledgement, needsWords, RESPONSES } from './acknowledgement.ts'
import { driverOfDecision, readDecision, theDecision } from './decision.operations.ts'
import type { Decision } from './decision.ts'
import { successorsOf } from './supersession.store.ts'

const ACKNOWLEDGE = 'decision.acknowledge'
const ACKNOWLEDGE_PREFIX = 'k'
const LINK_SECONDS = 90 * 24 * 60 * 60

/** Somebody who was asked and is signed in. */
const askedPerson: Permission = {
  name: 'asked person',
  says: 'Somebody of the workspace who was asked to acknowledge it',
  admits: (by) => by.role !== null,
  async allows({ by, input, db }) {
    const { id } = await theDecision(db, String(input['decisionId']))
    if (by.personId !== null && (await wasAsked(db, id, by.personId))) return
    throw new Refusal('not-allowed', 'You were not asked to acknowledge this decision.', {
      next: 'Ask the driver of the work to ask you.',
    })
  },
}
const whoWasAsked = either(bearerOf(ACKNOWLEDGE, 'decisionId'), askedPerson)

export const handOutDecisionLinks = operation({
  name: 'decision.hand-out-links',
  says: 'Ask people to acknowledge a decision; gives each a personal link, told only once',
  http: 'POST /decisions/{decisionId}/links',
  who: driverOfDecision,
  changes: true,
  event: 'decision.acknowledgement-asked',
  peopleOnly: true,
  input: z.strictObject({ decisionId: z.guid(), personIds: z.array(z.guid()).min(1).max(500) }),
  output: z.object({ rows: z.array(z.object({ personId: z.string(), name: z.string(), link: z.string() })) }),
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const decision = await theDecision(db, input.decisionId)
    await refuseSuperseded(asked, decision)
    const wanted = [...new Set(input.personIds)]
    const people = await peopleById(db, wanted)
    if (people.length < wanted.length) throw nothingHere()
    const rows = []
    for (const { id: personId, name } of people.sort((a, b) => a.name.localeCompare(b.name))) {
      await askToAcknowledge(db, { id: newId(), decisionId: decision.id, personId, at: now })
      const link = await handOutLink(asked, {
        purpose: ACKNOWLEDGE,
        prefix: ACKNOWLEDGE_PREFIX,
        subjectId: decision.id,
        personId,
        expiresAt: later(now, LINK_SECONDS),
      })
      rows.push({ personId, name, link })
    }
    tell({ subjectId: decision.id, workId: decision.workId, details: { asked: rows.length } })
    return { rows }
  },
})

const revokeDecisionLink = operation({
  name: 'decision.revoke-link',
  says: 'Stop somebody’s link to a decision; who had not answered is no longer asked, what was said stays',
  http: 'DELETE /decisions/{decisionId}/links/{personId}',
  who: driverOfDecision,
  changes: true,
  event: 'decision.link-revoked',
  input: z.strictObject({ decisionId: z.guid(), personId: z.guid() }),
  output: z.object({ revoked: z.number() }),
  async run({ input, db, now, tell }) {
    const decision = await theDecision(db, input.decisionId)
    const revoked = await revokeLinks(db, ACKNOWLEDGE, decision.id, input.personId, now)
    if (revoked === 0) throw nothingHere()
    const about = { decisionId: decision.id, personId: input.personId, version: decision.version }
    if (!(await acknowledgementBy(db, about))) await withdrawAsking(db, decision.id, input.personId, now)
    tell({ subjectId: decision.id, workId: decision.workId, details: { personId: input.personId } })
    return { revoked }
  },
})

const brief = operation({
  name: 'decision.brief',
  says: 'A decision as the person sees it who was asked to acknowledge it',
  http: 'GET /decisions/{decisionId}/brief',
  who: whoWasAsked,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({
    name: z.string(),
    today: z.string(),
    workKey: z.string(),
    workTitle: z.string(),
    version: z.number(),
    question: z.string(),
    chosen: z.string(),
    because: z.string(),
    consequences: z.array(
      z.object({ what: z.string(), kind: z.enum(['good', 'bad', 'neutral']), borneBy: z.string().nullable() }),
    ),
    options: z.array(z.object({ option: z.string(), notChosenBecause: z.string() })),
    nextStep: z.string().nullable(),
    nextOwnerName: z.string().nullable(),
    nextByOn: z.string().nullable(),
    reviewOn: z.string().nullable(),
    decidedOn: z.string().nullable(),
    approverName: z.string().nullable(),
    supersededBy: z.string().nullable().describe('What was decided instead'),
    mine: z.object({ response: z.enum(RESPONSES).nullable(), words: z.string().nullable() }).nullable(),
  }),
  async run({ input, by, db, now }) {
    const decision = await readDecision(db, input.decisionId, by, dayOf(now))
    const [person] = by.personId ? await peopleById(db, [by.personId]) : []
    if (!person) throw nothingHere()
    const successor = decision.successors.find(({ part }) => part === null)
    return { ...decision, today: dayOf(now), name: person.name, supersededBy: successor?.chosen ?? null }
  },
})

export const acknowledgeDecision = operation({
  name: 'decision.acknowledge',
  says: 'Say that you understood a decision, or how you read it',
  http: 'PUT /decisions/{decisionId}/acknowledgement',
  who: whoWasAsked,
  changes: true,
  event: 'decision.acknowledged',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    version: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('The version that you read; the one that stands, when left out'),
    response: z.enum(RESPONSES),
    words: z
      .string()
      .trim()
      .max(1_000)
      .optional()
      .describe('Your own words; needed when you read it differently, it is not yours, or you cannot'),
  }),
  output: z.object({ version: z.number(), response: z.enum(RESPONSES), words: z.string().nullable() }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const decision = await theDecision(db, input.decisionId)
    if (by.personId === null) throw nothingHere()
    await refuseSuperseded(asked, decision)
    refuseOldVersion(decision, input.version)
    const words = input.words || null
    refuseWithoutWords(input.response, words)
    const about = { decisionId: decision.id, personId: by.personId, version: decision.version }
    await holdAsking(db, decision.id, by.personId)
    const before = await acknowledgementBy(db, about)
    if (before?.response !== input.response || before.words !== words) {
      if (before) await replaceAcknowledgement(db, before.id, now)
      await addAcknowledgement(db, {
        id: newId(),
        ...about,
        response: input.response,
        words,
        at: now,
        replacedAt: null,
      })
    }
    tell({ subjectId: decision.id, workId: decision.workId })
    return { version: decision.version, response: input.response, words }
  },
})

async function refuseSuperseded({ db }: Pick<Asked<unknown>, 'db'>, decision: Decision): Promise<void> {
  const successor = (await successorsOf(db, decision.id)).find(({ part }) => part === null)
  if (!successor) return
  throw new Refusal('closed', `This decision was replaced by another: “${successor.chosen}”.`, {
    next: 'Look at the decision that holds now.',
  })
}

function refuseOldVersion(decision: Decision, read: number | undefined): void {
  if (read === undefined || read === decision.version) return
  throw new Refusal('conflict', 'The decision was changed after you opened it. Your answer was not kept.', {
    next: 'Read it again as it stands now, then answer.',
  })
}

function refuseWithoutWords(response: Acknowledgement['response'], words: string | null): void {
  if (!needsWords(response) || words !== null) return
  throw new Refusal('bad-input', 'Say it in your own words, so that somebody can act on it.', {
    fields: [{ path: 'words', says: 'A sentence in your own words is needed' }],
  })
}

export const acknowledgementOperations = [handOutDecisionLinks, revokeDecisionLink, brief, acknowledgeDecision]
export type HandOutDecisionLinks = Asking<typeof handOutDecisionLinks>
export type RevokeDecisionLink = Asking<typeof revokeDecisionLink>
export type DecisionBrief = Asking<typeof brief>
export type AcknowledgeDecision = Asking<typeof acknowledgeDecision>
