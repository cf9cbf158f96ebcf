import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FurnishedServer, serveFurnished } from './furnished-server.ts'
import { securityText } from './security-txt.ts'
import { serveWorld } from './testing.ts'

const PUBLIC_URL = 'https://plumbline.test'
const OPEN = /^\/(healthz|readyz|version|robots\.txt|\.well-known\/security\.txt|assets\/|plain\/|docs\/|api$|$)/

type Route = { method: string; url: string }

describe('the header walk', () => {
  let served: FurnishedServer
  let routes: Route[] = []
  let port = 0
  beforeAll(async () => {
    served = await serveFurnished(
      { securityContact: 'mailto:security@plumbline.test', metricsToken: 'a token that only the collector knows' },
      PUBLIC_URL,
    )
    await served.server.listen({ port: 0, host: '127.0.0.1' })
    port = (served.server.server.address() as AddressInfo).port
    routes = routesOf(served.server.printRoutes({ commonPrefix: false }))
  })
  afterAll(() => served.close())

  const own = () => ({
    cookie: served.cookie,
    host: 'plumbline.test',
    origin: PUBLIC_URL,
    accept: 'text/html, application/json',
  })
  /** An address of the route: what stands in braces is filled with something that is not there. */
  const filled = ({ url }: Route) =>
    url
      .replace(/:workspace/, served.place.workspace.slug)
      .replace(/:\w+/g, '00000000-0000-7000-8000-000000000000')
      .replace('*', 'x')
  const inject = (options: InjectOptions) => served.server.inject(options)
  /** Asks over a socket, with the address exactly as it is written. */
  const statusOf = (path: string) =>
    new Promise<number>((answered, failed) => {
      const headers = { accept: 'application/json', host: 'plumbline.test' }
      const asking = request({ port, host: '127.0.0.1', path, headers, agent: false }, (reply) => {
        reply.resume()
        answered(reply.statusCode ?? 0)
      })
      asking.on('error', failed)
      asking.end()
    })
  /** A page that follows what happens never ends by itself, so it is asked for by nobody here. */
  const walked = () => routes.filter(({ url }) => !url.endsWith('/live'))

  test('meets every operation, page, file and explanation', () => {
    expect(routes.length).toBeGreaterThan(80)
    const urls = routes.map(({ url }) => url)
    for (const url of ['/healthz', '/metrics', '/join/:token', '/docs/measures', '/api/v1/openapi.json'])
      expect(urls).toContain(url)
    expect(routes.filter(({ url }) => url.startsWith('/api/v1/')).length).toBeGreaterThanOrEqual(
      served.house.operations.size,
    )
  })

  test('finds the same protection on every answer, signed in and not, also where there is nothing', async () => {
    const wrong: string[] = []
    // What ends in a star is not in that listing.
    const [file = ''] = readdirSync(join(import.meta.dirname, '..', 'web', 'dist', 'assets'))
    const places = routes
      .filter(({ url }) => /^\/(?!join)\w+\/:token$/.test(url))
      .map(({ method, url }) => ({ method, url: `${url}/2` }))
    const addresses = ['/', '/w/mine', '/nothing', '/api/v1/nothing', `/assets/${file}`, '/assets/nothing.js']
    const extra = [...places, ...addresses.map((url) => ({ method: 'GET', url }))]
    for (const route of [...walked(), ...extra]) {
      for (const signedIn of [true, false]) {
        const { cookie, ...others } = own()
        const headers = signedIn ? { ...others, cookie } : others
        const reply = await inject({ method: route.method as 'GET', url: filled(route), headers })
        wrong.push(
          ...faultsOf(reply.headers, route).map(
            (fault) => `${route.method} ${route.url} ${reply.statusCode}: ${fault}`,
          ),
        )
      }
    }
    expect(wrong).toEqual([])
  })

  test('finds no answer to one site in a page of another, and no method that reads back what it was sent', async () => {
    for (const url of ['/api/v1/me', '/healthz', '/']) {
      const reply = await inject({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://evil.test', 'access-control-request-method': 'GET' },
      })
      expect(reply.headers['access-control-allow-origin']).toBeUndefined()
      expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    }
    for (const method of ['TRACE', 'TRACK', 'CONNECT']) {
      const socket = connect(port, '127.0.0.1')
      socket.write(`${method} / HTTP/1.1\r\nHost: plumbline.test\r\nX-Secret: reflected\r\nConnection: close\r\n\r\n`)
      let said = ''
      socket.on('data', (part) => {
        said += part
      })
      await once(socket, 'close')
      expect(said).not.toContain('reflected')
      expect(said).not.toMatch(/^HTTP\/1\.1 2/)
    }
  })

  test('finds no way past a guard by writing an address differently', async () => {
    const { workspace, workId } = served.place
    const paths = [
      '/api/v1/me/sessions',
      `/api/v1/workspaces/${workspace.slug}/work/${workId}`,
      `/api/v1/workspaces/${workspace.slug}/members`,
    ]
    const spellings = (path: string) => [
      `/${path}`,
      path.replace('/api', '//api'),
      path.replace('/v1/', '/v1//'),
      `${path};x`,
      path.replace('/v1/', '/v1;x/'),
      path.replace('/v1/', '/%2e/v1/'),
      path.replace('/v1/', '/x/%2e%2e/v1/'),
      path.replace('/v1/', '/v1%2F'),
      path.replace('/v1/', '/v1%5c'),
      path.replace('/v1/', '/v1/..;/v1/'),
      `${path}/`,
      `${path}%00`,
      `${path}%20`,
      path.toUpperCase(),
      path.replace('api', '%61pi'),
      path.replace('/v1/', '/v1/./'),
    ]
    for (const path of paths) {
      for (const url of spellings(path)) {
        const status = await statusOf(url)
        expect([400, 401, 404], `${url} ${status}`).toContain(status)
      }
    }
  })

  test('finds no list of files and nothing of the repository', async () => {
    for (const url of [
      '/assets/',
      '/assets',
      '/assets/../../package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/plain/',
      '/plain/../package.json',
      '/.git/config',
      '/.env',
      '/package.json',
      '/data/plumbline.db',
      '/docs/',
      '/docs/../README.md',
      '/api/v1/',
      '/server-status',
      '/debug',
      '/swagger',
      '/graphql',
    ]) {
      const reply = await inject({ url, headers: { accept: 'application/json' } })
      expect(reply.statusCode, url).toBeGreaterThanOrEqual(400)
      expect(reply.body, url).not.toMatch(/"workspaces"|"dependencies"|Index of/)
    }
  })

  test('finds the cookie of a session bound to this host, hidden from scripts', async () => {
    const { link } = (await served.house.perform(served.house.operations.get('sign-in.link') as never, {
      by: { kind: 'operator' },
      input: { email: 'mika@plumbline.test' },
    })) as { link: string }
    const headers = { ...own(), cookie: '', 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await inject({ method: 'POST', url: new URL(link).pathname, headers, payload: '' })
    const cookies = [reply.headers['set-cookie'] ?? []].flat()
    expect(cookies.some((cookie) => cookie.startsWith('__Host-plumbline='))).toBe(true)
    // What takes a cookie away carries nothing.
    for (const cookie of cookies.filter((each) => !each.includes('Max-Age=0'))) {
      expect(cookie).toMatch(/; HttpOnly/)
      expect(cookie).toMatch(/; Secure/)
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/)
      expect(cookie).not.toMatch(/; Domain=/)
    }
  })

  test('finds where weaknesses are reported, until half a year from now, and a word to search engines', async () => {
    const text = await inject({ url: '/.well-known/security.txt' })
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text.body).toContain('Contact: mailto:security@plumbline.test\nExpires: ')
    const expires = Date.parse(/Expires: (\S+)/.exec(text.body)?.[1] ?? '')
    const days = (expires - Date.parse(served.house.now())) / 86_400_000
    expect(days).toBeGreaterThan(170)
    expect(days).toBeLessThan(366)
    expect((await inject({ url: '/robots.txt' })).body).toBe('User-agent: *\nDisallow: /\n')
  })

  test('one line of the log is one line, whatever a name holds; nothing of a person stands in it, and refusals do with their code', async () => {
    const headers = { ...own(), 'content-type': 'application/json', 'idempotency-key': 'key-12345678' }
    const hostile = 'Zebra\r\n{"level":30,"msg":"forged"}\u001b[31m'
    const base = `/api/v1/workspaces/${served.place.workspace.slug}`
    await inject({ method: 'POST', url: `${base}/groups`, headers, payload: { name: hostile } })
    await inject({
      method: 'POST',
      url: `${base}/groups`,
      headers: { ...headers, 'user-agent': hostile.replace(/\s/g, '') },
      payload: { name: 7 },
    })
    await inject({ url: `/join/${served.place.colleague.token}`, headers: own() })
    await inject({ url: `/x%0d%0aforged/${served.secrets[0]}?email=dora@plumbline.test`, headers: own() })
    const lines = served.logged.flatMap((line) => line.split('\n').filter((each) => each !== ''))
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.every((line) => typeof JSON.parse(line).level === 'number')).toBe(true)
    const log = lines.join('\n')
    for (const secret of served.secrets) expect(log).not.toContain(secret)
    expect(log).not.toContain('forged')
    expect(log).not.toContain('\u001b')
    const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')
    const denied = requests.filter(({ status, route }) => status >= 400 && route.startsWith('/api/'))
    expect(denied.length).toBeGreaterThan(50)
    for (const line of denied) expect(line).toMatchObject({ requestId: expect.any(String), code: expect.any(String) })
  })
})

