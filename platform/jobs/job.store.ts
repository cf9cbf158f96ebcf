import { type Expression, type SqlBool, sql } from 'kysely'
import { type Instant, later } from '../clock.ts'
import type { Database, Db } from '../database/database.ts'
import { LONGEST_PAUSE_SECONDS } from './pause.ts'
import type { ToDo } from './to-do.ts'

/** A job taken on in a workspace (or, in the server's own, for the whole server). */
export type JobRow = {
  id: string
  workspaceId?: string
  jobKind: string
  jobKey: string
  jobInput: Record<string, unknown>
  createdAt: Instant
  notBefore: Instant
  jobState: 'waiting' | 'done' | 'given-up' | 'dropped'
  settledAt: Instant | null
  tries: number
  lease: string | null
  leasedUntil: Instant | null
  lastError: string | null
}

declare module '../database/database.ts' {
  interface Tables {
    job: JobRow
  }
}

export type Held = { id: string; workspaceId: string; lease: string }

/** Takes a job on; false when one of its kind with the same key was taken on before. */
export async function takeOn(db: Db, todo: ToDo, now: Instant, newId: () => string): Promise<boolean> {
  const id = newId()
  const taken = await db
    .insertInto('job')
    .values({
      id,
      jobKind: todo.kind,
      jobKey: todo.key ?? id,
      jobInput: todo.input,
      createdAt: now,
      notBefore: todo.notBefore ?? now,
      jobState: 'waiting',
      settledAt: null,
      tries: 0,
      lease: null,
      leasedUntil: null,
      lastError: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

/**
 * The longest-waiting job that is due and that nobody holds, now held under `lease`. Looks across all workspaces.
 * Of kinds that this node does not know nothing is taken: another node, of a newer version, will.
 */
export async function leaseNext(
  database: Database,
  held: { now: Instant; lease: string; kinds: readonly string[]; secondsOf: (kind: string) => number },
): Promise<(JobRow & { workspaceId: string }) | undefined> {
  if (held.kinds.length === 0) return undefined
  // Nothing due is the usual case, and asking must not wait for whoever is writing. One row is then locked by its whole key,
  // which a database that is distributed by workspace can do too.
  const candidates = (await dueJobs(database, database.all, held).limit(CANDIDATES).execute()) as Candidate[]
  for (const candidate of candidates) {
    const leased = await database.changing((all) => leaseOne(database, all, candidate, held))
    if (leased) return leased
  }
  return undefined
}

type Candidate = JobRow & { workspaceId: string }

const CANDIDATES = 10

async function leaseOne(
  database: Database,
  all: Db,
  { id, workspaceId }: Candidate,
  held: Parameters<typeof leaseNext>[1],
): Promise<Candidate | undefined> {
  const db = database.within(all, workspaceId)
  let due = dueJobs(database, db, held).where('id', '=', id)
  // Whoever looks at the same moment takes the next one.
  if (database.engine === 'postgres') due = due.forUpdate().skipLocked()
  const found = await due.executeTakeFirst()
  if (!found) return undefined
  const tries = found.tries + 1
  const leasedUntil = after(database, held.now, held.secondsOf(found.jobKind))
  await db.updateTable('job').set({ lease: held.lease, leasedUntil, tries }).where('id', '=', id).execute()
  return { ...found, workspaceId, lease: held.lease, tries }
}

function dueJobs(database: Database, all: Db, { now, kinds }: { now: Instant; kinds: readonly string[] }) {
  return all
    .selectFrom('job')
    .selectAll()
    .where('jobState', '=', 'waiting')
    .where('jobKind', 'in', kinds)
    .where((is) =>
      is.or([
        is('notBefore', '<=', now),
        // Was due at once. If it lies ahead of now all the same, the clock has been set back since.
        is('notBefore', '<=', is.ref('createdAt')),
        // No pause is that long: likewise.
        is.and([is('tries', '>', 0), is('notBefore', '>', later(now, LONGEST_PAUSE_SECONDS))]),
      ]),
    )
    .where((is) => is.or([is('lease', 'is', null), ranOut(database, now)]))
    .orderBy('notBefore')
    .orderBy('id')
}

/**
 * Leases are measured by the clock of the database where there is one, so that nodes whose clocks differ agree.
 * Embedded, the one process that there is measures them itself.
 */
function ranOut(database: Database, now: Instant): Expression<SqlBool> {
  return database.engine === 'postgres' ? sql`leased_until <= clock_timestamp()` : sql`leased_until <= ${now}`
}

function after(database: Database, now: Instant, seconds: number) {
  return database.engine === 'postgres'
    ? sql<Instant>`clock_timestamp() + ${seconds}::float8 * interval '1 second'`
    : later(now, seconds)
}

/** Holds a job for so many seconds from now on. False when the lease was lost. */
export async function renewLease(database: Database, held: Held, now: Instant, seconds: number): Promise<boolean> {
  const renewed = await database
    .within(database.all, held.workspaceId)
    .updateTable('job')
    .set({ leasedUntil: after(database, now, seconds) })
    .where('id', '=', held.id)
    .where('lease', '=', held.lease)
    .where('jobState', '=', 'waiting')
    .executeTakeFirst()
  return Number(renewed.numUpdatedRows) === 1
}

/** Gives a job back as if it had not been tried. */
export async function releaseLease(database: Database, held: Held): Promise<void> {
  await database
    .within(database.all, held.workspaceId)
    .updateTable('job')
    .set((row) => ({ lease: null, leasedUntil: null, tries: row('tries', '-', 1) }))
    .where('id', '=', held.id)
    .where('lease', '=', held.lease)
    .where('jobState', '=', 'waiting')
    .execute()
}

/** Gives back whatever is held; for the embedded database, where nobody else can be at it when the process starts. */
export async function releaseAll(all: Db): Promise<void> {
  await all
    .updateTable('job')
    .set({ lease: null, leasedUntil: null })
    .where('jobState', '=', 'waiting')
    .where('lease', 'is not', null)
    .execute()
}

/** Ends a job, if it is still held under this lease. False when the lease was lost: then nothing of this try may stay. */
export async function settleJob(
  db: Db,
  held: { id: string; lease: string },
  end: Pick<JobRow, 'jobState' | 'settledAt' | 'lastError'> & { notBefore?: Instant },
): Promise<boolean> {
  const settled = await db
    .updateTable('job')
    .set({ ...end, lease: null, leasedUntil: null })
    .where('id', '=', held.id)
    .where('lease', '=', held.lease)
    .where('jobState', '=', 'waiting')
    .executeTakeFirst()
  return Number(settled.numUpdatedRows) === 1
}

/** The workspaces (or the server's own) that stood at a time of a schedule and have not taken it on. */
export async function workspacesWithout(
  all: Db,
  { kind, key, at, inServer }: { kind: string; key: string; at: Instant; inServer: boolean },
): Promise<string[]> {
  const rows = await all
    .selectFrom('workspace')
    .leftJoin('job', (join) =>
      join.onRef('job.workspaceId', '=', 'workspace.id').on('job.jobKind', '=', kind).on('job.jobKey', '=', key),
    )
    .select('workspace.id')
    .where('workspace.kind', inServer ? '=' : '!=', 'server')
    .where('workspace.createdAt', '<=', at)
    .where('job.id', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Forgets what was done or dropped before `doneBefore`, and what was given up before `givenUpBefore`. */
export async function forgetSettled(all: Db, doneBefore: Instant, givenUpBefore: Instant): Promise<void> {
  await all
    .deleteFrom('job')
    .where((is) =>
      is.or([
        is.and([is('jobState', 'in', ['done', 'dropped']), is('settledAt', '<', doneBefore)]),
        is.and([is('jobState', '=', 'given-up'), is('settledAt', '<', givenUpBefore)]),
      ]),
    )
    .execute()
}

/** When a job of this kind was done last before this moment. */
export async function lastDoneBefore(all: Db, kind: string, moment: Instant): Promise<Instant | undefined> {
  const row = await all
    .selectFrom('job')
    .select('settledAt')
    .where('jobKind', '=', kind)
    .where('jobState', '=', 'done')
    .where('settledAt', '<', moment)
    .orderBy('settledAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.settledAt ?? undefined
}

export type JobOfAll = JobRow & { workspaceSlug: string }

type Wanted = {
  state?: JobRow['jobState'] | undefined
  kind?: string | undefined
  after: { notBefore: Instant; id: string } | null
  atMost: number
}

/** Jobs of all workspaces, those whose time comes first before the others. */
export async function jobsWanted(all: Db, { state, kind, after, atMost }: Wanted): Promise<JobOfAll[]> {
  let query = all
    .selectFrom('job')
    .innerJoin('workspace', 'workspace.id', 'job.workspaceId')
    .selectAll('job')
    .select('workspace.slug as workspaceSlug')
  if (state !== undefined) query = query.where('job.jobState', '=', state)
  if (kind !== undefined) query = query.where('job.jobKind', '=', kind)
  if (after !== null) {
    query = query.where((is) =>
      is.or([
        is('job.notBefore', '>', after.notBefore),
        is.and([is('job.notBefore', '=', after.notBefore), is('job.id', '>', after.id)]),
      ]),
    )
  }
  return (await query.orderBy('job.notBefore').orderBy('job.id').limit(atMost).execute()) as JobOfAll[]
}

export async function jobById(all: Db, id: string): Promise<JobOfAll | undefined> {
  const found = await all
    .selectFrom('job')
    .innerJoin('workspace', 'workspace.id', 'job.workspaceId')
    .selectAll('job')
    .select('workspace.slug as workspaceSlug')
    .where('job.id', '=', id)
    .executeTakeFirst()
  return found as JobOfAll | undefined
}

/** How many wait, how many of them should have been done before `lateSince`, and how many were given up. */
export async function jobCounts(
  all: Db,
  lateSince: Instant,
): Promise<{ waiting: number; late: number; givenUp: number }> {
  const rows = await all
    .selectFrom('job')
    .select(({ fn }) => [
      'jobState',
      fn.countAll<number>().as('count'),
      sql<number>`sum(case when not_before < ${lateSince} then 1 else 0 end)`.as('overdue'),
    ])
    .where('jobState', 'in', ['waiting', 'given-up'])
    .groupBy('jobState')
    .execute()
  const of = (state: string) => rows.find((row) => row.jobState === state)
  return {
    waiting: Number(of('waiting')?.count ?? 0),
    late: Number(of('waiting')?.overdue ?? 0),
    givenUp: Number(of('given-up')?.count ?? 0),
  }
}

/** Whether anything was given up that nobody has looked after since. */
export async function anyGivenUp(all: Db): Promise<boolean> {
  return (
    (await all.selectFrom('job').select('id').where('jobState', '=', 'given-up').limit(1).executeTakeFirst()) !==
    undefined
  )
}

/** Lets a job that waits or was given up be done at once, with all its tries before it. */
export async function tryAgain(all: Db, id: string, now: Instant): Promise<void> {
  await all
    .updateTable('job')
    .set({ jobState: 'waiting', settledAt: null, notBefore: now, tries: 0, lease: null, leasedUntil: null })
    .where('id', '=', id)
    .where('jobState', 'in', ['waiting', 'given-up'])
    .execute()
}

/** Has a job not be done any more. Whoever is at it just now loses the lease, and with it what lies in one transaction. */
export async function dropJob(all: Db, id: string, now: Instant): Promise<void> {
  await all
    .updateTable('job')
    .set({ jobState: 'dropped', settledAt: now, lease: null, leasedUntil: null })
    .where('id', '=', id)
    .where('jobState', 'in', ['waiting', 'given-up'])
    .execute()
}
