import { type Job, job, type Schedule } from '@plumbline/platform/jobs/job'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { isOpen, STAGE_SAYS } from '../course/course.ts'
import { theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { type Decision, stageOf } from '../decision.ts'
import { ownClocks } from './clock.operations.ts'
import { addHoldTurn, decisionsHeldUntil, finalCallsOf } from './final-call.store.ts'
import { type Hold, holdsOf } from './final-call.ts'
import { authorOf } from './who.operations.ts'
import { HOLD_DAYS } from './working-days.ts'

const which = { decisionId: z.guid(), holdId: z.guid() }
const output = z.object({ id: z.string(), endsOn: z.string() })

const renewHold = operation({
  name: 'hold.renew',
  says: 'Hold on to your own hold for three working days from today',
  http: 'PUT /decisions/{decisionId}/holds/{holdId}/end',
  who: authorOf('holdId'),
  changes: true,
  event: 'hold.renewed',
  peopleOnly: true,
  input: z.strictObject(which),
  output,
  async run(asked) {
    const { db, by, now, newId, tell, input } = asked
    const { decision, hold } = await theHold(asked, input)
    const [clock] = await ownClocks(asked, [hold.personId], HOLD_DAYS)
    tell({ subjectId: decision.id, workId: decision.workId })
    // Renewed a second time on one day it ends when it does anyway.
    if (!clock || clock.endsAt <= hold.endsAt) return { id: hold.id, endsOn: hold.endsOn }
    const { lastOn: endsOn, endsAt } = clock
    const turn = { turn: 'renewed' as const, personId: by.personId, at: now, endsOn, endsAt }
    await addHoldTurn(db, { id: newId(), finalCallAnswerId: hold.id, ...turn })
    return { id: hold.id, endsOn }
  },
})

const releaseHold = operation({
  name: 'hold.release',
  says: 'Let go of your own hold, so that it can be decided',
  http: 'DELETE /decisions/{decisionId}/holds/{holdId}',
  who: authorOf('holdId'),
  changes: true,
  event: 'hold.released',
  peopleOnly: true,
  input: z.strictObject(which),
  output,
  async run(asked) {
    const { db, by, now, newId, tell, input } = asked
    const { decision, hold } = await theHold(asked, input)
    const { id: finalCallAnswerId, endsOn, endsAt } = hold
    const turn = { turn: 'released' as const, personId: by.personId, at: now, endsOn, endsAt }
    await addHoldTurn(db, { id: newId(), finalCallAnswerId, ...turn })
    tell({ subjectId: decision.id, workId: decision.workId })
    return { id: hold.id, endsOn }
  },
})

/** A hold that stands, of a decision that is not decided; whoever would decide it waits until we are done. */
async function theHold(
  { db, now }: Pick<Asked<unknown>, 'db' | 'now'>,
  { decisionId, holdId }: { decisionId: string; holdId: string },
): Promise<{ decision: Decision; hold: Hold }> {
  await holdDecision(db, decisionId)
  const decision = await theDecision(db, decisionId)
  const calls = (await finalCallsOf(db, [decisionId])).get(decisionId) ?? []
  if (!calls.some(({ said }) => said.some(({ id, answer }) => id === holdId && answer === 'hold'))) throw nothingHere()
  const stage = stageOf(decision)
  const hold = calls.flatMap((call) => holdsOf(call, now)).find(({ id }) => id === holdId)
  if (!isOpen(stage) || hold?.state !== 'stands') {
    const says = isOpen(stage) ? 'This hold is over.' : `It is ${STAGE_SAYS[stage]} by now.`
    throw new Refusal('closed', says, { next: 'If it must still wait, say so again while the final call runs.' })
  }
  return { decision, hold }
}

/** Notes in the log that holds have run out. They hold nothing any longer, whether or not this was done. */
const expireHolds: Job = job({
  kind: 'decision.expire-holds',
  says: 'Note which holds of final calls have run out',
  input: z.object({}),
  tries: 5,
  leaseSeconds: 30,
  async inOne({ db, now, newId }) {
    for (const decisionId of await decisionsHeldUntil(db, now)) {
      await holdDecision(db, decisionId)
      const calls = (await finalCallsOf(db, [decisionId])).get(decisionId) ?? []
      for (const { id: finalCallAnswerId, state, endsOn, endsAt } of calls.flatMap((call) => holdsOf(call, now))) {
        if (state !== 'expired') continue
        const turn = { turn: 'expired' as const, personId: null, at: endsAt, endsOn, endsAt }
        await addHoldTurn(db, { id: newId(), finalCallAnswerId, ...turn })
      }
    }
  },
})

const expireSchedule: Schedule = {
  job: 'decision.expire-holds',
  says: 'Every quarter of an hour: note which holds have run out',
  cron: '*/15 * * * *',
  in: 'each workspace',
}

export const holds = { operations: [renewHold, releaseHold], jobs: [expireHolds], schedules: [expireSchedule] }
export type RenewHold = Asking<typeof renewHold>
export type ReleaseHold = Asking<typeof releaseHold>
