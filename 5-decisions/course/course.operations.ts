import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import type { Permission } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { refuseSuperseded } from '../acknowledgement.operations.ts'
import { DISOWNED, tellThoseAsked } from '../acknowledging/disowning.operations.ts'
import { draftOf, driverOfDecision, theDecision } from '../decision.operations.ts'
import { type Decision, OUTCOMES, type Outcome, STAGES, stageOf } from '../decision.ts'
import { paragraph } from '../decision-shape.operations.ts'
import { dissentTo } from '../dissent.store.ts'
import { endCallUndecided, endCallWithDecision, tellApprover } from '../final-call/deciding.operations.ts'
import { spokenFor } from '../final-call/who.operations.ts'
import { refuseImpossible, refuseIncomplete } from '../recording.operations.ts'
import { reviewNext, settleDecision, takeBackApproval, unsettleDecision } from './course.store.ts'
import { heldDecision, moveBack, moveHeld, moveOn } from './moving.operations.ts'
import { obstaclesTo } from './obstacles.store.ts'
import { giveBackPlace, holdWithEarlier, takePlaceAgain } from './succession.operations.ts'

const moved = z.object({ id: z.string(), stage: z.enum(STAGES), version: z.number() })
const because = (missing: string) => paragraph(missing).describe('Why')

/** Whoever approves the decision; or whoever drives the work, who writes down what the approver said. */
export const decider: Permission = {
  name: 'approver or driver',
  says: 'The approver of the decision; the driver of the work, with what the approver said',
  admits: (by) => by.role !== null,
  async allows({ by, input, db }) {
    const decision = await theDecision(db, String(input['decisionId']))
    if (by.personId !== null && by.personId === decision.approverId) return
    const work = await theWork(db, decision.workId)
    if (drives(work, by.personId) || by.role === 'admin') return
    throw new Refusal('not-allowed', 'Only its approver decides this.', { next: 'Ask the approver, or the driver.' })
  },
}

const explore = operation({
  name: 'decision.explore',
  says: 'Look for answers to an open question, before one is proposed',
  http: 'POST /decisions/{decisionId}/exploration',
  who: driverOfDecision,
  changes: true,
  event: 'decision.explored',
  input: z.strictObject({ decisionId: z.guid(), because: because('Say why').optional() }),
  output: moved,
  async run(asked) {
    const decision = await moveOn(asked, asked.input.decisionId, { to: 'exploring', because: asked.input.because })
    asked.tell({ subjectId: decision.id, workId: decision.workId })
    return decision
  },
})

const propose = operation({
  name: 'decision.propose',
  says: 'Propose one answer, with its reason',
  http: 'POST /decisions/{decisionId}/proposal',
  who: driverOfDecision,
  changes: true,
  event: 'decision.proposed',
  input: z.strictObject({ decisionId: z.guid() }),
  output: moved,
  async run(asked) {
    const before = await theDecision(asked.db, asked.input.decisionId)
    const { chosen, because: reason } = before
    if (stageOf(before) === 'final-call') {
      throw new Refusal('conflict', 'It is in its final call. That is taken back with a reason.', {
        next: 'Take the call back; then it is proposed again.',
      })
    }
    if (chosen === '' || reason === '') {
      throw new Refusal('bad-input', 'Say what is proposed and why this, before it is proposed.', {
        fields: [
          ...(chosen === '' ? [{ path: 'chosen', says: 'Say what is proposed' }] : []),
          ...(reason === '' ? [{ path: 'because', says: 'Say why this' }] : []),
        ],
        next: 'Write it down, then propose it.',
      })
    }
    const decision = await moveOn(asked, asked.input.decisionId, { to: 'proposed' })
    asked.tell({ subjectId: decision.id, workId: decision.workId })
    return decision
  },
})

const decide = operation({
  name: 'decision.decide',
  says: 'Approve what was proposed, or say that it is not done, or not now',
  http: 'PUT /decisions/{decisionId}/outcome',
  who: decider,
  changes: true,
  event: 'decision.decided',
  input: z.strictObject({
    decisionId: z.guid(),
    outcome: z.enum(OUTCOMES).default('accepted'),
    version: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('The version that you read; the one that stands, when left out'),
    decidedOn: day.optional().describe('Today, when left out'),
    approverSaid: paragraph('Say what the approver said, and where')
      .optional()
      .describe('What the approver said, and where; needed when somebody else writes it down'),
  }),
  output: moved.extend({ outcome: z.enum(OUTCOMES), decidedOn: z.string() }),
  async run(asked) {
    const { db, by, now, input } = asked
    // Nobody changes it between our look at it and our word on it.
    await holdWithEarlier(asked, input.decisionId)
    const before = await heldDecision(db, input.decisionId)
    const work = await theWork(db, before.workId)
    const approverId = before.approverId ?? (before.door === 'two-way' ? work.driverId : null)
    refuseOtherVersion(before.version, input.version)
    const own = by.personId !== null && by.personId === approverId
    if (!own && input.approverSaid === undefined) {
      throw new Refusal('bad-input', 'Only the approver decides. Say what the approver said, and where.', {
        fields: [{ path: 'approverSaid', says: 'What the approver said is needed' }],
        next: 'Write down what the approver said, or ask them to decide here.',
      })
    }
    const today = dayOf(now)
    const decidedOn = input.decidedOn ?? today
    const decision = await moveHeld(asked, before, {
      to: 'decided',
      because: input.approverSaid ?? null,
      forPersonId: own ? null : approverId,
    })
    await refuseUnready(asked, { ...decision, approverId, decidedOn }, input.outcome)
    await settleDecision(db, decision.id, { outcome: input.outcome, decidedOn, approverId })
    if (input.outcome === 'accepted') await takePlaceAgain(asked, decision)
    if (!own && approverId !== null) await tellApprover(asked, decision.id, approverId)
    asked.tell({
      subjectId: decision.id,
      workId: decision.workId,
      details: { question: decision.question, chosen: decision.chosen, outcome: input.outcome },
    })
    return { ...decision, outcome: input.outcome, decidedOn }
  },
})

