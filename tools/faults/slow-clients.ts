/**
 * F12: clients that send their headers or bodies a byte at a time, or never read what they asked for, are cut off, and others
 * are answered meanwhile as before: also phones that read at 20 kB/s, and whoever follows what happens.
 *
 *   node tools/faults/slow-clients.ts connections [--long]     500 connections; with --long 2,000
 *
 * The control is a server that waits for ever; its connections must stay. Loopback only; takes a minute and a half.
 */
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { type Caller, callerOf } from '../bench/caller.ts'
import { openGround, root, serve } from '../bench/served.ts'
import { tellReport } from './fault-report.ts'
import { openWorkspace, WORKSPACE } from './faulted.ts'
import { type Honest, openHonest } from './honest-clients.ts'
import { runNamed } from './named.ts'
import { percentile, timesOf } from './others.ts'

const SHORT = 500
const LONG = 2_000
const CONTROL_CONNECTIONS = 60
/**
 * Headers may take 30 s and a request 60 s; whoever reads nothing is cut 70 s after the buffers are full. Every 5 s it is looked
 * who has reached that.
 */
const LATEST_CUT_MS = 90_000
const WATCHED_MS = 95_000
/** What somebody asks for who will not read it: so many replies of 160 kB, some at a time. */
const REPLIES = 40
const REPLIES_AT_ONCE = 8
const BYTE_EVERY_MS = 4_000
const ASK_EVERY_MS = 1_000
const BEFORE_MS = 8_000
/** Others may wait this many times as long as before, or this long. */
const MOST_TIMES = 2
const UNNOTICED_MS = 100

let known = { at: Number.NEGATIVE_INFINITY, ends: new Set<string>() }
const waitsForEver = new URL('./controls/waits-for-ever.ts', import.meta.url).href
const kinds = ['headers', 'body', 'answered', 'reading'] as const

await runNamed({
  connections: async (long) => {
    await Promise.all([tell(long ? LONG : SHORT, null), tell(CONTROL_CONNECTIONS, 'waits for ever')])
  },
})

async function tell(count: number, control: string | null): Promise<void> {
  const ground = await openGround('SQLite')
  const preload = control ? ['--import', waitsForEver] : []
  const served = await serve(ground, [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    ...preload,
    join(root, 'app', 'main.ts'),
  ])
  const caller = callerOf(served.url, 4)
  const slow: Slow[] = []
  let honest: Honest | undefined
  try {
    await openWorkspace(served)
    const call = { path: `/api/v1/workspaces/${WORKSPACE}/work`, bearer: served.operatorKey }
    const before = await timesOf(caller, call, BEFORE_MS)
    for (let number = 0; number < count; number += 1)
      slow.push(open(served.url, kinds[number % kinds.length] ?? 'headers'))
    honest = openHonest(served, WORKSPACE)
    const during = await timesOf(caller, call, WATCHED_MS)
    const found = figuresOf(slow)
    const times = percentile(during.ms, 0.95) / percentile(before.ms, 0.95)
    const unharmed = times < MOST_TIMES || percentile(during.ms, 0.95) < UNNOTICED_MS
    const others = honest.found()
    const cut = found.open === 0 && found.latestCutMs <= LATEST_CUT_MS && during.failed === 0 && (await isReady(caller))
    tellReport({
      fault: 'F12',
      what: `${count} slow connections, a quarter each: headers, a body, a body after the answer, never reading`,
      control,
      held: control ? found.open > count / 2 : cut && unharmed && others.cut === 0 && others.silent === 0,
      ...found,
      honest: others,
      othersP95BeforeMs: percentile(before.ms, 0.95),
      othersP95DuringMs: percentile(during.ms, 0.95),
      othersTimes: Math.round(times * 100) / 100,
      othersLongestMs: percentile(during.ms, 1),
      othersFailed: during.failed,
    })
  } finally {
    for (const { end } of slow) end()
    honest?.end()
    caller.close()
    await served.kill()
    await ground.remove()
  }
}

