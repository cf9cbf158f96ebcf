import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { payloads } from './hostile-words.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { openStage, type Stage, settled } from './stage.ts'

const NAME = 'hostile'
const PAGES_OF_A_KIND = 3
const LONGEST_LINE = 290
const LONGEST_PARAGRAPH = 3_900

/** All payloads, in as many texts as it takes when none may be longer. */
function packed(longest: number): string[] {
  const texts: string[] = []
  for (const payload of payloads) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + payload.length < longest) texts[texts.length - 1] = `${last} ${payload}`
    else texts.push(payload)
  }
  return texts
}

const lines = packed(LONGEST_LINE)
const statements = packed(230)
const [paragraph = '', rest = paragraph] = packed(LONGEST_PARAGRAPH)
const inTurn = (texts: readonly string[], at: number) => texts[at % texts.length] ?? ''

let stage: Stage
let mailbox: Mailbox
let page: Page
let ask: Stage['ask']
const tokens: string[] = []
let decisionId = ''
let readbackId = ''
const happened: string[] = []

beforeAll(async () => {
  mailbox = await openMailbox()
  stage = await openStage({ PLUMBLINE_SMTP_URL: mailbox.url })
  ask = stage.ask
  page = await watched(await stage.signedIn({ userAgent: 'Mozilla/5.0 <script>window.__hit=1</script>' }))
  await page.goto('/')
  await page.getByLabel('Name of the workspace').fill(inTurn(payloads, 8))
  await page.getByLabel('Short name for addresses').fill(NAME)
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await page.waitForURL(`**/w/${NAME}`)
  await fill()
})
afterAll(async () => {
  await stage.close()
  await mailbox.close()
})

/** Writes the payloads into every field that takes words. */
async function fill(): Promise<void> {
  const here = `/workspaces/${NAME}`
  const members = await ask<{ rows: { personId: string }[] }>('GET', `${here}/members`)
  const driverId = members.rows[0]?.personId
  const attribution = { source: inTurn(lines, 0), licence: inTurn(payloads, 9), note: inTurn(lines, 1) }
  const work = await ask('POST', `${here}/work`, { title: inTurn(payloads, 7), driverId, attribution })
  for (const [at, payload] of payloads.entries()) {
    await ask('POST', `${here}/work/${work.id}/stakeholders`, {
      person: { name: `${payload} ${at}`, title: inTurn(payloads, at + 1), source: inTurn(lines, at) },
      group: { name: `${at % 9} ${inTurn(payloads, at % 9)}`, doesWhat: inTurn(lines, at) },
      expected: inTurn(lines, at),
      stake: inTurn(lines, at + 1),
      foundBy: inTurn(lines, at + 2),
      source: inTurn(lines, at + 3),
    })
  }
  const { rows: people } = await ask<{ rows: { id: string }[] }>('GET', `${here}/people?limit=200`)
  const ids = people.map(({ id }) => id).filter((id) => id !== driverId)
  await ask('PUT', `${here}/work/${work.id}/direction/draft`, {
    goal: paragraph,
    whyNow: rest,
    successMeasures: payloads
      .slice(0, 30)
      .map((measure, at) => ({ measure, from: inTurn(payloads, at + 30), to: measure })),
    constraints: payloads.slice(0, 50).map((what, at) => ({ what, source: inTurn(payloads, at + 50) })),
    tradeOffs: payloads.slice(0, 20).map((thisGood, at) => ({
      thisGood,
      thatGood: inTurn(payloads, at + 20),
      position: at,
      because: inTurn(payloads, at + 40),
    })),
    nonGoals: payloads.slice(-50),
    assumptions: payloads
      .slice(-50)
      .map((statement, at) => ({ statement, howNoticed: inTurn(payloads, at), ownerId: ids[at] })),
    digest: inTurn(payloads, 11),
  })
  await ask('POST', `${here}/work/${work.id}/direction/publication`, {})
  await ask('PUT', `${here}/work/${work.id}/direction/draft`, { goal: rest, nonGoals: payloads.slice(0, 50) })
  const readback = await ask<{ id: string; cards: { id: string }[] }>('POST', `${here}/work/${work.id}/readbacks`, {
    cards: [0, 1, 2].map((at) => ({ facet: 'goal', statement: inTurn(statements, at), stated: 'agree' })),
    closesOn: '2099-12-31',
    personIds: ids.slice(0, 6),
  })
  readbackId = readback.id
  const handedOut = await ask<{ rows: { link: string }[] }>('POST', `${here}/readbacks/${readback.id}/links`, {})
  for (const [at, { link }] of handedOut.rows.entries()) {
    tokens.push(link)
    const bearer = link.split('/').at(-1)
    const path = `${here}/readbacks/${readback.id}`
    if (at === 0) continue
    for (const { id } of readback.cards)
      await ask('PUT', `${path}/items/${id}/answer`, { understood: at % 2 ? 'agree' : 'disagree' }, bearer)
    await ask('PUT', `${path}/sentence`, { sentence: inTurn(lines, at), concern: inTurn(lines, at + 5) }, bearer)
  }
  const decision = await ask('POST', `${here}/work/${work.id}/decisions`, {
    question: inTurn(lines, 2),
    chosen: paragraph,
    because: rest,
    consequences: payloads.slice(0, 30).map((what, at) => ({ what, kind: 'bad', borneBy: inTurn(payloads, at + 30) })),
    options: payloads.slice(0, 20).map((option, at) => ({ option, notChosenBecause: inTurn(payloads, at + 20) })),
    approverId: ids[0],
    nextStep: { what: inTurn(lines, 3), ownerId: ids[1], byOn: '2099-01-01' },
    reviewOn: '2099-02-01',
    dissent: payloads.slice(0, 20).map((objection, at) => ({
      personId: ids[at],
      objection,
      wouldResolve: inTurn(payloads, at + 40),
    })),
    source: inTurn(lines, 4),
  })
  decisionId = decision.id
  const asked = await ask<{ rows: { link: string }[] }>('POST', `${here}/decisions/${decision.id}/links`, {
    personIds: ids.slice(0, 2),
  })
  for (const { link } of asked.rows) tokens.push(link)
  // JSON is YAML, so the file is as hostile as its words.
  await ask('POST', `${here}/work/import`, { fileName: inTurn(payloads, 5), file: JSON.stringify(fileOf()) })
  await ask('POST', `${here}/members`, { email: 'ines@example.org', name: inTurn(payloads, 8) })
}

