import type { House } from '@plumbline/platform/house'
import { eventsSoFar, jobBacklog, letterBacklog } from '@plumbline/platform/jobs/backlog.store'
import { Refusal } from '@plumbline/platform/refusal'
import type { Watch } from '@plumbline/platform/watch'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { version } from '../version.ts'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** One request, by what the server itself calls it: never an address, an id or a name. */
type Answered = { method: string; route: string; status: number; seconds: number }

export type Metrics = {
  watch: Watch
  answered(request: Answered): void
  /** A request has come; call what is returned when its connection is free again. */
  opened(route: string): () => void
  /** Everything, in the text that Prometheus reads. */
  text(): Promise<string>
  readonly contentType: string
}

/** Figures about the running server. Labels are names from the code alone, so that they hold nothing of a person. */
export function makeMetrics(house: Pick<House, 'database' | 'now'>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({ name: 'plumbline_version', help: 'Which version runs', labelNames: ['version'], registers }).set(
    { version },
    1,
  )
  const requests = new Histogram({
    name: 'plumbline_http_request_seconds',
    help: 'How long requests took, by the pattern of their address',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const open = new Gauge({
    name: 'plumbline_http_open_requests',
    help: 'Requests that are being answered just now, among them the pages that follow what happens',
    labelNames: ['route'],
    registers,
  })
  const done = new Histogram({
    name: 'plumbline_done_seconds',
    help: 'How long operations, their transactions and jobs took, and how they ended: done, the code of a refusal, or fault',
    labelNames: ['kind', 'name', 'outcome'],
    buckets: SECONDS,
    registers,
  })
  const refusals = new Counter({
    name: 'plumbline_refusals_total',
    help: 'Operations that were refused, by the code of the refusal',
    labelNames: ['code'],
    registers,
  })
  const lookAtBacklog = backlog(house, registers)
  return {
    watch: async ({ kind, name }, work) => {
      const end = done.startTimer({ kind, name })
      try {
        const result = await work()
        end({ outcome: 'done' })
        return result
      } catch (error) {
        const outcome = error instanceof Refusal ? error.code : 'fault'
        end({ outcome })
        if (kind === 'operation' && error instanceof Refusal) refusals.inc({ code: error.code })
        throw error
      }
    },
    answered: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds),
    opened(route) {
      open.inc({ route })
      return () => open.dec({ route })
    },
    async text() {
      await lookAtBacklog()
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}

/** What waits, counted when somebody looks. When the database does not answer, these figures are left out and the rest is shown. */
function backlog({ database, now }: Pick<House, 'database' | 'now'>, registers: Registry[]): () => Promise<void> {
  const job = { labelNames: ['kind'], registers } as const
  const waiting = new Gauge({ name: 'plumbline_jobs_waiting', help: 'Jobs that wait', ...job })
  const age = new Gauge({ name: 'plumbline_jobs_oldest_seconds', help: 'How long the first job has been due', ...job })
  const givenUp = new Gauge({ name: 'plumbline_jobs_given_up', help: 'Jobs that were given up', ...job })
  const letters = new Gauge({
    name: 'plumbline_letters',
    help: 'Letters of the outbox that wait or were given up',
    labelNames: ['state'],
    registers,
  })
  const events = new Gauge({
    name: 'plumbline_events',
    help: 'Events in all logs; its rate is events a second',
    registers,
  })
  const connections = new Gauge({
    name: 'plumbline_database_connections',
    help: 'Connections in use and idle, and requests that wait for one',
    labelNames: ['state'],
    registers,
  })
  const up = new Gauge({ name: 'plumbline_database_up', help: '1 if the database answered just now', registers })
  return async () => {
    for (const gauge of [waiting, age, givenUp, letters, events, connections]) gauge.reset()
    const pool = database.connections?.()
    if (pool) {
      connections.set({ state: 'used' }, pool.open - pool.idle)
      connections.set({ state: 'idle' }, pool.idle)
      connections.set({ state: 'waiting' }, pool.waiting)
    }
    try {
      for (const { jobKind: kind, jobState, jobs, firstDue } of await jobBacklog(database.all)) {
        if (jobState === 'given-up') givenUp.set({ kind }, Number(jobs))
        else {
          waiting.set({ kind }, Number(jobs))
          age.set({ kind }, Math.max(0, (Date.parse(now()) - Date.parse(firstDue)) / 1000))
        }
      }
      for (const { letterState: state, letters: many } of await letterBacklog(database.all))
        letters.set({ state }, Number(many))
      events.set(await eventsSoFar(database.all))
      up.set(1)
    } catch {
      up.set(0)
    }
  }
}
