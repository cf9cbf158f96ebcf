import { Cron } from 'croner'
import type { Instant } from '../clock.ts'
import { newId } from '../clock.ts'
import type { House } from '../house.ts'
import { takeOn, workspacesWithout } from './job.store.ts'
import type { Schedule } from './job.ts'

/** Up to when each schedule has been looked after by this node: from its last time to just before its next one. */
type LookedAfter = Map<Schedule, { from: Instant; before: Instant }>

/**
 * Takes on what the schedules ask for up to now: of each schedule its last time, so that after a standstill it is made up for
 * once. Each time has a key, so several nodes take it on once, and a clock that is set back does not take it on again.
 * Nothing is written, and mostly nothing asked, when nothing is due.
 */
export async function takeOnScheduled(house: House, lookedAfter: LookedAfter = new Map()): Promise<void> {
  const now = house.now()
  for (const schedule of house.schedules) {
    const known = lookedAfter.get(schedule)
    if (known && known.from <= now && now < known.before) continue
    const times = timesAround(schedule, now)
    if (!times) continue
    await takeOnAt(house, schedule, times.from, now)
    lookedAfter.set(schedule, times)
  }
}

async function takeOnAt(house: House, schedule: Schedule, at: Instant, now: Instant): Promise<void> {
  const { database } = house
  const todo = { kind: schedule.job, input: {}, key: `at ${at}` }
  const wanted = { kind: todo.kind, key: todo.key, at, inServer: schedule.in === 'server' }
  if ((await workspacesWithout(database.all, wanted)).length === 0) return
  await database.changing(async (all) => {
    for (const workspaceId of await workspacesWithout(all, wanted)) {
      await takeOn(database.within(all, workspaceId), todo, now, newId)
    }
    database.announce(all, { what: 'job' })
  })
}

/** The last time at which the schedule was due, at or before now, and the next one. */
function timesAround({ cron }: Schedule, now: Instant): { from: Instant; before: Instant } | undefined {
  const times = new Cron(cron, { timezone: 'UTC', paused: true })
  const [last] = times.previousRuns(1, new Date(Date.parse(now) + 1_000))
  const next = times.nextRun(new Date(now))
  return last && next ? { from: last.toISOString(), before: next.toISOString() } : undefined
}