function fileOf() {
  return {
    title: inTurn(payloads, 14),
    source: { repository: inTurn(payloads, 45), path: inTurn(payloads, 46), licence: inTurn(payloads, 1) },
    goal: paragraph,
    why_now: rest,
    goals: payloads.slice(0, 30),
    non_goals: payloads.slice(0, 50),
    constraints: payloads.slice(0, 50),
    // A group is found by its name without signs, so each needs a number.
    groups: payloads
      .slice(0, 9)
      .map((group, at) => ({ group: `${at} ${group}`, role: inTurn(payloads, 3), does: inTurn(payloads, 4) })),
    people: payloads.slice(0, 20).map((name, at) => ({ name: `${name} of a file`, role: inTurn(payloads, at) })),
    decisions: payloads.slice(0, 3).map((question, at) => ({
      question,
      chosen: inTurn(payloads, at + 3),
      because: inTurn(payloads, at + 6),
      alternatives: [{ option: inTurn(payloads, at + 9), not_chosen_because: inTurn(payloads, at + 12) }],
    })),
  }
}

/** Notes every dialog, everything that the policy of the page refused, and every request to another host. */
async function watched(opened: Page): Promise<Page> {
  opened.on('dialog', async (dialog) => {
    happened.push(`dialog ${dialog.message()}`)
    await dialog.dismiss()
  })
  opened.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) happened.push(`policy ${message.text()}`)
  })
  opened.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== stage.url)
      happened.push(`request ${request.url()}`)
  })
  return opened
}

/** What in a page would run, or lead anywhere but to a page or a letter. */
function danger(): string[] {
  const schemes = ['http:', 'https:', 'mailto:']
  const found = (window as { __hit?: unknown }).__hit === undefined ? [] : ['a payload ran']
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const leads = /^(href|src|action|formaction|xlink:href|data|srcdoc|poster)$/.test(name)
      // Icons of our own are drawn in the address itself; they are pictures, which run nothing.
      const picture = element.localName === 'link' && value.startsWith('data:image/')
      const url = leads && URL.canParse(value, location.href) ? new URL(value, location.href) : undefined
      if (url && !picture && !schemes.includes(url.protocol)) found.push(`${element.localName} ${name}=${value}`)
      if (url && url.hostname === 'evil.example') found.push(`${element.localName} ${name}=${value}`)
      if (/^on/.test(name)) found.push(`${element.localName} ${name}=${value}`)
    }
    const inert = element.localName === 'script' && (element as HTMLScriptElement).src !== ''
    if (/^(script|iframe|object|embed|base)$/.test(element.localName) && !inert) found.push(`<${element.localName}>`)
  }
  return found
}

async function look(at: string): Promise<void> {
  await page.goto(at)
  await settled(page)
  // Whatever is folded away is there all the same, and what waits for a pointer gets one.
  for (const found of await page.evaluate(danger)) happened.push(`${at}: ${found}`)
}

