import { dayOf, later } from '@plumbline/platform/clock'
import { type Job, job, type Schedule } from '@plumbline/platform/jobs/job'
import { z } from 'zod'
import { lastDayFor, noteReminder } from './final-call.store.ts'

const A_DAY_SECONDS = 24 * 60 * 60

/** The day before their last day, once, those who are missing; not whoever was called only today. */
const remindJob: Job = job({
  kind: 'decision.remind-missing',
  says: 'Remind those whose answer to a final call is missing and due tomorrow',
  input: z.object({}),
  tries: 5,
  leaseSeconds: 30,
  async inOne({ db, now, post }) {
    const tomorrow = dayOf(later(now, A_DAY_SECONDS))
    for (const { id, personId, decisionId, email } of await lastDayFor(db, tomorrow, `${dayOf(now)}T00:00:00.000Z`)) {
      if (email === null) continue
      await noteReminder(db, id, now)
      await post({ kind: 'decision.final-call-reminder', to: { personId }, input: { decisionId } })
    }
  },
})

const remindSchedule: Schedule = {
  job: 'decision.remind-missing',
  says: 'Each morning: remind those whose answer to a final call is due tomorrow',
  cron: '0 7 * * *',
  in: 'each workspace',
}

export const callReminding = { jobs: [remindJob], schedules: [remindSchedule] }
