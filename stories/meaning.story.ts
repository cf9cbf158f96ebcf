import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

const PHONE = { width: 390, height: 844 }
const NAMES = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal']
/** The first five would miss the day, the others would not. */
const SENTENCES = [
  'We leave the old provider, and a clean audit matters more than the day.',
  'Payments move over once the auditors have signed, whenever that may be.',
  'New provider first; the calendar has to wait for the paperwork.',
  'Nobody switches anything before compliance is content.',
  'The certificate decides when we go, not the contract.',
  'On the promised day merchants are on the new provider, audit or not.',
  'The date stands because it is in eleven contracts.',
  'We go live in March and tidy up for the auditors afterwards.',
]

let stage: Stage
let readbackId: string
let links: { name: string; link: string }[]

beforeAll(async () => {
  stage = await openStage()
  const first = await stage.signedIn()
  await first.goto('/')
  await first.getByLabel('Name of the workspace').fill('Our house')
  await first.getByLabel('Short name for addresses').fill('house')
  await first.getByRole('button', { name: 'Open the workspace' }).click()
  await first.waitForURL('**/w/house')
  await first.context().close()
  const { rows } = await ask<{ rows: { id: string }[] }>('GET', 'people?called=Ada')
  const driven = { title: 'Move checkout', driverId: rows[0]?.id }
  const { id: workId } = await ask<{ id: string }>('POST', 'work', driven)
  for (const name of NAMES)
    await ask('POST', `work/${workId}/stakeholders`, {
      person: { name },
      group: { name: 'All' },
      relations: ['builds'],
    })
  await ask('PUT', `work/${workId}/direction/draft`, { goal: 'Checkout runs on the new provider' })
  await ask('POST', `work/${workId}/direction/publication`, {})
  const cards = [{ facet: 'constraint', statement: 'The date moves.', stated: 'agree' }]
  readbackId = (await ask<{ id: string }>('POST', `work/${workId}/readbacks`, { cards, closesOn: '2099-12-31' })).id
  links = (await ask<{ rows: typeof links }>('POST', `readbacks/${readbackId}/links`, {})).rows
  for (const [at, name] of NAMES.entries())
    await ask('PUT', `readbacks/${readbackId}/sentence`, { sentence: SENTENCES[at] }, tokenOf(name))
  await ask('POST', `readbacks/${readbackId}/closing`, {})
})
afterAll(() => stage.close())

test('the driver asks which sentences mean the same with one tap, beside the result', async () => {
  const page = await stage.signedIn()
  await page.goto('/w/house')
  await page.getByText(/which of the 8 sentences about “Move checkout” mean the same/).waitFor()
  await page.goto('/w/house/work/MOVE-CHECKOUT#readback')
  await page.getByRole('button', { name: 'Ask which mean the same' }).click()
  await page.getByText('0 of 8 people have judged all sentences that they were given.', { exact: false }).waitFor()
  await page.context().close()
})

test('on a phone without scripts the closed read-back leads to the sentences of others, one a screen, without names', async () => {
  const page = await stage.page({ viewport: PHONE, javaScriptEnabled: false })
  await page.goto(linkOf('Ann'))
  await page.getByRole('link', { name: 'Read the sentences of others' }).click()
  await expect.poll(() => page.textContent('main')).toContain('7 sentences, about two minutes')
  await expect.poll(() => page.textContent('main')).toContain('You see no names')
  await page.getByRole('button', { name: 'Begin' }).click()
  for (let at = 1; at <= 3; at++) await judge(page, 'Ann', at === 1 ? 'It does not say what comes first' : '')
  await expect.poll(() => page.locator('h1').textContent()).toBe('Does this mean the same as what you meant?')
  await expect.poll(() => page.textContent('main')).toContain('You wrote: “We leave the old provider')
  await page.context().close()
})

