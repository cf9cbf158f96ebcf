import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, driverOf, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { boardOf, RESPONSES } from './acknowledgement.ts'
import { askedFor } from './acknowledgement.store.ts'
import { type Decision, DOORS, isDueForReview, missingParts, type Part } from './decision.ts'
import { addDecision, addDissent, addSupersession, decisionById, decisionsOf, dissentTo, supersessionsAround } from './decision.store.ts'

const line = z.string().trim().min(1).max(500)
const paragraph = z.string().trim().min(1).max(4_000)
const consequence = z.object({ what: line, kind: z.enum(['good', 'bad', 'neutral']).default('neutral'), borneBy: line.nullable().default(null) })
const optionNotTaken = z.object({ option: line, notChosenBecause: paragraph })

/** What each missing part is called when a person is asked for it. */
export const PART_SAYS: Record<Part, string> = {
  chosen: 'what was decided',
  because: 'why this',
  consequences: 'what follows from it',
  'next-step': 'the next step',
  'next-owner': 'who does the next step',
  'next-by': 'by when the next step is done',
  review: 'when it is looked at again',
  approver: 'who approved it',
  options: 'what was not chosen, and why not',
}
const FIELD_OF: Record<Part, string> = {
  chosen: 'chosen',
  because: 'because',
  consequences: 'consequences',
  'next-step': 'nextStep.what',
  'next-owner': 'nextStep.ownerId',
  'next-by': 'nextStep.byOn',
  review: 'reviewOn',
  approver: 'approverId',
  options: 'options',
}

const recorded = z.object({
  id: z.string(),
  workId: z.string(),
  question: z.string(),
  chosen: z.string(),
  because: z.string(),
  consequences: z.array(consequence),
  options: z.array(optionNotTaken),
  door: z.enum(DOORS),
  approverId: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextOwnerId: z.string().nullable(),
  nextByOn: z.string().nullable(),
  reviewOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  recordedAt: z.string(),
  source: z.string().nullable(),
})
const board = z.object({ acknowledged: z.number(), asked: z.number(), readDifferently: z.number(), wordingReopened: z.boolean() })
const listed = recorded.extend({ nextOwnerName: z.string().nullable(), byDecisionId: z.string().nullable(), missing: z.array(z.string()), dueForReview: z.boolean(), board })
const shown = recorded.extend({
  workKey: z.string(),
  approverName: z.string().nullable(),
  nextOwnerName: z.string().nullable(),
  recordedByName: z.string().nullable(),
  missing: z.array(z.string()),
  dueForReview: z.boolean(),
  dissent: z.array(z.object({ objection: z.string(), personName: z.string().nullable(), commits: z.boolean() })),
  supersededBy: z.object({ decisionId: z.string(), because: z.string() }).nullable(),
  supersedes: z.array(z.object({ decisionId: z.string(), because: z.string() })),
  asked: z.array(
    z.object({
      personId: z.string(),
      personName: z.string(),
      response: z.enum(RESPONSES).nullable(),
      words: z.string().nullable(),
      acknowledgedAt: z.string().nullable(),
    }),
  ),
  board,
})

/** What a decision consists of when somebody records it. */
const newDecision = {
  question: line.describe('The question that was open'),
  chosen: paragraph.describe('What was decided'),
  because: paragraph.describe('Why this'),
  consequences: z.array(consequence).max(30).default([]),
  options: z.array(optionNotTaken).max(20).default([]),
  door: z.enum(DOORS).default('two-way'),
  approverId: z.guid().optional().describe('The one person who approved it'),
  nextStep: z.strictObject({ what: line, ownerId: z.guid(), byOn: z.iso.date() }).optional(),
  reviewOn: z.iso.date().optional(),
  decidedOn: z.iso.date().optional().describe('Today, when left out'),
  dissent: z.array(z.strictObject({ personId: z.guid().optional(), objection: paragraph, commits: z.boolean().default(false) })).max(20).default([]),
  readbackId: z.guid().optional().describe('The read-back that led to it'),
  source: line.optional().describe('Where it was read from; then parts may be missing, and the page says which'),
}
type NewDecision = z.output<z.ZodObject<typeof newDecision>>

/** The driver of the work that a decision belongs to, and administrators. */
export const driverOfDecision = driverOf(async (db, input) => (await decisionById(db, String(input['decisionId'])))?.workId)

export const recordDecision = operation({
  name: 'decision.record',
  says: 'Record a decision: what, why, what follows, and who is next',
  http: 'POST /work/{workId}/decisions',
  who: driver,
  changes: true,
  event: 'decision.recorded',
  input: z.strictObject({ workId: z.guid(), ...newDecision }),
  output: recorded,
  async run(asked) {
    const { workId, ...given } = asked.input
    await theWork(asked.db, workId)
    return record(asked, workId, given)
  },
})

