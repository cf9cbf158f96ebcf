import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Line } from './report.ts'
import { openGround, serve } from './served.ts'

const TIMES = 5
const IDLE_MS = 3_000

/** From the command to the first request that is answered, and what the process then takes in memory. */
export async function start(): Promise<Line[]> {
  const ground = await openGround('SQLite')
  try {
    // The first start builds the web app and makes the database; the others find both.
    const first = await serve(ground)
    await first.stop()
    const warm: number[] = []
    const resident: number[] = []
    for (let time = 0; time < TIMES; time += 1) {
      const served = await serve(ground)
      warm.push(served.readyAfterMs)
      if (time === 0) {
        await wait(IDLE_MS)
        resident.push(residentMegabytes(served.pid))
      }
      await served.stop()
    }
    const throughNpm = await serve(ground, ['npm', 'start', '--silent'])
    await throughNpm.stop()
    return [
      { what: `warm start to ready, the server itself, middle of ${TIMES}`, found: `${Math.round(middle(warm))} ms` },
      { what: 'warm start to ready, npm start', found: `${Math.round(throughNpm.readyAfterMs)} ms` },
      { what: `resident memory after ${IDLE_MS / 1000} s idle`, found: `${Math.round(resident[0] ?? Number.NaN)} MB` },
    ]
  } finally {
    await ground.remove()
  }
}

function residentMegabytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

function middle(figures: number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
