/**
 * F8: the clock jumps ten days ahead, two days back, and is put right, while people write, are signed in and get letters.
 * Nothing that was acknowledged is lost, nothing is done or sent twice, no link works again, the log stays in order, nobody who
 * was signed in stays out once the clock is right.
 *
 *   node tools/faults/clock.ts jumps [sqlite | postgres]
 *
 * On PostgreSQL there are two nodes whose clocks are five minutes apart. The control believes every clock, and forgets
 * what it has done. Needs libfaketime; loopback only.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { openSmtpPeer, type SmtpPeer } from '@plumbline/platform/testing/smtp-peer'
import { type Caller, callerOf } from '../bench/caller.ts'
import { type Ground, openGround, root, type Served, serve } from '../bench/served.ts'
import { compare, tellReport } from './fault-report.ts'
import { countsIn, openWorkspace, WORKSPACE } from './faulted.ts'
import { startFleet } from './fleet.ts'
import { type JumpingClock, openClock } from './jumping-clock.ts'
import { runNamed } from './named.ts'

const CLIENTS = 4
const LETTERS_A_JUMP = 5
const WORKED_FOR_MS = 3_000
const OVER_WITHIN_MS = 60_000
const LOOK_AGAIN_MS = 250
const SECONDS_APART = 300
/** After so long a link to sign in has ended, also by a clock that lags behind. */
const LINK_SECONDS = 16 * 60
const A_DAY_SECONDS = 24 * 60 * 60
const API = '/api/v1'
const workspace = `${API}/workspaces/${WORKSPACE}`
/** Stands for the key of the operator of whichever node is asked. */
const AS_OPERATOR = 'operator'
const email = { email: 'ada@plumbline.test' }
let turn = 0
const control = new URL('./controls/believes-every-clock.ts', import.meta.url).href

await runNamed({
  sqlite: async () => {
    await jump('SQLite', null)
    await jump('SQLite', 'what was done is forgotten by whatever the clock says')
  },
  postgres: async () => {
    await jump('PostgreSQL', null)
    await jump('PostgreSQL', 'what was done is forgotten by whatever the clock says')
  },
})

/** One installation whose nodes have clocks that jump together. */
type Clocked = {
  ground: Ground
  nodes: Served[]
  callers: Caller[]
  peer: SmtpPeer
  setTo(days: number, more?: number): void
}

async function jump(engine: Ground['engine'], taken: string | null): Promise<void> {
  const peer = await openSmtpPeer()
  const ground = await openGround(engine)
  const clocked: Clocked = { ground, nodes: [], callers: [], peer, setTo: () => undefined }
  try {
    await start(clocked, taken)
    await watch(clocked, taken)
  } finally {
    for (const caller of clocked.callers) caller.close()
    for (const node of clocked.nodes) await node.kill()
    await ground.remove()
    await peer.close()
  }
}

/** Opened three days ago, so that the schedules have times that lie behind them. */
async function start(clocked: Clocked, taken: string | null): Promise<void> {
  const { ground, peer, nodes, callers } = clocked
  const clocks: JumpingClock[] = []
  const count = ground.engine === 'SQLite' ? 1 : 2
  clocked.setTo = (days, more = 0) => {
    for (const [at, clock] of clocks.entries()) clock.setTo(offset(days * A_DAY_SECONDS + more + at * SECONDS_APART))
  }
  for (let at = 0; at < count; at += 1) {
    const dataDir = count === 1 ? ground.dataDir : join(ground.dataDir, `node-${at}`)
    mkdirSync(dataDir, { recursive: true })
    const clock = openClock(ground.dataDir, `node-${at}`, offset(-3 * A_DAY_SECONDS + at * SECONDS_APART))
    clocks.push(clock)
    const env = { ...ground.env, ...clock.env, PLUMBLINE_DATA_DIR: dataDir, PLUMBLINE_SMTP_URL: peer.url }
    const preload = taken ? ['--import', control] : []
    const command = [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      ...preload,
      join(root, 'app', 'main.ts'),
    ]
    const node = await serve({ ...ground, dataDir, env }, command)
    nodes.push(node)
    callers.push(callerOf(node.url, CLIENTS))
  }
}

function offset(seconds: number): string {
  return seconds < 0 ? String(seconds) : `+${seconds}`
}

