import { z } from 'zod'
import { later } from '../clock.ts'
import { lastDoneBefore } from '../jobs/job.store.ts'
import { type Job, job, type Schedule } from '../jobs/job.ts'
import { believable } from '../jobs/tidying.ts'
import type { Step } from '../step.ts'
import { dropSomeExpired, expiriesOf } from './retention.operations.ts'
import { dropSome } from './retention.store.ts'
import { goesBefore, KEPT_KINDS } from './retention.ts'

const SWEEP = 'retention.sweep'
/** A clock that jumps ahead is believed only after so long; until then somebody can put it right and nothing has gone. */
const DOUBTED_SECONDS = 20 * 60 * 60

/** Lets go what is older than the settings say, a little at a time; whatever a crash left over goes the next hour. */
export const sweepJob = (steps: () => readonly Step[]): Job =>
  job({
    kind: SWEEP,
    says: 'Let go what is older than the settings say',
    input: z.strictObject({}),
    tries: 3,
    leaseSeconds: 50,
    async outside({ database, config, now }) {
      const today = believable(now(), await lastDoneBefore(database.all, SWEEP, later(now(), -DOUBTED_SECONDS)), 1)
      for (const kind of KEPT_KINDS) {
        const before = goesBefore(kind, config, today)
        while ((await database.changing((all) => dropSome(all, kind, before))) > 0);
      }
      for (const expiry of expiriesOf(steps))
        while ((await database.changing((all) => dropSomeExpired(expiry, all, today))) > 0);
    },
  })

export const sweepSchedule: Schedule = {
  job: SWEEP,
  says: 'Every hour: let go what is older than the settings say',
  cron: '17 * * * *',
  in: 'server',
}
