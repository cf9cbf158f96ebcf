import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { folderForTest } from '@plumbline/platform/testing/folder'
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const CHROMIUM = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real server in a process of its own, on an empty data folder, and a real browser in front of it. */
export type Stage = {
  url: string
  browser: Browser
  /** The one-time link that the server printed at its first start. */
  firstLink: string
  /** A page of a new browser profile; whatever it logs as an error is kept in `complaints`. */
  page(options?: BrowserContextOptions): Promise<Page>
  /** A page on which somebody is signed in as the administrator. */
  signedIn(options?: BrowserContextOptions): Promise<Page>
  /** Runs the command line against the running server, as somebody at the machine would. */
  plumbline(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }>
  complaints: string[]
  /** Asks the running server over HTTP as the operator, or as the holder of another key or link. A refusal is thrown. */
  ask<Output = { id: string }>(method: string, path: string, body?: unknown, bearer?: string): Promise<Output>
  /** By which a program of the same machine finds this server. */
  env: Record<string, string>
  close(): Promise<void>
}

/** `settings` are those of the server, as its environment would say them. */
export async function openStage(settings: Record<string, string> = {}): Promise<Stage> {
  const dataDir = folderForTest('plumbline-story-')
  const port = await freePort()
  const env = {
    ...process.env,
    ...settings,
    PLUMBLINE_DATA_DIR: dataDir,
    PORT: String(port),
    PLUMBLINE_LOG_LEVEL: 'error',
    // As people run it, not as tests do.
    NODE_ENV: 'production',
  }
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'app/main.ts'], {
    env,
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const firstLink = await linkPrinted(server.stderr)
  const browser = await chromium.launch({
    executablePath: process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: CHROMIUM,
  })
  const url = `http://localhost:${port}`
  const complaints: string[] = []
  let kept: Awaited<ReturnType<ReturnType<typeof browser.contexts>[number]['storageState']>> | undefined

  const page = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: url, ...options })
    const opened = await context.newPage()
    traffic.set(opened, trafficOf(opened))
    opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    opened.on('pageerror', (error) => complaints.push(error.message))
    return opened
  }
  return {
    url,
    browser,
    firstLink,
    page,
    complaints,
    env: { PLUMBLINE_DATA_DIR: dataDir },
    async ask(method, path, body, bearer) {
      const { key } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8'))
      const reply = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${bearer ?? key}`,
          'idempotency-key': randomUUID(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await reply.text()
      if (!reply.ok) throw new Error(`${method} ${path}: ${text}`)
      return JSON.parse(text || 'null')
    },
    async signedIn(options = {}) {
      if (!kept) {
        const first = await page()
        await first.goto(firstLink)
        await first.getByLabel('Your name').fill('Ada Admin')
        await first.getByLabel('Your e-mail address').fill('ada@example.org')
        await first.getByRole('button', { name: 'Become the administrator' }).click()
        await first.getByRole('heading', { name: 'Where do you want to begin?' }).waitFor()
        kept = await first.context().storageState()
        await first.context().close()
      }
      return page({ ...options, storageState: kept })
    },
    async plumbline(...words) {
      const command = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'app/cli/main.ts', ...words], {
        env,
        cwd: root,
      })
      const said = { stdout: '', stderr: '' }
      command.stdout.on('data', (piece: Buffer) => {
        said.stdout += piece
      })
      command.stderr.on('data', (piece: Buffer) => {
        said.stderr += piece
      })
      const [code] = (await once(command, 'close')) as [number]
      return { code, ...said }
    },
    async close() {
      await browser.close()
      server.kill('SIGTERM')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const LOOK_AGAIN_MS = 10
const LONGEST_WAIT_MS = 60_000

/** What a page has asked for so far: how often, and what of it has not come yet. */
type Traffic = { asked: number; onTheWay: Set<Request> }

const traffic = new WeakMap<Page, Traffic>()

function trafficOf(page: Page): Traffic {
  const seen: Traffic = { asked: 0, onTheWay: new Set() }
  page.on('request', (request) => {
    // What is kept open to hear of changes has come when it is open.
    if (request.resourceType() === 'eventsource') return
    seen.asked += 1
    seen.onTheWay.add(request)
  })
  page.on('requestfinished', (request) => seen.onTheWay.delete(request))
  page.on('requestfailed', (request) => seen.onTheWay.delete(request))
  return seen
}

/** Waits until all that a page of the stage asked for has come and is shown, and nothing more is asked for because of it. */
export async function settled(page: Page): Promise<void> {
  const seen = traffic.get(page)
  if (!seen) throw new Error('This page was not opened by the stage')
  await page.waitForLoadState('load')
  for (let shown = false, before = -1; !shown || seen.asked > before; ) {
    for (const since = Date.now(); seen.onTheWay.size > 0; await wait(LOOK_AGAIN_MS)) {
      if (Date.now() - since < LONGEST_WAIT_MS) continue
      throw new Error(`Still on their way: ${[...seen.onTheWay].map((request) => request.url()).join(', ')}`)
    }
    before = seen.asked
    shown = (await page.evaluate(isShown)) && seen.onTheWay.size === 0
  }
}

/** Draws what has come and begins what follows from it. Says whether anything still stands in for what is to come. */
async function isShown(): Promise<boolean> {
  for (const _ of ['what has come', 'what follows']) {
    // A page that the browser has stopped drawing, since nothing on it moves, is as shown as it will be.
    await new Promise((drawn) => {
      requestAnimationFrame(drawn)
      setTimeout(drawn, 500)
    })
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 500 }))
  }
  const app = document.querySelector('#root')
  return app?.childElementCount !== 0 && document.querySelector('[role=status][class*=loading]') === null
}

function linkPrinted(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    output.on('data', (piece: Buffer) => {
      printed += piece
      const link = /http:\S+\/join\/\S+/.exec(printed)?.[0]
      if (link) resolve(link)
    })
    output.on('end', () => reject(new Error(`The server did not start:\n${printed}`)))
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
