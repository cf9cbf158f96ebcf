// Formula: finish = latest finish of those waited for + duration, run by run; criticality index (Van Slyke 1963, Operations Research 11:839-860).
import type { Runs } from './runs.ts'
import type { Task } from './task.ts'

export type Course = {
  /** When each task is finished, by task, then by run. */
  readonly finishes: readonly Float64Array[]
  /** When everything is, by run. */
  readonly ends: Float64Array
}

/** How the plan goes in each run. The tasks stand in an order in which each comes after those that it waits for. */
export function courseOf(tasks: readonly Task[], { durations, weights }: Runs): Course {
  const places = placesOf(tasks)
  const finishes: Float64Array[] = []
  tasks.forEach(({ after }, task) => {
    const finish = latestOf(
      placed(after, places).map((upstream) => finishes[upstream] as Float64Array),
      weights.length,
    )
    const duration = durations[task] as Float64Array
    for (let run = 0; run < finish.length; run++) finish[run] = (finish[run] as number) + (duration[run] as number)
    finishes.push(finish)
  })
  return { finishes, ends: latestOf(finishes, weights.length) }
}

/** How often each of some tasks is the last of them, by task id. Who arrive together share the run; the shares sum to 1. */
export function sharesOfLast(
  ids: readonly string[],
  tasks: readonly Task[],
  { finishes }: Course,
  weights: Float64Array,
): Map<string, number> {
  const arrivals = placed(ids, placesOf(tasks)).map((task) => finishes[task] as Float64Array)
  const latest = latestOf(arrivals, weights.length)
  const shares = arrivals.map(() => 0)
  for (let run = 0; run < latest.length; run++) {
    let together = 0
    for (const arrival of arrivals) if (arrival[run] === latest[run]) together++
    const share = (weights[run] as number) / together
    arrivals.forEach((arrival, i) => {
      if (arrival[run] === latest[run]) shares[i] = (shares[i] as number) + share
    })
  }
  const total = sumOf(weights)
  return new Map([...new Set(ids)].map((id, i) => [id, (shares[i] as number) / total]))
}

/** How often the end waits for each task, by task id: the share of runs in which it lies on a longest path. */
export function sharesOfCritical(tasks: readonly Task[], course: Course, weights: Float64Array): Map<string, number> {
  const places = placesOf(tasks)
  const { finishes, ends } = course
  const critical = finishes.map((finish) => whereSame(finish, ends))
  const starts = new Float64Array(weights.length)
  // From the end backward: of those that a critical task waits for, the latest is critical too.
  for (let task = tasks.length - 1; task >= 0; task--) {
    const upstream = placed((tasks[task] as Task).after, places)
    fillWithLatest(
      starts,
      upstream.map((place) => finishes[place] as Float64Array),
    )
    const here = critical[task] as Uint8Array
    for (const place of upstream) {
      const finish = finishes[place] as Float64Array
      const there = critical[place] as Uint8Array
      for (let run = 0; run < here.length; run++) {
        if (finish[run] === starts[run]) there[run] = (there[run] as number) | (here[run] as number)
      }
    }
  }
  const total = sumOf(weights)
  return new Map(tasks.map(({ id }, task) => [id, sumWhere(critical[task] as Uint8Array, weights) / total]))
}

function whereSame(one: Float64Array, other: Float64Array): Uint8Array {
  const flags = new Uint8Array(one.length)
  for (let run = 0; run < one.length; run++) if (one[run] === other[run]) flags[run] = 1
  return flags
}

function sumWhere(flags: Uint8Array, weights: Float64Array): number {
  let sum = 0
  for (let run = 0; run < flags.length; run++) if (flags[run]) sum += weights[run] as number
  return sum
}

function sumOf(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}

function placesOf(tasks: readonly Task[]): Map<string, number> {
  return new Map(tasks.map(({ id }, place) => [id, place]))
}

function placed(ids: readonly string[], places: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids)].map((id) => places.get(id) as number)
}

/** The latest of several in each run; 0, the start, when there are none. */
function latestOf(times: readonly Float64Array[], runs: number): Float64Array {
  return fillWithLatest(new Float64Array(runs), times)
}

function fillWithLatest(latest: Float64Array, times: readonly Float64Array[]): Float64Array {
  latest.fill(0)
  for (const time of times) {
    for (let run = 0; run < latest.length; run++) {
      if ((time[run] as number) > (latest[run] as number)) latest[run] = time[run] as number
    }
  }
  return latest
}
