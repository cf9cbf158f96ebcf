import type { AddressInfo } from 'node:net'
import type { Engine } from '@plumbline/platform/database/columns'
import { contentOf } from '@plumbline/platform/database/content'
import { tablesOf } from '@plumbline/platform/database/table-facts'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnsweringPlace, openAnswering } from '../testing/answering-place.ts'
import { buttonsOf, headingOf, plainBrowser } from '../testing/plain-browser.ts'
import { rowsOf } from '../testing/rows.ts'

const cards = [
  { facet: 'constraint', statement: 'If date and audit collide, the date moves.', stated: 'agree' },
  { facet: 'non-goal', statement: 'Refunds move as part of this.', stated: 'disagree' },
]
const FETCHES = 1_000
const AT_ONCE = 20
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** What scanners of mail and of the web do to every link that they find. */
const KINDS: Record<string, (link: string, at: number) => [string, RequestInit]> = {
  get: (link) => [link, {}],
  'get with a choice': (link, at) => [`${link}?clarity=${(at % 5) + 1}`, {}],
  'get of a screen': (link, at) => [`${link}/${(at % 12) + 1}`, {}],
  'get of what only the script asks for': (link) => [`${link}/all`, {}],
  'get with fields in the address': (link) => [`${link}/1?clarity=5&begin=1&understood=agree&pass=x`, {}],
  head: (link) => [link, { method: 'HEAD' }],
  options: (link) => [link, { method: 'OPTIONS' }],
  prefetch: (link) => [
    link,
    { headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender', 'x-moz': 'prefetch' } },
  ],
  'put and delete': (link, at) => [link, { method: at % 2 ? 'PUT' : 'DELETE' }],
  'empty post': (link) => [link, { method: 'POST', body: '', headers: FORM }],
  'post that begins': (link) => [link, { method: 'POST', body: 'begin=1&begin=on&pass=1', headers: FORM }],
  'post of an answer': (link, at) => [
    `${link}/${(at % 9) + 1}`,
    {
      method: 'POST',
      body: `clarity=5&understood=agree&predicted=agree&both=agree&sentence=x&verdict=same&commitment=yes&pass=${at}&begin=${at}`,
      headers: { ...FORM, cookie: `pass-${'0'.repeat(12)}=${at}; browser-${'0'.repeat(12)}=${at}` },
    },
  ],
  'post of names': (link) => [`${link}/8`, { method: 'POST', body: 'names=Nobody', headers: FORM }],
}

onEachEngine('a thousand scanner fetches', (engine: Engine) => {
  let place: AnsweringPlace
  let link: string
  let reach: (address: string) => string

  beforeAll(async () => {
    place = await openAnswering(engine, { cards, people: { Sales: ['Ann'], Build: ['Bo'] } })
    await place.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = place.server.server.address() as AddressInfo
    reach = (address) => address.replace('http://plumbline.test', `http://127.0.0.1:${port}`)
    link = place.links.get('Ann') ?? ''
  })
  afterAll(() => place.close())

  const content = () => {
    const { database, steps } = place.world.house
    return database.reading((db) => contentOf(db, tablesOf(steps.flatMap(({ migrations = [] }) => [...migrations]))))
  }

  test('count zero: no row, no event, no use of the link; afterwards the person answers as if nothing had been', async () => {
    const before = await content()
    const counts = new Map<string, number>()
    const kinds = Object.entries(KINDS)
    for (let from = 0; from < FETCHES; from += AT_ONCE) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, add) => {
          const [kind, request] = kinds[(from + add) % kinds.length] ?? ['', () => [link, {}]]
          const [address, init] = request(reach(link), from + add)
          const reply = await fetch(address, { redirect: 'manual', ...init })
          await reply.arrayBuffer()
          const key = `${kind} ${reply.status}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
          expect(reply.status).toBeLessThan(500)
          expect(reply.headers.getSetCookie()).toEqual([])
        }),
      )
    }
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(FETCHES)
    // Every kind reached the page, and none was only turned away for coming too often.
    expect([...counts.keys()].filter((key) => key.endsWith('429'))).toEqual([])
    expect(await content()).toEqual(before)
    expect(before.tables.find(({ table }) => table === 'event')?.rows).toBeGreaterThan(0)

    const browser = plainBrowser(place.server)
    await browser.open(link)
    await browser.press('Begin')
    for (let at = 0; at < 30 && !headingOf(browser.page).startsWith('Thank you'); at++)
      await browser.press(buttonsOf(browser.page)[0] ?? '', { sentence: 'We switch once.' })
    expect(await rowsOf(place.world.db, 'readbackAnswer')).toHaveLength(2)
    expect(await rowsOf(place.world.db, 'readbackBrowser')).toHaveLength(1)
    expect(await content()).not.toEqual(before)
  }, 120_000)

  test('not even who reads the page and sends its form without being given a pass counts', async () => {
    const other = place.links.get('Bo') ?? ''
    const before = await content()
    const page = await (await fetch(reach(other))).text()
    const start = /name="begin" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(start.length).toBeGreaterThan(40)
    for (const at of [1, 2, 3, 4]) {
      const body = `begin=1&pass=${start}&clarity=5&understood=agree`
      await fetch(reach(`${other}/${at}`), { method: 'POST', body, headers: FORM, redirect: 'manual' })
    }
    expect(await content()).toEqual(before)
  })
})
