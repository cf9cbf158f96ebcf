/**
 * What one server promises when it is killed, or the power of its disk is cut, while many write.
 *
 *   node tools/faults/killed.ts kill [--long]        F1: kill -9 of the server, SQLite
 *   node tools/faults/killed.ts power [--long]       F2: power cut under the SQLite file
 *   node tools/faults/killed.ts postgres [--long]    F3: power cut under PostgreSQL
 *
 * Each is run once more with one protection taken away, where something must be lost. Loopback only; 2 and 3 need root.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { type Ground, openGround, root, type Served, serve } from '../bench/served.ts'
import { type Disk, lacksDisk, openDisk } from './disks.ts'
import { compare, tellReport } from './fault-report.ts'
import { countsIn, openWorkspace, WORKSPACE } from './faulted.ts'
import { startFleet } from './fleet.ts'
import { runNamed } from './named.ts'

const controls = {
  'acknowledge-before-commit': new URL('./controls/acknowledge-before-commit.ts', import.meta.url),
  'hasty-disk': new URL('./controls/hasty-disk.ts', import.meta.url),
}

const WRITERS = 8
const SHORTEST_MS = 200
const LONGEST_MS = 900
/** Long enough for what the control holds back to be made, so that the workspace itself is there. */
const HELD_BACK_MS = 600

type Found = {
  acknowledged: number
  lost: number
  duplicates: number
  inDoubt: number
  damaged: number
  restartMs: number
}
type Way = { control?: keyof typeof controls; disk?: boolean; postgres?: string }

await runNamed({ kill, power, postgres })

async function kill(long: boolean): Promise<void> {
  const what = `kill -9 of the server on SQLite, ${WRITERS} writers`
  await tell('F1', what, long ? 50 : 3, {})
  await tell('F1', what, long ? 5 : 2, { control: 'acknowledge-before-commit' })
}

async function power(long: boolean): Promise<void> {
  const what = `power cut under SQLite, ${WRITERS} writers`
  await tell('F2', what, long ? 20 : 2, { disk: true })
  await tell('F2', what, long ? 10 : 3, { disk: true, control: 'hasty-disk' })
}

async function postgres(long: boolean): Promise<void> {
  const what = `power cut under PostgreSQL, ${WRITERS} writers`
  await tell('F3', what, long ? 20 : 1, { disk: true, postgres: 'on' })
  await tell('F3', what, long ? 5 : 2, { disk: true, postgres: 'off' })
}

async function tell(fault: string, what: string, rounds: number, way: Way): Promise<void> {
  const lacks = way.disk ? lacksDisk() : undefined
  if (lacks) return tellReport({ fault, what, control: null, held: true, notRun: lacks })
  const sum: Found = { acknowledged: 0, lost: 0, duplicates: 0, inDoubt: 0, damaged: 0, restartMs: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const found = await once(way)
    for (const name of ['acknowledged', 'lost', 'duplicates', 'inDoubt', 'damaged'] as const) sum[name] += found[name]
    sum.restartMs = Math.max(sum.restartMs, found.restartMs)
  }
  const intact = sum.acknowledged > 0 && sum.lost === 0 && sum.duplicates === 0 && sum.damaged === 0
  const control = way.control ?? (way.postgres === 'off' ? 'synchronous_commit=off' : null)
  tellReport({ fault, what, control, held: control === null ? intact : sum.lost > 0, rounds, ...sum })
}

async function once(way: Way): Promise<Found> {
  const disk = way.disk ? openDisk() : undefined
  let ground: Ground | undefined
  let served: Served | undefined
  try {
    ground = await groundOn(disk, way)
    served = await serve(ground, commandWith(way.control))
    await openWorkspace(served)
    await wait(way.control ? HELD_BACK_MS : 0)
    const node = served
    const fleet = startFleet({ workspace: WORKSPACE, clients: WRITERS, nodes: () => [node], patienceMs: 2_000 })
    await wait(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS))
    const cutAt = performance.now()
    disk?.cutPower()
    await served.kill()
    const log = await fleet.stop()
    // What was said after the cut may or may not have reached the disk, so it does not count as said.
    if (disk) for (const wish of log.wishes) if ((wish.acknowledgedAt ?? 0) > cutAt) wish.acknowledgedAt = undefined
    if (ground.cluster) await ground.cluster.restartAtOnce(() => disk?.restart())
    else disk?.restart()
    const again = await serve(ground)
    await again.stop()
    const { acknowledged, lost, duplicates, inDoubt } = compare(log, countsIn(ground, 'work', 'title'), cutAt)
    const restartMs = Math.round(again.readyAfterMs)
    return { acknowledged, lost, duplicates, inDoubt, damaged: isDamaged(ground) ? 1 : 0, restartMs }
  } finally {
    await served?.kill()
    await ground?.remove()
    disk?.remove()
  }
}

/** The database lies on the disk whose power is cut; what the harness notes does not. */
async function groundOn(disk: Disk | undefined, { postgres }: Way): Promise<Ground> {
  if (!postgres) {
    const ground = await openGround('SQLite')
    if (!disk) return ground
    const dataDir = join(disk.folder, 'data')
    return { ...ground, dataDir, env: { ...ground.env, PLUMBLINE_DATA_DIR: dataDir } }
  }
  const before = process.env.TMPDIR
  process.env.TMPDIR = disk?.folder ?? tmpdir()
  try {
    const ground = await openGround('PostgreSQL')
    const url = new URL(ground.env.DATABASE_URL ?? '')
    url.searchParams.set('options', `-c synchronous_commit=${postgres}`)
    return { ...ground, env: { ...ground.env, DATABASE_URL: url.toString() } }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function commandWith(control: keyof typeof controls | undefined): string[] {
  const preload = control ? ['--import', controls[control].href] : []
  return [process.execPath, '--disable-warning=ExperimentalWarning', ...preload, join(root, 'app', 'main.ts')]
}

/** PostgreSQL checks itself when it recovers, and does not start on what is damaged. */
function isDamaged({ cluster, dataDir }: Ground): boolean {
  if (cluster) return false
  const database = new DatabaseSync(join(dataDir, 'plumbline.db'), { readOnly: true })
  try {
    return database.prepare('pragma integrity_check').get()?.integrity_check !== 'ok'
  } finally {
    database.close()
  }
}
