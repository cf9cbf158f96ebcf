import type { Actor } from '@plumbline/platform/actor'
import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, driverOf, theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { acknowledgementBy, askedFor, everythingSaid, wasAsked } from './acknowledgement.store.ts'
import { boardOf, RESPONSES } from './acknowledgement.ts'
import { addDecision, decisionById, decisionsOf } from './decision.store.ts'
import {
  completenessOf,
  type Decision,
  DOORS,
  type Draft,
  impossibleDates,
  isDueForReview,
  PART_SAYS,
  type Part,
} from './decision.ts'
import { addDissent, dissentTo, objectionsTo } from './dissent.store.ts'
import { historyOf } from './history.ts'
import { standingOf } from './standing.ts'
import { predecessorsOf, successorsOf } from './supersession.store.ts'

const LONGEST_LINE = 500
const LONGEST_PARAGRAPH = 4_000

/** Words that must be there; `missing` says so to the person who left them out. */
const line = (missing: string) => z.string(missing).trim().min(1, missing).max(LONGEST_LINE)
export const paragraph = (missing: string) => z.string(missing).trim().min(1, missing).max(LONGEST_PARAGRAPH)
const consequence = z.strictObject({
  what: line('Say what follows'),
  kind: z.enum(['good', 'bad', 'neutral']).default('neutral'),
  borneBy: line('Say who bears it').nullable().default(null),
})
const optionNotTaken = z.strictObject({
  option: line('Name the option'),
  notChosenBecause: paragraph('Say why it was not chosen'),
})

/** The field of the input in which each part is written. */
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
  dissent: 'dissent',
  'effective-from': 'effectiveFrom',
}

/** What a decision consists of when somebody records it. */
export const newDecision = {
  question: line('Say which question was open').describe('The question that was open'),
  chosen: paragraph('Say what was decided').describe('What was decided'),
  because: paragraph('Say why this').describe('Why this'),
  consequences: z.array(consequence).max(30).default([]).describe('What follows, and who bears it'),
  options: z.array(optionNotTaken).max(20).default([]).describe('What was not chosen, and why not'),
  door: z.enum(DOORS).default('two-way').describe('How hard it would be to go back'),
  approverId: z.guid().optional().describe('The one person who approved it; the driver, for a two-way door'),
  nextStep: z
    .strictObject({
      what: line('Say what the next step is').optional(),
      ownerId: z.guid().optional(),
      byOn: day.optional(),
    })
    .default({})
    .describe(
      'What is done next, by whom (one person), and by when; all three are needed unless it was read from elsewhere',
    ),
  reviewOn: day.optional().describe('When it is looked at again'),
  decidedOn: day.optional().describe('Today, when left out'),
  effectiveFrom: day.optional().describe('From when it holds'),
  dissent: z
    .array(
      z.strictObject({
        personId: z.guid().optional().describe('Who; left out when they do not want to be named'),
        objection: paragraph('Say what the objection is'),
        wouldResolve: paragraph('Say what would resolve it').optional().describe('What would resolve it'),
        commits: z.boolean().default(false).describe('Whether they act on it all the same'),
      }),
    )
    .max(20)
    .default([]),
  nobodyDisagreed: z.boolean().default(false).describe('Somebody asked, and nobody disagreed'),
  source: line('Say where it was read from')
    .optional()
    .describe('Where it was read from; then parts may be missing, and the page says which'),
}
type NewDecision = z.output<z.ZodObject<typeof newDecision>>

export const recorded = z.object({
  id: z.string(),
  workId: z.string(),
  version: z.number(),
  question: z.string(),
  chosen: z.string(),
  because: z.string(),
  consequences: z.array(consequence),
  options: z.array(optionNotTaken),
  door: z.enum(DOORS),
  nobodyDisagreed: z.boolean(),
  approverId: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextOwnerId: z.string().nullable(),
  nextByOn: z.string().nullable(),
  reviewOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  recordedAt: z.string(),
  source: z.string().nullable(),
})

