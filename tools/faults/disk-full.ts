/**
 * F7: the disk under the database is full. What was acknowledged stays, reading goes on, writing is refused in words, and
 * when there is space again everything goes on without a restart.
 *
 *   node tools/faults/disk-full.ts sqlite [--long]
 *   node tools/faults/disk-full.ts postgres [--long]
 *
 * The control believes what was sent to be kept as soon as it was sent: there something must be missing. Needs root.
 */
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Ground, openGround, type Served, serve } from '../bench/served.ts'
import { lacksDisk, openSmallDisk, type SmallDisk } from './disks.ts'
import { compare, tellReport } from './fault-report.ts'
import { countsIn, openWorkspace, WORKSPACE } from './faulted.ts'
import { startFleet } from './fleet.ts'
import { runNamed } from './named.ts'

const WRITERS = 8
const LEFT_BYTES = 600 * 1024
const SIZES = { SQLite: 24, PostgreSQL: 200 }
const LARGER = 512
/** Long enough for the next try of every writer after the space is back. */
const RECOVERY_MS = 4_000

await runNamed({
  sqlite: (long) => fillUp('SQLite', long),
  postgres: (long) => fillUp('PostgreSQL', long),
})

async function fillUp(engine: Ground['engine'], long: boolean): Promise<void> {
  const what = `disk full under ${engine}, ${WRITERS} writers`
  const lacks = lacksDisk()
  if (lacks) return tellReport({ fault: 'F7', what, control: null, held: true, notRun: lacks })
  const found = await once(engine, long, false)
  const held =
    found.acknowledged > 0 &&
    found.lost === 0 &&
    found.duplicates === 0 &&
    found.reads > 0 &&
    found.brokenReads === 0 &&
    found.otherFaults === 0 &&
    found.refused > 0 &&
    found.recoveryMs !== null
  tellReport({ fault: 'F7', what, control: null, held, ...found })
  const believing = await once(engine, false, true)
  tellReport({
    fault: 'F7',
    what,
    control: 'believed as soon as it is sent',
    held: believing.lost > 0,
    lost: believing.lost,
  })
}

async function once(engine: Ground['engine'], long: boolean, believing: boolean) {
  const disk = openSmallDisk(SIZES[engine])
  let ground: Ground | undefined
  let served: Served | undefined
  try {
    ground = await groundOn(disk, engine)
    served = await serve(ground)
    await openWorkspace(served)
    const node = served
    leaveOnly(disk.folder, LEFT_BYTES)
    const fleet = startFleet({
      workspace: WORKSPACE,
      clients: WRITERS,
      nodes: () => [node],
      patienceMs: 5_000,
      ...(believing ? { believesAtOnce: true } : {}),
    })
    await untilRefused(fleet.log.errors, long ? 120_000 : 60_000)
    const reading = await readFor(served, long ? 10_000 : 2_000)
    disk.grow(LARGER)
    const goneAt = performance.now()
    await wait(RECOVERY_MS)
    const log = await fleet.stop()
    const refused = log.errors['503'] ?? 0
    const otherFaults = Object.entries(log.errors).reduce(
      (sum, [name, times]) => (name === '503' ? sum : sum + times),
      0,
    )
    const { errors: _, ...kept } = compare(log, countsIn(ground, 'work', 'title'), goneAt)
    return { ...kept, refused, otherFaults, ...reading }
  } finally {
    await served?.kill()
    await ground?.remove()
    disk.remove()
  }
}

/** SQLite beside the server; PostgreSQL with all of its folder on the small disk. */
async function groundOn(disk: SmallDisk, engine: Ground['engine']): Promise<Ground> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = disk.folder
  try {
    return await openGround(engine)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Takes the space away with a file that nobody needs. */
function leaveOnly(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const ballast = join(folder, 'ballast')
  rmSync(ballast, { force: true })
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
}

async function untilRefused(errors: Record<string, number>, atMostMs: number): Promise<void> {
  const tooLate = performance.now() + atMostMs
  while ((errors['503'] ?? 0) < WRITERS) {
    if (performance.now() > tooLate) throw new Error(`Nothing was refused; ${JSON.stringify(errors)}`)
    await wait(50)
  }
}

/** Reads while nothing can be written. */
async function readFor({ url, operatorKey }: Served, ms: number) {
  const headers = { authorization: `Bearer ${operatorKey}` }
  const until = performance.now() + ms
  let [reads, brokenReads] = [0, 0]
  while (performance.now() < until) {
    const { ok } = await fetch(`${url}/api/v1/workspaces/${WORKSPACE}/work`, { headers }).catch(() => ({ ok: false }))
    if (ok) reads += 1
    else brokenReads += 1
  }
  const ready = (await fetch(`${url}/readyz`)).status
  const alive = (await fetch(`${url}/healthz`)).status
  return { reads, brokenReads, alive, ready }
}
