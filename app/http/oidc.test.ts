import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '@plumbline/platform/config'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningProvider, startProvider } from '../testing/provider.ts'
import { dropRows, rowsOf } from '../testing/rows.ts'
import { signInChoices } from './oidc.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

const HOME = 'http://plumbline.test'
const callbackOf = (key: string) => `${HOME}/sign-in/with/${key}/callback`

onEachEngine('signing in with a provider', (engine) => {
  let acme: RunningProvider
  let globex: RunningProvider
  let served: ServedWorld
  beforeAll(async () => {
    acme = await startProvider(callbackOf('oidc'))
    globex = await startProvider(callbackOf('oidc-2'))
  })
  beforeEach(async () => {
    for (const provider of [acme, globex])
      Object.assign(provider, { somebody: null, twist: null, forge: false, asked: [] })
    served = await serveWorld([], engine, {
      ...settingsOf('oidc', acme, 'Acme'),
      ...settingsOf('oidc2', globex, 'Globex'),
      oidcJoin: ['acme.test'],
    })
  })
  afterEach(() => served.close())
  afterAll(() => Promise.all([acme.stop(), globex.stop()]))

  const ines = { sub: 'acme-1', email: 'ines@acme.test', email_verified: true, name: 'Ines' }
  const dora = { sub: 'acme-2', email: 'dora@plumbline.test', email_verified: true, name: 'Dora' }
  const db = () => served.world.house.database.all
  const visit = (url: string, cookie = '') => served.server.inject({ url, headers: { cookie, host: 'plumbline.test' } })

  /** The first half: off to the provider, with the cookie that the browser keeps. */
  async function depart(key = 'oidc', next = '') {
    const reply = await visit(`/sign-in/with/${key}${next && `?next=${encodeURIComponent(next)}`}`)
    expect(reply.statusCode).toBe(303)
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? ''
    return { cookie, departure: String(reply.headers.location) }
  }
  const pathOf = ({ pathname, search }: URL) => pathname + search
  const arrive = (back: URL, cookie: string) => visit(pathOf(back), cookie)

  /** All the way, as somebody whom the provider knows. */
  async function signIn(provider: RunningProvider, somebody: RunningProvider['somebody'], next = '') {
    provider.somebody = somebody
    const { cookie, departure } = await depart(provider === acme ? 'oidc' : 'oidc-2', next)
    return arrive(await provider.goThrough(departure), cookie)
  }
  const sessionIn = (reply: { headers: Record<string, unknown> }) =>
    /(plumbline=[\w-]{43})/.exec(String(reply.headers['set-cookie']))?.[1] ?? ''
  const me = async (cookie: string) => (await visit('/api/v1/me', cookie)).json().account
  const identities = () => rowsOf(db(), 'federatedIdentity')
  const sessions = async () => (await rowsOf(db(), 'session')).length
  const expectRefused = async (reply: { statusCode: number; body: string }, status: number, says: string | RegExp) => {
    expect(reply.body).toMatch(says)
    expect(reply.statusCode).toBe(status)
    expect(await sessions()).toBe(0)
  }

  test('somebody from an allowed domain gets an account, goes on to where they wanted, and is the same the next time', async () => {
    const first = await signIn(acme, ines, '/w/mine/work?x=1')
    expect(first.statusCode).toBe(303)
    expect(first.headers.location).toBe('/w/mine/work?x=1')
    expect(String(first.headers['set-cookie'])).toMatch(
      /plumbline=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/,
    )
    const account = await me(sessionIn(first))
    expect(account).toMatchObject({ name: 'Ines', email: 'ines@acme.test', serverAdmin: false })
    // The address changes at the provider; the person does not.
    const again = await signIn(acme, { ...ines, email: 'ines.new@acme.test' })
    expect(await me(sessionIn(again))).toEqual(account)
    expect(await identities()).toMatchObject([{ issuer: acme.issuer, subject: 'acme-1', accountId: account.id }])
    const started = (await rowsOf(db(), 'event')).filter(({ happened }) => happened === 'session.started')
    expect(started).toMatchObject(Array(2).fill({ subjectId: account.id, actorKind: 'anonymous' }))
  })

  test('the buttons are those of the providers that are set up', () => {
    expect(signInChoices(served.world.house.config)).toEqual([
      { name: 'Acme', href: '/sign-in/with/oidc' },
      { name: 'Globex', href: '/sign-in/with/oidc-2' },
    ])
    expect(signInChoices(readConfig({}))).toEqual([])
  })

  test('an account that waits for its first sign-in is found by an address that the provider vouches for', async () => {
    const reply = await signIn(globex, dora)
    expect(await me(sessionIn(reply))).toMatchObject({ id: served.world.driver.accountId })
  })

  test('an address that the provider does not vouch for opens nothing', async () => {
    for (const somebody of [{ ...dora, email_verified: false }, { ...ines, email_verified: false }, { sub: 'acme-3' }])
      await expectRefused(await signIn(acme, somebody), 403, /does not say that your e-mail address is really yours/)
    expect(await identities()).toEqual([])
  })

  test('an unknown address outside the allowed domains gets no account', async () => {
    const outside = [
      'ines@sub.acme.test',
      'ines@evilacme.test',
      'ines@acme.test.evil.test',
      'ines＠acme.test@evil.test',
    ]
    for (const email of outside)
      await expectRefused(await signIn(acme, { ...ines, email }), 403, /no account here|really yours/)
    expect(await identities()).toEqual([])
  })

  test('somebody who was invited is in at once, in that workspace and as what they were invited', async () => {
    const { workspace, askByName } = served.world
    await askByName('member.invite', { email: 'ida@elsewhere.test', name: 'Ida', role: 'guest' })
    const ida = { sub: 'globex-7', email: 'Ida@Elsewhere.test', email_verified: true }
    await expectRefused(await signIn(globex, { ...ida, email_verified: false }), 403, /really yours/)
    const reply = await visit('/api/v1/me', sessionIn(await signIn(globex, ida)))
    expect(reply.json().workspaces).toMatchObject([{ id: workspace.id, role: 'guest' }])
    expect(await askByName('invitation.list', {})).toEqual({ rows: [] })
  })

  test('that somebody who was invited has come is told to the webhooks of the workspace', async () => {
    const { askByName } = served.world
    const { id: webhookId } = (await askByName('webhook.add', {
      receiverUrl: 'https://receiver.test/hook',
      patterns: ['member.joined'],
    })) as { id: string }
    await askByName('member.invite', { email: 'ida@elsewhere.test', name: 'Ida' })
    await signIn(globex, { sub: 'globex-7', email: 'ida@elsewhere.test', email_verified: true })
    await signIn(globex, { sub: 'globex-7', email: 'ida@elsewhere.test', email_verified: true })
    const { rows } = (await askByName('delivery.list', { webhookId })) as { rows: { happened: string }[] }
    expect(rows.map(({ happened }) => happened)).toEqual(['member.joined'])
  })

  test('an account that somebody uses already is not handed over, but can be linked', async () => {
    const { house, driver } = served.world
    const cookie = await served.signIn(driver)
    const refused = await signIn(acme, dora)
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('Sign in as before, open the settings of your account and link Acme there.')
    expect(await identities()).toEqual([])

    const linked = await link(cookie, acme, dora)
    expect(linked.statusCode).toBe(200)
    expect(linked.body).toContain('Acme is linked')
    expect(await me(sessionIn(await signIn(acme, dora)))).toMatchObject({ id: driver.accountId })
    expect(house.operations.has('identity.link')).toBe(false)
    const list = (await visit('/api/v1/me/identities', cookie)).json()
    expect(list).toMatchObject({
      rows: [{ provider: 'oidc', name: 'Acme', email: 'dora@plumbline.test' }],
      notLinked: [{ provider: 'oidc-2', name: 'Globex' }],
    })
  })

  test('a session that has ended long ago still counts as somebody who was here', async () => {
    await served.signIn(served.world.driver)
    await dropRows(db(), 'session')
    await expect(signIn(acme, dora)).resolves.toMatchObject({ statusCode: 303 })
    await dropRows(db(), 'federatedIdentity')
    await dropRows(db(), 'session')
    // The first one was told in the log.
    await expectRefused(await signIn(acme, dora), 403, /not linked to Acme/)
  })

  test('a second provider with the same address is refused, and so is another person at the same one', async () => {
    expect((await signIn(acme, ines)).statusCode).toBe(303)
    await dropRows(db(), 'session')
    await expectRefused(
      await signIn(globex, { ...ines, sub: 'globex-1' }),
      403,
      /sign in as before.*link Globex there/i,
    )
    await expectRefused(await signIn(acme, { ...ines, sub: 'acme-9' }), 403, /under another number than before/)
    expect(await identities()).toHaveLength(1)
  })

  test('an account that was switched off is not opened', async () => {
    const first = await signIn(acme, ines)
    const { id } = await me(sessionIn(first))
    await served.world.askByName('account.deactivate', { accountId: id })
    await dropRows(db(), 'session')
    await expectRefused(await signIn(acme, ines), 403, /no account here/)
    expect(await me(sessionIn(first))).toBeNull()
  })

  describe('what comes back and does not fit is refused', () => {
    test('a proof made for somebody else, of another sign-in or issuer, or too old', async () => {
      const twists: Record<string, NonNullable<RunningProvider['twist']>> = {
        audience: (claims) => ({ ...claims, aud: 'another-client' }),
        nonce: (claims) => ({ ...claims, nonce: 'another' }),
        'no nonce': ({ nonce: _, ...claims }) => claims,
        issuer: (claims) => ({ ...claims, iss: 'https://elsewhere.test' }),
        age: (claims) => ({ ...claims, exp: 1_000_000_000 }),
      }
      for (const [twisted, twist] of Object.entries(twists)) {
        acme.twist = twist
        const reply = await signIn(acme, ines)
        expect(reply.statusCode, twisted).toBe(403)
        await expectRefused(reply, 403, /does not fit this sign-in/)
      }
    })

    test('a proof that the provider did not sign', async () => {
      const { cookie, departure } = await depart()
      acme.somebody = ines
      const back = await acme.goThrough(departure)
      acme.forge = true
      await expectRefused(await arrive(back, cookie), 403, /does not fit this sign-in/)
    })

    test('a code that somebody else was given', async () => {
      acme.somebody = ines
      const victim = await depart()
      const code = (await acme.goThrough(victim.departure)).searchParams.get('code') ?? ''
      const attacker = await depart()
      acme.somebody = dora
      const back = await acme.goThrough(attacker.departure)
      back.searchParams.set('code', code)
      // The provider itself sees that the code belongs to another beginning, so even the same nonce would not help.
      acme.twist = (claims) => ({ ...claims, nonce: new URL(attacker.departure).searchParams.get('nonce') })
      await expectRefused(await arrive(back, attacker.cookie), 403, /does not fit this sign-in/)
    })

    test('a way back in another browser, or in none', async () => {
      acme.somebody = ines
      const begun = await depart()
      const other = await depart()
      const back = await acme.goThrough(begun.departure)
      for (const cookie of [other.cookie, '', 'plumbline-sign-on=x'])
        await expectRefused(await arrive(back, cookie), 410, /begun in another browser/)
      expect(acme.asked.filter((path) => path === '/token')).toEqual([])
      expect((await arrive(back, begun.cookie)).statusCode).toBe(303)
    })

    test('a way back that was gone before, or after ten minutes', async () => {
      acme.somebody = ines
      const { cookie, departure } = await depart()
      const back = await acme.goThrough(departure)
      expect((await arrive(back, cookie)).statusCode).toBe(303)
      await dropRows(db(), 'session')
      acme.asked = []
      await expectRefused(await arrive(back, cookie), 410, /has been used/)
      const late = await depart()
      const lateBack = await acme.goThrough(late.departure)
      served.world.wait(601)
      await expectRefused(await arrive(lateBack, late.cookie), 410, /more than ten minutes/)
      expect(acme.asked.filter((path) => path === '/token')).toEqual([])
    })

    test('an answer of one provider to what was begun at the other', async () => {
      globex.somebody = ines
      const begun = await depart('oidc')
      const elsewhere = await depart('oidc-2')
      const answer = await globex.goThrough(elsewhere.departure)
      const state = new URL(begun.departure).searchParams.get('state') ?? ''
      // Sent to the place of the other provider: the attempt belongs to the first.
      const atTheOther = new URL(answer)
      atTheOther.searchParams.set('state', state)
      await expectRefused(await arrive(atTheOther, begun.cookie), 410, /begun in another browser/)
      // Sent to the place where it began: the answer says who gave it.
      const atTheFirst = new URL(`${callbackOf('oidc')}${atTheOther.search}`)
      await expectRefused(await arrive(atTheFirst, begun.cookie), 403, /does not fit this sign-in/)
      expect([...acme.asked, ...globex.asked].filter((path) => path === '/token')).toEqual([])
    })

    test('no, said by the person or by the provider; what the provider writes is not shown', async () => {
      const { cookie, departure } = await depart()
      const back = await acme.goThrough(departure)
      expect(back.searchParams.get('error')).toBe('access_denied')
      back.searchParams.set('error_description', 'call 0800 12345')
      const reply = await arrive(back, cookie)
      await expectRefused(reply, 403, /Acme did not sign you in/)
      expect(reply.body).not.toContain('0800')
    })
  })

  describe('linking', () => {
    test('needs somebody who is signed in, a form of our own, and the same session on the way back', async () => {
      expect((await visit('/sign-in/with/oidc/link')).statusCode).toBe(401)
      const cookie = await served.signIn(served.world.driver)
      const page = await visit('/sign-in/with/oidc/link', cookie)
      expect(page.body).toContain('You are signed in as Dora (dora@plumbline.test).')
      const foreign = {
        method: 'POST',
        url: '/sign-in/with/oidc/link',
        headers: { cookie, host: 'plumbline.test', origin: 'https://evil.test', 'content-type': form },
      } as const
      expect((await served.server.inject(foreign)).statusCode).toBe(403)

      const other = await served.signIn(served.world.member)
      const back = await link(cookie, acme, dora, other)
      expect(back.statusCode).toBe(410)
      expect((await link(cookie, acme, dora, '')).statusCode).toBe(401)
      expect(await identities()).toEqual([])
    })

    test('what belongs to one account is not linked to another, and each has one account at each provider', async () => {
      const [dorasCookie, mikasCookie] = [
        await served.signIn(served.world.driver),
        await served.signIn(served.world.member),
      ]
      expect((await link(dorasCookie, acme, dora)).statusCode).toBe(200)
      expect((await link(mikasCookie, acme, dora)).body).toContain('belongs to somebody else here')
      expect((await link(dorasCookie, acme, ines)).body).toContain('is linked to yours already')
      expect(await identities()).toHaveLength(1)
    })

    test('ends when it is unlinked, by its owner only', async () => {
      const [dorasCookie, mikasCookie] = [
        await served.signIn(served.world.driver),
        await served.signIn(served.world.member),
      ]
      await link(dorasCookie, acme, dora)
      const [identity] = await identities()
      const unlink = (cookie: string) =>
        served.server.inject({
          method: 'DELETE',
          url: `/api/v1/me/identities/${identity?.id}`,
          headers: { cookie, host: 'plumbline.test', origin: HOME, 'content-type': 'application/json' },
          payload: '{}',
        })
      expect((await unlink(mikasCookie)).statusCode).toBe(404)
      expect((await unlink(dorasCookie)).statusCode).toBe(200)
      expect((await signIn(acme, dora)).body).toContain('not linked to Acme')
    })
  })

  const form = 'application/x-www-form-urlencoded'
  async function link(
    cookie: string,
    provider: RunningProvider,
    somebody: RunningProvider['somebody'],
    later = cookie,
  ) {
    provider.somebody = somebody
    const sent = await served.server.inject({
      method: 'POST',
      url: `/sign-in/with/${provider === acme ? 'oidc' : 'oidc-2'}/link`,
      headers: { cookie, host: 'plumbline.test', origin: HOME, 'content-type': form },
      payload: '',
    })
    const away = /url=(.*)$/.exec(String(sent.headers['refresh']))?.[1] ?? ''
    const attempt = String(sent.headers['set-cookie']).split(';')[0] ?? ''
    return arrive(await provider.goThrough(away), `${later}; ${attempt}`)
  }

  test('signing out at the provider too leads there and back to us', async () => {
    const reply = await visit('/sign-in/with/oidc/sign-out')
    const there = new URL(String(reply.headers.location))
    expect(there.origin).toBe(acme.issuer)
    expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${HOME}/`)
    expect((await fetch(there)).status).toBe(200)
  })

  test('nobody is sent on to another place than ours', async () => {
    const places = [
      'https://evil.test/',
      '//evil.test',
      '/\\evil.test',
      '/w/../..//evil.test',
      '/w/\t/evil.test',
      '/join/x',
    ]
    for (const next of places) expect((await signIn(acme, ines, next)).headers.location, next).toBe('/')
  })

  test('nothing in the database opens anything, and the log names nobody', async () => {
    acme.somebody = ines
    const { cookie, departure } = await depart()
    const back = await acme.goThrough(departure)
    const secrets = [
      cookie.split('=')[1],
      ...['state', 'nonce', 'code'].map((name) =>
        (name === 'nonce' ? new URL(departure) : back).searchParams.get(name),
      ),
    ]
    const kept = JSON.stringify(await rowsOf(db(), 'signOnAttempt'))
    await arrive(back, cookie)
    await arrive(back, cookie)
    const log = served.logged.join('')
    expect(log).toContain('sign-on refused')
    for (const secret of secrets) {
      expect(secret).toMatch(/^.{20,}$/)
      expect(kept + log).not.toContain(secret)
    }
    expect(log).not.toMatch(/ines/i)
  })
})

describe('a provider that does not answer', () => {
  let served: ServedWorld
  afterEach(() => served.close())

  test('keeps nobody from starting the server, and is asked anew the next time', async () => {
    const provider = await startProvider(callbackOf('oidc'))
    await provider.stop()
    served = await serveWorld([], 'sqlite', settingsOf('oidc', provider, 'Acme'))
    const down = await served.server.inject('/sign-in/with/oidc')
    expect(down.statusCode).toBe(503)
    expect(down.body).toContain('Acme does not answer right now.')
    const port = Number(new URL(provider.issuer).port)
    const document = {
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/auth`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    }
    const back = await answering(JSON.stringify(document), port)
    expect((await served.server.inject('/sign-in/with/oidc')).statusCode).toBe(303)
    await back.stop()
  })

  test.each([
    ['says more than fits', () => ({ pad: 'x'.repeat(600 * 1024) })],
    ['names itself otherwise', () => ({ issuer: 'https://elsewhere.test' })],
  ])('counts as silent when it %s', async (_, other) => {
    const odd = await answering('{}')
    odd.says = JSON.stringify({ issuer: odd.issuer, authorization_endpoint: `${odd.issuer}/auth`, ...other() })
    served = await serveWorld([], 'sqlite', settingsOf('oidc', { ...odd, clientId: 'x', clientSecret: 'y' }, 'Odd'))
    expect((await served.server.inject('/sign-in/with/oidc')).statusCode).toBe(503)
    await odd.stop()
  })
})

