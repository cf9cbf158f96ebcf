/**
 * What nodes that share a PostgreSQL promise while something of them fails, each with a control that must break.
 *
 *   node tools/faults/nodes.ts kill [--long]      F4: one of two nodes is killed and started again
 *   node tools/faults/nodes.ts restart [--long]   F5: PostgreSQL crashes and comes back
 *   node tools/faults/nodes.ts pause [--long]     F6: PostgreSQL stands still for 5 seconds (with --long: 60)
 *
 * Prints one JSON object for each run: acknowledged, lost, duplicates, in doubt, longest gap, recovery, errors. Loopback only.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { EXIT_CONFIGURATION, Missing } from '../testing/missing.ts'
import { compare, tellReport } from './fault-report.ts'
import { countsIn, type Faulted, openNodes, WORKSPACE } from './faulted.ts'
import { startFleet } from './fleet.ts'

const WRONG_USE = 2
const CLIENTS = 8
const BEFORE_MS = 1_500
const AFTER_MS = 3_000

/** With waits that end after a second, so that a pause of five shows whether they do. */
const PATIENT = {
  PLUMBLINE_DATABASE_WAIT_MS: '1000',
  PLUMBLINE_STATEMENT_TIMEOUT_MS: '1000',
  PLUMBLINE_LOCK_TIMEOUT_MS: '1000',
}
const ENDLESS = {
  PLUMBLINE_DATABASE_WAIT_MS: '600000',
  PLUMBLINE_STATEMENT_TIMEOUT_MS: '600000',
  PLUMBLINE_LOCK_TIMEOUT_MS: '600000',
}
const LONGEST_ANSWER_MS = 4_500

type Habits = Partial<Parameters<typeof startFleet>[0]>
type Found = ReturnType<typeof compare>

const words = process.argv.slice(2)
const long = words.includes('--long')
const faults: Record<string, () => Promise<void>> = { kill, restart, pause }
const fault = faults[words[0] ?? '']
if (!fault) {
  process.stderr.write(`Name a fault: ${Object.keys(faults).join(', ')}.\n`)
  process.exitCode = WRONG_USE
} else {
  try {
    await fault()
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = EXIT_CONFIGURATION
  }
}

/** Lets a fleet write while something is done to the nodes or to their database, and compares afterwards. */
async function during(faulted: Faulted, habits: Habits, harm: () => Promise<void>): Promise<Found> {
  const fleet = startFleet({
    workspace: WORKSPACE,
    clients: CLIENTS,
    nodes: () => faulted.nodes,
    patienceMs: 2_000,
    ...habits,
  })
  await wait(BEFORE_MS)
  await harm()
  const endedAt = performance.now()
  await wait(AFTER_MS)
  const log = await fleet.stop()
  return compare(log, countsIn(faulted.ground, 'work', 'title'), endedAt)
}

async function kill(): Promise<void> {
  const what = `one of two nodes killed and started again, ${CLIENTS} clients`
  const times = long ? 10 : 2
  const killing = async (habits: Habits) => {
    const faulted = await openNodes(2)
    try {
      return await during(faulted, habits, async () => {
        for (let time = 0; time < times; time += 1) {
          const killed = faulted.nodes[time % 2]
          await killed?.kill()
          faulted.nodes.splice(time % 2, 1, await faulted.startNode())
          await wait(500)
        }
      })
    } finally {
      await faulted.close()
    }
  }
  const found = await killing({ lostReplies: 20 })
  tellReport({ fault: 'F4', what, control: null, held: intact(found), ...found })
  const keyless = await killing({ lostReplies: 20, withoutKeys: true })
  tellReport({ fault: 'F4', what, control: 'a new key at each try', held: keyless.duplicates > 0, ...keyless })
  const early = await killing({ believesAtOnce: true })
  tellReport({ fault: 'F4', what, control: 'acknowledged before the commit', held: early.lost > 0, ...early })
}

async function restart(): Promise<void> {
  const what = 'PostgreSQL restarted at once, two nodes'
  const times = long ? 10 : 2
  const restarting = async (habits: Habits) => {
    const faulted = await openNodes(2)
    try {
      const seen = { readyDuring: new Set<number>(), alive: true }
      const found = await during(faulted, habits, async () => {
        for (let time = 0; time < times; time += 1) {
          const back = faulted.cluster.restartAtOnce()
          await watchHealth(faulted, seen, back)
          await wait(500)
        }
      })
      return { ...found, readyzDuring: [...seen.readyDuring].sort(), healthzAlways200: seen.alive }
    } finally {
      await faulted.close()
    }
  }
  const found = await restarting({ lostReplies: 20 })
  const held = intact(found) && found.healthzAlways200 && found.readyzDuring.includes(503)
  tellReport({ fault: 'F5', what, control: null, held, ...found })
  const early = await restarting({ believesAtOnce: true })
  tellReport({ fault: 'F5', what, control: 'acknowledged before the commit', held: early.lost > 0, ...early })
}

async function watchHealth(
  { nodes }: Faulted,
  seen: { readyDuring: Set<number>; alive: boolean },
  until: Promise<void>,
): Promise<void> {
  let over = false
  const ended = until.finally(() => {
    over = true
  })
  const statusOf = (url: string) =>
    fetch(url).then(
      ({ status }) => status,
      () => 0,
    )
  while (!over) {
    for (const { url } of nodes) {
      seen.readyDuring.add(await statusOf(`${url}/readyz`))
      if ((await statusOf(`${url}/healthz`)) !== 200) seen.alive = false
    }
    await wait(20)
  }
  await ended
}

async function pause(): Promise<void> {
  const pauseMs = long ? 60_000 : 5_000
  const what = `PostgreSQL stands still for ${pauseMs / 1000} s, two nodes`
  const pausing = async (settings: NodeJS.ProcessEnv) => {
    const faulted = await openNodes(2, settings)
    try {
      return await during(faulted, { patienceMs: pauseMs + 30_000 }, async () => {
        faulted.cluster.standStill()
        await wait(pauseMs)
        faulted.cluster.goOn()
      })
    } finally {
      await faulted.close()
    }
  }
  const found = await pausing(PATIENT)
  tellReport({ fault: 'F6', what, control: null, held: intact(found) && answers(found), ...found })
  const endless = await pausing(ENDLESS)
  tellReport({ fault: 'F6', what, control: 'waits without an end', held: !answers(endless), ...endless })
}

/** Nobody waited beyond the waits that were set. */
function answers({ longestWaitMs }: Found): boolean {
  return longestWaitMs < LONGEST_ANSWER_MS
}

function intact({ lost, duplicates, recoveryMs }: Found): boolean {
  return lost === 0 && duplicates === 0 && recoveryMs !== null
}
