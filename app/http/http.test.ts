import { operator } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import { takeOn } from '@plumbline/platform/jobs/job.store'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deeperThan } from './json-body.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

const steps = [workStep({ needs: [], changes: [], sections: [] })]
const work = '/api/v1/workspaces/mine/work'

describe('nesting', () => {
  test('is counted without being built, and brackets in strings do not count', () => {
    expect(deeperThan(`${'['.repeat(50)}${']'.repeat(50)}`, 50)).toBe(false)
    expect(deeperThan(`${'['.repeat(51)}${']'.repeat(51)}`, 50)).toBe(true)
    expect(deeperThan(`["${'['.repeat(99)}\\"["]`, 50)).toBe(false)
    expect(deeperThan('['.repeat(2_000_000), 50)).toBe(true)
  })
})

onEachEngine('HTTP', (engine) => {
  let served: ServedWorld
  let cookie: string
  beforeEach(async () => {
    served = await serveWorld(steps, engine)
    cookie = await served.signIn(served.world.driver)
  })
  afterEach(() => served.close())

  const own = () => ({
    cookie,
    host: 'localhost',
    origin: 'http://localhost',
    'content-type': 'application/json',
    'idempotency-key': 'key-12345678',
  })
  const post = (payload: unknown, headers: Record<string, string> = {}) =>
    served.server.inject({
      method: 'POST',
      url: work,
      headers: { ...own(), ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    })
  const stored = async () => ((await served.world.askByName('work.list', {})) as { rows: unknown[] }).rows.length

  test('what is registered over HTTP is read over HTTP, and a repeat with the same key registers nothing more', async () => {
    const first = await post({ title: 'Move checkout' })
    expect(first.statusCode).toBe(200)
    expect((await post({ title: 'Move checkout' })).json()).toEqual(first.json())
    expect(await stored()).toBe(1)
    const { rows } = (await served.server.inject({ url: work, headers: { cookie } })).json()
    expect(rows).toMatchObject([{ key: 'MOVE-CHECKOUT' }])
  })

  test.each([
    ['a wrong type', { title: 7 }, 400, 'title: must be text.'],
    ['an unknown field', { title: 'x', role: 'admin' }, 400, '(all): is not known: role.'],
    ['a list instead of a structure', [1], 400, 'The body must be a JSON object.'],
    ['broken JSON', '{"title":', 400, 'That request cannot be read. Nothing was changed.'],
    ['a prototype', '{"title":"x","__proto__":{"a":1}}', 400, 'That request cannot be read. Nothing was changed.'],
    [
      '51 levels',
      `{"title":${'['.repeat(51)}${']'.repeat(51)}}`,
      400,
      'That is nested more than 50 levels deep. Nothing was changed.',
    ],
    [
      'more than 5 MB',
      JSON.stringify({ title: 'x'.repeat(5 * 1024 * 1024) }),
      413,
      'That is larger than 5 MB. Nothing was changed.',
    ],
  ])('%s is refused in words and nothing is stored', async (_, payload, status, detail) => {
    const reply = await post(payload)
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(reply.json()).toMatchObject({ status, detail })
    expect(reply.statusCode).toBe(status)
    expect(reply.body).not.toContain('    at ')
    expect(await stored()).toBe(0)
  })

  test('a parameter said twice, in the path and in the query or body, is refused', async () => {
    const { id } = (await post({ title: 'x' })).json()
    const twice = await served.server.inject({ url: `${work}/${id}?workId=${id}`, headers: { cookie } })
    expect(twice.json()).toMatchObject({ status: 400, detail: 'workId: stands in the path already.' })
    expect((await served.server.inject({ url: `${work}?limit=1&limit=2`, headers: { cookie } })).statusCode).toBe(400)
  })

  test('a POST without a key, from another site, or as plain text is refused', async () => {
    expect((await post({ title: 'x' }, { 'idempotency-key': '' })).json()).toMatchObject({ code: 'key-missing' })
    expect((await post({ title: 'x' }, { origin: 'https://evil.test' })).json()).toMatchObject({ status: 403 })
    expect((await post({ title: 'x' }, { 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({ status: 403 })
    expect((await post('{"title":"x"}', { 'content-type': 'text/plain' })).statusCode).toBe(400)
    expect((await post('title=x', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(400)
    expect(await stored()).toBe(0)
  })

  test('a session that ended, or was never there, opens nothing from the next request on', async () => {
    const headers = { ...own() }
    await served.server.inject({
      method: 'POST',
      url: '/api/v1/me/sessions/end',
      headers,
      payload: '{"everywhere":true}',
    })
    expect((await served.server.inject({ url: work, headers: { cookie } })).statusCode).toBe(401)
    expect(
      (await served.server.inject({ url: work, headers: { authorization: `Bearer ${'x'.repeat(43)}` } })).statusCode,
    ).toBe(401)
    expect(
      (await served.server.inject({ url: work, headers: { authorization: `Bearer ${served.operatorKey}` } }))
        .statusCode,
    ).toBe(200)
  })

  test('opening a sign-in link any number of times uses nothing up; pressing the button does, once', async () => {
    const { link } = (await served.world.askByName('sign-in.link', { email: 'mika@plumbline.test' }, operator)) as {
      link: string
    }
    const url = new URL(link).pathname
    for (let scan = 0; scan < 5; scan += 1) {
      expect((await served.server.inject({ method: scan % 2 ? 'HEAD' : 'GET', url })).statusCode).toBe(200)
    }
    expect((await served.server.inject({ url })).body).toContain('Mika')
    const press = () =>
      served.server.inject({
        method: 'POST',
        url,
        headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
        payload: '',
      })
    const pressed = await press()
    expect(pressed.statusCode).toBe(303)
    expect(String(pressed.headers['set-cookie'])).toMatch(
      /^plumbline=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect((await press()).statusCode).toBe(410)
  })

  test('no reply lacks the security headers, and no page allows inline scripts', async () => {
    for (const url of ['/', '/w/mine', '/healthz', '/api/v1/me', '/join/nothing', '/api/v1/nothing']) {
      const { headers } = await served.server.inject({ url, headers: { accept: 'text/html' } })
      expect(headers['content-security-policy'], url).toContain("script-src 'self'")
      expect(headers['content-security-policy'], url).not.toContain('unsafe')
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': expect.stringMatching(/no-referrer|same-origin/),
      })
    }
  })

  test('the log holds neither tokens, names, addresses nor ids', async () => {
    const { link } = (await served.world.askByName('sign-in.link', { email: 'mika@plumbline.test' }, operator)) as {
      link: string
    }
    const { id } = (await post({ title: 'Secret title' })).json()
    await served.server.inject({ url: new URL(link).pathname })
    await served.server.inject({ url: `${work}/${id}`, headers: { cookie } })
    const log = served.logged.join('')
    expect(log).toContain('"route":"/join/:token"')
    for (const secret of [link.split('/').at(-1), cookie.slice(10), 'Secret title', 'mika', 'Mika', id, '127.0.0.1'])
      expect(log).not.toContain(secret)
  })

  test('what the figures mean is read without signing in; every link on it leads somewhere', async () => {
    const page = await served.server.inject('/docs/measures')
    expect(page.statusCode).toBe(200)
    const links = [...page.body.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href as string)
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) {
      expect(link).toMatch(/^#/)
      expect(page.body).toContain(`id="${link.slice(1)}"`)
    }
    expect(page.body).not.toContain('<table>')
  })

  test('what needs somebody is said by readiness, and is no reason to send nobody here', async () => {
    const ready = () => served.server.inject({ url: '/readyz' })
    expect((await ready()).json()).toEqual({ status: 'ready' })
    const { house, db } = served.world
    await takeOn(db, { kind: 'delivery.send', input: { deliveryId: 'none such' } }, house.now(), newId)
    for (let hour = 0; hour < 4; hour += 1) {
      await doDueJobs(house)
      served.world.wait(60 * 60)
    }
    const reply = await ready()
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toEqual({ status: 'degraded', degraded: ['a job was given up'] })
  })

  test('alive does not ask the database; ready does, and says so when it leaves', async () => {
    expect((await served.server.inject({ url: '/readyz' })).statusCode).toBe(200)
    served.leave()
    expect((await served.server.inject({ url: '/readyz' })).statusCode).toBe(503)
    expect((await served.server.inject({ url: '/healthz' })).statusCode).toBe(200)
    await served.world.house.database.close()
    expect((await served.server.inject({ url: '/healthz' })).statusCode).toBe(200)
  })
})
