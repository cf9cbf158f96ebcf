import { sql } from 'kysely'
import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** How many jobs of each kind wait (and since when the first of them is due) or were given up, in all workspaces. */
export async function jobBacklog(all: Db) {
  return all
    .selectFrom('job')
    .select(['job.jobKind', 'job.jobState'])
    .select((count) => count.fn.countAll<number>().as('jobs'))
    .select(sql<Instant>`min(job.not_before)`.as('firstDue'))
    .where('job.jobState', 'in', ['waiting', 'given-up'])
    .groupBy(['job.jobKind', 'job.jobState'])
    .execute()
}

/** How many letters of the outbox wait or were given up, in all workspaces. */
export async function letterBacklog(all: Db) {
  return all
    .selectFrom('letter')
    .select('letter.letterState')
    .select((count) => count.fn.countAll<number>().as('letters'))
    .where('letter.letterState', 'in', ['waiting', 'given-up'])
    .groupBy('letter.letterState')
    .execute()
}

/** How many events stand in the logs of all workspaces together. */
export async function eventsSoFar(all: Db): Promise<number> {
  const { events } = await all
    .selectFrom('chainHead')
    .select((sum) => sum.fn.sum<number | null>('chainHead.seq').as('events'))
    .executeTakeFirstOrThrow()
  return Number(events ?? 0)
}