const standing = z.enum(['decided', 'announced', 'acknowledged', 'in-effect', 'review-due', 'superseded'])
const response = z.enum(RESPONSES)
const board = z.object({
  asked: z.number(),
  acknowledged: z.number(),
  silent: z.number(),
  readDifferently: z.number(),
  wordingReopened: z.boolean(),
})
const completeness = z.object({ asked: z.number(), missing: z.array(z.string()) })
const listed = recorded.extend({
  approverName: z.string().nullable(),
  nextOwnerName: z.string().nullable(),
  byDecisionId: z.string().nullable(),
  completeness,
  dueForReview: z.boolean(),
  board,
  standing,
})
const related = z.object({
  decisionId: z.string(),
  chosen: z.string(),
  because: z.string(),
  part: z.string().nullable(),
  at: z.string(),
})
const at = z.string()
const happened = z.discriminatedUnion('kind', [
  z.object({ at, kind: z.literal('recorded'), personName: z.string().nullable() }),
  z.object({ at, kind: z.literal('asked'), people: z.number() }),
  z.object({ at, kind: z.literal('said'), personName: z.string(), response }),
  z.object({
    at,
    kind: z.literal('superseded'),
    decisionId: z.string(),
    chosen: z.string(),
    part: z.string().nullable(),
  }),
])
const shown = recorded.extend({
  workKey: z.string(),
  workTitle: z.string(),
  approverName: z.string().nullable(),
  nextOwnerName: z.string().nullable(),
  recordedByName: z.string().nullable(),
  completeness,
  dueForReview: z.boolean(),
  standing,
  dissent: z.array(
    z.object({
      id: z.string(),
      objection: z.string(),
      wouldResolve: z.string().nullable(),
      commits: z.boolean(),
      personName: z.string().nullable(),
    }),
  ),
  successors: z.array(related),
  predecessors: z.array(related),
  asked: z.array(
    z.object({
      personId: z.string(),
      personName: z.string(),
      askedAt: z.string(),
      response: response.nullable(),
      words: z.string().nullable(),
      acknowledgedAt: z.string().nullable(),
    }),
  ),
  board,
  history: z.array(happened),
  mayDrive: z.boolean(),
  mine: z
    .object({ response: response.nullable(), words: z.string().nullable() })
    .nullable()
    .describe('What you said, when you were asked'),
})

/** The driver of the work that a decision belongs to, and administrators. */
export const driverOfDecision = driverOf(
  async (db, input) => (await decisionById(db, String(input['decisionId'])))?.workId,
)

/** The decision, or the refusal that an absent and a foreign id both get. */
export async function theDecision(db: Db, id: string): Promise<Decision> {
  const decision = await decisionById(db, id)
  if (!decision) throw nothingHere()
  return decision
}

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
    return keepDecision(asked, workId, given)
  },
})

/** Writes a new decision down, or refuses it whole: names what is missing, and dates that cannot be. */
export async function keepDecision(asked: Asked<unknown>, workId: string, given: NewDecision): Promise<Decision> {
  const { db, by, now, newId, tell } = asked
  const work = await theWork(db, workId)
  await refuseStrangers(db, [
    given.approverId,
    given.nextStep.ownerId,
    ...given.dissent.map(({ personId }) => personId),
  ])
  const today = dayOf(now)
  const decision: Decision = {
    id: newId(),
    workId,
    version: 1,
    question: given.question,
    chosen: given.chosen,
    because: given.because,
    consequences: given.consequences,
    options: given.options,
    door: given.door,
    nobodyDisagreed: given.nobodyDisagreed,
    approverId: given.approverId ?? (given.door === 'two-way' && !given.source ? work.driverId : null),
    nextStep: given.nextStep.what ?? null,
    nextOwnerId: given.nextStep.ownerId ?? null,
    nextByOn: given.nextStep.byOn ?? null,
    reviewOn: given.reviewOn ?? null,
    decidedOn: given.decidedOn ?? (given.source ? null : today),
    effectiveFrom: given.effectiveFrom ?? null,
    recordedAt: now,
    recordedById: by.personId,
    source: given.source ?? null,
  }
  if (!given.source) refuseIncomplete({ ...decision, objections: given.dissent.length })
  refuseImpossible(decision, given.nobodyDisagreed && given.dissent.length > 0, today)
  await addDecision(db, decision)
  for (const { personId, objection, wouldResolve, commits } of given.dissent) {
    await addDissent(db, {
      id: newId(),
      decisionId: decision.id,
      personId: personId ?? null,
      objection,
      wouldResolve: wouldResolve ?? null,
      commits,
    })
  }
  tell({ subjectId: decision.id, workId, details: { question: decision.question, chosen: decision.chosen } })
  return decision
}

