// Not a formula: what a task is, and in which ways its duration can be told.

/** How long a task takes, in any unit of time (days, weeks), the same for all tasks of a plan. */
export type Duration =
  /** What such tasks took in the past; each equally likely again. `Infinity`: one that was never finished. */
  | { readonly past: readonly number[] }
  /** Not observed but stated: exactly these are possible, each equally likely. One value is a fixed duration. */
  | { readonly oneOf: readonly number[] }
  /** An estimate in three points. The ends are hard limits, so choose them wide. */
  | { readonly low: number; readonly likely: number; readonly high: number }
  /** An estimate with a long tail: it takes longer than `p50` half of the time, longer than `p90` one time in ten. */
  | { readonly p50: number; readonly p90: number }

export type Task = {
  readonly id: string
  /** `null`: nobody has said. A forecast then refuses, since leaving the task out would be a promise. */
  readonly takes: Duration | null
  /** The tasks that must be finished before this one starts. */
  readonly after: readonly string[]
}