test('no page of the app takes words for anything but words', async () => {
  const kinds = new Map<string, number>()
  const waiting = [
    '/',
    ...['', '/work', '/members', '/account', '/settings', '/server', '/proposals'].map((each) => `/w/${NAME}${each}`),
  ]
  waiting.push(`/w/${NAME}/decisions/${decisionId}`)
  const seen = new Set<string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replace(/(?<=\/)[0-9a-f-]{36}|(?<=\/work\/)[^/]+/g, '*')
    const before = kinds.get(kind) ?? 0
    if (seen.has(path) || before >= PAGES_OF_A_KIND) continue
    kinds.set(kind, before + 1)
    seen.add(path)
    await look(path)
    const links = page.locator('a[href]').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
    for (const link of await links) {
      const { origin, pathname } = new URL(link)
      if (origin === stage.url && !seen.has(pathname)) waiting.push(pathname)
    }
  }
  expect([...seen].filter((path) => path.includes('/work/')).length).toBeGreaterThan(1)
  // The words were really there.
  await page.goto(`/w/${NAME}/decisions/${decisionId}`)
  await page.getByText('<svg/onload=window.__hit=1>').first().waitFor()
  expect(happened).toEqual([])
})

test('nor does a page behind a personal link, before and after the answer', async () => {
  const [answering = ''] = tokens
  for (const link of [...tokens.slice(0, 1), ...tokens.slice(-1)]) {
    await look(link)
    await page.getByRole('button').first().click()
    await settled(page)
    for (const found of await page.evaluate(danger)) happened.push(`${link}: ${found}`)
  }
  for (const place of ['1', '2', '3', '4', '5', '6', 'own', 'mirror']) await look(`${answering}/${place}`)
  await ask('POST', `/workspaces/${NAME}/readbacks/${readbackId}/closing`, {})
  await look(tokens[1] ?? '')
  const { rows } = await ask<{ rows: { key: string }[] }>('GET', `/workspaces/${NAME}/work`)
  for (const { key } of rows) await look(`/w/${NAME}/work/${key}`)
  expect(happened).toEqual([])
})

test('nor does a page without scripts, a letter, or an address that was made up', async () => {
  const letters = await ask<{ rows: { id: string; letterState: string }[] }>('GET', `/workspaces/${NAME}/letters`)
  expect(letters.rows.length).toBeGreaterThan(0)
  for (const { id } of letters.rows) await look(`/w/${NAME}/letters/${id}/look`)
  await look(await mailbox.nextLink('ines@example.org'))
  for (const open of ['/stored', '/docs/measures', '/api', '/sign-in']) await look(open)
  for (const payload of payloads) {
    const written = encodeURIComponent(payload.toWellFormed())
    for (const address of [`/sign-in?next=${written}`, `/join/${written}`]) {
      const reply = await fetch(`${stage.url}${address}`, { headers: { accept: 'text/html' } })
      const html = await reply.text()
      expect(reply.status, address).toBeLessThan(500)
      if (/[<>"]/.test(payload)) expect(html, address).not.toContain(payload)
    }
  }
  await look(`/sign-in?next=${encodeURIComponent('"><script>window.__hit=1</script>')}`)
  await look(`/w/${NAME}/work/${encodeURIComponent('<img src=x onerror=window.__hit=1>')}`)
  expect(happened).toEqual([])
})

test('the same words on a page that does not mind do run, and are found', async () => {
  const ran: string[] = []
  const led: string[] = []
  const opened = await stage.page()
  for (const payload of payloads) {
    await opened.goto('about:blank')
    await opened.setContent(`<!doctype html><title>x</title><body>${payload}</body>`)
    const found = await opened.evaluate(danger)
    if (found.includes('a payload ran')) ran.push(payload)
    if (found.some((each) => each.includes('script:'))) led.push(payload)
  }
  expect(ran.length).toBeGreaterThan(15)
  expect(led.length).toBeGreaterThan(10)

  const careless = createServer((_request, reply) => {
    reply.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'self'; style-src 'self'",
    })
    reply.end(`<!doctype html><title>x</title>${payloads.slice(8).join('\n')}`)
  }).listen(0, '127.0.0.1')
  await once(careless, 'listening')
  const before = happened.length
  try {
    const guarded = await watched(await stage.page())
    await guarded.goto(`http://127.0.0.1:${(careless.address() as AddressInfo).port}/`)
    const seen = happened.slice(before)
    expect(seen.some((each) => each.startsWith('policy '))).toBe(true)
    expect(seen.some((each) => each.startsWith('request '))).toBe(true)
  } finally {
    careless.closeAllConnections()
    careless.close()
  }
})