async function isReady(caller: Caller): Promise<boolean> {
  return (await caller.call({ path: '/readyz' })).status === 200
}

type Slow = { kind: (typeof kinds)[number]; cutAfterMs(): number | undefined; end(): void }

function open(url: string, kind: Slow['kind']): Slow {
  const { port, host } = new URL(url)
  const began = performance.now()
  let cutAfterMs: number | undefined
  const socket = connect(Number(port), '127.0.0.1')
  const gone = () => {
    cutAfterMs ??= performance.now() - began
  }
  socket.once('close', gone).once('end', gone)
  socket.on('error', gone)
  const dripping = setInterval(() => drip(socket, kind), BYTE_EVERY_MS)
  let asked = 0
  const asking = setInterval(() => {
    if (kind !== 'reading' || socket.connecting) return
    if (!isHeldBy(Number(port), socket.localPort)) gone()
    else if (asked < REPLIES)
      socket.write(`GET /api/v1/openapi.json HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(REPLIES_AT_ONCE))
    asked += REPLIES_AT_ONCE
  }, ASK_EVERY_MS)
  begin(socket, kind, host)
  return {
    kind,
    cutAfterMs: () => cutAfterMs,
    end() {
      clearInterval(dripping)
      clearInterval(asking)
      socket.destroy()
    },
  }
}

/** Whoever reads nothing does not see that the other side has gone, so that side is asked: is its end still open? */
function isHeldBy(port: number, clientPort: number | undefined): boolean {
  const inHex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0')
  return openEnds().has(`${inHex(port)} ${inHex(clientPort ?? 0)}`)
}

/** The ports of both ends of each connection that this end has open. Read at most once a second, however many ask. */
function openEnds(): Set<string> {
  if (performance.now() - known.at > 1_000) {
    const lines = readFileSync('/proc/net/tcp', 'utf8').matchAll(/:([0-9A-F]{4}) [0-9A-F]+:([0-9A-F]{4}) 01 /g)
    known = { at: performance.now(), ends: new Set([...lines].map(([, here, there]) => `${here} ${there}`)) }
  }
  return known.ends
}

function begin(socket: Socket, kind: Slow['kind'], host: string): void {
  if (kind === 'headers') socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n`)
  const json = `Host: ${host}\r\nIdempotency-Key: a-slow-client\r\nContent-Type: application/json\r\nContent-Length: 100000`
  if (kind === 'body') socket.write(`POST /api/v1/sign-in/requests HTTP/1.1\r\n${json}\r\n\r\n{`)
  // Needs no body, so the answer is given at once; the rest of the body is still to come.
  if (kind === 'answered') socket.write(`GET /healthz HTTP/1.1\r\n${json}\r\n\r\n{`)
  if (kind === 'reading') socket.pause()
  else socket.resume()
}

function drip(socket: Socket, kind: Slow['kind']): void {
  if (socket.destroyed || !socket.writable) return
  if (kind === 'headers') socket.write('X-Slow: x\r\n')
  if (kind === 'body' || kind === 'answered') socket.write(' ')
}

function figuresOf(slow: readonly Slow[]) {
  const cuts = slow.map(({ cutAfterMs }) => cutAfterMs())
  const openOf = (kind: Slow['kind']) =>
    slow.filter((each) => each.kind === kind && each.cutAfterMs() === undefined).length
  const latestOf = (kind: Slow['kind']) =>
    Math.round(Math.max(0, ...slow.flatMap((each) => (each.kind === kind ? (each.cutAfterMs() ?? []) : []))))
  const times = cuts.filter((each) => each !== undefined)
  return {
    opened: slow.length,
    cut: times.length,
    open: slow.length - times.length,
    openOfKind: Object.fromEntries(kinds.map((kind) => [kind, openOf(kind)])),
    latestOfKind: Object.fromEntries(kinds.map((kind) => [kind, latestOf(kind)])),
    firstCutMs: Math.round(Math.min(...times)),
    latestCutMs: Math.round(Math.max(0, ...times)),
  }
}
