import type { Actor } from '@plumbline/platform/actor'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { driverOf, theWork } from '@plumbline/work/reads'
import { drives, type Work } from '@plumbline/work/words'
import { z } from 'zod'
import { askedFor, everythingSaid } from './acknowledgement.store.ts'
import { boardOf, RESPONSES } from './acknowledgement.ts'
import { shownBoard, theBoard } from './acknowledging/board.operations.ts'
import { mineOf, shownMine } from './acknowledging/mine.operations.ts'
import { stagesOf } from './course/course.store.ts'
import { isDecided } from './course/course.ts'
import { decisionById, decisionsOf } from './decision.store.ts'
import {
  completenessOf,
  type Decision,
  type Draft,
  isDueForReview,
  METHODS,
  PART_SAYS,
  STAGES,
  stageOf,
} from './decision.ts'
import { rolesOf } from './decision-role.store.ts'
import { ROLES } from './decision-role.ts'
import { recorded } from './decision-shape.operations.ts'
import { dissentTo, objectionsTo } from './dissent.store.ts'
import { finalCallsOf } from './final-call/final-call.store.ts'
import {
  CALL_TURNS,
  type CallFacts,
  callHistory,
  concernsAround,
  objectionsIn,
  wasHeld,
} from './final-call/final-call.ts'
import { showCall, shownCall } from './final-call/shown-call.operations.ts'
import { furtherStepsOf } from './further-step.store.ts'
import { historyOf } from './history.ts'
import { wayOf } from './method/turns.operations.ts'
import { readBackDecisions } from './read-back-decisions.store.ts'
import { amendedAmong, relationsOf } from './relation.store.ts'
import { RELATION_KINDS } from './relation.ts'
import { sourceFileOf } from './source-file.store.ts'
import { STANDINGS, standingOf } from './standing.ts'
import { endedSupersessionsOf, predecessorsOf, successorsOf } from './supersession.store.ts'
import { SUBSTANCE, TEXT_PARTS } from './wording/change.ts'
import { openReopenings } from './wording/reopening.store.ts'
import { revisionsOf } from './wording/revision.store.ts'

