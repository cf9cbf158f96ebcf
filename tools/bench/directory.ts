import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type OrganisationSize, writeOrganisation } from './organisation.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, root } from './served.ts'

const SIZES: readonly OrganisationSize[] = [
  { people: 3_000, groups: 50, things: 3_000 },
  { people: 10_000, groups: 500, things: 100_000 },
]
/** What a process tells when it ends: the most memory that it ever had, in kB. */
const PEAK = 'data:text/javascript,process.on("exit",()=>process.stderr.write("PEAK "+process.resourceUsage().maxRSS))'

/** How long a whole organisation takes to be read into the directory at the machine, once, again and undone, and in how much memory. */
export async function directory(): Promise<Line[]> {
  const lines: Line[] = []
  for (const engine of ['SQLite', 'PostgreSQL'] as const) {
    for (const size of SIZES) {
      const ground = await openGround(engine)
      try {
        lines.push(...(await importedInto(ground, size)))
      } finally {
        await ground.remove()
      }
    }
  }
  return lines
}

async function importedInto(ground: Ground, size: OrganisationSize): Promise<Line[]> {
  const files = writeOrganisation(join(ground.dataDir, 'organisation'), size)
  await plumbline(ground, 'workspace', 'open', '--slug', 'bench', '--name', 'Bench')
  const what = `${ground.engine}, ${size.people} people, ${size.groups} groups, ${size.things} things`
  const first = await readAll(ground, files)
  const again = await readAll(ground, files)
  const undone = await undoLast(ground)
  return [
    { what: `${what}: read`, found: told(first), broken: !first.whole(size) },
    { what: `${what}: read again, all the same`, found: told(again), broken: !again.same },
    { what: `${what}: the second reading of the things undone`, found: told(undone) },
  ]
}

type Took = { seconds: number; megabytes: number }
type Counts = Record<string, { added: number; changed: number; same: number; vanished: number }>

async function readAll(ground: Ground, files: string[]) {
  const took: Took = { seconds: 0, megabytes: 0 }
  const added: Record<string, number> = {}
  let same = true
  for (const file of files) {
    const { seconds, megabytes, said } = await plumbline(ground, 'directory', 'import', file, '--json')
    took.seconds += seconds
    took.megabytes = Math.max(took.megabytes, megabytes)
    for (const [table, counts] of Object.entries((said as { counts: Counts }).counts)) {
      added[table] = (added[table] ?? 0) + counts.added
      same &&= counts.added + counts.changed + counts.vanished === 0
    }
  }
  const whole = ({ people, groups, things }: OrganisationSize) =>
    added['person'] === people && added['group'] === groups && added['asset'] === things
  return { ...took, same, whole }
}

async function undoLast(ground: Ground): Promise<Took> {
  const { said } = await plumbline(ground, 'directory', 'imports', '--json')
  const [last] = (said as { rows: { id: string }[] }).rows
  return plumbline(ground, 'directory', 'undo', '--import-id', last?.id ?? '', '--json')
}

function told({ seconds, megabytes }: Took): string {
  return `${seconds.toFixed(1)} s, at most ${Math.round(megabytes)} MB`
}

/** One command in a process of its own. */
export async function plumbline({ env }: Ground, ...words: string[]): Promise<Took & { said: unknown }> {
  const began = performance.now()
  const node = ['--disable-warning=ExperimentalWarning', '--import', PEAK, join(root, 'app', 'cli', 'main.ts')]
  const command = spawn(process.execPath, [...node, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  command.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece
  })
  command.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece
  })
  const [code] = (await once(command, 'close')) as [number]
  if (code !== 0) throw new Error(`plumbline ${words.join(' ')} ended with ${code}: ${err}`)
  const seconds = (performance.now() - began) / 1000
  const said: unknown = words.includes('--json') ? JSON.parse(out) : undefined
  return { seconds, megabytes: Number(/PEAK (\d+)/.exec(err)?.[1] ?? 0) / 1024, said }
}
