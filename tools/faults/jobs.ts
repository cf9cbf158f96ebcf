/**
 * F18: workers are killed (-9) at random points of their jobs; each effect must be there exactly once afterwards. The control
 * has its effects beside the transaction, and must double some.
 *
 *   node tools/faults/jobs.ts [--long]      10 kills on each engine, with --long 100
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Ground, openGround, root } from '../bench/served.ts'
import { EXIT_CONFIGURATION, Missing } from '../testing/missing.ts'
import { tellReport } from './fault-report.ts'
import { countsIn } from './faulted.ts'
import { workOnJobs } from './job-worker.ts'

const KILLS = process.argv.includes('--long') ? 100 : 10
/** Enough that there is always something to be killed at: on PostgreSQL a fellow works on while a new one starts. */
const JOBS_PER_KILL = { SQLite: 10, PostgreSQL: 150 }
const MOST_EFFECTS_BEFORE = 5
const LONGEST_DELAY_MS = 15
const OVER_WITHIN_MS = 120_000
const LOOK_AGAIN_MS = 500
const AS_WORKER = 'as-worker'
const node = ['--disable-warning=ExperimentalWarning', import.meta.filename, AS_WORKER]

const [first, ...words] = process.argv.slice(2)
if (first === AS_WORKER) await workOnJobs(words)
else {
  try {
    for (const engine of ['SQLite', 'PostgreSQL'] as const) {
      for (const way of ['in one', 'beside'] as const) await killWorkers(engine, way)
    }
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = EXIT_CONFIGURATION
  }
}

async function killWorkers(engine: Ground['engine'], way: 'in one' | 'beside'): Promise<void> {
  const ground = await openGround(engine)
  const jobs = KILLS * JOBS_PER_KILL[engine]
  const workers: ChildProcess[] = []
  try {
    await run(ground, 'prepare', way, String(jobs))
    for (let time = 0; time < KILLS; time += 1) {
      // The embedded database has one process; on PostgreSQL another one goes on while this one is killed.
      const fellows = engine === 'SQLite' ? 1 : 2
      while (workers.length < fellows) workers.push(await startWorking(ground, way))
      await atSomePoint(workers[0])
      await killed(workers.shift())
    }
    for (const left of workers.splice(0)) await killed(left)
    const lastKillAt = performance.now()
    await workToTheEnd(ground, way, workers)
    const effects = countsIn(ground, 'person', 'name')
    const missing = jobs - effects.size
    const doubled = [...effects.values()].filter((times) => times > 1).length
    const control = way === 'beside' ? 'effects beside the transaction' : null
    const held = missing === 0 && (control === null ? doubled === 0 : doubled > 0)
    const allDoneMs = Math.round(performance.now() - lastKillAt)
    const what = `workers killed ${KILLS} times, ${engine}`
    tellReport({ fault: 'F18', what, control, held, engine, kills: KILLS, jobs, missing, doubled, allDoneMs })
  } finally {
    for (const worker of workers) await killed(worker)
    await ground.remove()
  }
}

async function startWorking(ground: Ground, way: string): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [...node, 'work', way], {
    cwd: root,
    env: ground.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (worker.stdout) await once(worker.stdout, 'data')
  return worker
}

/** Some effects later, and a little: inside a transaction, between an effect and the end of its job, or between two jobs. */
async function atSomePoint(worker: ChildProcess | undefined): Promise<void> {
  const effects = 1 + Math.floor(Math.random() * MOST_EFFECTS_BEFORE)
  for (let seen = 0; seen < effects && worker?.stdout && worker.exitCode === null; seen += 1) {
    // Jobs may have run out, or all be held by another one.
    await Promise.race([once(worker.stdout, 'data'), wait(2_000)])
  }
  await wait(Math.random() * LONGEST_DELAY_MS)
}

async function killed(worker: ChildProcess | undefined): Promise<void> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}

async function workToTheEnd(ground: Ground, way: string, workers: ChildProcess[]): Promise<void> {
  const tooLate = performance.now() + OVER_WITHIN_MS
  workers.push(await startWorking(ground, way))
  while ((countsIn(ground, 'job', 'job_state').get('waiting') ?? 0) > 0) {
    if (performance.now() > tooLate) throw new Error('The jobs did not come to an end')
    await wait(LOOK_AGAIN_MS)
  }
}

async function run(ground: Ground, ...words: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [...node, ...words], { cwd: root, env: ground.env })
}
