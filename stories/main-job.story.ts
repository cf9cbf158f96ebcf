import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

const PHONE = { width: 390, height: 844 }
const cards = [
  { facet: 'constraint', statement: 'If date and audit collide, the date moves.', stated: 'agree' },
  { facet: 'trade-off', statement: 'We accept one slow week.', stated: 'agree' },
  { facet: 'non-goal', statement: 'Refunds move as part of this.', stated: 'disagree' },
]

let stage: Stage
let workId: string
let readbackId: string
let links: { name: string; link: string }[]
const people = new Map<string, string>()

beforeAll(async () => {
  stage = await openStage()
  await stage.signedIn()
  await tell('workspace', 'open', '--slug', 'house', '--name', 'Our house')
  workId = (await tell<{ id: string }>('work', 'register', '--title', 'Move checkout')).id
  for (const [name, group] of [
    ['Ann', 'Sales'],
    ['Bo', 'Engineering'],
    ['Cy', 'Engineering'],
  ] as const) {
    const entry = { workId, person: { name }, group: { name: group }, role: 'contributor', relations: ['depends-on'] }
    people.set(
      name,
      (await tell<{ personId: string }>('stakeholder', 'register', '--input', JSON.stringify(entry))).personId,
    )
  }
  await tell(
    'direction',
    'draft',
    '--input',
    JSON.stringify({ workId, goal: 'Checkout runs on the new provider', nonGoals: ['Refunds'] }),
  )
  await tell('direction', 'publish', '--work-id', workId)
  const readback = await tell<{ id: string }>(
    'readback',
    'compose',
    '--input',
    JSON.stringify({ workId, cards, closesOn: '2099-12-31' }),
  )
  readbackId = readback.id
  links = (await tell<{ rows: typeof links }>('readback', 'hand-out-links', '--readback-id', readbackId)).rows
})
afterAll(() => stage.close())

test('a stakeholder answers on a phone without an account and with JavaScript off', async () => {
  const page = await stage.page({ viewport: PHONE, javaScriptEnabled: false })
  await answerAll(page, linkOf('Ann'), {
    own: 'No, it does not',
    others: 'That it does not',
    sentence: 'The date holds.',
  })
  await expect.poll(() => page.textContent('main')).toContain('You differ from the brief on 2 of 3.')
})

test('another answers with JavaScript on, one thought at a time without loading pages, and no answer is lost on the way back', async () => {
  const page = await stage.page({ viewport: PHONE })
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  await answerAll(page, linkOf('Bo'), { own: 'Yes, it holds', others: 'That it holds', sentence: 'We switch once.' })
  expect(loads).toBe(1)
  await page.goto(linkOf('Bo'))
  await expect.poll(() => page.textContent('main')).toContain('Look at it again')
})

test('a thousand openings by link scanners and blind forms count as nothing', async () => {
  const link = linkOf('Cy')
  for (let scan = 0; scan < 1_000; scan += 10) {
    const methods = Array.from({ length: 10 }, (_, at) => (at % 2 ? 'HEAD' : 'GET'))
    await Promise.all(methods.map((method) => fetch(link, { method })))
  }
  for (const body of ['', 'begin=1', 'understood=agree&pass=x', 'clarity=5']) {
    await fetch(`${link}/1`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    })
  }
  const seen = await tell<{ respondents: { name: string; answered: boolean }[] }>(
    'readback',
    'show',
    '--readback-id',
    readbackId,
  )
  expect(seen.respondents.map(({ name, answered }) => [name, answered])).toEqual(
    expect.arrayContaining([
      ['Ann', true],
      ['Bo', true],
      ['Cy', false],
    ]),
  )
})

test('every answering screen fits a phone: nothing is cut, every target is large enough', async () => {
  const page = await stage.page({ viewport: { width: 320, height: 640 } })
  await page.goto(linkOf('Cy'))
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: /How clear/ }).waitFor()
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  for (const button of await page.getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
})