function refuseIncomplete(draft: Draft): void {
  const { missing } = completenessOf(draft)
  if (missing.length === 0) return
  const named = new Intl.ListFormat('en').format(missing.map((part) => PART_SAYS[part]))
  throw new Refusal('bad-input', `Still missing: ${named}.`, {
    fields: missing.map((part) => ({ path: FIELD_OF[part], says: `Still missing: ${PART_SAYS[part]}` })),
    next: 'Add what is missing. Nothing was recorded yet.',
  })
}

function refuseImpossible(decision: Decision, contradicts: boolean, today: string): void {
  const fields: { path: string; says: string }[] = impossibleDates(decision, today)
  if (contradicts) fields.push({ path: 'nobodyDisagreed', says: 'cannot stand beside an objection' })
  const [first] = fields
  if (!first) return
  throw new Refusal('bad-input', `${first.path}: ${first.says}.`, {
    fields,
    next: 'Correct it and send it again. Nothing was recorded yet.',
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
    const today = dayOf(now)
    const decisions = await decisionsOf(db, input.workId)
    const ids = decisions.map(({ id }) => id)
    const asked = Map.groupBy(await askedFor(db, ids), ({ decisionId }) => decisionId)
    const objections = await objectionsTo(db, ids)
    const rows = decisions.map((decision) => {
      const board = boardOf(asked.get(decision.id) ?? [])
      const superseded = decision.byDecisionId !== null
      return {
        ...decision,
        completeness: inWords({ ...decision, objections: objections.get(decision.id) ?? 0 }),
        dueForReview: !superseded && isDueForReview(decision, today),
        board,
        standing: standingOf(decision, { board, superseded }, today),
      }
    })
    return { rows }
  },
})

function inWords(draft: Draft) {
  const { asked, missing } = completenessOf(draft)
  return { asked, missing: missing.map((part) => PART_SAYS[part]) }
}

const showDecision = operation({
  name: 'decision.show',
  says: 'One decision, with dissent, acknowledgements, and what took its place',
  http: 'GET /decisions/{decisionId}',
  who: guests,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: shown,
  async run({ input, by, db, now }) {
    return readDecision(db, input.decisionId, by, dayOf(now))
  },
})

/** A decision with everything that belongs to it, as this actor sees it. */
export async function readDecision(db: Db, id: string, by: Actor, today: string) {
  const decision = await theDecision(db, id)
  const work = await theWork(db, decision.workId)
  const ids = [decision.approverId, decision.nextOwnerId, decision.recordedById].filter((each) => each !== null)
  const names = new Map((await peopleById(db, ids)).map((person) => [person.id, person.name]))
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null))
  const asked = await askedFor(db, [id])
  const board = boardOf(asked)
  const dissent = await dissentTo(db, id)
  const successors = await successorsOf(db, id)
  const superseded = successors.some(({ part }) => part === null)
  const recordedByName = nameOf(decision.recordedById)
  return {
    ...decision,
    workKey: work.key,
    workTitle: work.title,
    approverName: nameOf(decision.approverId),
    nextOwnerName: nameOf(decision.nextOwnerId),
    recordedByName,
    completeness: inWords({ ...decision, objections: dissent.length }),
    dueForReview: !superseded && isDueForReview(decision, today),
    standing: standingOf(decision, { board, superseded }, today),
    dissent,
    successors,
    predecessors: await predecessorsOf(db, id),
    asked,
    board,
    history: historyOf({
      recordedAt: decision.recordedAt,
      recordedByName,
      asked,
      said: await everythingSaid(db, id),
      successors,
    }),
    mayDrive: by.role === 'admin' || (by.role !== null && drives(work, by.personId)),
    mine: await saidBy(db, decision, by.personId),
  }
}

async function saidBy(db: Db, { id, version }: Decision, personId: string | null) {
  if (personId === null || !(await wasAsked(db, id, personId))) return null
  const said = await acknowledgementBy(db, { decisionId: id, personId, version })
  return { response: said?.response ?? null, words: said?.words ?? null }
}

export const decisionOperations = [recordDecision, listDecisions, showDecision]
export type RecordDecision = Asking<typeof recordDecision>
export type ListDecisions = Asking<typeof listDecisions>
export type ShowDecision = Asking<typeof showDecision>
