import type { House } from '@plumbline/platform/house'
import type { Watch } from '@plumbline/platform/watch'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'
import type { TracedRequest, Traces } from './tracing.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where the body of a request may say, instead of a header, in which trace it was asked for. */
    askedFor?: (body: unknown) => string | undefined
  }
}

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
  const came = new WeakMap<object, number>()
  if (traces) {
    server.addHook('onRequest', async (request) => {
      const { traceparent } = request.headers
      if (typeof traceparent !== 'string' && request.routeOptions.config?.askedFor) came.set(request, Date.now())
      else traced.set(request, traces.begin(typeof traceparent === 'string' ? traceparent : undefined))
    })
    // Only here, since reading the body would lose the way back to the span.
    server.addHook('preHandler', (request, _reply, done) => {
      if (came.has(request)) beginLate(request, request.routeOptions.config.askedFor?.(request.body))
      const span = traced.get(request)
      if (span) span.within(done)
      else done()
    })
  }
  const beginLate = (request: object, traceparent: string | undefined) => {
    if (traces) traced.set(request, traces.begin(traceparent, came.get(request)))
    came.delete(request)
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
      if (came.has(request)) beginLate(request, undefined)
      metrics?.answered({ method, route, status, seconds: reply.elapsedTime / 1000 })
      traced.get(request)?.end({ method, route, status })
    })
  }
}
