import { setTimeout as passed } from 'node:timers/promises'
import { later, newId } from '../clock.ts'
import type { House, LeasedJob } from '../house.ts'
import { workspaceById } from '../identity/workspace.store.ts'
import { newToken } from '../secret.ts'
import { leaseNext, releaseAll, releaseLease, renewLease, settleJob } from './job.store.ts'
import type { Job } from './job.ts'
import { pauseSeconds } from './pause.ts'
import { takeOnScheduled } from './timetable.ts'

/** What one worker holds just now, and how each of it is told to end. */
type Hands = { leaving: boolean; held: Map<LeasedJob, AbortController> }

const emptyHands = (): Hands => ({ leaving: false, held: new Map() })

/** Does the jobs that are due, one after the other, until none is left. Returns how many were tried. */
export async function doDueJobs(house: House, atMost = Number.POSITIVE_INFINITY): Promise<number> {
  let done = 0
  for (; done < atMost; done += 1) {
    if (!(await doNextJob(house, emptyHands()))) break
  }
  return done
}

/** Does one job that is due; false when there is none. */
async function doNextJob(house: House, hands: Hands): Promise<boolean> {
  const leased = (await leaseNext(house.database, {
    now: house.now(),
    lease: newToken(),
    kinds: [...house.jobs.keys()],
    secondsOf: (kind) => house.jobs.get(kind)?.leaseSeconds ?? 60,
  })) as LeasedJob | undefined
  if (!leased) return false
  const job = house.jobs.get(leased.jobKind)
  const ending = new AbortController()
  hands.held.set(leased, ending)
  try {
    if (job) await doJob(house, job, leased, hands, ending)
  } finally {
    hands.held.delete(leased)
  }
  return true
}

async function doJob(house: House, job: Job, leased: LeasedJob, hands: Hands, ending: AbortController): Promise<void> {
  if (leased.tries > job.tries) {
    const lastError = 'Whoever was at it ended without a word, also at the last try.'
    await settleHere(house, leased, { jobState: 'given-up', settledAt: house.now(), lastError })
    return
  }
  try {
    await house.watch({ kind: 'job', name: job.kind }, async () => {
      if ('inOne' in job) await house.doInOne(job, leased)
      else await doOutside(house, job, leased, ending)
    })
  } catch (error) {
    if (hands.leaving && ending.signal.aborted) await releaseLease(house.database, leased)
    else await noteFailure(house, job, leased, error)
  }
}

async function doOutside(
  house: House,
  job: Extract<Job, { outside: unknown }>,
  leased: LeasedJob,
  ending: AbortController,
): Promise<void> {
  const { database, perform, letters, now, publicUrl, config } = house
  const workspace = await workspaceById(database.all, leased.workspaceId)
  if (!workspace) return
  const { tries } = leased
  const renewing = setInterval(() => {
    renewLease(database, leased, now(), job.leaseSeconds).then(
      (held) => held || ending.abort(),
      // The database is away. The lease may hold until it is back; whether it did is seen when the job is settled.
      () => undefined,
    )
  }, job.leaseSeconds * 333)
  try {
    await job.outside({
      input: job.input.parse(leased.jobInput),
      workspace,
      db: database.within(database.all, workspace.id),
      database,
      perform,
      letters,
      now,
      newId,
      publicUrl,
      config,
      tries,
      lastTry: tries >= job.tries,
      signal: ending.signal,
    })
  } finally {
    clearInterval(renewing)
  }
  await settleHere(house, leased, { jobState: 'done', settledAt: now(), lastError: null })
}

/** What failed is tried again later, each time after a longer pause, until it is given up (and shown). */
async function noteFailure(house: House, job: Job, leased: LeasedJob, error: unknown): Promise<void> {
  const now = house.now()
  const lastError = String((error as Error)?.message ?? error).slice(0, 500)
  const end =
    leased.tries >= job.tries
      ? { jobState: 'given-up' as const, settledAt: now, lastError }
      : { jobState: 'waiting' as const, settledAt: null, lastError, notBefore: later(now, pauseSeconds(leased.tries)) }
  await settleHere(house, leased, end)
}

function settleHere({ database }: House, leased: LeasedJob, end: Parameters<typeof settleJob>[2]): Promise<boolean> {
  return settleJob(database.within(database.all, leased.workspaceId), leased, end)
}

const LOOK_AGAIN_MS = 2_000

export type Worker = {
  /** Takes nothing on any more, and finishes what it is at; what takes longer than this is given back for another node. */
  stop(withinMs: number): Promise<void>
}

/** One that takes long, such as the count of a large sounding, and one that somebody waits for. */
const EMBEDDED_AT_ONCE = 2

/**
 * Works until it is told to stop: several jobs at a time on PostgreSQL, two on the embedded database, none if `atOnce` is 0.
 * It wakes when a job is taken on, on whichever node. A database out of reach is waited for.
 */
export function startWorker(house: House, atOnce: number, tellOfFault: (error: unknown) => void): Worker {
  const { database } = house
  const hands = emptyHands()
  const bell = makeBell()
  const deaf = database.listen({
    hear: ({ what }) => what === 'job' && bell.ring(),
    lookAgain: bell.ring,
  })
  const lookedAfter = new Map()
  const lane = async (first: boolean) => {
    while (!hands.leaving) {
      const heard = bell.rung()
      try {
        if (first) await takeOnScheduled(house, lookedAfter)
        while (!hands.leaving && (await doNextJob(house, hands)));
      } catch (error) {
        tellOfFault(error)
      }
      if (!hands.leaving) await bell.rest(heard)
    }
  }
  const lanes = database.engine === 'postgres' ? atOnce : Math.min(atOnce, EMBEDDED_AT_ONCE)
  const begun = database.engine === 'sqlite' ? releaseAll(database.all).catch(tellOfFault) : Promise.resolve()
  const working = begun.then(() => Promise.all(Array.from({ length: lanes }, (_, at) => lane(at === 0))))
  return {
    async stop(withinMs) {
      hands.leaving = true
      deaf()
      bell.ring()
      const inTime = await Promise.race([working.then(() => true), passed(withinMs, false, { ref: false })])
      if (inTime) return
      for (const [leased, ending] of hands.held) {
        ending.abort()
        await releaseLease(database, leased).catch(tellOfFault)
      }
    },
  }
}

/** Rung when there is something to do. Whoever rests wakes up, and whoever had not begun to rest does not begin. */
function makeBell() {
  let rung = 0
  const resting = new Set<() => void>()
  return {
    rung: () => rung,
    ring() {
      rung += 1
      for (const wake of resting) wake()
    },
    rest(heard: number): Promise<void> {
      if (heard !== rung) return Promise.resolve()
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          resting.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, LOOK_AGAIN_MS).unref()
        resting.add(wake)
      })
    },
  }
}