async function watch(clocked: Clocked, taken: string | null): Promise<void> {
  const { ground, nodes, setTo } = clocked
  const done = new Map<string, Set<string>>()
  const node = nodes[0] as Served
  const early = await signIn(clocked, setupToken(node), { name: 'Ada', ...email })
  await openWorkspace(node)
  const fleet = startFleet({ workspace: WORKSPACE, clients: CLIENTS, nodes: () => nodes, patienceMs: 10_000 })
  const key = randomUUID()
  const invited: string[] = []
  const live = follow(node)
  const repeats = new Set<string>()
  const working = async (stage: string) => {
    repeats.add(await writeOnce(clocked, key))
    await invite(clocked, stage, invited)
    await wait(WORKED_FOR_MS)
    await settled(clocked, done)
  }

  setTo(0)
  await working('right')
  const old = await linkToken(clocked)
  const sessionsBefore = await isSignedIn(clocked, early)

  // They stand for seven days, so those letters that have not gone by then have nothing to say any more.
  const overtaken: string[] = []
  await invite(clocked, 'before', overtaken)
  setTo(10)
  await working('ahead')
  const sessionsAhead = await isSignedIn(clocked, early)
  const again: string[] = []
  const note = async (name: string, token: string) => {
    if (await canSignIn(clocked, token)) again.push(name)
  }
  await note('made before the clock jumped ahead', old)
  const fresh = await linkToken(clocked)
  const late = await signIn(clocked, fresh)
  await note('used', fresh)
  const lapsed = await linkToken(clocked)
  setTo(10, LINK_SECONDS)
  await note('made too long ago', lapsed)

  await invite(clocked, 'before back', invited)
  setTo(8)
  await working('back')
  await note('used, after the clock jumped back', fresh)
  await note('made before the clock jumped ahead, now that it has jumped back', old)
  await note('made too long ago before the clock jumped back', lapsed)
  const lateSession = await isSignedIn(clocked, late)

  await invite(clocked, 'before mend', invited)
  setTo(0)
  await working('right again')
  const sessionsAfter = (await isSignedIn(clocked, early)) && (await isSignedIn(clocked, late))
  await note('used, now that the clock is right', fresh)

  const log = await fleet.stop()
  const mendedAt = performance.now()
  await settled(clocked, done)
  const { acknowledged, lost, duplicates, errors } = compare(log, countsIn(ground, 'work', 'title'), mendedAt)
  const doneTwice = [...done].filter(([, ids]) => ids.size > 1).map(([name]) => name)
  const letters = lettersOf(clocked, invited, overtaken)
  const logs = await logsOf(clocked)
  const followed = live.end()
  const jobs = countsIn(ground, 'job', 'job_state')
  const figures = {
    acknowledged,
    lost,
    duplicates,
    errors,
    repeatedKey: repeats.size,
    jobsDone: done.size,
    doneTwice,
    jobsLeft: jobs.get('waiting') ?? 0,
    jobsGivenUp: jobs.get('given-up') ?? 0,
    ...letters,
    linksAgain: again,
    sessionsBefore,
    sessionsAhead,
    lateSession,
    sessionsAfter,
    ...logs,
    followed,
  }
  const kept = lost === 0 && duplicates === 0 && repeats.size === 1
  const sent = letters.missing === 0 && letters.twice === 0
  const signedIn = sessionsBefore && lateSession && sessionsAfter
  const well = kept && sent && signedIn && again.length === 0 && logs.whole && logs.inOrder && followed.ended === false
  const nothingLeft = figures.jobsLeft === 0 && figures.jobsGivenUp === 0 && doneTwice.length === 0
  tellReport({
    fault: 'F8',
    what: `the clock jumps 10 days ahead, 2 back, and is put right, ${ground.engine}, ${nodes.length} node${nodes.length > 1 ? 's' : ''}`,
    control: taken,
    held: taken ? doneTwice.length > 0 : well && nothingLeft,
    ...figures,
  })
}

type Asked = Parameters<Caller['call']>[0]

/** What some node answers; each is asked in turn. */
function ask(clocked: Clocked, asked: Asked): ReturnType<Caller['call']> {
  turn += 1
  const at = turn % clocked.nodes.length
  const bearer = asked.bearer === AS_OPERATOR ? clocked.nodes[at]?.operatorKey : asked.bearer
  const caller = clocked.callers[at]
  if (!caller) throw new Error('There is no node')
  return caller.call({ ...asked, ...(bearer === undefined ? {} : { bearer }) })
}

