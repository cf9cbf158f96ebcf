import type { Actor } from '@plumbline/platform/actor'
import { dayOf, later } from '@plumbline/platform/clock'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Job, job, type Schedule } from '@plumbline/platform/jobs/job'
import { nextReminderFrom } from '@plumbline/platform/mail/reminded'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { refuseOver } from '../acknowledgement.operations.ts'
import { askedFor } from '../acknowledgement.store.ts'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { REMINDER } from './reminder.letter.ts'
import { addDecisionReminder, beginningOn, lastReminded } from './reminder.store.ts'

const A_DAY_SECONDS = 24 * 60 * 60

type Told = { reminded: number; withoutAddress: number }

/** Letters to those who are silent; nothing when they were reminded within two days already. */
async function remind(
  { db, now, newId, post }: Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'post'>,
  decisionId: string,
  by: Pick<Actor, 'personId'> | null,
): Promise<Told | null> {
  const last = await lastReminded(db, decisionId)
  if (last && now < nextReminderFrom(last)) return null
  const silent = (await askedFor(db, [decisionId])).filter(({ response }) => response === null)
  const people = await peopleById(
    db,
    silent.map(({ personId }) => personId),
  )
  if (people.length === 0) return { reminded: 0, withoutAddress: 0 }
  const reachable = people.filter(({ email }) => email !== null)
  const isFirst = await addDecisionReminder(db, {
    id: newId(),
    decisionId,
    remindedOn: dayOf(now),
    remindedAt: now,
    remindedById: by?.personId ?? null,
    people: reachable.length,
  })
  if (!isFirst) return null
  for (const { id: personId } of reachable) await post({ kind: REMINDER, to: { personId }, input: { decisionId } })
  return { reminded: reachable.length, withoutAddress: people.length - reachable.length }
}

const remindSilent = operation({
  name: 'decision.remind',
  says: 'Remind those by mail who were asked to acknowledge a decision and are silent; not twice within two days',
  http: 'POST /decisions/{decisionId}/reminders',
  who: driverOfDecision,
  changes: true,
  event: 'decision.reminded',
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({ reminded: z.number(), withoutAddress: z.number().describe('Who has no address on file') }),
  async run(asked) {
    const decision = await theDecision(asked.db, asked.input.decisionId)
    await refuseOver(asked, decision)
    const told = await remind(asked, decision.id, asked.by)
    if (!told) {
      throw new Refusal('conflict', 'A reminder has gone out within the last two days.', {
        next: 'Wait until two days have passed, or talk to those who are silent.',
      })
    }
    asked.tell({ subjectId: decision.id, workId: decision.workId, details: told })
    return told
  },
})

/** The day before it holds or its next step is due, once, those who are silent. */
const remindJob: Job = job({
  kind: 'decision.remind-silent',
  says: 'Remind those who are silent about a decision of which something begins tomorrow',
  input: z.object({}),
  tries: 5,
  leaseSeconds: 30,
  async inOne(work) {
    const tomorrow = dayOf(later(work.now, A_DAY_SECONDS))
    for (const { id } of await beginningOn(work.db, tomorrow)) await remind(work, id, null)
  },
})

const remindSchedule: Schedule = {
  job: 'decision.remind-silent',
  says: 'Each morning: remind those who are silent about a decision of which something begins tomorrow',
  cron: '10 7 * * *',
  in: 'each workspace',
}

export const decisionReminding = { operations: [remindSilent], jobs: [remindJob], schedules: [remindSchedule] }
export type RemindSilent = Asking<typeof remindSilent>
