import { sql } from 'kysely'
import type { Instant } from '../clock.ts'
import type { Database, Db } from '../database/database.ts'
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

/** The longest-waiting job that is due and that nobody holds, now held under `lease`. Looks across all workspaces. */
export async function leaseNext(
  database: Database,
  held: { now: Instant; lease: string; kinds: readonly string[]; secondsOf: (kind: string) => number },
): Promise<(JobRow & { workspaceId: string }) | undefined> {
  if (held.kinds.length === 0) return undefined
  return database.changing(async (all) => {
    let due = all
      .selectFrom('job')
      .selectAll()
      .where('jobState', '=', 'waiting')
      .where('jobKind', 'in', held.kinds)
      .where('notBefore', '<=', held.now)
      .where((is) => is.or([is('leasedUntil', 'is', null), is('leasedUntil', '<=', held.now)]))
      .orderBy('notBefore')
      .orderBy('id')
      .limit(1)
    // Nodes that look at the same moment each get another one.
    if (database.engine === 'postgres') due = due.forUpdate().skipLocked()
    const found = (await due.executeTakeFirst()) as (JobRow & { workspaceId: string }) | undefined
    if (!found) return undefined
    const leasedUntil = new Date(Date.parse(held.now) + held.secondsOf(found.jobKind) * 1000).toISOString()
    const tries = found.tries + 1
    await all
      .updateTable('job')
      .set({ lease: held.lease, leasedUntil, tries })
      .where('id', '=', found.id)
      .where('workspaceId', '=', found.workspaceId)
      .execute()
    return { ...found, lease: held.lease, leasedUntil, tries }
  })
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

/** When the next job falls due; nothing when none waits. */
export async function nextDue(all: Db): Promise<Instant | undefined> {
  const row = await all
    .selectFrom('job')
    .select(sql<Instant>`min(case when leased_until > not_before then leased_until else not_before end)`.as('at'))
    .where('jobState', '=', 'waiting')
    .executeTakeFirst()
  return row?.at ? new Date(row.at).toISOString() : undefined
}
