import { execFileSync } from 'node:child_process'
import { type Caller, callerOf } from './caller.ts'
import { fill, type Size } from './filled-sounding.ts'
import { api } from './open-readback.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, type Served, serve } from './served.ts'

const SMALL: Size = { people: 500, statements: 200, votesEach: 200 }
/** Each of so many people votes on about as many statements as a patient one does. */
const SPARSE: Size = { people: 100_000, statements: 500, votesEach: 30 }
/** As bad as it can be: everybody on everything. */
const DENSE: Size = { ...SPARSE, votesEach: 500 }
const SMALL_ONES = 5
const VOTERS = 30
const AT_ONCE = 4
const SECONDS = 10
const LOOK_AGAIN_MS = 20
const LOOK_AT_MEMORY_MS = 250

/**
 * How soon the result of a closed sounding is there, also beside a large one, and how long a vote takes while a hundred thousand
 * ballots are counted, as a multiple of what it takes on the same machine in the same run while nothing is counted.
 */
export async function sounding(): Promise<Line[]> {
  const lines: Line[] = []
  for (const engine of ['SQLite', 'PostgreSQL'] as const) {
    const ground = await openGround(engine)
    try {
      const filled = await furnished(ground)
      for (const measure of [small, large]) {
        const found = (await measure(ground, filled)).map((line) => ({ ...line, what: `${engine}, ${line.what}` }))
        for (const each of found) process.stderr.write(`${each.what}: ${each.found}\n`)
        lines.push(...found)
      }
    } finally {
      await ground.remove()
    }
  }
  return lines
}

type Filled = {
  open: string
  small: string[]
  beside: string
  sparse: string
  dense: string
  anonymous: string
  tokens: string[]
  statementIds: string[]
}

/** One after the other on a server that has just started and has nothing else to do. */
async function small(ground: Ground, filled: Filled): Promise<Line[]> {
  return during(await serve(ground), async (caller, served) => {
    const took: number[] = []
    for (const id of filled.small) took.push((await closed(caller, served, id)).ms)
    const sorted = took.toSorted((one, other) => one - other)
    const found = `the first ${took[0]} ms, middle of ${took.length} ${sorted[took.length >> 1]} ms, longest ${sorted.at(-1)} ms`
    return [{ what: `${said(SMALL)}: from closing to the result`, found }]
  })
}

/** Beside people who vote: an open sounding is counted again, then large ones are closed, a small one beside them. */
async function large(ground: Ground, filled: Filled): Promise<Line[]> {
  const idle = { ...ground, env: { ...ground.env, PLUMBLINE_WORKERS: '0' } }
  const alone = await during(await serve(idle), async (caller) => {
    const lanes = voting(caller, filled)
    await passed(SECONDS * 1_000)
    return (await lanes.stop()).took
  })
  return during(await serve(ground), async (caller, served) => {
    const votes = (what: string, { took, failed }: Voted): Line => {
      const times = (at95(took) / at95(alone)).toFixed(1)
      return {
        what: `a vote while ${what}`,
        found: `${told(took)}; p95 is ${times} times; ${failed} failed`,
        broken: failed > 0,
      }
    }
    const besideVotes = async <Done>(work: () => Promise<Done>) => {
      const [lanes, memory] = [voting(caller, filled), memoryOf(served)]
      const done = await work()
      return { done, voted: await lanes.stop(), megabytes: memory.most() }
    }
    // Those who voted while nothing was counted left something to count.
    const again = await besideVotes(() => counted(caller, served))
    const sparse = await besideVotes(() => closed(caller, served, filled.sparse))
    const dense = await besideVotes(async () => {
      const closing = closed(caller, served, filled.dense)
      await passed(1_000)
      return { beside: await closed(caller, served, filled.beside), ...(await closing) }
    })
    const anonymous = await besideVotes(() => closed(caller, served, filled.anonymous))
    const soon = ({ done, megabytes }: typeof sparse) =>
      `${done.ms} ms, of which closing ${done.closing} ms; ${megabytes} MB resident at most`
    return [
      { what: 'a vote while nothing is counted', found: told(alone) },
      votes(`the ballots of an open ${said(SPARSE)} are counted`, again.voted),
      { what: `${said(SPARSE)}: from closing to the result`, found: soon(sparse) },
      votes('they are closed and counted', sparse.voted),
      { what: `${said(DENSE)}: from closing to the result`, found: soon(dense) },
      votes('they are closed and counted', dense.voted),
      { what: `${said(SMALL)}, beside them: from closing to the result`, found: `${dense.done.beside.ms} ms` },
      { what: `${said(SPARSE)}, anonymous: from closing to the result`, found: soon(anonymous) },
      votes('they are cut from people, closed and counted', anonymous.voted),
    ]
  })
}

async function during<Done>(served: Served, work: (caller: Caller, served: Served) => Promise<Done>): Promise<Done> {
  const caller = callerOf(served.url, AT_ONCE + 4)
  try {
    return await work(caller, served)
  } finally {
    caller.close()
    await served.stop()
  }
}

