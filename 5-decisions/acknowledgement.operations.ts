import { dayOf, later } from '@plumbline/platform/clock'
import { handOutLink } from '@plumbline/platform/identity/link'
import { revokeLinks } from '@plumbline/platform/identity/link.store'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf, either, type Permission } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { needsWords, RESPONSES } from './acknowledgement.ts'
import { acknowledgementBy, askToAcknowledge, keepAcknowledgement, wasAsked } from './acknowledgement.store.ts'
import { driverOfDecision, readDecision } from './decision.operations.ts'
import { decisionById } from './decision.store.ts'

export const ACKNOWLEDGE = 'decision.acknowledge'
export const ACKNOWLEDGE_PREFIX = 'k'
const LINK_SECONDS = 90 * 24 * 60 * 60

/** Whoever holds the personal link, and a member who was asked and is signed in. */
const askedPerson: Permission = {
  name: 'asked person',
  says: 'Somebody of the workspace who was asked to acknowledge it',
  admits: (by) => by.role !== null && by.personId !== null,
  async allows({ by, input, db }) {
    const decision = await decisionById(db, String(input['decisionId']))
    if (!decision) throw nothingHere()
    if (by.personId === null || !(await wasAsked(db, decision.id, by.personId))) {
      throw new Refusal('not-allowed', 'You were not asked to acknowledge this decision.', { next: 'Ask the driver of the work to ask you.' })
    }
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
  input: z.strictObject({ decisionId: z.guid(), personIds: z.array(z.guid()).min(1).max(500) }),
  output: z.object({ rows: z.array(z.object({ personId: z.string(), name: z.string(), link: z.string() })) }),
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const decision = await decisionById(db, input.decisionId)
    if (!decision) throw nothingHere()
    const people = await peopleById(db, [...new Set(input.personIds)])
    if (people.length < new Set(input.personIds).size) throw nothingHere()
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
  says: 'Withdraw somebody’s link to a decision; what they said stays',
  http: 'DELETE /decisions/{decisionId}/links/{personId}',
  who: driverOfDecision,
  changes: true,
  event: 'decision.link-revoked',
  input: z.strictObject({ decisionId: z.guid(), personId: z.guid() }),
  output: z.object({ revoked: z.number() }),
  async run({ input, db, now, tell }) {
    const decision = await decisionById(db, input.decisionId)
    const revoked = await revokeLinks(db, ACKNOWLEDGE, input.decisionId, input.personId, now)
    if (!decision || revoked === 0) throw nothingHere()
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
    workKey: z.string(),
    question: z.string(),
    chosen: z.string(),
    because: z.string(),
    consequences: z.array(z.object({ what: z.string(), kind: z.enum(['good', 'bad', 'neutral']), borneBy: z.string().nullable() })),
    options: z.array(z.object({ option: z.string(), notChosenBecause: z.string() })),
    nextStep: z.string().nullable(),
    nextOwnerName: z.string().nullable(),
    nextByOn: z.string().nullable(),
    reviewOn: z.string().nullable(),
    decidedOn: z.string().nullable(),
    superseded: z.boolean(),
    mine: z.object({ response: z.enum(RESPONSES), words: z.string().nullable() }).nullable(),
  }),
  async run({ input, by, db, now }) {
    const decision = await readDecision(db, input.decisionId, dayOf(now))
    const [person] = by.personId ? await peopleById(db, [by.personId]) : []
    if (!person) throw nothingHere()
    const mine = await acknowledgementBy(db, input.decisionId, person.id)
    return { ...decision, name: person.name, superseded: decision.supersededBy !== null, mine: mine ?? null }
  },
})

export const acknowledgeDecision = operation({
  name: 'decision.acknowledge',
  says: 'Say that you understood a decision, or how you read it',
  http: 'PUT /decisions/{decisionId}/acknowledgement',
  who: whoWasAsked,
  changes: true,
  event: 'decision.acknowledged',
  input: z.strictObject({
    decisionId: z.guid(),
    response: z.enum(RESPONSES),
    words: z.string().trim().max(1_000).optional().describe('Your own words; needed unless you understood it'),
  }),
  output: z.object({ response: z.enum(RESPONSES), words: z.string().nullable() }),
  async run({ input, by, db, now, newId, tell }) {
    const decision = await decisionById(db, input.decisionId)
    if (!decision || by.personId === null) throw nothingHere()
    const words = input.words || null
    if (needsWords(input.response) && words === null) {
      throw new Refusal('bad-input', 'Say it in your own words, so that somebody can act on it.', {
        fields: [{ path: 'words', says: 'is needed for this answer' }],
      })
    }
    await keepAcknowledgement(db, { id: newId(), decisionId: decision.id, personId: by.personId, response: input.response, words, at: now })
    tell({ subjectId: decision.id, workId: decision.workId })
    return { response: input.response, words }
  },
})

export const acknowledgementOperations = [handOutDecisionLinks, revokeDecisionLink, brief, acknowledgeDecision]
export type HandOutDecisionLinks = Asking<typeof handOutDecisionLinks>
export type DecisionBrief = Asking<typeof brief>
export type AcknowledgeDecision = Asking<typeof acknowledgeDecision>
