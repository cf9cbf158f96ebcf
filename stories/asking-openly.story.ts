import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { atTheDesk } from './desk.ts'
import { faultless, PHONE } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let stage: Stage
let page: Page
let visitor: Page
let workId = ''
let openLink = ''

const ask = <Output = { id: string }>(method: string, path: string, body?: unknown) =>
  stage.ask<Output>(method, `/workspaces/house${path}`, body)

const atSection = async () => {
  await page.goto('/w/house/work/MOVE-CHECKOUT')
  await page.getByRole('button', { name: 'Ask for something' }).waitFor()
  await settled(page)
}

beforeAll(async () => {
  stage = await openStage()
  page = await atTheDesk(stage)
  workId = (await ask<{ rows: { id: string }[] }>('GET', '/work')).rows[0]?.id ?? ''
  await ask('PUT', `/work/${workId}/direction/draft`, {
    goal: 'New provider before the audit',
    constraints: [{ what: 'The audit is in March', source: 'Contract', hard: true }],
    nonGoals: ['Exports for accounting'],
  })
  await ask('POST', `/work/${workId}/direction/publication`, {})
})
afterAll(() => stage.close())

test('the driver makes one link for everybody, and it stands there until when', async () => {
  await atSection()
  await page.getByRole('button', { name: 'Let anybody ask by one link' }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = page.getByLabel('Link: For everybody')
  await link.waitFor()
  openLink = await link.inputValue()
  expect(openLink).toMatch(/\/n\/[\w-]{20,}$/)
  await page.getByText('Nobody asked by it yet.').waitFor()
  await faultless(page)
})

test('somebody whom nobody has named asks on a phone, without a name, and gets a page of their own', async () => {
  visitor = await stage.page({ ...PHONE, javaScriptEnabled: false })
  await visitor.goto(openLink)
  await visitor.getByRole('button', { name: 'Say what you need' }).click()
  await visitor.getByLabel('In your own words').fill('We need the exports for accounting by 12 March')
  await visitor.getByRole('button', { name: 'Send it' }).click()
  await visitor.getByRole('heading', { name: 'It is written down' }).waitFor()
  await visitor.getByRole('link', { name: 'Open your page' }).click()
  await visitor.getByText('There is no answer yet.').waitFor()
  expect(visitor.url()).toMatch(/\/e\//)
  const looked = await stage.page(PHONE)
  await looked.goto(openLink)
  await faultless(looked)
  await expect.poll(() => looked.getByText('exports for accounting').count()).toBe(0)
})

test('the answer is begun from the record; what goes round it, and a day said to one only, are named while it is written', async () => {
  await atSection()
  await page.getByText('One ask came by it.').waitFor()
  await page.getByRole('link', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Write an answer' }).click()
  await page.getByLabel('Because').waitFor()
  await expect
    .poll(() => page.getByLabel('Because').inputValue())
    .toBe('This work leaves it out: Exports for accounting')
  await expect.poll(() => page.getByRole('checkbox', { name: /Exports for accounting/ }).isChecked()).toBe(true)
  await page.getByLabel('What would change this').fill('The audit is passed')
  await page.getByLabel('What you write to them').fill('I decided against it. Unfortunately it comes on 14 April.')
  await page.getByLabel('What everybody reads').fill('Ada decided against it.')
  await page.getByText('The day “14 April” stands only in what you write to them.').waitFor()
  await page.getByText('“Unfortunately” Circumstances have no name that one could ask.').waitFor()
  await faultless(page)
  await page.getByLabel('What you write to them').fill('I decided against it: the audit comes first.')
  await page.getByText('Nothing in it goes round the answer.').waitFor()
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await page.getByRole('heading', { name: 'Tell them first' }).waitFor()
})

test('they hear it first, on their page, and say apart whether they understand and whether they agree', async () => {
  await visitor.reload()
  await visitor.getByText('There is no answer yet.').waitFor()
  await expect
    .poll(() => page.getByRole('radio', { name: 'On the page that they got when they asked' }).isChecked())
    .toBe(true)
  await page.getByRole('button', { name: 'Tell them' }).click()
  await page.getByRole('button', { name: 'Let everybody read it' }).waitFor()
  await visitor.reload()
  await visitor.getByText('I decided against it: the audit comes first.').waitFor()
  await visitor.getByRole('button', { name: 'I have read it, and say what I think' }).click()
  await visitor.getByRole('button', { name: 'Yes, I understand it' }).click()
  await visitor.getByRole('button', { name: 'No, I do not agree' }).click()
  await page.getByRole('button', { name: 'Let everybody read it' }).click()
  await page.reload()
  await page.getByText('Everybody reads it since').waitFor()
  const said = page.locator('#receipts')
  await expect.poll(() => said.innerText()).toMatch(/Understands the reason\s+yes\s+Agrees\s+no/)
  await faultless(page)
})

test('people of the work are given the link to their page from the section', async () => {
  const { id: personId } = await ask('POST', '/people', { name: 'Bo Example' })
  await ask('POST', `/work/${workId}/stakeholders`, { personId, group: { name: 'Sales' } })
  await atSection()
  await page.getByRole('button', { name: 'Give people the link to their page' }).click()
  await page.getByRole('checkbox', { name: 'Bo Example' }).check()
  await page.getByRole('button', { name: 'Make their links' }).click()
  const own = await stage.page(PHONE)
  await own.goto(await page.getByLabel('Link: Bo Example').inputValue())
  await own.getByText('You have not asked for anything yet.').waitFor()
  await faultless(own)
})

test('a link that was closed asks nobody any more; the page of whoever asked stays', async () => {
  await page.getByRole('button', { name: 'Close it' }).click()
  await page.getByRole('button', { name: 'Let anybody ask by one link' }).waitFor()
  const late = await stage.page(PHONE)
  await late.goto(openLink)
  await late.getByText('This link has been replaced or withdrawn.').waitFor()
  await visitor.reload()
  await visitor.getByText('I decided against it: the audit comes first.').waitFor()
})