async function refuseUnready(asked: Asked<unknown>, decision: Decision, outcome: Outcome): Promise<void> {
  const { db, now } = asked
  const obstacles = await obstaclesTo(db, decision, now)
  if (obstacles.length > 0) {
    throw new Refusal('conflict', obstacles.join(' '), { next: 'Settle this first. Nothing was decided yet.' })
  }
  await endCallWithDecision(asked, decision)
  // Whether everybody was heard is asked of this very version, as before it was decided.
  const draft = await draftOf(
    db,
    { ...decision, stage: 'proposed' },
    { objections: (await dissentTo(db, decision.id)).length, now },
  )
  if (outcome === 'accepted') refuseIncomplete(draft)
  else if (outcome === 'deferred' && decision.reviewOn === null) {
    throw new Refusal('bad-input', 'Say when it is looked at again: putting it off needs a day.', {
      fields: [{ path: 'reviewOn', says: 'Say when it is looked at again' }],
      next: 'Add the day. Nothing was decided yet.',
    })
  }
  refuseImpossible(decision, false, dayOf(now))
}

function refuseOtherVersion(stands: number, read: number | undefined): void {
  if (read === undefined || read === stands) return
  throw new Refusal('conflict', 'What is proposed was changed after you opened it. Nothing was decided.', {
    next: 'Read it again as it stands now, then decide.',
  })
}

const withdraw = operation({
  name: 'decision.withdraw',
  says: 'Take a question or a proposal back before it is decided; it stays, with the reason',
  http: 'PUT /decisions/{decisionId}/withdrawal',
  who: driverOfDecision,
  changes: true,
  event: 'decision.withdrawn',
  input: z.strictObject({ decisionId: z.guid(), because: because('Say why it is withdrawn') }),
  output: moved,
  async run(asked) {
    const decision = await moveOn(asked, asked.input.decisionId, { to: 'withdrawn', because: asked.input.because })
    await endCallUndecided(asked, decision.id)
    asked.tell({ subjectId: decision.id, workId: decision.workId })
    return decision
  },
})

const review = operation({
  name: 'decision.review',
  says: 'End a review: it still holds, it was reversed, or it has expired',
  http: 'POST /decisions/{decisionId}/reviews',
  who: decider,
  changes: true,
  event: 'decision.reviewed',
  input: z.strictObject({
    decisionId: z.guid(),
    ending: z.enum(['confirmed', 'reversed', 'expired']),
    because: because('Say what you saw when you looked at it again'),
    reviewOn: day.optional().describe('When it is looked at next; needed when it still holds'),
  }),
  output: moved,
  async run(asked) {
    const { db, now, input } = asked
    if (input.ending === 'confirmed' && (input.reviewOn === undefined || input.reviewOn <= dayOf(now))) {
      throw new Refusal('bad-input', 'Say on which later day it is looked at next.', {
        fields: [{ path: 'reviewOn', says: 'must lie after today' }],
        next: 'Add the day.',
      })
    }
    const decision = await moveOn(asked, input.decisionId, { to: input.ending, because: input.because })
    if (input.ending === 'confirmed') await reviewNext(db, decision.id, input.reviewOn ?? null)
    asked.tell({ subjectId: decision.id, workId: decision.workId, details: { ending: input.ending } })
    return decision
  },
})

const takeBack = operation({
  name: 'decision.disown-approval',
  says: 'Say that you did not approve what somebody wrote down in your name, announced or not; it is proposed again, what it had taken the place of holds again, and whoever was asked to acknowledge either is told',
  http: 'DELETE /decisions/{decisionId}/outcome',
  who: spokenFor,
  changes: true,
  event: 'decision.approval-disowned',
  input: z.strictObject({ decisionId: z.guid(), because: because('Say what you said instead') }),
  output: moved.extend({
    told: z.number().describe('How many of those who were asked get a letter that it does not hold'),
    holdsAgain: z
      .array(z.object({ decisionId: z.string(), chosen: z.string(), part: z.string().nullable() }))
      .describe('Earlier decisions that it had taken the place of, in whole or in part, and that hold again'),
  }),
  async run(asked) {
    const { db, now, input } = asked
    await holdWithEarlier(asked, input.decisionId)
    const before = await heldDecision(db, input.decisionId)
    if (!(await takeBackApproval(db, before.id, now))) throw nothingHere()
    await refuseSuperseded(asked, before)
    const decision = await moveBack(asked, before, input.because)
    await unsettleDecision(db, decision.id)
    const told = await tellThoseAsked(asked, decision.id, { kind: DISOWNED, input: { decisionId: decision.id } })
    const earlier = await giveBackPlace(asked, decision, input.because)
    const holdsAgain = earlier.map(({ decisionId, chosen, part }) => ({ decisionId, chosen, part }))
    const details = { told, holdsAgain: holdsAgain.map(({ decisionId }) => decisionId) }
    asked.tell({ subjectId: decision.id, workId: decision.workId, details })
    return { ...decision, told, holdsAgain }
  },
})

export const courseOperations = [explore, propose, decide, withdraw, review, takeBack]
export type ExploreQuestion = Asking<typeof explore>
export type ProposeDecision = Asking<typeof propose>
export type DecideDecision = Asking<typeof decide>
export type WithdrawDecision = Asking<typeof withdraw>
export type ReviewDecision = Asking<typeof review>
export type DisownApproval = Asking<typeof takeBack>
