import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Ask,
  answerAll,
  answerScreen,
  askAs,
  byKeyboard,
  byTouch,
  headingOn,
  type Says,
} from './answering-people.ts'
import { cards, groups, missing, type Voice, voices, work } from './answering-voices.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { openStage, type Stage } from './stage.ts'

const PHONE = { width: 390, height: 844 }
const SECRET = 'only-the-mail-server-knows'
const INBOUND = 'reply@in.example.org'
/** Whoever answers by mail is the one who has an address. */
const BY_MAIL = { voice: 'Anselm Okafor', name: 'Ada Admin', email: 'ada@example.org' }

const own = {
  agree: 'Yes, it holds',
  depends: 'It depends',
  disagree: 'No, it does not',
  'cannot-tell': 'I cannot tell',
} as Record<string, string>
const others = {
  agree: 'That it holds',
  depends: 'That it depends',
  disagree: 'That it does not',
} as Record<string, string>
const clarities = { 4: 'Mostly clear', 5: 'Entirely clear' } as Record<number, string>
const beliefs = { 75: 'About three in four', 100: 'All, or nearly all' } as Record<number, string>
const verdicts = { same: 'Yes, the same', 'not-same': 'Not the same' } as Record<string, string>
const commitments = { yes: 'Yes', 'disagree-and-commit': 'I disagree, and will act on it all the same' } as Record<
  string,
  string
>

let stage: Stage
let mailbox: Mailbox
let ask: Ask
let readbackId: string
const links = new Map<string, string>()

beforeAll(async () => {
  mailbox = await openMailbox()
  stage = await openStage({
    PLUMBLINE_SMTP_URL: mailbox.url,
    PLUMBLINE_INBOUND_ADDRESS: INBOUND,
    PLUMBLINE_INBOUND_SECRET: SECRET,
  })
  ask = askAs(await stage.signedIn(), stage.url)
  // The letter comes whenever this story is told, also at night.
  await ask('PATCH', '/me/mail', { weekends: true, quietFrom: 0, quietUntil: 0 })
  await ask('POST', '/workspaces', { slug: 'house', name: 'Our house' })
  const { id: workId } = await tell('POST', '/work', { title: work })
  for (const group of groups) await tell('POST', '/groups', group)
  for (const { name, group } of [...voices, missing]) {
    const person = name === BY_MAIL.voice ? { name: BY_MAIL.name, email: BY_MAIL.email } : { name }
    await tell('POST', `/work/${workId}/stakeholders`, { person, group: { name: group } })
  }
  await tell('PUT', `/work/${workId}/direction/draft`, {
    goal: 'Checkout runs on the new provider',
    nonGoals: ['Refunds'],
  })
  await tell('POST', `/work/${workId}/direction/publication`)
  readbackId = (await tell('POST', `/work/${workId}/readbacks`, { cards, closesOn: '2099-12-31' })).id
  const { rows } = await tell<{ rows: { name: string; link: string }[] }>('POST', `/readbacks/${readbackId}/links`, {})
  for (const { name, link } of rows) links.set(name === BY_MAIL.name ? BY_MAIL.voice : name, link)
})
afterAll(async () => {
  await stage.close()
  await mailbox.close()
})

const EIGHT = [
  'Greta Lowell',
  BY_MAIL.voice,
  'Wren Halvorsen',
  'Ilse Varga',
  'Kofi Amanor',
  'Dmitri Salo',
  'Marisol Quint',
  'Bram Oldacre',
]

test('whoever follows every link with scripts on, and presses nothing, leaves nothing behind', async () => {
  const before = await events()
  const page = await stage.page({ viewport: PHONE })
  const foreign: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== stage.url) foreign.push(request.url())
  })
  const seen = new Set<string>()
  const open = [linkOf('Dmitri Salo'), `${linkOf('Dmitri Salo')}?clarity=5`]
  while (open.length > 0) {
    const address = open.pop() ?? ''
    if (seen.has(address) || seen.size > 40) continue
    seen.add(address)
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    const found = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
    open.push(...found.filter((each) => each.startsWith(`${stage.url}/a/`)))
  }
  for (let screen = 1; screen <= 12; screen += 1) await page.goto(`${linkOf('Dmitri Salo')}/${screen}`)
  expect(await events()).toBe(before)
  await expect.poll(() => page.textContent('main')).toContain('Begin')
  expect(foreign).toEqual([])
  expect(await answered()).toEqual([])
})

