import { afterAll, beforeAll, expect, test } from 'vitest'
import { steps } from '../steps.ts'
import { openApi, type Schema } from './openapi.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

type Described = {
  operationId: string
  description: string
  security: Record<string, unknown[]>[]
  'x-people-only'?: true
  parameters: { name: string; in: string; required: boolean; schema: Schema }[]
  responses: Record<string, { description?: string; $ref?: string }>
}

const operations = steps.flatMap((step) => [...step.operations])
const api = openApi(operations)
const paths = api['paths'] as Record<string, Record<string, Described>>
const all = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method, ...described })),
)

test('every operation is in the document once, under its own name', () => {
  expect(all.map(({ operationId }) => operationId).sort()).toEqual(operations.map(({ name }) => name).sort())
})

test('every reference leads somewhere, and every way in is described', () => {
  const text = JSON.stringify(api)
  const references = [...text.matchAll(/"\$ref":"(#[^"]*)"/g)].map(([, reference = '']) => reference)
  expect(references.length).toBeGreaterThan(100)
  for (const reference of new Set(references)) expect(atPointer(reference), reference).toBeDefined()
  const { securitySchemes } = api['components'] as { securitySchemes: object }
  const used = new Set(all.flatMap(({ security }) => security.flatMap((way) => Object.keys(way))))
  expect([...used].sort()).toEqual(Object.keys(securitySchemes).sort())
})

test('what stands in a path is described as needed, and nothing is named twice', () => {
  for (const { path, parameters, operationId } of all) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = parameters.filter((each) => each.in === 'path')
    expect(
      described.map(({ name }) => name),
      operationId,
    ).toEqual(inPath)
    expect(
      described.every(({ required, schema }) => required && schema),
      operationId,
    ).toBe(true)
    expect(new Set(parameters.map((each) => `${each.in} ${each.name}`)).size, operationId).toBe(parameters.length)
  }
})

test('what is for people only says so, in words and for machines, and offers no key', () => {
  for (const { name, peopleOnly, who } of operations) {
    const described = all.find(({ operationId }) => operationId === name)
    const ways = described?.security.flatMap((way) => Object.keys(way)) ?? []
    expect(described?.['x-people-only'] ?? false, name).toBe(peopleOnly ?? false)
    if (peopleOnly && who.name !== 'anyone') expect(described?.description, name).toContain('For people only')
    if (peopleOnly) expect(ways, name).not.toContain('key')
  }
})

test('a change says under which header it counts once, and each operation how it can be refused', () => {
  for (const { method, parameters, responses, operationId } of all) {
    const key = parameters.find(({ name }) => name === 'Idempotency-Key')
    expect([key !== undefined, key?.required ?? false], operationId).toEqual([method !== 'get', method === 'post'])
    expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(['200', '400', '503', 'default']))
  }
})

let served: ServedWorld
beforeAll(async () => {
  served = await serveWorld(
    steps.filter(({ name }) => name !== 'platform'),
    'sqlite',
  )
})
afterAll(() => served.close())

test('the document is served, and not sent again to whoever has it', async () => {
  const first = await served.server.inject('/api/v1/openapi.json')
  expect(first.json()).toEqual(JSON.parse(JSON.stringify(api)))
  const tag = String(first.headers['etag'])
  const second = await served.server.inject({ url: '/api/v1/openapi.json', headers: { 'if-none-match': `W/${tag}` } })
  expect([second.statusCode, second.body]).toEqual([304, ''])
})

test('the page for people names every operation with its address, and needs no script', async () => {
  const { statusCode, body, headers } = await served.server.inject('/api')
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  for (const { operationId } of all) expect(body).toContain(`<h3 id="${operationId}">`)
  expect(body).not.toMatch(/style=|onclick=|<script>/)
  expect(body).toContain('curl -X POST')
})

/** What a pointer such as `#/components/schemas/Problem` leads to. */
function atPointer(reference: string): unknown {
  const names = reference.slice(2).split('/')
  return names.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], api)
}
