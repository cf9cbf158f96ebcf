import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
let dataDir: string
let server: ChildProcess
let url: URL

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'plumbline-main-'))
  server = start()
  url = await address()
})

afterEach(async () => {
  if (server.exitCode === null) {
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  rmSync(dataDir, { recursive: true, force: true })
})

test('a server that is told to stop breaks no request, and what it acknowledged is there at the next start', async () => {
  const { key } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { key: string }
  const agent = new Agent({ keepAlive: true })
  const told = { acknowledged: 0, broken: 0 }
  const open = () =>
    new Promise<boolean>((resolve) => {
      const headers = {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      }
      const asked = request(new URL('/api/v1/workspaces', url), { method: 'POST', agent, headers }, (reply) => {
        if (reply.statusCode === 200) told.acknowledged += 1
        else told.broken += 1
        reply.resume().on('end', () => resolve(true))
      })
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // Somebody who comes after the door was shut is refused before they said anything.
        if (error.code !== 'ECONNREFUSED') told.broken += 1
        resolve(false)
      })
      asked.end(JSON.stringify({ slug: `w-${crypto.randomUUID().slice(0, 13)}`, name: 'W' }))
    })
  const clients = Array.from({ length: 12 }, async () => {
    while (await open());
  })
  await pause(400)
  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  await Promise.all(clients)
  expect({ code, broken: told.broken }).toEqual({ code: 0, broken: 0 })

  server = start()
  url = await address()
  const again = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { key: string }
  const me = await fetch(new URL('/api/v1/me', url), { headers: { authorization: `Bearer ${again.key}` } })
  const { workspaces } = (await me.json()) as { workspaces: unknown[] }
  expect(told.acknowledged).toBeGreaterThan(0)
  expect(workspaces).toHaveLength(told.acknowledged)
})

test('a second server on the same data is refused in words, and the first goes on', async () => {
  const second = start()
  let said = ''
  second.stderr?.on('data', (piece: Buffer) => {
    said += piece
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(1)
  expect(said).toContain('Another Plumbline process is using this data folder.')
  expect((await fetch(new URL('/readyz', url))).status).toBe(200)
})

function start(): ChildProcess {
  const env = { ...process.env, PLUMBLINE_DATA_DIR: dataDir, PORT: '0', PLUMBLINE_LOG_LEVEL: 'silent' }
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'app/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Where the server says that it can be opened. */
function address(): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (piece: Buffer) => {
      said += piece
      const ready = /ready: (http:\S+)/.exec(said)?.[1]
      if (ready) resolve(new URL(ready))
    })
    server.once('exit', () => reject(new Error(`The server did not start:\n${said}`)))
  })
}
