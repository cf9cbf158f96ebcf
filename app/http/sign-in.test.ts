import { operator } from '@plumbline/platform/actor'
import { newId } from '@plumbline/platform/clock'
import { openDatabase } from '@plumbline/platform/database/database'
import { buildHouse } from '@plumbline/platform/house'
import { addPasskey } from '@plumbline/platform/identity/passkey.store'
import { newToken } from '@plumbline/platform/secret'
import { newAuthenticator } from '@plumbline/platform/testing/authenticator'
import { onEachEngine, type Somebody } from '@plumbline/platform/testing/world'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildServer } from './server.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

const A_DAY = 24 * 60 * 60
const home = { host: 'localhost', origin: 'http://localhost' }

onEachEngine('the way in', (engine) => {
  let served: ServedWorld
  let server: FastifyInstance
  beforeEach(async () => {
    served = await serveWorld([], engine, { smtpUrl: 'smtp://localhost' })
    server = served.server
  })
  afterEach(() => served.close())

  const open = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
    server.inject({ method, url, headers: { host: 'localhost', accept: 'text/html', ...headers } })
  const send = (url: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url,
      headers: { ...home, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  const tell = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url,
      headers: { ...home, 'content-type': 'application/json', 'idempotency-key': newToken(), ...headers },
      payload: JSON.stringify(body),
    })
  const linkFor = async (email: string) => {
    const { link } = (await served.world.askByName('sign-in.link', { email }, operator)) as { link: string }
    return new URL(link).pathname
  }
  const cookieIn = (reply: { headers: Record<string, unknown> }, name = 'plumbline') =>
    [reply.headers['set-cookie']]
      .flat()
      .map(String)
      .find((cookie) => cookie.startsWith(`${name}=`))
      ?.split(';')[0] ?? ''
  const whoIs = async (cookie: string) => (await open('/api/v1/me', { cookie })).json().account?.name ?? null
  const invitationFor = async (email: string, config = { smtpUrl: undefined }) => {
    served.world.house.config = { ...served.world.house.config, ...config } as never
    const { link } = (await served.world.askByName('member.invite', { email, name: 'Ines' })) as { link: string }
    return new URL(link).pathname
  }

  test('the page asks for an address; without mail it says how to get a link instead', async () => {
    const page = await open('/sign-in?next=/w/mine')
    expect(page.body).toContain('type="email"')
    for (const file of ['/plain/plain.js', '/plain/plain.css', '/stored']) {
      expect(page.body).toContain(file)
      expect((await open(file)).statusCode).toBe(200)
    }
    expect(page.body).toContain('value="/w/mine"')
    expect(page.headers['cache-control']).toBe('no-store')
    served.world.house.config = { ...served.world.house.config, smtpUrl: undefined }
    const without = await open('/sign-in')
    expect(without.body).not.toContain('type="email"')
    expect(without.body).toContain('sign-in link --email')
  })

  test('the way by passkey is offered to everybody alike, once anybody here has one', async () => {
    expect((await open('/sign-in')).body).not.toContain('passkey')
    await addPasskey(served.world.house.database.all, {
      ...{ id: newId(), accountId: served.world.guest.accountId, credentialId: newToken(), publicKey: newToken() },
      ...{
        signCount: 0,
        transports: [],
        syncs: false,
        label: 'Phone',
        createdAt: '2026-11-23T09:00:00.000Z',
        lastUsedOn: null,
      },
    })
    expect((await open('/sign-in')).body).toContain('/plain/passkey.js')
    expect((await open('/plain/passkey.js')).statusCode).toBe(200)
  })

  test('a known and an unknown address get the same bytes', async () => {
    const [known, unknown] = [
      await send('/sign-in', { email: 'mika@plumbline.test' }),
      await send('/sign-in', { email: 'nemo@plumbline.test' }),
    ]
    expect(known.body).toContain('mika@plumbline.test')
    expect(unknown.body.replaceAll('nemo@', 'mika@')).toBe(known.body)
    expect(unknown.statusCode).toBe(known.statusCode)
    const lasting = ({ headers }: typeof known) => {
      const { date: _, 'x-request-id': __, 'x-ratelimit-remaining': ___, ...others } = headers
      return others
    }
    expect(lasting(unknown)).toEqual(lasting(known))
    const words = { email: 'mika@plumbline.test' }
    const api = await tell('/api/v1/sign-in/requests', words)
    expect((await tell('/api/v1/sign-in/requests', { email: 'nemo@plumbline.test' })).body).toBe(api.body)
  })

  test('what is no address is said at the form, and a flood when to come back', async () => {
    const wrong = await send('/sign-in', { email: 'nobody', next: '/w/mine' })
    expect(wrong.statusCode).toBe(400)
    expect(wrong.body).toContain('That is not an e-mail address.')
    expect(wrong.body).toContain('value="/w/mine"')
    for (let time = 0; time < 5; time += 1) await send('/sign-in', { email: 'mika@plumbline.test' })
    const flood = await send('/sign-in', { email: 'mika@plumbline.test' })
    expect(flood.statusCode).toBe(429)
    expect(flood.body).toContain('Try again in 60 minutes.')
  })

  test('scanners use nothing up; another browser is told so, and both are asked to confirm', async () => {
    const link = await linkFor('mika@plumbline.test')
    for (let scan = 0; scan < 15; scan += 1) {
      expect((await open(link, { 'user-agent': `scanner ${scan}` }, scan % 3 === 0 ? 'HEAD' : 'GET')).statusCode).toBe(
        200,
      )
    }
    const elsewhere = await open(link)
    expect(elsewhere.body).toContain('This signs you in as Mika (mika@plumbline.test).')
    expect(elsewhere.body).toContain('not asked for in this browser')
    const asked = cookieIn(await send('/sign-in', { email: 'mika@plumbline.test' }), 'plumbline-asked')
    expect((await open(link, { cookie: asked })).body).not.toContain('not asked for in this browser')
    expect((await send(link, {}, { origin: 'https://evil.test' })).statusCode).toBe(403)
    expect((await send(link, {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    const pressed = await send(link)
    expect(pressed.statusCode).toBe(303)
    expect(await whoIs(cookieIn(pressed))).toBe('Mika')
    expect((await send(link)).statusCode).toBe(410)
  })

  test('a cookie that was planted before is not the session after, and the session that was there ends', async () => {
    const planted = `plumbline=${newToken()}`
    const first = cookieIn(await send(await linkFor('mika@plumbline.test'), {}, { cookie: planted }))
    expect(first).not.toBe(planted)
    expect(await whoIs(planted)).toBeNull()
    const second = cookieIn(await send(await linkFor('dora@plumbline.test'), {}, { cookie: first }))
    expect(await whoIs(first)).toBeNull()
    expect(await whoIs(second)).toBe('Dora')
  })

  test('after signing in, somebody goes on to a page of this server and to no other', async () => {
    const wanted = { '/w/mine/work': '/w/mine/work', 'https://evil.test': '/', '//evil.test': '/', '/\\evil.test': '/' }
    for (const [next, place] of Object.entries(wanted))
      expect((await send(await linkFor('mika@plumbline.test'), { next })).headers['location'], next).toBe(place)
  })

  test('wrong links are counted by the address of the connection, whatever a header says', async () => {
    const statuses = []
    for (let time = 0; time < 11; time += 1) {
      const forged = { 'x-forwarded-for': `203.0.113.${time}` }
      statuses.push((await send(`/join/wrong-${time}`, {}, forged)).statusCode)
    }
    expect(statuses.filter((status) => status === 410)).toHaveLength(10)
    expect(statuses.at(-1)).toBe(429)
    expect((await open(await linkFor('mika@plumbline.test'))).statusCode).toBe(429)
  })

  test('behind a proxy of one’s own the address that it has added last counts, not what came with the request', async () => {
    const config = { ...served.world.house.config, trustProxy: true }
    const behind = await buildServer(served.world.house, config, newToken(), pino({ level: 'silent' }))
    const knock = (forwarded: string) =>
      behind.server.inject({ url: '/join/wrong', headers: { 'x-forwarded-for': forwarded } })
    for (let time = 0; time < 10; time += 1) await knock(`203.0.113.${time}, 198.51.100.7`)
    expect((await knock('203.0.113.99, 198.51.100.7')).statusCode).toBe(429)
    expect((await knock('203.0.113.99, 198.51.100.8')).statusCode).toBe(410)
    await behind.server.close()
  })

  test('who is switched off, removed or signed out is so at the next request, on every node', async () => {
    const { house, config, driver, member, guest } = served.world
    const shared = engine === 'sqlite'
    const migrations = house.steps.flatMap((step) => step.migrations ?? [])
    const database = shared ? house.database : openDatabase(config, migrations)
    const second = await buildServer(
      buildHouse({ ...house, database }),
      house.config,
      newToken(),
      pino({ level: 'silent' }),
    )
    const signIn = (who: Somebody) => served.signIn(who)
    const cookies = { driver: await signIn(driver), member: await signIn(member), guest: await signIn(guest) }
    const key = (await served.world.askByName('key.make', { label: 'x', scopes: ['read'] }, driver)) as {
      token: string
    }
    const url = '/api/v1/workspaces/mine/members'
    const onBoth = async (headers: Record<string, string>) =>
      Promise.all([server, second.server].map(async (node) => (await node.inject({ url, headers })).statusCode))
    for (const cookie of Object.values(cookies)) expect(await onBoth({ cookie })).toEqual([200, 200])
    expect(await onBoth({ authorization: `Bearer ${key.token}` })).toEqual([200, 200])

    await served.world.askByName('account.deactivate', { accountId: driver.accountId })
    expect(await onBoth({ cookie: cookies.driver })).toEqual([401, 401])
    expect(await onBoth({ authorization: `Bearer ${key.token}` })).toEqual([401, 401])
    await served.world.askByName('member.remove', { accountId: member.accountId })
    expect(await onBoth({ cookie: cookies.member })).toEqual([404, 404])
    await tell('/api/v1/me/sessions/end', {}, { cookie: cookies.guest })
    expect(await onBoth({ cookie: cookies.guest })).toEqual([401, 401])
    await second.server.close()
    if (!shared) await database.close()
  })

  test('a session ends after a week without use and after a month in any case', async () => {
    const cookie = cookieIn(await send(await linkFor('mika@plumbline.test')))
    served.world.wait(6 * A_DAY)
    expect(await whoIs(cookie)).toBe('Mika')
    served.world.wait(6 * A_DAY)
    expect(await whoIs(cookie)).toBe('Mika')
    const { rows } = (await open('/api/v1/me/sessions', { cookie })).json()
    expect(rows).toMatchObject([{ lastUsedAt: '2026-12-05T09:00:00.000Z', current: true }])
    served.world.wait(7 * A_DAY)
    expect(await whoIs(cookie)).toBeNull()
    const busy = cookieIn(await send(await linkFor('mika@plumbline.test')))
    for (let day = 0; day < 30; day += 5) {
      expect(await whoIs(busy)).toBe('Mika')
      served.world.wait(5 * A_DAY)
    }
    expect(await whoIs(busy)).toBeNull()
  })

  test('signing out has the browser forget everything; ending another session does not', async () => {
    const cookie = cookieIn(await send(await linkFor('mika@plumbline.test')))
    const other = await served.signIn(served.world.member)
    const { rows } = (await open('/api/v1/me/sessions', { cookie })).json() as {
      rows: { id: string; current: boolean }[]
    }
    const sessionId = rows.find(({ current }) => !current)?.id
    const ended = await tell('/api/v1/me/sessions/end', { sessionId }, { cookie })
    expect(ended.headers['clear-site-data']).toBeUndefined()
    expect(await whoIs(other)).toBeNull()
    const out = await send('/sign-out', {}, { cookie })
    expect(out.headers).toMatchObject({ location: '/sign-in', 'clear-site-data': '"cookies", "storage"' })
    expect(await whoIs(cookie)).toBeNull()
    const again = cookieIn(await send(await linkFor('mika@plumbline.test')))
    const by = await tell('/api/v1/me/sessions/end', { everywhere: true }, { cookie: again })
    expect(by.headers['clear-site-data']).toBe('"cookies", "storage"')
  })

  test('an invitation says for whom and to what; its button makes the account', async () => {
    const url = await invitationFor('ines@plumbline.test')
    for (let scan = 0; scan < 5; scan += 1) expect((await open(url)).statusCode).toBe(200)
    const page = await open(url)
    expect(page.body).toContain('Ada invites you to work in “Mine” as a member.')
    expect(page.body).toContain('This invitation is for ines@plumbline.test only.')
    const joined = await send(url, { name: 'Ines Inn' })
    expect(joined.headers['location']).toBe('/w/mine')
    expect(await whoIs(cookieIn(joined))).toBe('Ines Inn')
    expect((await send(url)).statusCode).toBe(410)
  })

  test('an invitation under another account is refused; signing in as the right one leads back to it', async () => {
    const url = await invitationFor('otto@plumbline.test')
    const wrong = await served.signIn(served.world.guest)
    expect((await open(url, { cookie: wrong })).body).toContain('You are signed in as gil@plumbline.test')
    expect((await send(url, {}, { cookie: wrong })).statusCode).toBe(403)
    const page = await open(url)
    expect(page.body).toContain('Sign in with that address')
    expect((await send(url)).statusCode).toBe(401)
    const remembered = cookieIn(page, 'plumbline-invitation')
    const back = await send(await linkFor('otto@plumbline.test'), {}, { cookie: remembered })
    expect(back.headers['location']).toBe(url)
    const right = cookieIn(back)
    expect((await open(url, { cookie: right })).body).toContain('Join as Otto')
    expect((await send(url, {}, { cookie: right })).headers['location']).toBe('/w/mine')
  })

  test('a passkey signs in where it was asked: the question is tied to the browser by a cookie', async () => {
    const { driver, house } = served.world
    const device = newAuthenticator()
    const { options } = (await served.world.askByName('passkey.begin', {}, driver)) as {
      options: { challenge: string }
    }
    const made = device.adding({ origin: house.publicUrl, challenge: options.challenge })
    await served.world.askByName('passkey.add', { label: 'Phone', answer: made }, driver)
    const asked = await tell('/sign-in/passkey/question', {})
    const cookie = cookieIn(asked, 'plumbline-passkey')
    const answer = device.signingIn({ origin: house.publicUrl, challenge: asked.json().challenge })
    expect((await tell('/sign-in/passkey', { answer })).statusCode).toBe(403)
    expect((await tell('/sign-in/passkey', { answer }, { cookie, origin: 'https://evil.test' })).statusCode).toBe(403)
    expect((await tell('/sign-in/passkey', {}, { cookie })).statusCode).toBe(400)
    const done = await tell('/sign-in/passkey', { answer, next: '/w/mine' }, { cookie })
    expect(done.json()).toEqual({ goTo: '/w/mine' })
    expect(await whoIs(cookieIn(done))).toBe('Dora')
    expect((await tell('/sign-in/passkey', { answer }, { cookie })).statusCode).toBe(403)
  })

  test('over https the cookies are the host’s own', async () => {
    served.world.house.publicUrl = 'https://plumbline.test'
    const pressed = await send(
      await linkFor('mika@plumbline.test'),
      {},
      { host: 'plumbline.test', origin: 'https://plumbline.test' },
    )
    expect(String(pressed.headers['set-cookie'])).toMatch(
      /^__Host-plumbline=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })
})
