/**
 * F12: clients that send their headers or bodies a byte at a time, or never read what they asked for, are cut off, and others
 * are answered meanwhile as before.
 *
 *   node tools/faults/slow-clients.ts connections [--long]     500 connections; with --long 2,000
 *
 * The control is a server that waits for ever; its connections must stay. Loopback only; takes a good minute.
 */
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { type Caller, callerOf } from '../bench/caller.ts'
import { openGround, root, serve } from '../bench/served.ts'
import { tellReport } from './fault-report.ts'
import { openWorkspace, WORKSPACE } from './faulted.ts'
import { runNamed } from './named.ts'
import { percentile, timesOf } from './others.ts'

const SHORT = 500
const LONG = 2_000
const CONTROL_CONNECTIONS = 60
/** A request may take 30 s, which is looked at every 5 s; whoever reads nothing is cut after 60 s. */
const LATEST_CUT_MS = 70_000
const WATCHED_MS = 75_000
const BYTE_EVERY_MS = 4_000
const BEFORE_MS = 8_000
/** Others may wait this many times as long as before, or this long. */
const MOST_TIMES = 2
const UNNOTICED_MS = 100

let known = { at: Number.NEGATIVE_INFINITY, text: '' }
const waitsForEver = new URL('./controls/waits-for-ever.ts', import.meta.url).href
const kinds = ['headers', 'body', 'reading'] as const

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
  try {
    await openWorkspace(served)
    const call = { path: `/api/v1/workspaces/${WORKSPACE}/work`, bearer: served.operatorKey }
    const before = await timesOf(caller, call, BEFORE_MS)
    for (let number = 0; number < count; number += 1) slow.push(open(served.url, kinds[number % 3] ?? 'headers'))
    const during = await timesOf(caller, call, WATCHED_MS)
    const found = figuresOf(slow)
    const times = percentile(during.ms, 0.95) / percentile(before.ms, 0.95)
    const unharmed = times < MOST_TIMES || percentile(during.ms, 0.95) < UNNOTICED_MS
    const cut = found.open === 0 && found.latestCutMs <= LATEST_CUT_MS && during.failed === 0 && (await isReady(caller))
    tellReport({
      fault: 'F12',
      what: `${count} slow connections, a third each: headers, body, reading`,
      control,
      held: control ? found.open > count / 2 : cut && unharmed,
      ...found,
      othersP95BeforeMs: percentile(before.ms, 0.95),
      othersP95DuringMs: percentile(during.ms, 0.95),
      othersTimes: Math.round(times * 100) / 100,
      othersFailed: during.failed,
    })
  } finally {
    for (const { end } of slow) end()
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
  const timer = setInterval(() => {
    if (kind === 'reading' && !isHeldBy(Number(port), socket.localPort)) gone()
    else drip(socket, kind)
  }, BYTE_EVERY_MS)
  begin(socket, kind, host)
  return {
    kind,
    cutAfterMs: () => cutAfterMs,
    end() {
      clearInterval(timer)
      socket.destroy()
    },
  }
}

/** Whoever reads nothing does not see that the other side has gone, so that side is asked: is its end still open? */
function isHeldBy(port: number, clientPort: number | undefined): boolean {
  const inHex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0')
  const line = new RegExp(`:${inHex(port)} [0-9A-F]+:${inHex(clientPort ?? 0)} 01 `)
  return line.test(connections())
}

/** Read at most once a second, however many ask. */
function connections(): string {
  if (performance.now() - known.at > 1_000)
    known = { at: performance.now(), text: readFileSync('/proc/net/tcp', 'utf8') }
  return known.text
}

function begin(socket: Socket, kind: Slow['kind'], host: string): void {
  if (kind === 'headers') socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n`)
  if (kind === 'body')
    socket.write(
      `POST /api/v1/sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`,
    )
  if (kind === 'reading') {
    // More than fits into the buffers on the way, and nobody takes it out of them.
    const request = `GET /api/v1/openapi.json HTTP/1.1\r\nHost: ${host}\r\n\r\n`
    socket.pause()
    socket.write(request.repeat(60))
    return
  }
  socket.resume()
}

function drip(socket: Socket, kind: Slow['kind']): void {
  if (socket.destroyed || !socket.writable) return
  if (kind === 'headers') socket.write('X-Slow: x\r\n')
  if (kind === 'body') socket.write(' ')
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