test('security.txt is not there unless somebody can be reached', async () => {
  const served = await serveWorld([], 'sqlite')
  expect((await served.server.inject({ url: '/.well-known/security.txt' })).statusCode).toBe(404)
  expect((await served.server.inject({ url: '/' })).headers['strict-transport-security']).toBeUndefined()
  await served.close()
})

test('security.txt names its own address', () => {
  expect(securityText('https://a.test/report', '2026-11-25T10:00:00.000Z', PUBLIC_URL)).toBe(
    'Contact: https://a.test/report\nExpires: 2027-05-24T00:00:00.000Z\nPreferred-Languages: en\nCanonical: https://plumbline.test/.well-known/security.txt\n',
  )
})

/** What an answer lacks or says too much. */
function faultsOf(headers: Record<string, unknown>, { url }: Route): string[] {
  const faults: string[] = []
  const policy = String(headers['content-security-policy'])
  for (const needed of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "default-src 'none'"])
    if (!policy.includes(needed)) faults.push(`no ${needed}`)
  if (/unsafe-(inline|eval|hashes)/.test(policy)) faults.push('unsafe policy')
  if (headers['x-content-type-options'] !== 'nosniff') faults.push('no nosniff')
  if (!/^(no-referrer|same-origin)$/.test(String(headers['referrer-policy']))) faults.push('referrer')
  if (!/^max-age=31536000; includeSubDomains/.test(String(headers['strict-transport-security']))) faults.push('no HSTS')
  if (headers['server'] !== undefined || headers['x-powered-by'] !== undefined) faults.push('banner')
  if (Object.keys(headers).some((name) => name.startsWith('access-control-'))) faults.push('CORS')
  if (!OPEN.test(url) && !url.startsWith('/w/') && !/no-store|no-cache/.test(String(headers['cache-control'])))
    faults.push('may be kept')
  const personal = /^\/(api\/|mcp|metrics|join)/.test(url) && url !== '/api/v1/openapi.json'
  if (personal && headers['cache-control'] !== 'no-store') faults.push(`not no-store: ${headers['cache-control']}`)
  for (const cookie of [headers['set-cookie'] ?? []].flat() as string[])
    if (!/HttpOnly/.test(cookie) || !/Secure/.test(cookie) || !/SameSite/.test(cookie)) faults.push('cookie')
  return faults
}

/** The routes of Fastify's own listing, which draws them as a tree of whole segments. */
function routesOf(drawn: string): Route[] {
  const path: string[] = []
  return drawn.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S*)(?: \(([^)]+)\))?$/.exec(line)
    if (!found) return []
    const [, indent = '', part = '', methods = ''] = found
    path.splice(indent.length / 4, path.length, part)
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => ({ method, url: path.join('') }))
  })
}