test('Greta answers with JavaScript off', async () => {
  const page = await stage.page({ viewport: PHONE, javaScriptEnabled: false })
  await begin(page, 'Greta Lowell')
  await answerAll(page, saysOf('Greta Lowell'))
  await expect.poll(() => page.textContent('main')).toContain('You differ from the brief on 1 of 3.')
})

test('another answers by replying to the letter, and is written back what was read', async () => {
  const letter = await mailbox.nextLetter(BY_MAIL.email)
  const voice = voiceOf(BY_MAIL.voice)
  const order = cards
    .map(({ statement }, at) => ({ at, place: letter.indexOf(statement) }))
    .sort((a, b) => a.place - b.place)
  // The groups stand in the letter in the order in which their answers are written behind the arrow.
  const foreseen = (['Product', 'Engineering'] as const).toSorted(
    (a, b) => letter.indexOf(`most of ${a}`) - letter.indexOf(`most of ${b}`),
  )
  const letterOf = (answer = '') => ({ agree: 'a', depends: 'b', disagree: 'c' })[answer] ?? '?'
  const reply = order.map(({ at }, place) => {
    const behind = foreseen.map((group) => letterOf(voice.predicted[group]?.[at])).join(',')
    return `${place + 1}${letterOf(voice.understood[at])}>${behind}`
  })
  const replyTo = /^Reply-To: <?([^\s>]+)>?/im.exec(letter)?.[1] ?? ''
  const handed = await fetch(`${stage.url}/inbound/mail`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'message/rfc822' },
    body: [
      `From: Ada <${BY_MAIL.email}>`,
      `To: ${replyTo}`,
      'Subject: Re: your question',
      'Message-ID: <one@ada.example>',
      '',
      `${reply.join(' ')} / ${voice.sentence}`,
    ].join('\r\n'),
  })
  await expect.poll(() => handed.json()).toEqual({ effect: 'understood' })
  const back = await mailbox.nextLetter(BY_MAIL.email)
  expect(back).toContain('What we read in your reply')
  expect(back).toContain('In your own words: The date holds')
})

test('Wren answers by keyboard alone', async () => {
  const page = await stage.page({ viewport: PHONE })
  await page.goto(linkOf('Wren Halvorsen'))
  await byKeyboard.press(page, 'Begin')
  await answerAll(page, saysOf('Wren Halvorsen'), byKeyboard)
  await expect.poll(() => page.textContent('main')).toContain('You differ from the brief on 2 of 3.')
  // Where one is, is told: the heading of each new screen has the focus.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('Ilse loses the network in the middle: what she answers is kept, said to be kept, and sent in order later', async () => {
  const says = saysOf('Ilse Varga')
  const page = await stage.page({ viewport: PHONE })
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  await begin(page, 'Ilse Varga')
  await answerScreen(page, says)
  await answerScreen(page, says)
  const sent = () => questionsOf('Ilse Varga')
  await expect.poll(async () => (await sent()).cards.filter(({ understood }) => understood !== null).length).toBe(1)

  await page.context().setOffline(true)
  let given = 0
  while ((await headingOn(page)) !== 'In your own words') {
    await answerScreen(page, says)
    given += 1
  }
  await page.getByLabel('What are we doing, in one sentence?').fill(says.sentence)
  await page.getByRole('button', { name: 'Go on' }).click()
  given += 1
  await page.getByText(`${given} answers are kept on this device, not sent yet.`).waitFor()
  await expect.poll(() => page.textContent('body')).toContain('It goes on by itself as soon as you are back.')
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  expect(kept).not.toContain(linkOf('Ilse Varga').split('/').at(-1))
  expect(kept).not.toContain('pass')
  expect((await sent()).cards.filter(({ understood }) => understood !== null)).toHaveLength(1)

  await page.context().setOffline(false)
  await page.getByRole('heading', { name: 'This is what the direction says' }).waitFor()
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  await answerAll(page, says)
  expect(loads).toBe(1)
  const { cards: said, sentence } = await sent()
  expect(said.map(({ statement, understood }) => own[understood ?? ''] === says.own[statement])).toEqual([
    true,
    true,
    true,
  ])
  expect(sentence).toBe(says.sentence)
})

