import type { Operation } from '@plumbline/platform/operation'
import { newToken } from '@plumbline/platform/secret'
import { onEachEngine } from '@plumbline/platform/testing/world'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildWebsite } from '../build-website.ts'
import { steps } from '../steps.ts'
import { type FurnishedWorld, openFurnishedWorld } from '../testing/furnished.ts'
import { garbageCursors, hostileTexts, placesOf, privileges, wronglyTyped } from '../testing/hostile-inputs.ts'
import { requestFor, type Willing, willingOnes } from '../testing/hostile-request.ts'
import { withValueAt } from '../testing/ids.ts'
import { rowsOf } from '../testing/rows.ts'
import { buildServer } from './server.ts'

const operations = steps.flatMap((step) => [...step.operations])
const changing = operations.filter(({ changes }) => changes)
const reading = operations.filter(({ changes }) => !changes)
/** What browsers say beside an answer and nothing hangs on: whatever is not understood is passed over. */
const UNREAD = ['answer.authenticatorAttachment', 'answer.clientExtensionResults']
const eachOf = (list: typeof operations) => list.map((operation) => ({ operation, name: operation.name }))

onEachEngine('hostile input over HTTP', (engine) => {
  let place: FurnishedWorld
  let server: FastifyInstance
  let willing: (operation: Operation) => Willing
  const faults: string[] = []
  beforeAll(async () => {
    await buildWebsite(() => undefined)
    place = await openFurnishedWorld(engine)
    const { house, config } = place.world
    const operatorKey = newToken()
    const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) })
    server = (await buildServer(house, config, operatorKey, log)).server
    await server.ready()
    willing = await willingOnes(place, operatorKey)
  })
  afterAll(async () => {
    await server.close()
    await place.world.close()
  })
  afterEach(() => {
    const { polluted } = {} as { polluted?: unknown }
    expect(polluted).toBeUndefined()
    expect(faults.splice(0)).toEqual([])
  })

  const slug = () => place.mine.workspace.slug
  const sent = (request: InjectOptions) => server.inject(request)
  const happened = async () => (await rowsOf(place.world.house.database.all, 'event')).length
  // What refuses before the database is asked does so in the same way on every engine.
  const once = describe.runIf(engine === 'sqlite')
  const problem = (body: string) => JSON.parse(body) as { code: string; fields?: { path: string }[] }

  once('a field of the wrong kind is refused by its name, and nothing is stored', () => {
    test.each(eachOf(changing))('$name', async ({ operation }) => {
      const asker = willing(operation)
      const inPath = [...operation.http.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const before = await happened()
      for (const where of placesOf(operation, asker.sample)) {
        if (inPath.includes(where.path[0]) || UNREAD.includes(where.path.join('.'))) continue
        for (const input of wronglyTyped(asker.sample, where)) {
          const { statusCode, body } = await sent(requestFor(asker, input, slug()))
          const said = `${where.path.join('.')}: ${JSON.stringify(input).slice(0, 200)} → ${statusCode} ${body}`
          expect(statusCode, said).toBe(400)
          expect(
            problem(body).fields?.map(({ path }) => path.split('.')[0]),
            said,
          ).toContain(where.path[0])
        }
      }
      expect(await happened()).toBe(before)
    })
  })

  once('fields that nobody offered are refused, and nothing is stored', () => {
    test.each(eachOf(operations))('$name', async ({ operation }) => {
      const asker = willing(operation)
      const before = await happened()
      const extra = Object.entries(privileges).filter(([name]) => !Object.hasOwn(operation.input.shape, name))
      for (const [name, value] of extra) {
        const { statusCode, body } = await sent(requestFor(asker, { ...asker.sample, [name]: value }, slug()))
        expect(statusCode, `${name} ${body}`).toBe(400)
        expect(body, name).toContain(name === 'constructor' && operation.changes ? 'cannot be read' : name)
      }
      const polluting = requestFor(asker, asker.sample, slug(), { query: '__proto__[polluted]=1&__proto__=1' })
      if (operation.changes) polluting.payload = '{"__proto__":{"polluted":true}}'
      expect((await sent(polluting)).statusCode).toBe(400)
      expect(await happened()).toBe(before)
    })
  })

  describe('a question asked twice, or going on where no list ended, is refused', () => {
    test.each(eachOf(reading))('$name', async ({ operation }) => {
      const asker = willing(operation)
      const shape = Object.keys(operation.input.shape)
      for (const name of shape) {
        const { statusCode } = await sent(requestFor(asker, asker.sample, slug(), { query: `${name}=1&${name}=1` }))
        expect(statusCode, name).toBe(400)
      }
      if (!shape.includes('cursor')) return
      for (const cursor of garbageCursors) {
        const { statusCode, body } = await sent(requestFor(asker, { ...asker.sample, cursor }, slug()))
        expect([200, 400], `${Buffer.from(cursor, 'base64url')} ${body}`).toContain(statusCode)
      }
      for (const limit of ['0', '-1', '1.5', '1e3', '0x10', '5000', '9'.repeat(400), 'NaN', '', ' 1', '１'])
        expect((await sent(requestFor(asker, { ...asker.sample, limit }, slug()))).statusCode, limit).toBe(400)
    })
  })

  describe('whatever is written into a field or an address, the answer is done or a refusal in words', () => {
    test.each(eachOf(operations))('$name', async ({ operation }) => {
      const asker = willing(operation)
      for (const { path } of placesOf(operation, asker.sample).filter(({ kinds }) => kinds.has('text'))) {
        for (const text of hostileTexts) {
          const input = withValueAt(asker.sample, path, text) as Record<string, unknown>
          const { statusCode, body } = await sent(requestFor(asker, input, slug()))
          expect(statusCode, `${path.join('.')}: ${JSON.stringify(text.slice(0, 99))} ${body}`).toBeLessThan(500)
        }
      }
      for (const workspace of operation.scope === 'workspace' ? ['\0', '__proto__', "' or 1=1", '%'] : []) {
        const { statusCode } = await sent(requestFor(asker, asker.sample, workspace))
        expect([400, 401, 403, 404], workspace).toContain(statusCode)
      }
    })
  })

  once('another site can have nothing done', () => {
    test.each(eachOf(changing))('$name', async ({ operation }) => {
      const asker = { ...willing(operation) }
      if (!asker.headers.cookie) return
      const before = await happened()
      const { origin: _, ...withoutOrigin } = asker.headers
      const ways: { headers: Record<string, string> }[] = [
        { headers: { origin: 'https://evil.example' } },
        { headers: { origin: 'null' } },
        { headers: { origin: 'http://localhost.evil.example' } },
        { headers: { origin: 'http://localhost:8081' } },
        { headers: { 'sec-fetch-site': 'cross-site' } },
        { headers: { 'sec-fetch-site': 'same-site' } },
        { headers: { 'content-type': 'text/plain' } },
        { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        { headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      ]
      for (const way of ways) {
        const { statusCode } = await sent(requestFor(asker, asker.sample, slug(), way))
        expect([400, 403], JSON.stringify(way)).toContain(statusCode)
      }
      const nowhere = await sent(requestFor({ ...asker, headers: withoutOrigin }, asker.sample, slug()))
      expect(nowhere.statusCode).toBe(403)
      expect(await happened()).toBe(before)
    })
  })
})
