import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { later, newId, systemClock } from '@plumbline/platform/clock'
import { readConfig } from '@plumbline/platform/config'
import { openDatabase } from '@plumbline/platform/database/database'
import { addAccount, addMembership } from '@plumbline/platform/identity/account.store'
import { addPerson } from '@plumbline/platform/identity/person.store'
import { addSession } from '@plumbline/platform/identity/session.store'
import { workspaceBySlug } from '@plumbline/platform/identity/workspace.store'
import { prepare } from '@plumbline/platform/prepare'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { emptyPlace } from '@plumbline/platform/testing/open-world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from './open-house.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const onPostgres = process.env.PLUMBLINE_TEST_DATABASE_URL !== undefined
const READY_WITHIN_MS = 60_000

type Node = { process: ChildProcess; dataDir: string; url: string; key: string; said: string }

/** Several processes on one PostgreSQL, as they run behind a load balancer. */
describe.runIf(onPostgres)('nodes', () => {
  let place: Awaited<ReturnType<typeof emptyPlace>>
  let nodes: Node[]
  let a: Node
  let b: Node
  let cookie: string

  const launch = (): Node => {
    const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-node-'))
    const env = {
      ...process.env,
      DATABASE_URL: place.config.databaseUrl,
      PLUMBLINE_DATABASE_POOL: '4',
      PLUMBLINE_DATA_DIR: dataDir,
      PLUMBLINE_LOG_LEVEL: 'silent',
      PORT: '0',
    }
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'app/main.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const node: Node = { process: started, dataDir, url: '', key: '', said: '' }
    started.stderr?.on('data', (piece: Buffer) => {
      node.said += piece
    })
    return node
  }
  const ready = async (node: Node): Promise<Node> => {
    const noted = join(node.dataDir, 'running.json')
    const tooLate = performance.now() + READY_WITHIN_MS
    while (!existsSync(noted) || !readFileSync(noted, 'utf8').endsWith('}')) {
      if (node.process.exitCode !== null || performance.now() > tooLate) throw new Error(node.said)
      await pause(20)
    }
    const { url, key } = JSON.parse(readFileSync(noted, 'utf8'))
    return Object.assign(node, { url, key })
  }
  const ask = (node: Node, path: string, headers: Record<string, string> = { cookie }, body?: unknown) =>
    fetch(`${node.url}/api/v1${path}`, {
      headers: { ...headers, 'content-type': 'application/json', origin: node.url },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
  const asOperator = (node: Node) => ({ authorization: `Bearer ${node.key}`, 'idempotency-key': newToken() })

  beforeAll(async () => {
    place = await emptyPlace('postgres')
    // All at once, on a database with nothing in it.
    const launched = Array.from({ length: 4 }, launch)
    nodes = await Promise.all(launched.map(ready))
    ;[a, b] = nodes as [Node, Node]
    const opened = await ask(a, '/workspaces', asOperator(a), { slug: 'mine', name: 'Mine' })
    expect(opened.status).toBe(200)
    cookie = await signIn()
  }, 90_000)

  afterAll(async () => {
    for (const { process: started, dataDir } of nodes ?? []) {
      if (started.exitCode === null && started.signalCode === null) {
        started.kill('SIGKILL')
        await once(started, 'exit')
      }
      rmSync(dataDir, { recursive: true, force: true })
    }
    await place?.remove()
  })

  async function signIn(): Promise<string> {
    const database = openDatabase(readConfig({ DATABASE_URL: place.config.databaseUrl }), migrations)
    const now = systemClock()
    const [accountId, personId, token] = [newId(), newId(), newToken()]
    const workspace = await workspaceBySlug(database.all, 'mine')
    const db = database.within(database.all, workspace?.id ?? '')
    const email = `${accountId}@plumbline.test`
    const person = { name: 'Ada', email, createdAt: now }
    await addAccount(database.all, { id: accountId, ...person, serverAdmin: false, deactivatedAt: null })
    await addPerson(db, { id: personId, ...person, title: null, source: null })
    await addMembership(db, { id: newId(), accountId, personId, role: 'admin', createdAt: now })
    const expiresAt = later(now, 3_600)
    await addSession(database.all, {
      id: newId(),
      accountId,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt,
      endedAt: null,
    })
    await database.close()
    return `plumbline=${token}`
  }

  test('four that start together on an empty database all come up', async () => {
    for (const node of nodes) expect((await fetch(`${node.url}/readyz`)).status).toBe(200)
  })

  test('a session holds on every node, and once it is ended it is ended on every node at the next request', async () => {
    const other = await signIn()
    for (const node of nodes) expect((await ask(node, '/workspaces/mine/work', { cookie: other })).status).toBe(200)
    const headers = { cookie: other, 'idempotency-key': newToken() }
    expect((await ask(a, '/me/sessions/end', headers, { everywhere: true })).status).toBe(200)
    for (const node of nodes) expect((await ask(node, '/workspaces/mine/work', { cookie: other })).status).toBe(401)
  })

  test('a request repeated on another node acts once and gets the same reply', async () => {
    const headers = { cookie, 'idempotency-key': newToken() }
    const replies = await Promise.all(
      [a, b, a, b].map((node) => ask(node, '/workspaces/mine/work', headers, { title: 'Only once', driverId: null })),
    )
    const said = await Promise.all(replies.map((reply) => reply.json()))
    expect(new Set(said.map((reply) => JSON.stringify(reply))).size).toBe(1)
    const { rows } = (await (await ask(b, '/workspaces/mine/work')).json()) as { rows: { title: string }[] }
    expect(rows.filter(({ title }) => title === 'Only once')).toHaveLength(1)
  })

  test('whoever follows on one node hears what happens on another', async () => {
    const stop = new AbortController()
    const { body } = await fetch(`${b.url}/api/v1/workspaces/mine/live`, { headers: { cookie }, signal: stop.signal })
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const hearing = (async () => {
      while (!heard.includes('work.registered')) heard += (await reader?.read())?.value ?? ''
    })()
    const headers = { cookie, 'idempotency-key': newToken() }
    await ask(a, '/workspaces/mine/work', headers, { title: 'Heard elsewhere', driverId: null })
    await hearing
    expect(heard).not.toContain('Heard elsewhere')
    stop.abort()
  })

  test('one that is told to stop breaks no request, says so first, and the others go on', async () => {
    const leaving = nodes[2] as Node
    const broken: string[] = []
    let stopping = false
    const clients = Array.from({ length: 4 }, async () => {
      // Whoever is refused or cut off at the door goes to another node, as a load balancer would send them.
      for (let count = 0; !stopping || count < 5; count += 1) {
        const title = `Load ${newId()}`
        const at = (reached: Node) =>
          ask(reached, '/workspaces/mine/work', asOperator(reached), { title, driverId: null })
        const reply = await at(leaving).catch(async (error: { cause?: { code?: string } }) => {
          if (!['ECONNREFUSED', 'ECONNRESET'].includes(error.cause?.code ?? '')) throw error
          // What was acted on must have been answered.
          const { rows } = (await (await ask(a, '/workspaces/mine/work')).json()) as { rows: { title: string }[] }
          if (rows.some((row) => row.title === title)) broken.push(title)
          return at(a)
        })
        if (reply.status !== 200) broken.push(String(reply.status))
        await reply.arrayBuffer()
      }
    })
    await pause(300)
    leaving.process.kill('SIGTERM')
    let readiness = 200
    while (readiness === 200) readiness = (await fetch(`${leaving.url}/readyz`)).status
    stopping = true
    await Promise.all(clients)
    if (leaving.process.exitCode === null) await once(leaving.process, 'exit')
    expect({ readiness, broken, code: leaving.process.exitCode }).toEqual({ readiness: 503, broken: [], code: 0 })
    expect((await fetch(`${a.url}/readyz`)).status).toBe(200)
  })

  test('one that finds a schema of a newer version refuses to start, in words, and those that run go on', async () => {
    const database = openDatabase(readConfig({ DATABASE_URL: place.config.databaseUrl }), migrations)
    await prepare(database, [...migrations, { name: '2999-01-01-later' }], systemClock)
    await database.close()
    const older = launch()
    nodes.push(older)
    const [code] = await once(older.process, 'exit')
    expect(code).not.toBe(0)
    expect(older.said).toContain('was written by a newer Plumbline')
    expect((await fetch(`${a.url}/readyz`)).status).toBe(200)
  })
})
