import type { House } from '@plumbline/platform/house'
import type { Watch } from '@plumbline/platform/watch'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'
import type { TracedRequest, Traces } from './tracing.ts'

/** What looks on while the server runs; either may be left out, and both by default. */
export type Watching = { metrics?: Metrics | undefined; traces?: Traces | undefined }

/** Lets them see what the house does. */
export function watchHouse(house: House, { metrics, traces }: Watching): void {
  const watches = [metrics?.watch, traces?.watch].filter((watch) => watch !== undefined)
  if (watches.length > 0) house.watch = watches.reduce(bothOf)
}

function bothOf(outer: Watch, inner: Watch): Watch {
  return (what, work) => outer(what, () => inner(what, work))
}

/** Lets them see the requests, each by the pattern of its address. */
export function watchRequests(server: FastifyInstance, { metrics, traces }: Watching): void {
  const traced = new WeakMap<object, TracedRequest>()
  if (traces) {
    server.addHook('onRequest', async (request) => {
      const { traceparent } = request.headers
      traced.set(request, traces.begin(typeof traceparent === 'string' ? traceparent : undefined))
    })
    // Only here, since reading the body would lose the way back to the span.
    server.addHook('preHandler', (request, _reply, done) => {
      const span = traced.get(request)
      if (span) span.within(done)
      else done()
    })
  }
  if (metrics) {
    server.addHook('onRequest', async (request, reply) => {
      const closed = metrics.opened(request.routeOptions.url ?? 'none')
      reply.raw.once('close', closed)
    })
  }
  if (metrics || traces) {
    server.addHook('onResponse', async (request, reply) => {
      const { method } = request
      const route = request.routeOptions.url ?? 'none'
      const status = reply.statusCode
      metrics?.answered({ method, route, status, seconds: reply.elapsedTime / 1000 })
      traced.get(request)?.end({ method, route, status })
    })
  }
}