describe('settings of providers', () => {
  const acme = { PLUMBLINE_OIDC_ISSUER: 'https://id.acme.test', PLUMBLINE_OIDC_CLIENT_ID: 'plumbline' }
  test('one or two, each with its own name and rule', () => {
    const config = readConfig({
      ...acme,
      PLUMBLINE_OIDC_JOIN: 'acme.test, Acme.example',
      PLUMBLINE_OIDC_2_ISSUER: 'http://localhost:9',
      PLUMBLINE_OIDC_2_CLIENT_ID: 'p',
    })
    expect(signInChoices(config).map(({ name }) => name)).toEqual(['id.acme.test', 'localhost:9'])
    expect(config.oidcJoin).toEqual(['acme.test', 'acme.example'])
    expect(config.oidc2Join).toEqual([])
  })
  test.each([
    [{ PLUMBLINE_OIDC_ISSUER: 'https://id.acme.test' }, 'PLUMBLINE_OIDC_CLIENT_ID'],
    [{ PLUMBLINE_OIDC_CLIENT_ID: 'x' }, 'PLUMBLINE_OIDC_ISSUER'],
    [{ ...acme, PLUMBLINE_OIDC_ISSUER: 'http://id.acme.test' }, 'PLUMBLINE_OIDC_ISSUER'],
    [{ ...acme, PLUMBLINE_OIDC_ISSUER: 'https://me:you@id.acme.test' }, 'PLUMBLINE_OIDC_ISSUER'],
    [{ ...acme, PLUMBLINE_OIDC_JOIN: 'everybody' }, 'PLUMBLINE_OIDC_JOIN'],
    [
      { ...acme, PLUMBLINE_OIDC_2_ISSUER: 'https://id.acme.test/', PLUMBLINE_OIDC_2_CLIENT_ID: 'x' },
      'PLUMBLINE_OIDC_2_ISSUER',
    ],
  ])('what is wrong is named: %j', (env, named) => {
    expect(() => readConfig(env)).toThrow(new RegExp(`^${named}: `))
  })
})

function settingsOf(
  prefix: 'oidc' | 'oidc2',
  provider: Pick<RunningProvider, 'issuer' | 'clientId' | 'clientSecret'>,
  name: string,
) {
  const { issuer, clientId, clientSecret } = provider
  return {
    [`${prefix}Issuer`]: issuer,
    [`${prefix}ClientId`]: clientId,
    [`${prefix}ClientSecret`]: clientSecret,
    [`${prefix}Name`]: name,
  }
}

/** A server that says the same thing whatever it is asked. */
async function answering(says: string, port = 0) {
  const server = createServer((_, reply) => reply.setHeader('content-type', 'application/json').end(running.says))
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const running = {
    says,
    issuer,
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  return running
}
