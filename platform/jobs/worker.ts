import { Cron } from 'croner'
import { later, newId } from '../clock.ts'
import type { House, LeasedJob } from '../house.ts'
import { allWorkspaces, SERVER_WORKSPACE, workspaceById } from '../identity/workspace.store.ts'
import { newToken } from '../secret.ts'
import { leaseNext, settleJob, takeOn } from './job.store.ts'
import type { Job, Schedule } from './job.ts'

const FIRST_PAUSE_SECONDS = 15
const LONGEST_PAUSE_SECONDS = 60 * 60

/** Does the jobs that are due, one after the other, until none is left. Returns how many were tried. */
export async function doDueJobs(house: House, atMost = Number.POSITIVE_INFINITY): Promise<number> {
  let done = 0
  for (; done < atMost; done += 1) {
    if (!(await doNextJob(house))) break
  }
  return done
}

/** Does one job that is due; false when there is none. */
async function doNextJob(house: House): Promise<boolean> {
  const leased = await leaseNext(house.database, {
    now: house.now(),
    lease: newToken(),
    kinds: [...house.jobs.keys()],
    secondsOf: (kind) => house.jobs.get(kind)?.leaseSeconds ?? 60,
  })
  if (!leased) return false
  const job = house.jobs.get(leased.jobKind)
  if (job) await doJob(house, job, leased as LeasedJob)
  return true
}

async function doJob(house: House, job: Job, leased: LeasedJob): Promise<void> {
  try {
    if ('inOne' in job) {
      await house.doInOne(job, leased)
      return
    }
    const { database } = house
    const workspace = await workspaceById(database.all, leased.workspaceId)
    if (!workspace) return
    const db = database.within(database.all, workspace.id)
    const { tries } = leased
    await job.outside({
      input: job.input.parse(leased.jobInput),
      workspace,
      db,
      database,
      perform: house.perform,
      letters: house.letters,
      now: house.now,
      newId,
      publicUrl: house.publicUrl,
      config: house.config,
      tries,
      lastTry: tries >= job.tries,
    })
    await settleJob(db, leased, { jobState: 'done', settledAt: house.now(), lastError: null })
  } catch (error) {
    await noteFailure(house, job, leased, error)
  }
}

/** What failed is tried again later, each time after a longer pause, until it is given up (and shown). */
async function noteFailure(house: House, job: Job, leased: LeasedJob, error: unknown): Promise<void> {
  const db = house.database.within(house.database.all, leased.workspaceId)
  const now = house.now()
  const lastError = String((error as Error)?.message ?? error).slice(0, 500)
  if (leased.tries >= job.tries) {
    await settleJob(db, leased, { jobState: 'given-up', settledAt: now, lastError })
    return
  }
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** (leased.tries - 1), LONGEST_PAUSE_SECONDS)
  await settleJob(db, leased, { jobState: 'waiting', settledAt: null, lastError, notBefore: later(now, pause) })
}

/** Takes on what the schedules ask for up to now. Each time of a schedule has a key, so several nodes take it on once. */
export async function takeOnScheduled(house: House): Promise<void> {
  const now = house.now()
  for (const schedule of house.schedules) {
    const at = lastTime(schedule, now)
    if (at === undefined) continue
    const todo = { kind: schedule.job, input: {}, key: `at ${at}` }
    await house.database.changing(async (all) => {
      const places =
        schedule.in === 'server' ? [SERVER_WORKSPACE] : (await allWorkspaces(all)).map((workspace) => workspace.id)
      for (const place of places) await takeOn(house.database.within(all, place), todo, now, newId)
    })
  }
}

/** The last time at which the schedule was due, at or before now. */
function lastTime({ cron }: Schedule, now: string): string | undefined {
  const [last] = new Cron(cron, { timezone: 'UTC', paused: true }).previousRuns(1, new Date(Date.parse(now) + 1_000))
  return last?.toISOString()
}

const LOOK_AGAIN_MS = 1_000

/** Works until it is told to stop; then it finishes the job at hand. A database out of reach is waited for. */
export function startWorker(house: House, tellOfFault: (error: unknown) => void): { stop(): Promise<void> } {
  let stopping = false
  let wakeUp: () => void = () => undefined
  const work = async () => {
    while (!stopping) {
      try {
        await takeOnScheduled(house)
        while (!stopping && (await doNextJob(house)));
      } catch (error) {
        tellOfFault(error)
      }
      if (stopping) return
      await new Promise<void>((resolve) => {
        wakeUp = resolve
        setTimeout(resolve, LOOK_AGAIN_MS).unref()
      })
    }
  }
  const working = work()
  return {
    async stop() {
      stopping = true
      wakeUp()
      await working
    },
  }
}