export const standing = z.enum(STANDINGS)
const response = z.enum(RESPONSES)
export const board = z.object({
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
  z.object({
    at,
    kind: z.literal('stage'),
    stage: z.enum(STAGES),
    because: z.string().nullable(),
    personName: z.string().nullable(),
    forPersonName: z.string().nullable(),
    takenBackAt: z.string().nullable(),
    disowned: z.boolean().describe('Whoever it was written down for did not approve it'),
  }),
  z.object({ at, kind: z.literal('asked'), people: z.number() }),
  z.object({ at, kind: z.literal('said'), personName: z.string(), response }),
  z.object({
    at,
    kind: z.literal('changed'),
    personName: z.string().nullable(),
    parts: z.array(z.enum(TEXT_PARTS)),
    substance: z.array(z.enum(SUBSTANCE)),
    because: z.string().nullable(),
  }),
  z.object({ at, kind: z.literal('wording-reopened') }),
  z.object({
    at,
    kind: z.literal('wording-kept'),
    personName: z.string().nullable(),
    because: z.string().nullable(),
  }),
  z.object({
    at,
    kind: z.literal('call'),
    turn: z.enum(CALL_TURNS),
    personName: z.string(),
    about: z.string().nullable(),
    enteredByName: z.string().nullable(),
  }),
  z.object({
    at,
    kind: z.literal('method'),
    personName: z.string().nullable(),
    method: z.enum(METHODS),
    suggested: z.enum(METHODS),
    because: z.string().nullable(),
  }),
  z.object({
    at,
    kind: z.literal('ballot'),
    turn: z.enum(['opened', 'closed', 'ended']),
    method: z.enum(METHODS),
    roundNumber: z.number(),
    rounds: z.number().describe('How many are closed by now'),
    people: z.number().nullable().describe('Who was asked, or has answered'),
    because: z.string().nullable(),
  }),
  z.object({
    at,
    kind: z.literal('option'),
    turn: z.enum(['added', 'suggested', 'taken-up', 'taken-back']),
    words: z.string(),
    personName: z.string().nullable(),
  }),
  z.object({
    at,
    kind: z.literal('superseded'),
    decisionId: z.string(),
    chosen: z.string(),
    part: z.string().nullable(),
  }),
  z.object({
    at,
    kind: z.literal('supersession-ended'),
    holdsAgain: z.boolean().describe('This is the one that had been replaced, and holds again'),
    decisionId: z.string(),
    chosen: z.string(),
    part: z.string().nullable(),
    because: z.string(),
    personName: z.string().nullable(),
  }),
])
export const shown = recorded.extend({
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
  endedSupersessions: z
    .array(
      related.extend({
        holdsAgain: z.boolean().describe('This one had been replaced by the other; else this one had replaced it'),
        linkedAt: z.string(),
        endedBecause: z.string(),
        personName: z.string().nullable(),
      }),
    )
    .describe('Replacements on either side that stand no more, since what replaced was not approved'),
  furtherSteps: z.array(z.object({ what: z.string(), ownerId: z.string(), byOn: z.string(), ownerName: z.string() })),
  roles: z.array(z.object({ personId: z.string(), role: z.enum(ROLES), personName: z.string() })),
  relations: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(RELATION_KINDS),
      decisionId: z.string(),
      chosen: z.string(),
      question: z.string(),
      because: z.string(),
      part: z.string().nullable(),
      at: z.string(),
      incoming: z.boolean().describe('The other decision says it of this one'),
    }),
  ),
  ...shownBoard,
  board,
  finalCall: shownCall.nullable().describe('The last final call, if people were called'),
  file: z
    .object({ filePath: z.string(), rawStatus: z.string().nullable(), edited: z.boolean() })
    .nullable()
    .describe('The file that it was read from, and whether something of that was put right here'),
  history: z.array(happened),
  mayDrive: z.boolean(),
  mayApprove: z.boolean().describe('You are the one who approves it'),
  approval: z
    .object({
      personName: z.string().nullable(),
      forPersonName: z.string().nullable(),
      because: z.string().nullable(),
      isMine: z.boolean().describe('It was written down in your name'),
    })
    .nullable()
    .describe('What somebody else wrote down for the approver'),
  mine: shownMine,
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
    const decisions = await decisionsOf(db, input.workId)
    const ids = decisions.map(({ id }) => id)
    const objections = await objectionsTo(db, ids)
    const calls = await finalCallsOf(db, ids)
    const readBack = await readBackDecisions(db, input.workId)
    const standings = await standingsOf(db, decisions, now)
    const rows = decisions.map((decision) => ({
      ...decision,
      completeness: inWords({
        ...decision,
        objections: objections.get(decision.id) ?? 0,
        finalCallHeld: isHeard(calls.get(decision.id), decision, now),
        readBack: readBack.has(decision.id),
      }),
      ...standings(decision),
    }))
    return { rows }
  },
})

type Standable = Pick<Decision, 'id' | 'version' | 'stage' | 'reviewOn' | 'effectiveFrom'> & {
  byDecisionId: string | null
}

/** Where each of these decisions stands, with who has acknowledged it. */
export async function standingsOf(db: Db, decisions: readonly Standable[], now: string) {
  const today = dayOf(now)
  const ids = decisions.map(({ id }) => id)
  const asked = Map.groupBy(await askedFor(db, ids), ({ decisionId }) => decisionId)
  const amended = await amendedAmong(db, ids)
  const reopened = await openReopenings(db, ids)
  const calls = await finalCallsOf(db, ids)
  return (decision: Standable) => {
    const board = boardOf(asked.get(decision.id) ?? [], reopened.has(decision.id))
    const superseded = decision.byDecisionId !== null
    return {
      dueForReview: !superseded && isDecided(stageOf(decision)) && isDueForReview(decision, today),
      board,
      standing: standingOf(
        decision,
        {
          board,
          superseded,
          amended: amended.has(decision.id),
          concerns: concernsAround(calls.get(decision.id) ?? [], decision.version, now),
        },
        today,
      ),
    }
  }
}

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
    return readDecision(db, input.decisionId, by, now)
  },
})

