import { z } from 'zod'
import { type Instant, later } from '../clock.ts'
import { forgetSettled, lastDoneBefore } from './job.store.ts'
import { job, type Schedule } from './job.ts'

const A_DAY_SECONDS = 24 * 60 * 60
const DONE_KEPT_DAYS = 7
const GIVEN_UP_KEPT_DAYS = 90
const FORGET = 'job.forget'

export const forgetJobs = job({
  kind: FORGET,
  says: `Forget jobs that were done ${DONE_KEPT_DAYS} days ago, or given up ${GIVEN_UP_KEPT_DAYS} days ago`,
  input: z.object({}),
  tries: 3,
  leaseSeconds: 50,
  async inOne({ db, now, workspace }) {
    if (workspace.kind !== 'server') return
    const today = believable(now, await lastDoneBefore(db, FORGET, now))
    await forgetSettled(db, daysBefore(today, DONE_KEPT_DAYS), daysBefore(today, GIVEN_UP_KEPT_DAYS))
  },
})

export const forgettingSchedule: Schedule = {
  job: FORGET,
  says: 'Once a day',
  cron: '40 3 * * *',
  in: 'server',
}

/**
 * A clock that has jumped ahead must not make us forget what was done yesterday, or it would be done again once the clock is
 * right: since the last time no more than two days are believed to have passed.
 */
export function believable(now: Instant, lastTime: Instant | undefined, mostDays = 2): Instant {
  if (lastTime === undefined) return now
  const latest = later(lastTime, mostDays * A_DAY_SECONDS)
  return latest < now ? latest : now
}

function daysBefore(now: Instant, days: number): Instant {
  return later(now, -days * A_DAY_SECONDS)
}
