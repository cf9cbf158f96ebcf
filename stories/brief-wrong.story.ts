import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, answerAll, askAs, byTouch, type Says } from './answering-people.ts'
import { openStage, type Stage, settled } from './stage.ts'

const DATE = 'If date and audit collide, the date moves.'
const REASON = 'The date was promised to the merchants in writing.'

let stage: Stage
let driver: Page
let ask: Ask

beforeAll(async () => {
  stage = await openStage()
  driver = await stage.signedIn()
  ask = askAs(driver, stage.url)
  await ask('POST', '/workspaces', { slug: 'house', name: 'Our house' })
})
afterAll(() => stage.close())

test('whoever holds the brief for wrong says why without scripts, and the driver finds it at home and answers it there', async () => {
  const { id: workId } = await tell('POST', '/work', { title: 'Move checkout' })
  await tell('POST', `/work/${workId}/stakeholders`, { person: { name: 'Ann' }, group: { name: 'Sales' } })
  await tell('PUT', `/work/${workId}/direction/draft`, { goal: 'The new provider', nonGoals: ['Refunds'] })
  await tell('POST', `/work/${workId}/direction/publication`, {})
  const cards = [{ facet: 'constraint', statement: DATE, stated: 'agree' }]
  const { id: readbackId } = await tell('POST', `/work/${workId}/readbacks`, { cards, closesOn: '2099-12-31' })
  const { rows } = await tell<{ rows: { link: string }[] }>('POST', `/readbacks/${readbackId}/links`, {})

  const ann = await stage.page({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  await ann.goto(rows[0]?.link ?? '')
  await byTouch.press(ann, 'Begin')
  await answerAll(ann, says, { ...byTouch, press: pressAndReason })
  await tell('POST', `/readbacks/${readbackId}/closing`, {})

  await driver.goto('/w/house')
  const needed = driver.getByRole('link', { name: /1 of 1 who read the brief hold it for wrong/ })
  // It is noted soon after the closing, by a job; the page hears of it.
  await needed.waitFor()
  await expect.poll(() => needed.innerText()).toContain(REASON)
  await needed.click()
  await driver.getByRole('button', { name: /^Settle: 1 of 1 who read the brief/ }).click()
  await driver.getByLabel('What came out, and why').fill('Version 2 says that the promised day stands.')
  await driver.getByRole('button', { name: 'Keep it as settled' }).click()
  await driver.getByRole('dialog').waitFor({ state: 'detached' })
  await driver.goto('/w/house')
  await driver.getByText('Nothing needs you right now.').waitFor()
  await settled(driver)
  expect(stage.complaints).toEqual([])
})

const says: Says = {
  clarity: 'Mostly clear',
  own: { [DATE]: 'No, it does not' },
  predicted: {},
  belief: 'None, or hardly any',
  sentence: 'We switch once.',
  verdict: 'The brief is wrong',
  commitment: 'I disagree, and will act on it all the same',
}

/** Presses a button, and gives a reason where the next screen asks for one. */
async function pressAndReason(page: Page, button: string): Promise<void> {
  await byTouch.press(page, button)
  if (!page.url().endsWith('/because')) return
  await page.getByLabel('A reason that others should know').fill(REASON)
  await byTouch.press(page, 'Go on')
}

function tell<Output = { id: string }>(...[method, path, body]: Parameters<Ask>): Promise<Output> {
  return ask<Output>(method, `/workspaces/house${path}`, body)
}