async function record(asked: Asked<unknown>, workId: string, given: NewDecision): Promise<Decision> {
  const { db, by, now, newId, tell } = asked
  await refuseStrangers(db, [given.approverId, given.nextStep?.ownerId, ...given.dissent.map(({ personId }) => personId)])
  const decision: Decision = {
    id: newId(),
    workId,
    question: given.question,
    chosen: given.chosen,
    because: given.because,
    consequences: given.consequences,
    options: given.options,
    door: given.door,
    approverId: given.approverId ?? null,
    nextStep: given.nextStep?.what ?? null,
    nextOwnerId: given.nextStep?.ownerId ?? null,
    nextByOn: given.nextStep?.byOn ?? null,
    reviewOn: given.reviewOn ?? null,
    decidedOn: given.decidedOn ?? (given.source ? null : dayOf(now)),
    recordedAt: now,
    recordedById: by.personId,
    readbackId: given.readbackId ?? null,
    source: given.source ?? null,
  }
  if (!given.source) refuseIncomplete(missingParts(decision))
  await addDecision(db, decision)
  for (const { personId, objection, commits } of given.dissent) {
    await addDissent(db, { id: newId(), decisionId: decision.id, personId: personId ?? null, objection, commits })
  }
  tell({ subjectId: decision.id, workId, details: { question: decision.question, chosen: decision.chosen } })
  return decision
}

function refuseIncomplete(missing: Part[]): void {
  if (missing.length === 0) return
  const named = new Intl.ListFormat('en').format(missing.map((part) => PART_SAYS[part]))
  throw new Refusal('bad-input', `Still missing: ${named}.`, {
    fields: missing.map((part) => ({ path: FIELD_OF[part], says: `is needed: ${PART_SAYS[part]}` })),
    next: 'Add what is missing. Nothing was recorded yet.',
  })
}

async function refuseStrangers(db: Db, ids: (string | undefined)[]): Promise<void> {
  const named = [...new Set(ids.filter((id) => id !== undefined))]
  if ((await peopleById(db, named)).length < named.length) throw nothingHere()
}

const listDecisions = operation({
  name: 'decision.list',
  says: 'The decisions of a work, newest first',
  http: 'GET /work/{workId}/decisions',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({ rows: z.array(listed) }),
  async run({ input, db, now }) {
    await theWork(db, input.workId)
    const rows = []
    for (const decision of await decisionsOf(db, input.workId)) {
      const asked = await askedFor(db, decision.id)
      rows.push({
        ...decision,
        missing: missingParts(decision).map((part) => PART_SAYS[part]),
        dueForReview: decision.byDecisionId === null && isDueForReview(decision, dayOf(now)),
        board: boardOf(asked),
      })
    }
    return { rows }
  },
})

const showDecision = operation({
  name: 'decision.show',
  says: 'One decision, with dissent, acknowledgements, and what took its place',
  http: 'GET /decisions/{decisionId}',
  who: guests,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: shown,
  async run({ input, db, now }) {
    return readDecision(db, input.decisionId, dayOf(now))
  },
})

/** A decision with everything that belongs to it, or the refusal that an absent one gets. */
export async function readDecision(db: Db, id: string, today: string) {
  const decision = await decisionById(db, id)
  if (!decision) throw nothingHere()
  const work = await theWork(db, decision.workId)
  const ids = [decision.approverId, decision.nextOwnerId, decision.recordedById].filter((each) => each !== null)
  const names = new Map((await peopleById(db, ids)).map((person) => [person.id, person.name]))
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null))
  const around = await supersessionsAround(db, id)
  const asked = await askedFor(db, id)
  return {
    ...decision,
    workKey: work.key,
    approverName: nameOf(decision.approverId),
    nextOwnerName: nameOf(decision.nextOwnerId),
    recordedByName: nameOf(decision.recordedById),
    missing: missingParts(decision).map((part) => PART_SAYS[part]),
    dueForReview: isDueForReview(decision, today),
    dissent: await dissentTo(db, id),
    supersededBy: around.filter(({ decisionId }) => decisionId === id).map(({ byDecisionId, because }) => ({ decisionId: byDecisionId, because }))[0] ?? null,
    supersedes: around.filter(({ byDecisionId }) => byDecisionId === id),
    asked,
    board: boardOf(asked),
  }
}

const supersede = operation({
  name: 'decision.supersede',
  says: 'Record the decision that takes the place of an earlier one; both stay, linked',
  http: 'POST /decisions/{decisionId}/supersession',
  who: driverOfDecision,
  changes: true,
  event: 'decision.superseded',
  input: z.strictObject({ decisionId: z.guid(), supersededBecause: paragraph.describe('Why the earlier decision no longer holds'), ...newDecision }),
  output: recorded,
  async run(asked) {
    const { decisionId, supersededBecause, ...given } = asked.input
    const { db, now, newId } = asked
    const earlier = await decisionById(db, decisionId)
    if (!earlier) throw nothingHere()
    if ((await supersessionsAround(db, decisionId)).some((each) => each.decisionId === decisionId)) {
      throw new Refusal('conflict', 'Another decision has taken the place of this one already.', { next: 'Supersede the later one.' })
    }
    const later = await record(asked, earlier.workId, given)
    await addSupersession(db, { id: newId(), decisionId, byDecisionId: later.id, because: supersededBecause, at: now })
    return later
  },
})

export const decisionOperations = [recordDecision, listDecisions, showDecision, supersede]
export type RecordDecision = Asking<typeof recordDecision>
export type ListDecisions = Asking<typeof listDecisions>
export type ShowDecision = Asking<typeof showDecision>
export type SupersedeDecision = Asking<typeof supersede>