test('opening the page, however often, judges nothing; on another device one goes on where one was and can change it', async () => {
  const before = await assignedShown()
  for (let scan = 0; scan < 20; scan += 1) {
    const address = `${meaningLinkOf('Ann')}/${(scan % 7) + 1}`
    await fetch(address, { method: scan % 2 ? 'HEAD' : 'GET' })
    await fetch(address, {
      method: 'POST',
      body: 'meaning=different&pass=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    })
  }
  await expect.poll(assignedShown).toBe(before)
  const page = await stage.page({ viewport: PHONE, javaScriptEnabled: false })
  await page.goto(meaningLinkOf('Ann'))
  await page.getByRole('button', { name: 'Go on where you were' }).click()
  expect(page.url()).toMatch(/\/4$/)
  for (let at = 4; at <= 7; at++) await judge(page, 'Ann', '')
  await page.getByRole('heading', { name: 'Thank you. That is all.' }).waitFor()
  await page.getByRole('link', { name: 'change (sentence 1)' }).click()
  await expect.poll(() => page.locator('button[data-chosen]').count()).toBe(1)
  await judge(page, 'Ann', '')
  await page.context().close()
})

test.each([
  ['light', 390],
  ['dark', 390],
  ['light', 1280],
  ['dark', 1280],
] as const)('each screen of it is accessible, in %s at %i pixels', async (colorScheme, width) => {
  const page = await stage.page({ viewport: { width, height: 844 }, colorScheme })
  const look = async () => {
    await settled(page)
    await accessible(page)
  }
  await page.goto(meaningLinkOf('Bo'))
  await look()
  await page.getByRole('button').first().click()
  await page.getByRole('heading', { name: 'Does this mean the same as what you meant?' }).waitFor()
  await look()
  for (const button of await page.getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await page.getByRole('button', { name: 'Partly the same' }).click()
  await page.getByRole('heading', { name: 'What is missing in it, or what is too much?' }).waitFor()
  await look()
  await page.goto(`${meaningLinkOf('Bo')}/8`)
  await page.getByRole('heading', { name: /^\d sentences have no answer yet\.$/ }).waitFor()
  await look()
  await page.context().close()
})

test('the result names the two planted meanings and what to talk about, and never who judged', async () => {
  for (const name of NAMES.slice(1)) await judgeAll(name)
  const page = await stage.signedIn({ viewport: { width: 1280, height: 900 } })
  await page.goto('/w/house/work/MOVE-CHECKOUT#readback')
  await page.getByText('8 of 8 people have judged all sentences', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Close and see what came of it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close and see what came of it' }).click()
  const told = page
    .locator('section', { has: page.getByRole('heading', { name: 'Which of their sentences mean the same' }) })
    .last()
  await told.getByText(/^The sentences have two meanings: “.*” \(5 sentences\) and “.*” \(3 sentences\)\.$/).waitFor()
  await told.getByText('Of 7 who read it 5 read in it something different.', { exact: true }).waitFor()
  await told.locator('summary', { hasText: 'Sentence by sentence' }).click()
  await expect.poll(() => told.getByRole('row').count()).toBe(9)
  const words = (await told.textContent()) ?? ''
  for (const name of NAMES) expect(words).not.toMatch(new RegExp(`\\b${name}\\b`))
  const download = page.waitForEvent('download')
  await told.getByRole('button', { name: 'Table as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('sentences.csv')
  await page.context().close()
})

test.each([
  ['light', 390],
  ['dark', 390],
  ['light', 1280],
  ['dark', 1280],
] as const)('the result is accessible and fits, in %s at %i pixels', async (colorScheme, width) => {
  const page = await stage.signedIn({ viewport: { width, height: 900 }, colorScheme })
  await page.goto('/w/house/work/MOVE-CHECKOUT#readback')
  await page.getByText(/^The sentences have two meanings/).waitFor()
  await page.locator('summary', { hasText: 'Sentence by sentence' }).click()
  await page.locator('summary', { hasText: 'How far this can be trusted' }).click()
  await settled(page)
  await accessible(page)
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.context().close()
})

test('whoever judged sees by the same link what came of it, and nobody can judge any more', async () => {
  const page = await stage.page({ viewport: PHONE, javaScriptEnabled: false })
  await page.goto(meaningLinkOf('Hal'))
  await expect.poll(() => page.textContent('main')).toContain('The sentences have two meanings')
  await expect.poll(() => page.getByRole('button').count()).toBe(0)
  await page.context().close()
})

test('no page complained', () => {
  expect(stage.complaints).toEqual([])
})

function ask<Output = unknown>(
  method: 'GET' | 'POST' | 'PUT',
  place: string,
  body?: object,
  bearer?: string,
): Promise<Output> {
  return stage.ask<Output>(method, `/workspaces/house/${place}`, body, bearer)
}

function linkOf(name: string): string {
  return links.find((each) => each.name === name)?.link ?? ''
}

function tokenOf(name: string): string {
  return linkOf(name).split('/').at(-1) ?? ''
}

function meaningLinkOf(name: string): string {
  return linkOf(name).replace('/a/', '/m/')
}

/** What the server knows of who has judged, as text. */
async function assignedShown(): Promise<string> {
  return JSON.stringify(await ask('GET', `readbacks/${readbackId}/meaning`))
}

async function accessible(page: Page): Promise<void> {
  expect(await complaintsOf(page)).toEqual([])
}

/** Judges the sentence on the screen as somebody of the own meaning does, and says what is missing where it is asked. */
async function judge(page: Page, name: string, missing: string): Promise<void> {
  const theirs = SENTENCES.indexOf((await page.locator('blockquote').textContent()) ?? '')
  const same = NAMES.indexOf(name) < 5 === theirs < 5
  await page.getByRole('button', { name: same ? 'Yes, the same' : 'No, something different' }).click()
  if (same) return
  await page.getByLabel('A few words (if you like)').fill(missing)
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** Judges all as somebody of the own meaning does, as a program that holds the link. */
async function judgeAll(name: string): Promise<void> {
  const place = `readbacks/${readbackId}/meaning`
  const { judgements } = await ask<{ judgements: { place: number; sentence: string }[] }>(
    'GET',
    `${place}/assigned`,
    undefined,
    tokenOf(name),
  )
  for (const { place: at, sentence } of judgements) {
    const same = NAMES.indexOf(name) < 5 === SENTENCES.indexOf(sentence) < 5
    await ask('PUT', `${place}/judgement`, { place: at, meaning: same ? 'same' : 'different' }, tokenOf(name))
  }
}