test('with two answers the result gives counts and named facts, and neither figures nor states', async () => {
  await tell('readback', 'close', '--readback-id', readbackId)
  const result = await tell<Record<string, unknown>>('readback', 'result', '--readback-id', readbackId)
  expect(result).toMatchObject({ asked: 3, answered: 2, missing: [{ name: 'Cy' }] })
  expect(JSON.stringify(result)).not.toMatch(/"state":"(shared|false|open)/)
  expect(JSON.stringify(result)).not.toMatch(/"mean":[0-9]/)
  const page = await stage.page({ viewport: PHONE })
  await page.goto(linkOf('Cy'))
  await expect.poll(() => page.textContent('main')).toContain('This read-back is closed')
})

test('a withdrawn link opens nothing any more', async () => {
  const stranger = await stage.page()
  await tell('readback', 'revoke-link', '--readback-id', readbackId, '--person-id', String(people.get('Cy')))
  const reply = await stranger.goto(linkOf('Cy'))
  expect(reply?.status()).toBe(410)
})

test('two people take a decision on by link, one of them disagreeing', async () => {
  const decision = {
    workId,
    question: 'Date or audit?',
    chosen: 'The date moves',
    because: 'A failed audit costs more',
    consequences: [{ what: 'Merchants hear of it', kind: 'bad', borneBy: 'Sales' }],
    nextStep: { what: 'Tell the merchants', ownerId: people.get('Ann'), byOn: '2099-01-01' },
    reviewOn: '2099-02-01',
  }
  const { id } = await tell<{ id: string }>('decision', 'record', '--input', JSON.stringify(decision))
  const asked = { decisionId: id, personIds: [people.get('Ann'), people.get('Bo')] }
  const { rows } = await tell<{ rows: typeof links }>('decision', 'hand-out-links', '--input', JSON.stringify(asked))
  for (const [name, answer] of [
    ['Ann', 'I understand it. I disagree, and I will act on it'],
    ['Bo', 'I understand it'],
  ] as const) {
    const page = await stage.page({ viewport: PHONE, javaScriptEnabled: name === 'Bo' })
    await page.goto(rows.find((row) => row.name === name)?.link ?? '')
    for (const words of ['The date moves', 'A failed audit costs more', 'Merchants hear of it', 'Tell the merchants'])
      await page.getByText(words).first().waitFor()
    await page.getByRole('button').first().click()
    await page.getByRole('button', { name: answer, exact: true }).click()
    await page.getByText('Thank you').first().waitFor()
  }
  const shown = await tell<{ board: unknown }>('decision', 'show', '--decision-id', id)
  expect(shown.board).toMatchObject({ asked: 2, acknowledged: 2 })
})

test('the log of all this is whole, and no page complained', async () => {
  expect((await stage.plumbline('audit', 'verify')).stdout).toContain('The log is whole')
  expect(stage.complaints.filter((complaint) => !complaint.includes('410 (Gone)'))).toEqual([])
})

async function tell<Output = unknown>(...words: string[]): Promise<Output> {
  const { code, stdout, stderr } = await stage.plumbline('--workspace', 'house', '--json', ...words)
  if (code !== 0) throw new Error(`plumbline ${words.join(' ')}\n${stderr}`)
  return JSON.parse(stdout)
}

function linkOf(name: string): string {
  return links.find((each) => each.name === name)?.link ?? ''
}

/** Goes through every screen until the mirror, whatever their number, answering each in the same spirit. */
async function answerAll(
  page: Page,
  link: string,
  how: { own: string; others: string; sentence: string },
): Promise<void> {
  const choices = [how.own, how.others, 'Mostly clear', 'About half', 'Yes, the same', 'Not the same', 'Yes']
  await page.goto(link)
  await pressOn(page, 'Begin')
  for (let screen = 0; screen < 30; screen += 1) {
    const heading = await page.locator('h1').textContent()
    if (heading?.startsWith('Thank you')) return
    const sentence = page.getByLabel('What are we doing, in one sentence?')
    if (await sentence.isVisible()) {
      await sentence.fill(how.sentence)
      await pressOn(page, 'Go on')
    } else {
      const offered = await page.getByRole('button').allTextContents()
      const choice = choices.find((words) => offered.includes(words))
      if (choice === undefined) throw new Error(`“${heading}” offers only: ${offered.join(', ')}`)
      await pressOn(page, choice)
    }
  }
  throw new Error('The answering page did not come to an end')
}

/** Presses a button, and is done when the next screen is there: every screen has an address of its own. */
async function pressOn(page: Page, button: string): Promise<void> {
  const before = page.url()
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(({ href }) => href !== before)
}