function said({ people, statements, votesEach }: Size): string {
  return `${people.toLocaleString('en')} people × ${statements}, ${votesEach} votes each`
}

type Voted = { took: number[]; failed: number }

/** Votes, some at once, until it is told to stop. */
function voting(caller: Caller, { open, tokens, statementIds }: Filled) {
  const took: number[] = []
  let [failed, round, stopped] = [0, 0, false]
  const lane = async () => {
    while (!stopped) {
      const at = round++
      const path = `${api}/soundings/${open}/statements/${statementIds[(at * 31) % statementIds.length]}/vote`
      const bearer = tokens[at % tokens.length] as string
      const began = performance.now()
      const body = { vote: at % 3 === 0 ? 'disagree' : 'agree' }
      const { status } = await caller.call({ method: 'PUT', path, bearer, body })
      took.push(performance.now() - began)
      if (status !== 200) failed += 1
    }
  }
  const lanes = Array.from({ length: AT_ONCE }, lane)
  return {
    async stop(): Promise<Voted> {
      stopped = true
      await Promise.all(lanes)
      return { took, failed }
    },
  }
}

/** Looks now and then how much memory the server takes. */
function memoryOf({ pid }: Served) {
  let most = 0
  const look = () => {
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }))
    most = Math.max(most, Math.round(kilobytes / 1024))
  }
  const looking = setInterval(look, LOOK_AT_MEMORY_MS)
  return {
    most(): number {
      clearInterval(looking)
      look()
      return most
    },
  }
}

/** Until no count waits or goes on. */
async function counted(caller: Caller, { operatorKey: bearer }: Served): Promise<void> {
  for (;;) {
    const { rows } = await caller.ask({ path: '/api/v1/jobs?state=waiting&kind=sounding.recount', bearer })
    if (rows.length === 0) return
    await passed(LOOK_AGAIN_MS)
  }
}

/** Milliseconds from asking to close until the figures are there. */
async function closed(caller: Caller, { operatorKey: bearer }: Served, id: string) {
  const began = performance.now()
  await caller.ask({ path: `${api}/soundings/${id}/closing`, bearer, body: {} })
  const closing = Math.round(performance.now() - began)
  for (;;) {
    const { figures } = await caller.ask({ path: `${api}/soundings/${id}/result`, bearer })
    if (figures) return { ms: Math.round(performance.now() - began), closing }
    await passed(LOOK_AGAIN_MS)
  }
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Soundings as an operator composes them; then, with nobody on the database, ballots as if that many had voted. */
async function furnished(ground: Ground): Promise<Filled> {
  const composed = await during(await serve(ground), async (caller, { operatorKey: bearer }) => {
    await caller.ask({ path: '/api/v1/workspaces', bearer, body: { slug: 'bench', name: 'Bench' } })
    const work = await caller.ask({ path: `${api}/work`, bearer, body: { title: 'Move checkout', driverId: null } })
    const lines = Array.from({ length: VOTERS }, (_, at) => ({ line: at + 1, person: { name: `Voter ${at + 1}` } }))
    await caller.ask({ path: `${api}/work/${work.id}/stakeholders/lines`, bearer, body: { lines } })
    const compose = async (question: string, disclosure = 'by-group') => {
      const body = { question, statements: ['The first one'], closesOn: inAWeek(), disclosure }
      return (await caller.ask({ path: `${api}/work/${work.id}/soundings`, bearer, body })).id as string
    }
    const small: string[] = []
    for (let at = 0; at < SMALL_ONES; at++) small.push(await compose(`Small ${at}?`))
    const [open, beside, sparse, dense] = [
      await compose('Open?'),
      await compose('Beside?'),
      await compose('Sparse?'),
      await compose('Dense?'),
    ]
    const anonymous = await compose('Anonymous?', 'anonymous')
    const { rows } = await caller.ask({ path: `${api}/soundings/${open}/links`, bearer, body: {} })
    const tokens = rows.map(({ link }: { link: string }) => link.slice(link.lastIndexOf('/') + 1))
    return { open, small, beside, sparse, dense, anonymous, tokens }
  })
  const statementIds = await fill(ground, composed.open, SPARSE)
  await fill(ground, composed.sparse, SPARSE)
  await fill(ground, composed.anonymous, SPARSE)
  await fill(ground, composed.dense, DENSE)
  for (const id of [...composed.small, composed.beside]) await fill(ground, id, SMALL)
  return { ...composed, statementIds }
}

function inAWeek(): string {
  return new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

function at95(took: readonly number[]): number {
  const sorted = [...took].sort((a, b) => a - b)
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN
}

function told(took: readonly number[]): string {
  const sorted = [...took].sort((a, b) => a - b)
  const median = sorted[Math.ceil(0.5 * sorted.length) - 1] ?? Number.NaN
  return `${took.length} votes, p50 ${median.toFixed(0)} ms, p95 ${at95(took).toFixed(0)} ms, longest ${(sorted.at(-1) ?? Number.NaN).toFixed(0)} ms`
}
