/**
 * F19: under load with 256 MB of heap, the memory of the server does not grow: the last third of the run is at most a tenth
 * above the third before it.
 *
 *   node tools/faults/memory.ts soak [--long]    20 seconds; with --long an hour
 *
 * The control keeps something of every request; it must be seen. Loopback only.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { callerOf } from '../bench/caller.ts'
import { answerOf, api, openReadback } from '../bench/open-readback.ts'
import { openGround, root, serve } from '../bench/served.ts'
import { tellReport } from './fault-report.ts'
import { runNamed } from './named.ts'

const PEOPLE = 40
const CLIENTS = 8
const SHORT_SECONDS = 20
const LONG_SECONDS = 3_600
const MOST_GROWTH = 0.1

await runNamed({ soak })

async function soak(long: boolean): Promise<void> {
  const seconds = long ? LONG_SECONDS : SHORT_SECONDS
  const what = `${CLIENTS} clients for ${seconds} s under --max-old-space-size=256, SQLite`
  const found = await load(seconds, [])
  const held = found.growth <= MOST_GROWTH && found.failed === 0
  tellReport({ fault: 'F19', what, control: null, held, ...found })
  const preload = ['--import', new URL('./controls/keeps-everything.ts', import.meta.url).href]
  const leaking = await load(SHORT_SECONDS, preload)
  tellReport({
    fault: 'F19',
    what,
    control: 'something of each request is kept',
    held: leaking.growth > MOST_GROWTH,
    ...leaking,
  })
}

async function load(seconds: number, preload: readonly string[]) {
  const ground = await openGround('SQLite')
  const flags = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=256', ...preload]
  const served = await serve(ground, [process.execPath, ...flags, join(root, 'app', 'main.ts')])
  const caller = callerOf(served.url, CLIENTS)
  try {
    const readback = await openReadback(served, caller, PEOPLE)
    const until = performance.now() + seconds * 1000
    let [requests, failed] = [0, 0]
    const client = async (number: number) => {
      for (let turn = number; performance.now() < until; turn += 1) {
        const person = readback.respondents[turn % PEOPLE]
        if (!person) continue
        const path = [`${api}/work`, `${api}/readbacks/${readback.readbackId}`, '/readyz'][turn % 3] ?? '/readyz'
        const call = turn % 2 ? answerOf(readback, person, 'depends') : { path, bearer: served.operatorKey }
        const status = await caller.call(call).then(
          (reply) => reply.status,
          () => 0,
        )
        requests += 1
        if (status !== 200) failed += 1
      }
    }
    const samples: number[] = []
    const sampling = (async () => {
      while (performance.now() < until) {
        samples.push(residentMegabytes(served.pid))
        await wait((seconds * 1000) / 120)
      }
    })()
    await Promise.all([...Array.from({ length: CLIENTS }, (_, number) => client(number)), sampling])
    const third = Math.floor(samples.length / 3)
    const before = mean(samples.slice(third, 2 * third))
    const after = mean(samples.slice(2 * third))
    const growth = Math.round((after / before - 1) * 1000) / 1000
    return {
      requests,
      failed,
      firstMb: Math.round(samples[0] ?? 0),
      middleMb: Math.round(before),
      lastMb: Math.round(after),
      growth,
    }
  } finally {
    caller.close()
    await served.kill()
    await ground.remove()
  }
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, each) => sum + each, 0) / figures.length
}
