import { z } from 'zod'
import { later } from '../clock.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { page, pageInput, pageOf, placeOf } from '../paging.ts'
import { serverAdmins } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import { dropJob, type JobOfAll, jobById, jobCounts, jobsWanted, tryAgain } from './job.store.ts'

/** From when on a job that should have been done is called late. */
const LATE_AFTER_SECONDS = 5 * 60

const states = z.enum(['waiting', 'done', 'given-up', 'dropped'])

const jobShape = z.object({
  id: z.string(),
  kind: z.string(),
  workspace: z.string(),
  state: states,
  late: z.boolean().describe('Should have been done more than five minutes ago'),
  takenOnAt: z.string(),
  notBefore: z.string(),
  settledAt: z.string().nullable(),
  tries: z.number(),
  lastError: z.string().nullable(),
})

const listJobs = operation({
  name: 'job.list',
  says: 'What the server does after a request or at its time: what waits, what is late, what was given up and why',
  http: 'GET /jobs',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({
    state: states.optional(),
    kind: z.string().min(1).max(100).optional().describe('Only jobs of this kind, such as letter.deliver'),
    ...pageInput,
  }),
  output: pageOf(jobShape).extend({
    counts: z.object({ waiting: z.number(), late: z.number(), givenUp: z.number() }),
  }),
  async run({ input, db, now }) {
    const after = placeOf(input.cursor, z.strictObject({ notBefore: z.iso.datetime(), id: z.guid() }))
    const found = await jobsWanted(db, { state: input.state, kind: input.kind, after, atMost: input.limit + 1 })
    const { rows, next } = page(found, input.limit, ({ notBefore, id }) => ({ notBefore, id }))
    const lateSince = later(now, -LATE_AFTER_SECONDS)
    return { rows: rows.map((row) => shown(row, lateSince)), next, counts: await jobCounts(db, lateSince) }
  },
})

const showJob = operation({
  name: 'job.show',
  says: 'One job, with what it was given',
  http: 'GET /jobs/{jobId}',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({ jobId: z.guid() }),
  output: jobShape.extend({ input: z.record(z.string(), z.unknown()) }),
  async run({ input, db, now }) {
    const job = await jobById(db, input.jobId)
    if (!job) throw nothingHere()
    return { ...shown(job, later(now, -LATE_AFTER_SECONDS)), input: job.jobInput }
  },
})

const retryJob = operation({
  name: 'job.retry',
  says: 'Have a job that waits or was given up tried again at once',
  http: 'POST /jobs/{jobId}/retry',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'job.retried',
  peopleOnly: true,
  input: z.strictObject({ jobId: z.guid() }),
  output: z.object({ id: z.string() }),
  async run(asked) {
    const { db, now, database, tell } = asked
    const job = await unsettled(asked)
    if (job.lease !== null && job.leasedUntil !== null && job.leasedUntil > now) {
      throw new Refusal('conflict', 'This job is being done just now.', { next: 'Look again in a minute.' })
    }
    await tryAgain(db, job.id, now)
    database.announce(db, { what: 'job' })
    tell({ subjectId: job.id, details: { kind: job.jobKind } })
    return { id: job.id }
  },
})

const dropIt = operation({
  name: 'job.drop',
  says: 'Have a job that waits or was given up not be done at all',
  http: 'DELETE /jobs/{jobId}',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'job.dropped',
  peopleOnly: true,
  input: z.strictObject({ jobId: z.guid() }),
  output: z.object({ id: z.string() }),
  async run(asked) {
    const { db, now, tell } = asked
    const job = await unsettled(asked)
    await dropJob(db, job.id, now)
    tell({ subjectId: job.id, details: { kind: job.jobKind } })
    return { id: job.id }
  },
})

async function unsettled({ input, db }: Pick<Asked<{ jobId: string }>, 'input' | 'db'>): Promise<JobOfAll> {
  const job = await jobById(db, input.jobId)
  if (!job) throw nothingHere()
  if (job.jobState === 'done' || job.jobState === 'dropped') {
    throw new Refusal('conflict', `This job was ${job.jobState} already.`)
  }
  return job
}

function shown(job: JobOfAll, lateSince: string): z.output<typeof jobShape> {
  return {
    id: job.id,
    kind: job.jobKind,
    workspace: job.workspaceSlug,
    state: job.jobState,
    late: job.jobState === 'waiting' && job.notBefore < lateSince,
    takenOnAt: job.createdAt,
    notBefore: job.notBefore,
    settledAt: job.settledAt,
    tries: job.tries,
    lastError: job.lastError,
  }
}

export const jobOperations = [listJobs, showJob, retryJob, dropIt]

export type ListJobs = Asking<typeof listJobs>
export type RetryJob = Asking<typeof retryJob>
export type DropJob = Asking<typeof dropIt>