test('Bram opens the page anew as soon as the network is back: what he had said is on it, is sent, and on it goes', async () => {
  const says = saysOf('Bram Oldacre')
  const page = await stage.page({ viewport: PHONE })
  await begin(page, 'Bram Oldacre')
  await answerScreen(page, says)
  await page.getByText('Sent: everything that you have answered so far.').waitFor()
  await page.context().setOffline(true)
  while ((await headingOn(page)) !== 'In your own words') await answerScreen(page, says)
  await page.getByLabel('What are we doing, in one sentence?').fill(says.sentence)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText(/answers are kept on this device, not sent yet/).waitFor()

  // The server is reached by the page and not yet by what it sends.
  await page.context().setOffline(false)
  await page.route('**/a/**', (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
  )
  await page.reload()
  await page.getByText(/answers are kept on this device, not sent yet/).waitFor()
  await expect.poll(() => page.getByLabel('What are we doing, in one sentence?').inputValue()).toBe(says.sentence)
  await page.unroute('**/a/**')
  await page.getByRole('heading', { name: 'This is what the direction says' }).waitFor()
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  const { cards: said, sentence } = await questionsOf('Bram Oldacre')
  expect(said.every(({ understood }) => understood !== null)).toBe(true)
  expect(sentence).toBe(says.sentence)
  await answerAll(page, says)
})

test('Kofi begins on one device and goes on with another, where he had stopped; both say that the link was used twice', async () => {
  const says = saysOf('Kofi Amanor')
  const phone = await stage.page({ viewport: PHONE })
  await begin(phone, 'Kofi Amanor')
  for (let screen = 0; screen < 4; screen += 1) await answerScreen(phone, says)
  await expect
    .poll(async () => (await questionsOf('Kofi Amanor')).cards.filter((each) => each.understood).length)
    .toBe(2)
  const there = await headingOn(phone)
  const other = await stage.page({ viewport: PHONE })
  await other.goto(linkOf('Kofi Amanor'))
  await byTouch.press(other, 'Go on where you were')
  await expect.poll(() => headingOn(other)).toBe(there)
  await answerAll(other, says)
  await phone.goto(linkOf('Kofi Amanor'))
  for (const page of [phone, other])
    await expect.poll(() => page.textContent('main')).toContain('This link was also opened in another browser')
  expect(await tell('GET', `/readbacks/${readbackId}/forwarded`)).toEqual({ links: 1 })
})

test('Dmitri and Marisol answer with a thumb, and nothing is loaded twice', async () => {
  for (const name of ['Dmitri Salo', 'Marisol Quint']) {
    const page = await stage.page({ viewport: PHONE, hasTouch: true })
    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    await begin(page, name)
    await answerAll(page, saysOf(name))
    expect(loads).toBe(1)
    await page.context().close()
  }
  expect((await answered()).length).toBe(8)
})

test('the driver closes, and the result names the planted false consensus and the planted false conflict, and no other', async () => {
  for (const voice of voices) if (!EIGHT.includes(voice.name)) await answerByProgram(voice)
  await tell('POST', `/readbacks/${readbackId}/closing`, {})
  const result = await tell<{
    answered: number
    findings: { kind: string; cardId: string; by: string; about: string; mutual: boolean }[]
    cards: { id: string; statement: string; groups: { groupId: string; name: string }[] }[]
  }>('GET', `/readbacks/${readbackId}/result`)
  expect(result.answered).toBe(16)
  const nameOf = (id: string) => result.cards[0]?.groups.find(({ groupId }) => groupId === id)?.name ?? id
  const named = result.findings
    .filter(({ kind }) => kind !== 'open-difference')
    .map(({ kind, cardId, by, about, mutual }) => {
      const card = result.cards.find(({ id }) => id === cardId)?.statement
      return { kind, card, groups: [nameOf(by), nameOf(about)].sort(), mutual }
    })
  expect(named).toEqual([
    { kind: 'false-consensus', card: cards[0]?.statement, groups: ['Engineering', 'Sales'], mutual: true },
    { kind: 'false-conflict', card: cards[1]?.statement, groups: ['Engineering', 'Product'], mutual: false },
  ])
})

test('after the closing the link shows the mirror beside the others, and takes nothing more', async () => {
  const page = await stage.page({ viewport: PHONE })
  await page.goto(linkOf('Greta Lowell'))
  await expect.poll(() => page.textContent('main')).toContain('of the 15 others answered as you did')
  expect(
    stage.complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(complaint)),
  ).toEqual([])
})

