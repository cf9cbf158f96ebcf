import type { Config } from '@plumbline/platform/config'
import type { Watch } from '@plumbline/platform/watch'

/** A request while it is traced. */
export type TracedRequest = {
  /** Does the rest of the request inside its span. */
  within(work: () => void): void
  end(answered: { method: string; route: string; status: number }): void
}

export type Traces = {
  watch: Watch
  /** Begins the span of a request; `traceparent` is the header by which another program says that it asked for this. */
  begin(traceparent: string | undefined): TracedRequest
  /** Sends what is left. */
  close(): Promise<void>
}

/** Traces, if a place to send them to is set. Otherwise nothing of their library is even loaded. */
export async function openTraces(config: Config): Promise<Traces | undefined> {
  if (config.tracesUrl === undefined) return undefined
  const { sendTraces } = await import('./tracer.ts')
  return sendTraces(config.tracesUrl, config.tracesSample)
}