/** A decision with everything that belongs to it, as this actor sees it. */
export async function readDecision(db: Db, id: string, by: Actor, now: string) {
  const today = dayOf(now)
  const decision = await theDecision(db, id)
  const work = await theWork(db, decision.workId)
  const ids = [decision.approverId, decision.nextOwnerId, decision.recordedById].filter((each) => each !== null)
  const names = new Map((await peopleById(db, ids)).map((person) => [person.id, person.name]))
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null))
  const { asked, board, ...onBoard } = await theBoard(db, decision)
  const mayDrive = by.role === 'admin' || (by.role !== null && drives(work, by.personId))
  const dissent = await dissentTo(db, id)
  const successors = await successorsOf(db, id)
  const endedSupersessions = await endedSupersessionsOf(db, id)
  const superseded = successors.some(({ part }) => part === null)
  const recordedByName = nameOf(decision.recordedById)
  const relations = await relationsOf(db, id)
  const amended = (await amendedAmong(db, [id])).has(id)
  const stages = await stagesOf(db, id)
  const calls = (await finalCallsOf(db, [id])).get(id) ?? []
  const approverId = decision.approverId ?? (decision.door === 'two-way' ? work.driverId : null)
  const [approver] = approverId ? await peopleById(db, [approverId]) : []
  const concerns = concernsAround(calls, decision.version, now)
  return {
    ...decision,
    workKey: work.key,
    workTitle: work.title,
    approverName: nameOf(decision.approverId),
    nextOwnerName: nameOf(decision.nextOwnerId),
    recordedByName,
    completeness: inWords(await draftOf(db, decision, { objections: dissent.length, now })),
    dueForReview: !superseded && isDecided(stageOf(decision)) && isDueForReview(decision, today),
    standing: standingOf(decision, { board, superseded, amended, concerns }, today),
    dissent,
    relations,
    furtherSteps: await furtherStepsOf(db, id),
    roles: await rolesOf(db, id),
    successors,
    predecessors: await predecessorsOf(db, id),
    endedSupersessions,
    asked,
    board,
    finalCall: await showCall(db, calls, { decision, approver: approver ?? null, by, now }),
    file: await fileFacts(db, id),
    history: historyOf({
      recordedAt: decision.recordedAt,
      recordedByName,
      stages,
      asked,
      said: await everythingSaid(db, id),
      revisions: await revisionsOf(db, id),
      reopenings: onBoard.reopenings,
      successors,
      ended: endedSupersessions,
      calls: callHistory(calls, now),
      way: await wayOf(db, id),
    }),
    mayDrive,
    mayApprove: by.role !== null && isApprover(decision, work, by.personId),
    approval: approvalIn(stages, by.personId),
    mine: await mineOf(db, decision, by.personId, today),
    ...onBoard,
    claims: mayDrive ? onBoard.claims : [],
  }
}

async function fileFacts(db: Db, id: string) {
  const file = await sourceFileOf(db, id)
  // SQLite says yes and no in numbers.
  return file ? { ...file, edited: Boolean(file.edited) } : null
}

/** Where nobody is named and one can go back, whoever drives the work approves it. */
function isApprover({ approverId, door }: Decision, work: Work, personId: string | null): boolean {
  if (personId === null) return false
  return approverId === null && door === 'two-way' ? drives(work, personId) : approverId === personId
}

/** The word of the approver that somebody else wrote down, as long as it stands. */
function approvalIn(stages: Awaited<ReturnType<typeof stagesOf>>, personId: string | null) {
  const stage = stages.find((each) => each.stage === 'decided' && each.takenBackAt === null)
  if (!stage || stage.forPersonId === null) return null
  const { personName, forPersonName, because } = stage
  return { personName, forPersonName, because, isMine: stage.forPersonId === personId }
}

/** What is written down of a decision and what was done on the way, as far as its door asks for it. */
export async function draftOf(
  db: Db,
  decision: Decision,
  { objections, now }: { objections: number; now: string },
): Promise<Draft> {
  const { id, workId } = decision
  const calls = (await finalCallsOf(db, [id])).get(id)
  // What somebody objects to the end goes on record with the decision.
  const coming = objectionsIn(calls ?? [], decision.version, now).length
  const readBack = (await readBackDecisions(db, workId)).has(id)
  return { ...decision, objections: objections + coming, finalCallHeld: isHeard(calls, decision, now), readBack }
}

function isHeard(calls: readonly CallFacts[] | undefined, decision: Decision, now: string): boolean {
  return wasHeld(calls ?? [], { version: decision.version, decided: isDecided(stageOf(decision)) }, now)
}

export const decisionOperations = [listDecisions, showDecision]
export type ListDecisions = Asking<typeof listDecisions>
export type ShowDecision = Asking<typeof showDecision>
