import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Ask, createAsk, Refused } from '@plumbline/ui/ask'
import type { ListWork } from '@plumbline/work/step'
import { afterAll, beforeAll, beforeEach, expect, expectTypeOf, test } from 'vitest'
import type { operations, paths } from '../../docs/listings/client.d.ts'
import { clientAt, sendTo } from './sending.ts'

type Heard = { method: string; url: string; key: string | undefined; body: string }
type Anything = { input: Record<string, unknown>; output: unknown }

const heard: Heard[] = []
let answer: { status: number; type?: string; body: string }
let server: Server
let base: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request
    void bodyOf(request).then((body) => {
      heard.push({ method, url, key: request.headers['idempotency-key']?.toString(), body })
      response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/json' }).end(answer.body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
})

afterAll(() => server.close())

beforeEach(() => {
  heard.length = 0
  answer = { status: 200, body: '{"id":"w1"}' }
})

test('what the path names goes into the path, the rest of a read into the query', async () => {
  const output = await client().ask<Anything>('works.read', {
    workId: 'a/b',
    with: ['people', 'dates'],
    after: undefined,
  })
  expect(output).toEqual({ id: 'w1' })
  expect(heard).toEqual([{ method: 'GET', url: '/api/works/a%2Fb?with=people&with=dates', key: undefined, body: '' }])
})

test('a change sends the rest as its body, each time under a key of its own', async () => {
  await client().ask<Anything>('works.rename', { workId: 'w1', title: 'New checkout' })
  await client().ask<Anything>('works.rename', { workId: 'w1', title: 'New checkout' })
  expect(heard.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual(
    Array(2).fill('PUT /api/works/w1/title {"title":"New checkout"}'),
  )
  expect(new Set(heard.map(({ key }) => key)).size).toBe(2)
})

test('a given key is sent as it is, so that the same wish is not done twice', async () => {
  await client().ask<Anything>('works.rename', { workId: 'w1', title: 'x' }, { idempotencyKey: 'one-wish' })
  expect(heard[0]?.key).toBe('one-wish')
})

test('an answer without content is nothing, not an error', async () => {
  answer = { status: 204, body: '' }
  expect(await client().ask<Anything>('works.rename', { workId: 'w1', title: 'x' })).toBeUndefined()
})

test('a refusal keeps its sentence, what would help, and the fields', async () => {
  const fields = [{ path: 'title', says: 'A title has words' }]
  const problem = { code: 'bad-input', detail: 'The title is empty.', next: 'Give it a name.', fields }
  answer = { status: 400, type: 'application/problem+json; charset=utf-8', body: JSON.stringify(problem) }
  const refused = await refusalOf(client().ask<Anything>('works.rename', { workId: 'w1', title: '' }))
  expect(refused).toMatchObject({
    status: 400,
    code: 'bad-input',
    sentence: 'The title is empty.',
    next: 'Give it a name.',
    fields,
  })
  expect(Refused.mayPass(refused)).toBe(false)
})

test('a page of a proxy in between is never shown to a reader', async () => {
  answer = { status: 502, type: 'text/html', body: '<h1>Bad gateway at 10.0.0.3</h1>' }
  const refused = await refusalOf(client().ask<Anything>('works.read', { workId: 'w1' }))
  expect(refused).toMatchObject({ status: 502, code: 'unexpected', sentence: '' })
  expect(Refused.mayPass(refused)).toBe(true)
})

test('a server that is not there is unreachable, and trying again may help', async () => {
  const nobody = createAsk({
    send: sendTo('http://127.0.0.1:1/api', null),
    operations: { 'works.read': { method: 'GET', path: '/works' } },
  })
  const refused = await refusalOf(nobody.ask<Anything>('works.read', {}))
  expect(refused).toMatchObject({ status: 0, code: 'unreachable' })
  expect(Refused.mayPass(refused)).toBe(true)
})

test('asking for something and leaving before it comes is no refusal', async () => {
  const leaving = new AbortController()
  const asked = client().ask<Anything>('works.read', { workId: 'w1' }, { signal: leaving.signal })
  leaving.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
})

test('a path that misses its id is a mistake of ours and is never sent', async () => {
  await expect(client().ask<Anything>('works.read', {})).rejects.toThrow('/works/{workId} needs workId')
  expect(heard).toEqual([])
})

test('what the path of a workspace needs is put there, and never into the rest', async () => {
  const operations = {
    'works.list': { method: 'GET', path: '/workspaces/{workspace}/works' },
    me: { method: 'GET', path: '/me' },
  }
  const { ask } = createAsk({ operations, send: sendTo(base, 'our team') })
  await ask<Anything>('works.list', { limit: 5 })
  await ask<Anything>('me', {})
  expect(heard.map(({ url }) => url)).toEqual(['/api/workspaces/our%20team/works?limit=5', '/api/me'])
})

test('the types of the client are those of the operations: a wrong path, field or answer does not compile', async () => {
  answer = { status: 200, body: '{"rows":[],"next":null}' }
  const typed = clientAt(base)
  const { data } = await typed.GET('/workspaces/{workspace}/work', { params: { path: { workspace: 'mine' } } })
  expectTypeOf(data).toEqualTypeOf<ListWork['output'] | undefined>()
  const once = { path: { workspace: 'mine' }, header: { 'Idempotency-Key': 'key-12345678' } }
  const wrong = () => [
    // @ts-expect-error there is no such path
    typed.GET('/workspaces/{workspace}/nothing', { params: { path: { workspace: 'mine' } } }),
    // @ts-expect-error the path needs its workspace
    typed.GET('/workspaces/{workspace}/work', { params: { path: {} } }),
    // @ts-expect-error a title is text
    typed.POST('/workspaces/{workspace}/work', { params: once, body: { title: 7 } }),
    // @ts-expect-error work is not deleted
    typed.DELETE('/workspaces/{workspace}/work', { params: { path: { workspace: 'mine' } } }),
  ]
  expectTypeOf(wrong).returns.toBeArray()
  expectTypeOf<operations['work.list']['path']>().toExtend<keyof paths>()
})

function client(): Ask {
  return createAsk({
    send: sendTo(base, null),
    operations: {
      'works.read': { method: 'GET', path: '/works/{workId}' },
      'works.rename': { method: 'PUT', path: '/works/{workId}/title' },
    },
  })
}

async function refusalOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => expect.unreachable('it was answered'),
    (reason: unknown) => reason,
  )
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const piece of request) body += piece
  return body
}
