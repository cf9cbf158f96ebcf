import type { Config } from '@plumbline/platform/config'
import type { Traces } from './tracing.ts'

/** Traces, if a place to send them to is set. Otherwise nothing of their library is even loaded. */
export async function openTraces(config: Config): Promise<Traces | undefined> {
  if (config.tracesUrl === undefined) return undefined
  const { sendTraces } = await import('./tracer.ts')
  return sendTraces(config.tracesUrl, config.tracesSample)
}
