import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderForTest } from '@plumbline/platform/testing/folder'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { atTheDesk } from './desk.ts'
import { DESK, faultless, faultlessAtBoth, PHONE } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const A_DAY_MS = 86_400_000
const clock = join(folderForTest('plumbline-story-clock-'), 'ahead')
const setDaysAhead = (days: number) => writeFileSync(clock, String(days * A_DAY_MS))
const inDays = (days: number) => new Date(Date.now() + days * A_DAY_MS).toISOString().slice(0, 10)

let stage: Stage
let page: Page
let phone: Page
let workId = ''
let decisionId = ''
let ada = ''
let bo = ''

const ask = <Output = { id: string }>(method: string, path: string, body?: unknown) =>
  stage.ask<Output>(method, `/workspaces/house${path}`, body)
const at = async (path: string) => {
  await page.goto(`/w/house/${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}
const atSection = () => at('work/MOVE-CHECKOUT')

beforeAll(async () => {
  setDaysAhead(0)
  const preload = new URL('./moved-clock.ts', import.meta.url).href
  stage = await openStage({ NODE_OPTIONS: `--import ${preload}`, STORY_CLOCK: clock })
  page = await atTheDesk(stage)
  workId = (await ask<{ rows: { id: string }[] }>('GET', '/work')).rows[0]?.id ?? ''
  const known = (await ask<{ rows: { id: string; name: string }[] }>('GET', '/people')).rows
  ada = known.find(({ name }) => name === 'Ada Admin')?.id ?? ''
  bo = (await ask('POST', '/people', { name: 'Bo Example' })).id
  await ask('PUT', `/work/${workId}/direction/draft`, {
    goal: 'New provider before the audit',
    constraints: [{ what: 'The audit is in March', source: 'Contract', hard: true }],
    nonGoals: ['Exports for accounting'],
  })
  await ask('POST', `/work/${workId}/direction/publication`, {})
  decisionId = (
    await ask('POST', `/work/${workId}/decisions`, {
      ...{
        question: 'Which of the two exports?',
        chosen: 'Only the monthly one',
        because: 'The daily one costs a week',
      },
      consequences: [{ what: 'Accounting waits until the month is over', kind: 'bad', borneBy: 'Accounting' }],
      nextStep: { what: 'Tell accounting', ownerId: ada, byOn: inDays(20) },
      reviewOn: inDays(90),
    })
  ).id
})
afterAll(() => stage.close())

test('what came by the open link and is spam is set aside on a phone, its own page says so, and it is brought back', async () => {
  await atSection()
  await page.getByRole('button', { name: 'Let anybody ask by one link' }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('Link: For everybody').inputValue()
  const visitor = await stage.page(PHONE)
  await visitor.goto(link)
  await visitor.getByRole('button', { name: 'Say what you need' }).click()
  await visitor.getByLabel('In your own words').fill('Buy cheap watches for the whole team, only this week')
  await visitor.getByRole('button', { name: 'Send it' }).click()
  await visitor.getByRole('link', { name: 'Open your page' }).click()
  await visitor.getByText('There is no answer yet.').waitFor()
  await atSection()
  await page.setViewportSize(PHONE.viewport)
  await page.getByRole('button', { name: 'Set aside' }).click()
  await page.getByRole('radio', { name: 'It is spam' }).check()
  await page.getByLabel('In your words').fill('It is about nothing that we do.')
  await faultlessAtBoth(page)
  await page.getByRole('button', { name: 'Set it aside' }).click()
  await page.getByRole('button', { name: 'Set aside' }).waitFor({ state: 'detached' })
  await visitor.reload()
  await visitor
    .getByText(/Ada Admin set this aside on .*, so no answer is on its way\. They took it for a message/)
    .waitFor()
  await visitor.getByText('It is about nothing that we do.').waitFor()
  await faultless(visitor)
  await page
    .getByRole('rowheader', { name: /Buy cheap watches/ })
    .getByRole('link')
    .click()
  await page.getByText('Ada Admin set it aside on').waitFor()
  await faultlessAtBoth(page)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await page.getByRole('button', { name: 'Write an answer' }).waitFor()
  await visitor.reload()
  await visitor.getByText('There is no answer yet.').waitFor()
})

test('a decision is not announced while an ask that it touches has no answer; who waits is said, on a phone too', async () => {
  const asked = { personId: bo, words: 'We need the exports for accounting every day' }
  const { id: askId } = await ask('POST', `/work/${workId}/written-asks`, asked)
  await ask('PUT', `/asks/${askId}/touches/${decisionId}`, {})
  await at(`decisions/${decisionId}`)
  await page.setViewportSize(PHONE.viewport)
  await page.getByRole('button', { name: 'Announce it' }).click()
  await page.getByRole('button', { name: 'Announce it' }).click()
  await page.getByRole('alert').getByText('Bo Example').first().waitFor()
  await faultlessAtBoth(page)
})

test('an answer is composed on a phone: from the record, with what goes round it named below, and told by a link', async () => {
  await atSection()
  await page.setViewportSize(PHONE.viewport)
  await page
    .getByRole('article')
    .filter({ hasText: 'every day' })
    .last()
    .getByRole('link', { name: 'Answer it' })
    .click()
  await page.getByRole('button', { name: 'Write an answer' }).click()
  await page.getByLabel('Because').waitFor()
  await page.getByRole('radio', { name: 'Later' }).check()
  await page.getByLabel('What comes of it for them').fill('The daily export, after the audit')
  await page.getByLabel('What would change this').fill('The audit is passed')
  await page.getByLabel(/^Looked at again on/).fill(inDays(3))
  await page.getByLabel('What you write to them').fill('Unfortunately it is not possible at this time.')
  await page.getByText('“Unfortunately” Circumstances have no name that one could ask.').waitFor()
  await faultlessAtBoth(page)
  await page.setViewportSize(PHONE.viewport)
  await page.getByLabel('What you write to them').fill('Bo, I decided that the daily export comes after the audit.')
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await page.getByRole('heading', { name: 'Tell them first' }).waitFor()
  await faultlessAtBoth(page)
  await page.getByRole('button', { name: 'Tell them' }).click()
  phone = await stage.page(PHONE)
  await phone.goto(await page.getByLabel('Link: Bo Example').inputValue())
  await phone.getByRole('link', { name: 'Read the answer' }).click()
  await phone.getByText('the daily export comes after the audit').first().waitFor()
})

test('when the day is moved, when it has come and when the work starts, they get one line each', async () => {
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Something has moved' }).click()
  await page.getByLabel('The new day').fill(inDays(2))
  await page.getByLabel('Why', { exact: true }).fill('The audit is earlier than we thought')
  await faultlessAtBoth(page)
  await page.getByRole('button', { name: 'Say it' }).click()
  const since = page.locator('#since')
  await since.getByText('The audit is earlier than we thought').waitFor()
  await ask('PATCH', `/work/${workId}`, { startsOn: inDays(2) })
  setDaysAhead(3)
  await expect
    .poll(
      async () => {
        await phone.reload()
        return phone.getByRole('listitem').allInnerTexts()
      },
      { timeout: 120_000, interval: 2_000 },
    )
    .toEqual(
      expect.arrayContaining([expect.stringMatching(/^The day has come/), 'Work on “Move checkout” has started.']),
    )
  await phone.getByText('The audit is earlier than we thought').waitFor()
  await faultless(phone)
  await page.reload()
  await since.getByText('Work on “Move checkout” has started.').waitFor()
})

test('what surprised somebody is said on their page, and whoever drives the work says what was missing', async () => {
  await phone.getByRole('button', { name: /I have read it|Say something/ }).click()
  await phone.getByLabel('What surprised you?').fill('That the daily export was ever in question')
  await phone.getByRole('button', { name: 'This surprised me' }).click()
  await phone.getByText('Thank you. Somebody looks at what you were missing.').waitFor()
  await atSection()
  await page.setViewportSize(PHONE.viewport)
  const log = page.getByRole('article').filter({ hasText: 'That the daily export was ever in question' }).last()
  await log.getByRole('button', { name: 'Say what was missing' }).click()
  await page.getByRole('radio', { name: 'They were not asked' }).check()
  await page.getByLabel('How that came').fill('Accounting was on no list')
  await faultlessAtBoth(page)
  await log.getByRole('button', { name: 'Keep it' }).click()
  await log.getByText('They were not asked. Accounting was on no list').waitFor()
})

test('all asks stand as a table on a desk and one below the other on a phone, and nothing scrolls sideways', async () => {
  await page.setViewportSize(DESK.viewport)
  await atSection()
  const table = page.getByRole('table', { name: 'What was asked' })
  if (!(await table.isVisible())) await page.getByText(/asks as a table/).click()
  for (const { viewport } of [DESK, PHONE]) {
    await page.setViewportSize(viewport)
    await faultless(page)
    const { hidden } = await table.evaluate((shown) => {
      const around = shown.parentElement as HTMLElement
      return { hidden: around.scrollWidth - around.clientWidth }
    })
    expect(hidden).toBeLessThanOrEqual(0)
  }
  await expect.poll(() => table.getByRole('row').count()).toBe(3)
  expect(stage.complaints.filter((said) => !/status of 4\d\d/.test(said))).toEqual([])
})
