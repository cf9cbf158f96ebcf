// Formula: repeatedly take a task that waits for nothing left (topological order; Kahn 1962, Communications of the ACM 5:558-562).
import type { Task } from './task.ts'

export type TaskOrder =
  | { readonly found: 'order'; readonly tasks: readonly Task[] }
  /** Each waits for the next, and the last for the first. */
  | { readonly found: 'cycle'; readonly cycle: readonly string[] }

/**
 * The tasks in an order in which each comes after all that it waits for; among tasks that could come next the first
 * by id, so that the order in which a plan was written does not matter. If there is no such order: one circle of
 * tasks that wait for each other. Two tasks with one id, or waiting for an unknown one, are a wrong call: RangeError.
 */
export function taskOrder(tasks: readonly Task[]): TaskOrder {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  if (byId.size < tasks.length) throw new RangeError('Two tasks have the same id.')
  const unknown = tasks.flatMap(({ after }) => after).find((id) => !byId.has(id))
  if (unknown !== undefined) throw new RangeError(`A task waits for "${unknown}", which is not in the plan.`)
  const waiting = [...tasks].sort((one, other) => (one.id < other.id ? -1 : 1))
  const ordered = new Map<string, Task>()
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => after.every((id) => ordered.has(id)))
    if (next === -1) return { found: 'cycle', cycle: circleAmong(waiting) }
    const [task] = waiting.splice(next, 1) as [Task]
    ordered.set(task.id, task)
  }
  return { found: 'order', tasks: [...ordered.values()] }
}

/** Every one of them waits for another of them, so following the waiting must come round. */
function circleAmong(waiting: readonly Task[]): string[] {
  const stuck = new Map(waiting.map((task) => [task.id, task]))
  const walked: string[] = []
  let here = waiting[0] as Task
  while (!walked.includes(here.id)) {
    walked.push(here.id)
    here = stuck.get(here.after.find((id) => stuck.has(id)) as string) as Task
  }
  return walked.slice(walked.indexOf(here.id))
}
