/**
 * Scanners of others against a running server, and against a careless one of three planted holes, which they must find: what
 * finds nothing there says nothing here.
 *
 *   node tools/faults/scanners.ts wapiti       pages and forms, signed in as nobody
 *   node tools/faults/scanners.ts sqlmap       addresses and bodies that end in statements, with a key
 *
 * Both are packages of Debian and take minutes, so they are run by hand. Loopback only.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openGround, type Served, serve } from '../bench/served.ts'
import { Missing } from '../testing/missing.ts'
import { tellReport } from './fault-report.ts'
import { openWorkspace, WORKSPACE } from './faulted.ts'
import { runNamed } from './named.ts'

const LONGEST_MS = 5 * 60_000
const WAPITI_SECONDS = 120
const PLANTED = 'a page with planted holes'
const LINKS = '<a href="/go?next=/">go</a> <a href="/say?what=x">say</a> <a href="/person?id=1">person</a>'

await runNamed({ wapiti, sqlmap })

async function wapiti(): Promise<void> {
  refuseWithout('wapiti')
  const modules = 'xss,redirect,sql,file,exec,crlf'
  const scanned = async (url: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-scan-'))
    const report = join(folder, 'report.json')
    const options = [
      '--flush-session',
      '--scope',
      'domain',
      '-m',
      modules,
      '-f',
      'json',
      '-o',
      report,
      '--no-bugreport',
    ]
    const limits = ['--max-scan-time', String(WAPITI_SECONDS), '--max-links-per-page', '40']
    try {
      const said = await run('wapiti', ['-v', '1', '-u', url, ...options, ...limits, '--store-session', folder])
      const { vulnerabilities } = JSON.parse(readFileSync(report, 'utf8')) as {
        vulnerabilities: Record<string, unknown[]>
      }
      const found = Object.entries(vulnerabilities).filter(([, each]) => each.length > 0)
      const addresses = new Set(said.match(/http:\/\/127\.0\.0\.1:\d+[^\s'"]*/g))
      return { addresses: addresses.size, found: Object.fromEntries(found.map(([kind, each]) => [kind, each.length])) }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const here = await withServer(({ url }) => scanned(`${url}/sign-in`))
  tellReport({
    fault: 'scan',
    what: 'wapiti',
    control: null,
    held: here.addresses > 1 && Object.keys(here.found).length === 0,
    ...here,
  })
  const there = await withHoles(scanned)
  const both = ['Cross Site Scripting', 'Open Redirect'].every((kind) => there.found[kind])
  tellReport({ fault: 'scan', what: 'wapiti', control: PLANTED, held: both, ...there })
}

async function sqlmap(): Promise<void> {
  refuseWithout('sqlmap')
  const scanned = async (options: readonly string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-scan-'))
    const fixed = [
      '--batch',
      '--flush-session',
      '--level',
      '2',
      '--risk',
      '1',
      '--threads',
      '4',
      '--output-dir',
      folder,
    ]
    try {
      const said = await run('sqlmap', [...options, ...fixed])
      // What was refused is counted by its status, what was found by itself.
      const counts = [...said.matchAll(/(?:- (\d+) times|(\d+) HTTP\(s\) requests)/g)]
      const requests = counts.reduce((sum, [, refused, all]) => sum + Number(refused ?? all), 0)
      return { injectable: /is vulnerable|identified the following injection point/.test(said), requests }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const here = await withServer(async ({ url, operatorKey }) => {
    const at = `${url}/api/v1/workspaces/${WORKSPACE}`
    const signedIn = [
      '--headers',
      `Authorization: Bearer ${operatorKey}\nContent-Type: application/json\nIdempotency-Key: scanner-1234`,
    ]
    const targets = [
      ['-u', `${at}/work?limit=5&cursor=x`],
      ['-u', `${at}/people?limit=5&cursor=x`],
      ['-u', `${url}/api/v1/workspaces/*/work`],
      ['-u', `${at}/work-by-key/X*`],
      ['-u', `${at}/groups`, '--data', '{"name":"x*"}'],
    ]
    const found = { injectable: false, requests: 0, targets: targets.length }
    for (const target of targets) {
      const { injectable, requests } = await scanned([...target, ...signedIn, '--ignore-code', '400,404,409'])
      found.injectable ||= injectable
      found.requests += requests
    }
    return found
  })
  tellReport({ fault: 'scan', what: 'sqlmap', control: null, held: !here.injectable && here.requests > 0, ...here })
  const there = await withHoles((url) => scanned(['-u', `${url}/person?id=1`, '--dbms', 'sqlite']))
  tellReport({ fault: 'scan', what: 'sqlmap', control: PLANTED, held: there.injectable, ...there })
}

function refuseWithout(program: string): void {
  if (spawnSync(program, ['--version']).error)
    throw new Missing(`There is no ${program} on this machine: install it with “apt-get install ${program}”.`)
}

async function run(program: string, words: readonly string[]): Promise<string> {
  const scanner = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST_MS })
  let said = ''
  for (const output of [scanner.stdout, scanner.stderr]) output.on('data', (piece) => (said += piece))
  await once(scanner, 'close')
  return said
}

async function withServer<Found>(scan: (served: Served) => Promise<Found>): Promise<Found> {
  const ground = await openGround('SQLite')
  const served = await serve(ground)
  try {
    await openWorkspace(served)
    return await scan(served)
  } finally {
    await served.stop()
    await ground.remove()
  }
}

/** A careless server: it says back what it was sent, sends people anywhere, and builds a statement out of what it was sent. */
async function withHoles<Found>(scan: (url: string) => Promise<Found>): Promise<Found> {
  const database = new DatabaseSync(':memory:')
  database.exec("create table person (id integer, name text); insert into person values (1, 'Ann'), (2, 'Bo')")
  const server = createServer((request, reply) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/go') reply.writeHead(302, { location: encodeURI(searchParams.get('next') ?? '/') }).end()
    else if (pathname === '/say') page(reply, `You said ${searchParams.get('what') ?? ''}`)
    else if (pathname === '/person') page(reply, person(database, searchParams.get('id') ?? '0'))
    else page(reply, LINKS)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await scan(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
    database.close()
  }
}

function person(database: DatabaseSync, id: string): string {
  try {
    return JSON.stringify(database.prepare(`select name from person where id = ${id}`).all())
  } catch (error) {
    return `SQLite error: ${(error as Error).message}`
  }
}

function page(reply: ServerResponse, body: string): void {
  reply
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><title>x</title><body>${body}`)
}
