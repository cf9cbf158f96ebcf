// Not a formula: what has to be finished before a goal is reached.
import type { Task } from './task.ts'

/** The goal and everything that it waits for, directly or not; all tasks when there is no single goal. */
export function upstreamOf(tasks: readonly Task[], goal: string | undefined): Task[] {
  if (goal === undefined) return [...tasks]
  const byId = new Map(tasks.map((task) => [task.id, task]))
  if (!byId.has(goal)) throw new RangeError(`The goal "${goal}" is not in the plan.`)
  const needed = new Set([goal])
  // A set that grows while it is walked is walked to its new end.
  for (const id of needed) for (const upstream of byId.get(id)?.after ?? []) needed.add(upstream)
  return tasks.filter(({ id }) => needed.has(id))
}