async function say(clocked: Clocked, asked: Asked) {
  const { status, headers, body } = await ask(clocked, asked)
  const text = headers['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : body.toString()
  if (status !== 200) throw new Error(`${asked.path} answered ${status}: ${text}`)
  return JSON.parse(text)
}

function setupToken(node: Served): string {
  return tokenIn(node.said())
}

function tokenIn(text: string): string {
  const [, token] = /\/join\/([\w-]+)/.exec(text) ?? []
  if (token === undefined) throw new Error(`There is no link in: ${text}`)
  return token
}

async function linkToken(clocked: Clocked): Promise<string> {
  return tokenIn((await say(clocked, { path: `${API}/sign-in/links`, bearer: AS_OPERATOR, body: email })).link)
}

/** A session, as its token. */
async function signIn(clocked: Clocked, token: string, who = {}): Promise<string> {
  return (await say(clocked, { path: `${API}/sign-in`, body: { token, ...who } })).sessionToken
}

async function canSignIn(clocked: Clocked, token: string): Promise<boolean> {
  return (await ask(clocked, { path: `${API}/sign-in`, body: { token } })).status === 200
}

async function isSignedIn(clocked: Clocked, session: string): Promise<boolean> {
  return (await ask(clocked, { path: `${API}/me`, bearer: session })).status === 200
}

/** Always under the same key: whenever it is said, it must be the same work. */
async function writeOnce(clocked: Clocked, key: string): Promise<string> {
  const body = { title: 'Written once', driverId: null }
  return (await say(clocked, { path: `${workspace}/work`, bearer: AS_OPERATOR, key, body })).id
}

async function invite(clocked: Clocked, stage: string, invited: string[]): Promise<void> {
  for (let number = 1; number <= LETTERS_A_JUMP; number += 1) {
    const address = `${stage.replaceAll(' ', '-')}-${number}@plumbline.test`
    await say(clocked, { path: `${workspace}/members`, bearer: AS_OPERATOR, body: { email: address, name: address } })
    invited.push(address)
  }
}

/** Waits until no job is left, and notes which were done: a job is its kind and its key. */
async function settled({ ground }: Clocked, done: Map<string, Set<string>>): Promise<void> {
  const tooLate = performance.now() + OVER_WITHIN_MS
  while ((countsIn(ground, 'job', 'job_state').get('waiting') ?? 0) > 0 && performance.now() < tooLate) {
    await wait(LOOK_AGAIN_MS)
  }
  for (const name of countsIn(ground, 'job', "job_kind || ' ' || job_key || '|' || id").keys()) {
    const [job = '', id = ''] = name.split('|')
    done.set(job, (done.get(job) ?? new Set()).add(id))
  }
}

/** Each letter went to an address of its own, so whoever got two got one twice. */
function lettersOf({ peer }: Clocked, invited: readonly string[], overtaken: readonly string[]) {
  const got = peer.taken.flatMap(({ to }) => to)
  const times = (address: string) => got.filter((each) => each === address).length
  return {
    letters: invited.length,
    missing: invited.filter((address) => times(address) === 0).length,
    twice: [...invited, ...overtaken].filter((address) => times(address) > 1).length,
    overtaken: overtaken.filter((address) => times(address) === 0).length,
  }
}

/** Whether both logs are whole, and whether the order of the events is that in which they happened, whatever the clock said. */
async function logsOf(clocked: Clocked) {
  const verified = await Promise.all(
    [workspace, API].map((place) => say(clocked, { path: `${place}/audit/verification`, bearer: AS_OPERATOR })),
  )
  const events: { seq: number; at: string }[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const path: string = `${workspace}/audit/events?limit=1000${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const page: { rows: typeof events; next: string | null } = await say(clocked, { path, bearer: AS_OPERATOR })
    events.push(...page.rows)
    cursor = page.next
  }
  return {
    whole: verified.every(({ whole }) => whole),
    events: events.length,
    inOrder: events.every(({ seq }, at) => seq === at + 1),
    clockWentBack: events.filter(
      ({ at }, number) => A_DAY_SECONDS * 1000 < Date.parse(events[number - 1]?.at ?? at) - Date.parse(at),
    ).length,
  }
}

/** Somebody who follows what happens, through all of it. */
function follow(node: Served) {
  let [text, ended] = ['', false]
  const headers = { authorization: `Bearer ${node.operatorKey}` }
  const asked = request(`${node.url}${workspace}/live`, { headers }, (reply) => {
    reply.on('data', (piece: Buffer) => (text += piece))
    reply.once('close', () => (ended = true))
  })
  asked.on('error', () => (ended = true)).end()
  return {
    end() {
      const found = { told: text.split('event: happened').length - 1, ended }
      asked.destroy()
      return found
    },
  }
}
