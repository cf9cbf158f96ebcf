import type { Db } from '@plumbline/platform/database/database'
import type { Decision } from '../decision.ts'
import { finalCallsOf } from '../final-call/final-call.store.ts'
import { obstaclesIn } from '../final-call/status.ts'
import { methodObstacles } from '../method/obstacles.store.ts'

/** What stands between a decision and its end, each as a sentence that says what to do; nothing when it may be decided. */
export async function obstaclesTo(db: Db, decision: Decision, now: string): Promise<string[]> {
  const calls = (await finalCallsOf(db, [decision.id])).get(decision.id) ?? []
  return [...(await methodObstacles(db, decision)), ...obstaclesIn(calls, decision.version, now)]
}
