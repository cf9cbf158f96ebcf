import { setTimeout as wait } from 'node:timers/promises'
import type { Caller } from '../bench/caller.ts'

const PAUSE_MS = 25
const PATIENCE_MS = 30_000

/** How long one other client waits for its answers, one after the other, for so long. A wait that is too long counts as failed. */
export async function timesOf(
  caller: Caller,
  call: Parameters<Caller['call']>[0],
  forMs: number,
): Promise<{ ms: number[]; failed: number }> {
  const until = performance.now() + forMs
  const ms: number[] = []
  let failed = 0
  while (performance.now() < until) {
    const began = performance.now()
    const status = await Promise.race([
      caller.call(call).then(
        (reply) => reply.status,
        () => 0,
      ),
      wait(PATIENCE_MS, 0, { ref: false }),
    ])
    if (status === 200) ms.push(performance.now() - began)
    else failed += 1
    await wait(PAUSE_MS)
  }
  return { ms, failed }
}

/** Milliseconds, to a tenth; of nothing, infinity. */
export function percentile(values: readonly number[], part: number): number {
  const inOrder = [...values].sort((a, b) => a - b)
  const value = inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * part))]
  return value === undefined ? Number.POSITIVE_INFINITY : Math.round(value * 10) / 10
}
