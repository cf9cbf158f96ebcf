import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFurnished } from '../http/furnished-server.ts'
import { listenForMetrics } from '../http/metrics.ts'
import { serveWorld } from '../http/testing.ts'
import { openTraces } from './traces.ts'

type Served = Awaited<ReturnType<typeof serveFurnished>>
const TOKEN = 'a token that only the collector knows'
const JSON_BODY = { 'content-type': 'application/json', host: 'localhost', origin: 'http://localhost' }

type Spanned = { name: string; traceId: string; spanId: string; parentSpanId?: string; attributes: unknown[] }

let served: Served
let collector: Server
/** What a scrape gave, and what the collector of traces was sent. */
let text = ''
let sent = ''

const scrape = (authorization?: string) =>
  served.server.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })
const spans = (): Spanned[] =>
  sent
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => JSON.parse(line).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope: { spans: Spanned[] }) => scope.spans))

/** What an assistant may say of its trace: the right thing, and what is to be let be. */
const ASSISTANTS_NAME = ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'Mika', { deep: 'er' }]

async function askAsAssistant(token: string, traceparent: unknown): Promise<void> {
  const prefix = 'io.modelcontextprotocol'
  const _meta = {
    [`${prefix}/protocolVersion`]: '2026-07-28',
    [`${prefix}/clientInfo`]: { name: 't', version: '1' },
    [`${prefix}/clientCapabilities`]: {},
    traceparent,
  }
  await served.server.inject({
    method: 'POST',
    url: '/mcp',
    headers: {
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'work_list',
    },
    payload: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'work_list', arguments: {}, _meta },
    }),
  })
}

beforeAll(async () => {
  collector = createServer((request, reply) => {
    request.on('data', (part) => {
      sent += part
    })
    request.on('end', () => {
      sent += '\n'
      reply.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening))
  const tracesUrl = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`
  served = await serveFurnished({ metricsToken: TOKEN, tracesUrl, tracesSample: 1 })
  const { server, cookie, place } = served
  const headers = { ...JSON_BODY, cookie, 'idempotency-key': 'key-12345678' }
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const base = `/api/v1/workspaces/${place.workspace.slug}`
  await server.inject({ url: `${base}/work/${place.workId}`, headers: { cookie } })
  await server.inject({
    method: 'POST',
    url: `${base}/groups`,
    headers: { ...headers, traceparent },
    payload: { name: 'Zebra' },
  })
  await server.inject({ method: 'POST', url: `${base}/groups`, headers, payload: { name: 7 } })
  await server.inject({ url: `${base}/work/${place.theirWorkId}`, headers: { cookie } })
  await server.inject({ url: `/no/such/${served.secrets[0]}` })
  const made = await server.inject({
    method: 'POST',
    url: `${base}/keys`,
    headers: { ...headers, 'idempotency-key': 'key-for-an-assistant' },
    payload: { label: 'Assistant', scopes: ['read'] },
  })
  for (const named of ASSISTANTS_NAME) await askAsAssistant(made.json().token, named)
  await doDueJobs(served.house, 3)
  text = (await scrape(`Bearer ${TOKEN}`)).body
  await served.flushTraces()
})
afterAll(async () => {
  await served.close()
  await new Promise((closed) => collector.close(closed))
})

describe('metrics', () => {
  test('are there for whoever holds the token and nowhere for anybody else', async () => {
    expect((await scrape(`Bearer ${TOKEN}`)).headers).toMatchObject({
      'content-type': expect.stringContaining('text/plain; version=0.0.4'),
      'cache-control': 'no-store',
    })
    for (const wrong of [undefined, 'Bearer wrong', `Bearer ${TOKEN}x`, served.cookie])
      expect((await scrape(wrong)).statusCode).toBe(404)
  })

  test('count requests, operations, refusals, jobs, letters and events', () => {
    for (const line of [
      /^plumbline_http_request_seconds_count\{method="GET",route="\/api\/v1\/workspaces\/:workspace\/work\/:workId",status="2xx"\} 1$/m,
      /^plumbline_http_request_seconds_count\{method="GET",route="none",status="4xx"\} 1$/m,
      /^plumbline_done_seconds_count\{kind="operation",name="group.add",outcome="done"\} [1-9]/m,
      /^plumbline_done_seconds_count\{kind="transaction",name="group.add",outcome="done"\} [1-9]/m,
      /^plumbline_done_seconds_count\{kind="operation",name="group.add",outcome="bad-input"\} 1$/m,
      /^plumbline_done_seconds_count\{kind="job",name="[a-z]+\.[a-z-]+",outcome="done"\} [1-9]/m,
      /^plumbline_refusals_total\{code="not-found"\} [1-9]/m,
      /^plumbline_jobs_waiting\{kind="delivery.send"\} [1-9]/m,
      /^plumbline_jobs_oldest_seconds\{kind="delivery.send"\} \d/m,
      /^plumbline_events [1-9]\d+$/m,
      /^plumbline_database_up 1$/m,
      /^nodejs_eventloop_lag_p99_seconds \d/m,
      /^process_resident_memory_bytes \d/m,
    ])
      expect(text).toMatch(line)
  })

  test('hold nothing of a person, a workspace or a token, and no id', () => {
    for (const secret of served.secrets) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(text).not.toMatch(/@|plk_|whsec_/)
  })

  test('are read on a port of their own too, and nothing else is', async () => {
    const own = await listenForMetrics(served.metrics, { host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}`
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('plumbline_events')
    expect((await fetch(`${url}/api/v1/me`)).status).toBe(404)
    own.closeAllConnections()
    await new Promise((closed) => own.close(closed))
  })

  test('say that the database is away instead of failing', async () => {
    const off = {
      ...served.house.database,
      get all(): never {
        throw new Error('away')
      },
    }
    const { makeMetrics } = await import('./metrics.ts')
    const metrics = makeMetrics({ database: off, now: served.house.now })
    expect(await metrics.text()).toMatch(/^plumbline_database_up 0$/m)
  })
})

