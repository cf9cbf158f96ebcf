import type { Watch } from '@plumbline/platform/watch'

/** A request while it is traced. */
export type TracedRequest = {
  /** Does the rest of the request inside its span. */
  within(work: () => void): void
  end(answered: { method: string; route: string; status: number }): void
}

export type Traces = {
  watch: Watch
  /**
   * Begins the span of a request; `traceparent` is how another program says that it asked for this. Where that is known only
   * later, `since` is when the request came, in milliseconds.
   */
  begin(traceparent: string | undefined, since?: number): TracedRequest
  /** Sends what is left. */
  close(): Promise<void>
}
