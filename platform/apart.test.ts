import { setTimeout as passed } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { apart } from './apart.ts'

const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`)
/** Says that it has begun, and ends when it is let go. */
const WAITS = program(`
  import { parentPort, workerData } from 'node:worker_threads'
  const flags = new Int32Array(workerData)
  Atomics.add(flags, 1, 1)
  Atomics.wait(flags, 0, 0)
  parentPort.postMessage({ done: 'let go' })
`)
const SAYS = program(`
  import { parentPort, workerData } from 'node:worker_threads'
  parentPort.postMessage({ done: workerData })
`)
const LARGE = { seconds: 60, megabytes: 512 }
const SMALL = { seconds: 60, megabytes: 64 }

test('what needs much memory is done one at a time, and what needs little never waits for it', async () => {
  const flags = new Int32Array(new SharedArrayBuffer(8))
  const begun = () => Atomics.load(flags, 1)
  const first = apart(WAITS, flags.buffer, LARGE)
  const second = apart(WAITS, flags.buffer, LARGE)
  while (begun() < 1) await passed(5)
  expect(await apart(SAYS, 'little', SMALL)).toBe('little')
  expect(begun()).toBe(1)
  Atomics.store(flags, 0, 1)
  Atomics.notify(flags, 0)
  expect(await Promise.all([first, second])).toEqual(['let go', 'let go'])
  expect(begun()).toBe(2)
})
