import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled } from './stage.ts'

/** Loaded before the server's own code: writes down every connection that the process itself opens, and every name it looks up. */
const WATCH = `
import { appendFileSync } from 'node:fs'
import net from 'node:net'
import dns from 'node:dns'
const note = (line) => appendFileSync(process.env.PLUMBLINE_TEST_CONNECTIONS, process.pid + ' ' + line + '\\n')
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...given) {
  const [wish] = Array.isArray(given[0]) ? given[0] : given
  note('connect ' + JSON.stringify(typeof wish === 'object' ? { host: wish.host, port: wish.port, path: wish.path } : wish))
  return connect.apply(this, given)
}
const lookup = dns.lookup
dns.lookup = (name, ...rest) => {
  // Where to listen is looked up too, by its number.
  if (!net.isIP(name)) note('lookup ' + name)
  return lookup(name, ...rest)
}
note('watching')
`
const watching = `--import=data:text/javascript,${encodeURIComponent(WATCH)}`

const PAGES_OF_A_KIND = 3

let stage: Stage
let page: Page
const asked: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'plumbline-connections-'))
const connections = join(folder, 'server')

beforeAll(async () => {
  process.env['PLUMBLINE_TEST_CONNECTIONS'] = connections
  process.env['NODE_OPTIONS'] = watching
  try {
    stage = await openStage()
  } finally {
    delete process.env['NODE_OPTIONS']
  }
  page = await stage.signedIn()
  page.context().on('request', (request) => asked.push(request.url()))
  await page.goto('/')
  await page.getByRole('button', { name: 'Load the demo' }).click()
  await page.waitForURL('**/w/example')
})
afterAll(async () => {
  delete process.env['PLUMBLINE_TEST_CONNECTIONS']
  await stage.close()
  rmSync(folder, { recursive: true, force: true })
})

test('no page asks any other host for anything', async () => {
  const begin = [
    '/',
    '/stored',
    '/docs/measures',
    '/nowhere',
    '/w/example/account',
    '/w/example/settings',
    '/w/example/server',
  ]
  const seen = await walk(begin)
  expect(seen.length).toBeGreaterThan(14)
  expect(seen.some((path) => path.includes('/work/'))).toBe(true)
  expect(asked.length).toBeGreaterThan(seen.length)
  expect(asked.filter(isElsewhere)).toEqual([])
})

test('nor does a page behind a personal link', async () => {
  const answers = async (...words: string[]) =>
    JSON.parse((await stage.plumbline('--workspace', 'example', ...words, '--json')).stdout)
  const { id: workId } = await answers('work', 'find', '--key', 'CHECKOUT')
  const [decision] = (await answers('decision', 'list', '--work-id', workId)).rows
  const [person] = (await answers('person', 'list')).rows
  const wish = JSON.stringify({ decisionId: decision.id, personIds: [person.id] })
  const [handedOut] = (await answers('decision', 'hand-out-links', '--input', wish)).rows
  const before = asked.length
  await page.goto(handedOut.link)
  await page.getByRole('button').first().click()
  await settled(page)
  expect(asked.length).toBeGreaterThan(before + 2)
  expect(asked.filter(isElsewhere)).toEqual([])
})

test('the server opens no connection while people use it, and the watch would have seen one', () => {
  // The command line of the story is a process of its own, which does connect: to the server.
  const [first = '', ...lines] = readFileSync(connections, 'utf8').trim().split('\n')
  const [server, said] = first.split(' ')
  expect(said).toBe('watching')
  expect(lines.filter((line) => line.startsWith(`${server} `))).toEqual([])

  const control = join(folder, 'control')
  const code =
    "require('node:net').connect({ port: 9, host: '127.0.0.1' }).on('error', () => {}); fetch('http://127.0.0.1:59999').catch(() => {})"
  execFileSync(process.execPath, ['-e', code], {
    env: { ...process.env, NODE_OPTIONS: watching, PLUMBLINE_TEST_CONNECTIONS: control },
  })
  expect(existsSync(control) && readFileSync(control, 'utf8').match(/connect /g)?.length).toBe(2)
})

test('what the server stores is said on a page that anybody can read', async () => {
  const visitor = await stage.page()
  await visitor.goto('/stored')
  await visitor.getByRole('heading', { name: 'What this server stores' }).waitFor()
  await visitor.getByRole('heading', { name: 'Personal links' }).waitFor()
  await expect.poll(() => visitor.context().cookies()).toEqual([])
  await visitor.context().close()
})

test('somebody takes their own copy away, to read and as data', async () => {
  await page.goto('/w/example/account')
  const part = page.locator('#data-about-me')
  await part.getByRole('button', { name: 'Make my copy' }).click()
  await part.getByText(/Your copy is ready: \d+ entries/).waitFor()
  const download = page.waitForEvent('download')
  await part.getByRole('button', { name: 'Download as JSON' }).click()
  const copy = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(JSON.stringify(copy)).toContain('ada@example.org')
  const readable = page.waitForEvent('download')
  await part.getByRole('button', { name: 'Download to read' }).click()
  expect(readFileSync(await (await readable).path(), 'utf8')).toContain('What is stored about Ada Admin')
})

test('after signing out nothing that could be read is left in the browser', async () => {
  await page.goto('/w/example/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/w/'))
  const kept = await page.evaluate(() => ({
    local: localStorage.length,
    session: JSON.stringify({ ...sessionStorage }),
  }))
  expect(kept.local).toBe(0)
  // How far pages were scrolled may be left, under random keys; not which pages they were, nor anything that stood on them.
  expect(kept.session).not.toMatch(/\/w\/|example|CHECKOUT|Ada|@/)
  expect((await page.context().cookies()).filter(({ name }) => name.endsWith('plumbline'))).toEqual([])
})

/** Follows the links of every page to pages of the same server; of each kind of page a few are enough. */
async function walk(begin: readonly string[]): Promise<string[]> {
  const kinds = new Map<string, number>()
  const waiting = [...begin]
  const seen: string[] = []
  while (waiting.length > 0) {
    const path = waiting.shift() ?? ''
    const kind = path.replace(/\/w\/[^/]+|(?<=\/)[0-9a-f-]{36}|(?<=\/work\/)[^/]+/g, '*')
    const before = kinds.get(kind) ?? 0
    if (seen.includes(path) || before >= PAGES_OF_A_KIND) continue
    kinds.set(kind, before + 1)
    seen.push(path)
    await page.goto(path)
    await settled(page)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
    for (const link of links) {
      const { origin, pathname } = new URL(link)
      if (origin === stage.url && !seen.includes(pathname) && !waiting.includes(pathname)) waiting.push(pathname)
    }
  }
  return seen
}

function isElsewhere(url: string): boolean {
  const { protocol, origin } = new URL(url)
  return protocol !== 'data:' && protocol !== 'blob:' && origin !== stage.url
}
