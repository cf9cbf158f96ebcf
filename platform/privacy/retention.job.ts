import { z } from 'zod'
import { type Job, job, type Schedule } from '../jobs/job.ts'
import { dropSome } from './retention.store.ts'
import { goesBefore, KEPT_KINDS } from './retention.ts'

/** Lets go what is older than the settings say, a little at a time; whatever a crash left over goes the next hour. */
export const sweepJob: Job = job({
  kind: 'retention.sweep',
  says: 'Let go what is older than the settings say',
  input: z.strictObject({}),
  tries: 3,
  leaseSeconds: 50,
  async outside({ database, config, now }) {
    for (const kind of KEPT_KINDS) {
      const before = goesBefore(kind, config, now())
      while ((await database.changing((all) => dropSome(all, kind, before))) > 0);
    }
  },
})

export const sweepSchedule: Schedule = {
  job: sweepJob.kind,
  says: 'Every hour: let go what is older than the settings say',
  cron: '17 * * * *',
  in: 'server',
}
