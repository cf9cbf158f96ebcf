import { publishedDirection } from '@plumbline/direction/reads'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { addStage } from './course/course.store.ts'
import { addDecision } from './decision.store.ts'
import { completenessOf, type Decision, type Draft, impossibleDates, PART_SAYS, type Part } from './decision.ts'
import { setRoles } from './decision-role.store.ts'
import { type NewDecision, newDecision, paragraph, recorded } from './decision-shape.operations.ts'
import { addDissent } from './dissent.store.ts'
import { setFurtherSteps } from './further-step.store.ts'

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
  drivers: 'drivers',
  method: 'method',
  confidence: 'confidence',
  'expected-result': 'expectedResult',
  'review-triggers': 'reviewTriggers',
  'final-call': 'door',
  'read-back': 'door',
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

const openQuestion = operation({
  name: 'decision.open',
  says: 'Open a question that needs a decision; the rest is written down on the way',
  http: 'POST /work/{workId}/questions',
  who: driver,
  changes: true,
  event: 'decision.opened',
  input: z.strictObject({
    workId: z.guid(),
    ...newDecision,
    chosen: paragraph('Say what is proposed').optional().describe('What is proposed, if anything is by now'),
    because: paragraph('Say why this').optional().describe('Why this'),
  }),
  output: recorded,
  async run(asked) {
    const { workId, chosen = '', because = '', ...given } = asked.input
    const { decision, today } = await drafted(asked, workId, { chosen, because, ...given })
    const open = { ...decision, stage: 'question', outcome: null, decidedOn: null } as const
    refuseImpossible(open, given.nobodyDisagreed && given.dissent.length > 0, today)
    return keep(asked, open, given)
  },
})

/** Writes a new decision down, or refuses it whole: names what is missing, and dates that cannot be. */
export async function keepDecision(asked: Asked<unknown>, workId: string, given: NewDecision): Promise<Decision> {
  const { decision, today } = await drafted(asked, workId, given)
  if (!given.source) {
    refuseOneWay(decision)
    refuseIncomplete({ ...decision, objections: given.dissent.length, finalCallHeld: false, readBack: false })
  }
  refuseImpossible(decision, given.nobodyDisagreed && given.dissent.length > 0, today)
  return keep(asked, decision, given)
}

async function drafted({ db, by, now, newId }: Asked<unknown>, workId: string, given: NewDecision) {
  const work = await theWork(db, workId)
  await refuseStrangers(db, [
    given.approverId,
    given.nextStep.ownerId,
    ...given.dissent.map(({ personId }) => personId),
    ...given.furtherSteps.map(({ ownerId }) => ownerId),
    ...given.roles.map(({ personId }) => personId),
  ])
  const today = dayOf(now)
  const direction = given.source ? undefined : await publishedDirection(db, workId)
  const decision: Decision = {
    id: newId(),
    workId,
    stage: 'decided',
    outcome: 'accepted',
    method: given.method ?? null,
    version: 1,
    revision: null,
    directionVersionId: direction?.id ?? null,
    drivers: given.drivers ?? null,
    confidence: given.confidence ?? null,
    expectedResult: given.expectedResult ?? null,
    reviewTriggers: given.reviewTriggers ?? null,
    aliases: null,
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
  return { decision, today }
}

/** The row with everything that hangs on it: its stage, who disagreed, further steps and roles. */
async function keep(
  { db, by, now, newId, tell }: Asked<unknown>,
  decision: Decision,
  { dissent, furtherSteps, roles }: Pick<NewDecision, 'dissent' | 'furtherSteps' | 'roles'>,
): Promise<Decision> {
  const { id: decisionId, workId, question, chosen, stage } = decision
  await addDecision(db, decision)
  await addStage(db, {
    id: newId(),
    decisionId,
    stage: stage ?? 'decided',
    because: null,
    personId: by.personId,
    forPersonId: null,
    at: now,
    takenBackAt: null,
  })
  for (const { personId, objection, wouldResolve, commits } of dissent) {
    await addDissent(db, {
      id: newId(),
      decisionId,
      personId: personId ?? null,
      objection,
      wouldResolve: wouldResolve ?? null,
      commits,
    })
  }
  await setFurtherSteps(db, decisionId, furtherSteps, newId)
  await setRoles(db, decisionId, roles, { at: now, newId })
  tell({ subjectId: decisionId, workId, details: { question, chosen } })
  return decision
}

/** What cannot be undone is not written down in one go: people are called and asked what they understood first. */
function refuseOneWay({ door }: Pick<Decision, 'door'>): void {
  if (door !== 'one-way') return
  throw new Refusal('bad-input', 'There is no way back from this, so it cannot be recorded in one go.', {
    fields: [{ path: 'door', says: 'needs a final call and a read-back before it is decided' }],
    next: 'Open it as a question, then propose it, hold a final call, and ask what people understood. What was decided elsewhere is recorded with where it was read from.',
  })
}

export function refuseIncomplete(draft: Draft): void {
  const { missing } = completenessOf(draft)
  if (missing.length === 0) return
  const named = new Intl.ListFormat('en').format(missing.map((part) => PART_SAYS[part]))
  throw new Refusal('bad-input', `Still missing: ${named}.`, {
    fields: missing.map((part) => ({ path: FIELD_OF[part], says: `Still missing: ${PART_SAYS[part]}` })),
    next: 'Add what is missing. Nothing was decided yet.',
  })
}

export function refuseImpossible(decision: Decision, contradicts: boolean, today: string): void {
  const fields: { path: string; says: string }[] = impossibleDates(decision, today)
  if (contradicts) fields.push({ path: 'nobodyDisagreed', says: 'cannot stand beside an objection' })
  const [first] = fields
  if (!first) return
  throw new Refusal('bad-input', `${first.path}: ${first.says}.`, {
    fields,
    next: 'Correct it and send it again. Nothing was recorded yet.',
  })
}

export async function refuseStrangers(db: Db, ids: (string | undefined)[]): Promise<void> {
  const named = [...new Set(ids.filter((id) => id !== undefined))]
  if ((await peopleById(db, named)).length < named.length) throw nothingHere()
}

export const recordingOperations = [recordDecision, openQuestion]
export type RecordDecision = Asking<typeof recordDecision>
export type OpenQuestion = Asking<typeof openQuestion>