function tell<Output = { id: string }>(...[method, path, body, token]: Parameters<Ask>): Promise<Output> {
  return ask<Output>(method, `/workspaces/house${path}`, body ?? (method === 'GET' ? undefined : {}), token)
}

async function begin(page: Page, name: string): Promise<void> {
  await page.goto(linkOf(name))
  await byTouch.press(page, 'Begin')
}

function linkOf(name: string): string {
  return links.get(name) ?? ''
}

function voiceOf(name: string): Voice {
  const voice = voices.find((each) => each.name === name)
  if (!voice) throw new Error(`${name} says nothing`)
  return voice
}

function saysOf(name: string): Says {
  const voice = voiceOf(name)
  const byStatement = <Value>(of: (at: number) => Value) =>
    Object.fromEntries(cards.map(({ statement }, at) => [statement, of(at)]))
  return {
    clarity: clarities[voice.clarity] ?? '',
    own: byStatement((at) => own[voice.understood[at] ?? ''] ?? ''),
    predicted: byStatement((at) =>
      Object.fromEntries(
        Object.entries(voice.predicted).map(([group, values]) => [group, others[values[at] ?? ''] ?? '']),
      ),
    ),
    belief: beliefs[voice.alikePercent] ?? '',
    sentence: voice.sentence,
    verdict: verdicts[voice.verdict] ?? '',
    commitment: commitments[voice.commitment] ?? '',
  }
}

type Questions = {
  sentence: string | null
  cards: {
    id: string
    statement: string
    understood: string | null
    predictions: { aboutWhom: string; name: string }[]
  }[]
}

function questionsOf(name: string): Promise<Questions> {
  return tell('GET', `/readbacks/${readbackId}/questions`, undefined, linkOf(name).split('/').at(-1))
}

/** What a program would send for somebody, by the operations that the page performs. */
async function answerByProgram(voice: Voice): Promise<void> {
  const { name } = voice
  const token = linkOf(name).split('/').at(-1)
  const at = `/readbacks/${readbackId}`
  await tell('PUT', `${at}/clarity`, { clarity: voice.clarity }, token)
  for (const { id, statement, predictions } of (await questionsOf(name)).cards) {
    const place = cards.findIndex((card) => card.statement === statement)
    const predicted = predictions.map(({ aboutWhom, name: group }) => ({
      groupId: aboutWhom,
      value: voice.predicted[group as keyof Voice['predicted']]?.[place],
    }))
    await tell('PUT', `${at}/items/${id}/answer`, { understood: voice.understood[place], predicted }, token)
  }
  const { alikePercent, sentence, verdict, commitment } = voice
  await tell('PUT', `${at}/belief`, { alikePercent }, token)
  await tell('PUT', `${at}/sentence`, { sentence }, token)
  await tell('PUT', `${at}/commitment`, { verdict, commitment }, token)
}

async function answered(): Promise<string[]> {
  const { respondents } = await tell<{ respondents: { name: string; answered: boolean }[] }>(
    'GET',
    `/readbacks/${readbackId}`,
  )
  return respondents.filter((each) => each.answered).map(({ name }) => name)
}

/** How much has happened in the workspace, by its log. */
async function events(): Promise<number> {
  return (await tell<{ events: number }>('GET', '/audit/verification')).events
}