describe('traces', () => {
  test('follow a request from whoever sent it down to the transaction', () => {
    const request = spans().find(
      ({ traceId, name }) => traceId === '0af7651916cd43dd8448eb211c80319c' && name.startsWith('POST'),
    )
    expect(request).toMatchObject({
      name: 'POST /api/v1/workspaces/:workspace/groups',
      parentSpanId: 'b7ad6b7169203331',
    })
    const operation = spans().find(({ parentSpanId }) => parentSpanId === request?.spanId)
    expect(operation?.name).toBe('operation group.add')
    const transaction = spans().find(({ parentSpanId }) => parentSpanId === operation?.spanId)
    expect(transaction?.name).toBe('transaction group.add')
    expect(spans().some(({ name }) => name.startsWith('job '))).toBe(true)
    expect(sent).toContain('"not-found"')
  })

  test('belong to that of an assistant, which names it in what it asks; anything else begins one of its own', () => {
    const asked = spans().filter(({ name }) => name === 'POST /mcp')
    expect(asked).toHaveLength(3)
    const [named, ...others] = asked
    expect(named).toMatchObject({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', parentSpanId: '00f067aa0ba902b7' })
    expect(spans().find(({ parentSpanId }) => parentSpanId === named?.spanId)?.name).toBe('operation work.list')
    for (const other of others) expect(other.parentSpanId ?? '').toBe('')
  })

  test('hold nothing of a person, a workspace or a token, and no id of a record', () => {
    expect(spans().length).toBeGreaterThan(5)
    for (const secret of served.secrets) expect(sent).not.toContain(secret)
    expect(sent).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })

  test('are off unless a place to send them to is set, and then nothing of their library is loaded', async () => {
    expect(await openTraces({ ...served.house.config, tracesUrl: undefined })).toBeUndefined()
    const loaded = async (modules: string[], url: string | undefined) => {
      const program = `
        import { registerHooks } from 'node:module'
        const seen = []
        registerHooks({ load(url, context, next) { if (url.includes('opentelemetry')) seen.push(url); return next(url, context) } })
        for (const each of ${JSON.stringify(modules)}) await import(each)
        const { openTraces } = await import('${new URL('./traces.ts', import.meta.url)}')
        const traces = await openTraces({ tracesUrl: ${JSON.stringify(url)}, tracesSample: 1 })
        console.log(seen.length)
        await traces?.close()`
      const words = ['--input-type=module', '-e', program]
      return Number((await promisify(execFile)(process.execPath, words)).stdout)
    }
    const server = String(new URL('../http/server.ts', import.meta.url))
    expect(await loaded([server], undefined)).toBe(0)
    expect(await loaded([], 'http://127.0.0.1:9/v1/traces')).toBeGreaterThan(10)
  }, 60_000)
})

test('who is not set to be watched is not', async () => {
  const served = await serveWorld([], 'sqlite')
  expect(
    (await served.server.inject({ url: '/metrics', headers: { authorization: `Bearer ${TOKEN}` } })).statusCode,
  ).toBe(404)
  expect(served.server.hasRoute({ method: 'GET', url: '/metrics' })).toBe(false)
  await served.close()
})
