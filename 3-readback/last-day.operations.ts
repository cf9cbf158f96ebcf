import { operator } from '@plumbline/platform/actor'
import type { Perform } from '@plumbline/platform/asking'
import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { allWorkspaces } from '@plumbline/platform/identity/workspace.store'
import { type Job, job, type Schedule } from '@plumbline/platform/jobs/job'
import { lastDoneBefore } from '@plumbline/platform/jobs/job.store'
import { believable } from '@plumbline/platform/jobs/tidying'
import { z } from 'zod'

/** A clock that jumps ahead is believed only after so long: what was cut from people cannot be put together again. */
const DOUBTED_SECONDS = 30 * 60

type ByItself = {
  /** noun.verb of the job. */
  kind: string
  says: string
  /** Minutes of the hour, as cron has them. */
  minutes: string
  /** What has not been closed although its last day is over. */
  overdue(db: Db, today: string): Promise<readonly { id: string }[]>
  close(perform: Perform, as: { by: typeof operator; workspace: string; via: 'job' }, id: string): Promise<unknown>
}

/** Closes what nobody has closed once its last day is over: what was promised for the closing also comes true by itself. */
export function closedByItself({ kind, says, minutes, overdue, close }: ByItself): { job: Job; schedule: Schedule } {
  return {
    job: job({
      kind,
      says,
      input: z.object({}),
      tries: 5,
      leaseSeconds: 50,
      async outside({ database, now, perform }) {
        const before = await lastDoneBefore(database.all, kind, later(now(), -DOUBTED_SECONDS))
        const today = dayOf(believable(now(), before, 1))
        for (const { id: workspace } of await allWorkspaces(database.all))
          for (const { id } of await overdue(database.within(database.all, workspace), today))
            await close(perform, { by: operator, workspace, via: 'job' }, id)
      },
    }),
    schedule: {
      job: kind,
      says: `Every quarter of an hour: ${says.charAt(0).toLowerCase()}${says.slice(1)}`,
      cron: `${minutes} * * * *`,
      in: 'server',
    },
  }
}
