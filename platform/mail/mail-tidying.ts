import { z } from 'zod'
import { later } from '../clock.ts'
import { job, type Schedule } from '../jobs/job.ts'
import { dropMailPast } from './mail-token.store.ts'

/** Nobody sends a message a second time after a year. */
const RECEIVED_KEPT_SECONDS = 365 * 24 * 60 * 60

/** Lets go what letters carried when its time is over, and the names of old messages. */
export const tidyMail = job({
  kind: 'mail.tidy',
  says: 'Lets go what letters carried and is of no use any more',
  input: z.object({}),
  tries: 3,
  leaseSeconds: 45,
  async inOne({ db, now }) {
    await dropMailPast(db, now, later(now, -RECEIVED_KEPT_SECONDS))
  },
})

export const tidyMailSchedule: Schedule = {
  job: tidyMail.kind,
  says: 'Every night: what letters carried goes when its time is over',
  cron: '41 3 * * *',
  in: 'server',
}
