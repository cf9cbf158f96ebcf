import { join } from 'node:path'
import { type Caller, callerOf } from './caller.ts'
import { plumbline } from './directory.ts'
import { api } from './open-readback.ts'
import { type OrganisationSize, organisation, writeOrganisation } from './organisation.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, type Served, serve } from './served.ts'

const SIZE: OrganisationSize = { people: 7_000, groups: 3_000, things: 100_000 }
const EARLIER_WORK = 60
const COLD_ROUNDS = 5
const WARM_ROUNDS = 60

/** What looking again should take at most, 95 times of 100. */
const AIMED_AT_MS = 300

/** How long it takes to look again at who is affected by one work, in a whole organisation: after the directory changed, and after the text did. */
export async function affected(): Promise<Line[]> {
  const embedded = withoutWorkers(await openGround('SQLite'))
  try {
    await plumbline(embedded, 'workspace', 'open', '--slug', 'bench', '--name', 'Bench')
    for (const file of writeOrganisation(join(embedded.dataDir, 'organisation'), SIZE))
      await plumbline(embedded, 'directory', 'import', file)
    const beside = withoutWorkers(await openGround('PostgreSQL'))
    try {
      // Reading the files a second time would take longer than all that is measured.
      await plumbline(embedded, 'move', '--to', beside.env['DATABASE_URL'] ?? '')
      return [...(await lookedAgain(embedded)), ...(await lookedAgain(beside))]
    } finally {
      await beside.remove()
    }
  } finally {
    await embedded.remove()
  }
}

/** No node may look again by itself before it is asked to. */
function withoutWorkers(ground: Ground): Ground {
  return { ...ground, env: { ...ground.env, PLUMBLINE_WORKERS: '0' } }
}

async function lookedAgain(ground: Ground): Promise<Line[]> {
  const served = await serve(ground)
  const caller = callerOf(served.url, 1)
  try {
    const workId = await furnished(caller, served)
    const cold = await timed(caller, served, workId, COLD_ROUNDS, (round) =>
      caller.ask({ path: `${api}/groups`, bearer: served.operatorKey, body: { name: `Newcomers ${round}` } }),
    )
    const warm = await timed(caller, served, workId, WARM_ROUNDS, (round) =>
      caller.ask({
        method: 'PATCH',
        path: `${api}/work/${workId}`,
        bearer: served.operatorKey,
        body: { title: `Move invoices ${round}` },
      }),
    )
    const { open } = await caller.ask({ path: `${api}/work/${workId}/suggestions`, bearer: served.operatorKey })
    const people = await peopleRanked(caller, served, workId)
    const what = `${ground.engine}, ${SIZE.people + SIZE.groups} parties, ${SIZE.things} things`
    const lines = [
      { what: `${what}: first after the directory changed`, found: told(cold) },
      { what: `${what}: after the text changed`, found: told(warm), broken: open.length !== 5 },
      { what: `${what}: people likely to be asked`, found: told(people.took), broken: people.fewest === 0 },
    ]
    // The other engine comes later, so what is known is said at once.
    for (const each of lines) process.stderr.write(`${each.what}: ${each.found}\n`)
    return lines
  } finally {
    caller.close()
    await served.stop()
  }
}

/** Earlier work with groups on its register, and the work that is asked about, with a published direction. */
async function furnished(caller: Caller, { operatorKey: bearer }: Served): Promise<string> {
  const { groups, things } = organisation(SIZE)
  const groupNames = firstColumn(groups)
  const thingNames = firstColumn(things)
  const named = (at: number) => thingNames[(at * 97) % thingNames.length]
  const register = async (title: string, goal: string) => {
    const work = await caller.ask({ path: `${api}/work`, bearer, body: { title, driverId: null } })
    await caller.ask({ method: 'PUT', path: `${api}/work/${work.id}/direction/draft`, bearer, body: { goal } })
    await caller.ask({ path: `${api}/work/${work.id}/direction/publication`, bearer, body: {} })
    return work.id as string
  }
  for (let at = 0; at < EARLIER_WORK; at += 1) {
    const goal = `${named(at)} is replaced; ${named(at + 1)} stays for those who pay, search and ship as before.`
    const id = await register(`Earlier work ${at}`, goal)
    const group = { name: groupNames[(at * 31) % groupNames.length] }
    await caller.ask({ path: `${api}/work/${id}/stakeholders`, bearer, body: { group } })
    const person = { name: `Somebody asked ${at % 12}` }
    await caller.ask({ path: `${api}/work/${id}/stakeholders`, bearer, body: { person, relations: ['reviews'] } })
  }
  const sentences = Array.from(
    { length: 30 },
    (_, at) =>
      `${groupNames[at * 7]} moves ${named(at)} and ${named(at + 40)} so that invoices reach customers sooner.`,
  )
  return register('Move invoices', sentences.join(' ').slice(0, 4_000))
}

function firstColumn(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[0] ?? '')
}

/** Milliseconds from the request to the reply, each round after something changed. */
async function timed(
  caller: Caller,
  { operatorKey: bearer }: Served,
  workId: string,
  rounds: number,
  change: (round: number) => Promise<unknown>,
): Promise<number[]> {
  const path = `${api}/work/${workId}/suggestions/recomputation`
  await caller.ask({ path, bearer, body: {} })
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await change(round)
    const began = performance.now()
    const { changed } = await caller.ask({ path, bearer, body: {} })
    took.push(performance.now() - began)
    if (!changed) throw new Error('Nothing was looked at again')
  }
  return took
}

/** Milliseconds until the likely people are there, each time after the text of the work changed; and how few there were at least. */
async function peopleRanked(caller: Caller, { operatorKey: bearer }: Served, workId: string) {
  const took: number[] = []
  let fewest = Number.POSITIVE_INFINITY
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    const body = { title: `Move the invoices ${round}` }
    await caller.ask({ method: 'PATCH', path: `${api}/work/${workId}`, bearer, body })
    const began = performance.now()
    const { rows } = await caller.ask({ path: `${api}/work/${workId}/suggestions/people`, bearer })
    took.push(performance.now() - began)
    fewest = Math.min(fewest, rows.length)
  }
  return { took, fewest }
}

function told(took: readonly number[]): string {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN)
  const share = (at(0.95) / AIMED_AT_MS).toFixed(2)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${share} of ${AIMED_AT_MS} ms)`
}
