import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

const OVEN =
  '# 1. Bake in the old oven\r\n\r\nDate: 2024-02-03\r\n\r\n## Status\r\n\r\nSuperseded by [2. A stove](0002-stove.md)\r\n'
const STOVE =
  '# 2. Bake in a stove\n\n* Status: somehow agreed\n\n## Decision\n\nWe buy a stove.\n\nSupersedes ADR-0009\n'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  page = await stage.signedIn()
  await stage.ask('POST', '/workspaces', { name: 'Our house', slug: 'house' })
  await stage.ask('POST', '/workspaces/house/work', { title: 'Move the kitchen', key: 'KIT' })
})
afterAll(() => stage.close())

test('a folder of decision records is looked at, brought in, and nothing of it is brought in twice', async () => {
  await page.goto('/w/house/work/KIT')
  await page.getByRole('link', { name: 'Bring in decisions from files' }).click()
  await look()
  await page.getByText('2 new and 1 no decision.').waitFor()
  await page.getByText('1 link to point out').waitFor()
  await page.getByText('bullet, line 3').waitFor()
  await seemsFine()
  await page.getByRole('button', { name: 'Bring in 2 decisions' }).click()
  await page.getByText('Done: 2 new and 1 no decision.').waitFor()
  await page.getByRole('link', { name: 'Bake in a stove' }).click()
  await page.getByText('We buy a stove.').first().waitFor()
  await page.goto('/w/house/work/KIT/import-decisions')
  await look()
  await page.getByText('2 as they are and 1 no decision.').waitFor()
  await seemsFine()
})

test('what the file says is put right on the page of its decision: title, status, and how that is understood', async () => {
  await page.goto('/w/house/decisions')
  await page.getByRole('link', { name: 'We buy a stove.' }).first().click()
  await page.getByText('Put right what the file says').click()
  await page.getByText('It is kept to the byte.').waitFor()
  await page.getByRole('button', { name: 'Put it right' }).click()
  await page.getByText('There is nothing to change').waitFor()
  await expect.poll(() => page.getByLabel('The words of its status').inputValue()).toBe('somehow agreed')
  await page.getByLabel('Its title, without a number').fill('Bake in a new stove')
  await page.getByLabel('How it is understood').selectOption('deferred')
  await page.getByRole('button', { name: 'Put it right' }).click()
  await page.getByText('It is put right.').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Bake in a new stove' }).waitFor()
  await page.getByText('Put off until its day.').first().waitFor()
  await page.getByText('It was put right here since').waitFor()
  await seemsFine()
})

async function look() {
  const files = { '0001-oven.md': OVEN, '0002-stove.md': STOVE, 'README.md': '# Our decisions\n' }
  await page
    .getByLabel('Or choose files')
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })),
    )
  await page.getByRole('button', { name: 'See what would become of them' }).click()
}

async function seemsFine() {
  await settled(page)
  expect(await complaintsOf(page)).toEqual([])
}
