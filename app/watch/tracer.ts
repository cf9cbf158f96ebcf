import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { Refusal } from '@plumbline/platform/refusal'
import { version } from '../version.ts'
import type { Traces } from './tracing.ts'

const attributes = { 'service.name': 'plumbline', 'service.version': version }

/** What the spans say of the program that sends them: its name and version, nothing of the machine. */
const resource = {
  attributes,
  merge: () => resource,
  getRawAttributes: () => Object.entries(attributes),
} as NonNullable<NonNullable<ConstructorParameters<typeof TracerProvider>[0]>['resource']>

/** Sends spans to a collector in batches; one that does not answer loses spans and holds nothing up. */
export function sendTraces(url: string, share: number): Traces {
  const ratio = new TraceIdRatioBasedSampler(share)
  const provider = new TracerProvider({
    resource,
    // Whoever asks from outside may say which trace this belongs to, but not that more is recorded than was set.
    sampler: new ParentBasedSampler({ root: ratio, remoteParentSampled: ratio }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) })],
  })
  const tracer = provider.getTracer('plumbline', version)
  const here = new AsyncLocalStorage<Context>()
  return {
    async watch({ kind, name }, work) {
      const parent = here.getStore() ?? ROOT_CONTEXT
      const span = tracer.startSpan(`${kind} ${name}`, { kind: SpanKind.INTERNAL }, parent)
      try {
        return await here.run(trace.setSpan(parent, span), work)
      } catch (error) {
        noteOutcome(span, error)
        throw error
      } finally {
        span.end()
      }
    },
    begin(traceparent, since) {
      const parent = contextFrom(traceparent)
      const span = tracer.startSpan('request', { kind: SpanKind.SERVER, ...(since && { startTime: since }) }, parent)
      return {
        within: (work) => here.run(trace.setSpan(parent, span), work),
        end({ method, route, status }) {
          span.updateName(`${method} ${route}`)
          span.setAttributes({
            'http.request.method': method,
            'http.route': route,
            'http.response.status_code': status,
          })
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    close: () => provider.shutdown(),
  }
}

/** A refusal by its code; of a fault only that there was one, since its words may hold anything. */
function noteOutcome(span: Span, error: unknown): void {
  const refused = error instanceof Refusal
  span.setAttribute('plumbline.outcome', refused ? error.code : 'fault')
  if (!refused) span.setStatus({ code: SpanStatusCode.ERROR })
}

/** W3C Trace Context, version 00. Anything else begins a trace of its own. */
function contextFrom(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? []
  if (!traceId || !spanId || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return ROOT_CONTEXT
  const traceFlags = Number.parseInt(flags ?? '0', 16) & TraceFlags.SAMPLED
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
}
