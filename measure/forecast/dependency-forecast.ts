// Formula: longest path through a graph of uncertain durations, counted through or simulated (stochastic PERT; Van Slyke 1963, Operations Research 11:839-860).
import type { Random } from '../random.ts'
import { type NotKnown, notKnown, type Reading } from '../reading.ts'
import { chanceBy } from './chance-by.ts'
import { courseOf, sharesOfCritical, sharesOfLast } from './course.ts'
import { equallyLikely, isListed } from './equally-likely.ts'
import { FEWEST_PAST, type Outcome, outcomesOf } from './outcomes.ts'
import { type Percentiles, percentilesOf } from './percentiles.ts'
import { countedRuns, drawnRuns, type Runs } from './runs.ts'
import type { Task } from './task.ts'
import { taskOrder } from './task-order.ts'
import { upstreamOf } from './upstream-of.ts'

/** A task and in which share of the runs something holds of it, 0 to 1. */
export type TaskShare = { readonly task: string; readonly share: number }

export type DependencyForecast =
  | ({
      readonly found: 'forecast'
      readonly outcomes: readonly Outcome[]
      /** All combinations were counted through; otherwise drawn: 10,000 runs are good to one point in a hundred. */
      readonly exact: boolean
      /** How often each of those that the goal directly waits for is the last one. Sums to 1; highest first. */
      readonly lastToArrive: readonly TaskShare[]
      /** How often the end waits for each task, near or far. Does not sum to 1; highest first. */
      readonly critical: readonly TaskShare[]
      /** When a plan made of the averages would be finished, and how likely it really is by then. */
      readonly planByAverages: { readonly end: number; readonly chance: number }
    } & Percentiles)
  /** Some task has too short a past for chances: if all go as quickly, or as slowly, as they ever did. */
  | {
      readonly found: 'range only'
      readonly soonest: number
      readonly latest: number
      readonly tooFewPast: readonly string[]
    }

export type DependencyPlan = {
  readonly tasks: readonly Task[]
  /** When will this one be finished? Without it: when will all be? */
  readonly goal?: string
  /**
   * How often, 0 to below 1, something hits all tasks at once. In such a run each takes one of the slowest of its own
   * durations; each task by itself is as slow as before, since its past already contains the bad days.
   */
  readonly sharedShock?: number
  readonly random?: Random
  readonly runs?: number
}

const USUAL_RUNS = 10_000

/**
 * When will it be finished, if tasks wait for each other and nobody knows how long each takes? In the unit of the
 * durations, from the start of the first task: at even odds (`p50`), four times in five, nineteen times in twenty; for
 * a date ask `chanceBy(outcomes, days)`. Never an average as the answer: merging paths make plans of averages too early.
 * Assumes that each task starts when the last one that it waits for is finished, whoever does it: two tasks that want
 * the same person must wait for each other in the plan.
 * Counts through all combinations where they are few; otherwise it needs a random generator, and says so.
 * Refuses an empty plan, tasks that wait for each other in a circle (named in `tasks`, in the order of waiting), and
 * tasks without a possible duration (named). A task with fewer than five past items leaves a range without chances.
 */
export function dependencyForecast(
  plan: DependencyPlan,
): Reading<DependencyForecast> | (NotKnown & { readonly tasks: readonly string[] }) {
  const { goal, sharedShock = 0, random, runs = USUAL_RUNS } = plan
  if (!(sharedShock >= 0 && sharedShock < 1)) throw new RangeError(`No share of runs: ${sharedShock}.`)
  if (!(Number.isInteger(runs) && runs > 0)) throw new RangeError(`No number of runs: ${runs}.`)
  const order = taskOrder(upstreamOf(plan.tasks, goal))
  if (order.found === 'cycle') return { ...notKnown('tasks wait for each other'), tasks: order.cycle }
  const { tasks } = order
  if (tasks.length === 0) return notKnown('nothing to wait for')
  const durations = tasks.map(({ takes }) => (takes ? equallyLikely(takes) : new Float64Array(0)))
  const without = tasks.filter((_, i) => durations[i]?.length === 0)
  if (without.length > 0) return { ...notKnown('a task without a duration'), tasks: idsOf(without) }
  const tooFewPast = tasks.filter(({ takes }) => takes && 'past' in takes && takes.past.length < FEWEST_PAST)
  if (tooFewPast.length > 0) return { known: true, ...rangeOnly(tasks, durations), tooFewPast: idsOf(tooFewPast) }

  const listed = tasks.every(({ takes }) => takes && isListed(takes))
  const counted = listed ? countedRuns(durations, sharedShock) : undefined
  if (!counted && !random) return notKnown('needs a random generator')
  const all = counted ?? drawnRuns(durations, sharedShock, random as Random, runs)
  return { known: true, ...forecast(tasks, goal, durations, all), exact: counted !== undefined }
}

function idsOf(tasks: readonly Task[]): string[] {
  return tasks.map(({ id }) => id)
}

function forecast(tasks: readonly Task[], goal: string | undefined, durations: readonly Float64Array[], runs: Runs) {
  const course = courseOf(tasks, runs)
  const outcomes = outcomesOf(course.ends, runs.weights)
  const end = endIfEach(tasks, durations, averageOf)
  return {
    found: 'forecast' as const,
    outcomes,
    ...percentilesOf(outcomes),
    lastToArrive: highestFirst(sharesOfLast(waitedFor(tasks, goal), tasks, course, runs.weights)),
    critical: highestFirst(sharesOfCritical(tasks, course, runs.weights)),
    planByAverages: { end, chance: chanceBy(outcomes, end) },
  }
}

/** What the goal directly waits for; without a goal, the tasks that no other task waits for. */
function waitedFor(tasks: readonly Task[], goal: string | undefined): readonly string[] {
  if (goal !== undefined) return tasks.find(({ id }) => id === goal)?.after ?? []
  const notLast = new Set(tasks.flatMap(({ after }) => after))
  return idsOf(tasks).filter((id) => !notLast.has(id))
}

function highestFirst(shares: ReadonlyMap<string, number>): TaskShare[] {
  return [...shares]
    .map(([task, share]) => ({ task, share }))
    .sort((one, other) => other.share - one.share || (one.task < other.task ? -1 : 1))
}

function averageOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function rangeOnly(tasks: readonly Task[], durations: readonly Float64Array[]) {
  return {
    found: 'range only' as const,
    soonest: endIfEach(tasks, durations, (values) => values[0] as number),
    latest: endIfEach(tasks, durations, (values) => values.at(-1) as number),
  }
}

/** The end of the plan if each task takes one given duration. */
function endIfEach(
  tasks: readonly Task[],
  durations: readonly Float64Array[],
  durationOf: (values: Float64Array) => number,
): number {
  const one = { durations: durations.map((values) => Float64Array.of(durationOf(values))), weights: Float64Array.of(1) }
  return courseOf(tasks, one).ends[0] as number
}
