import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

const TEAMS = 'Team,What it does,Part of\nPayments,Takes the money,\nPayments team,Pays,\nFinance,Counts the money,\n'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  page = await stage.signedIn()
  await stage.ask('POST', '/workspaces', { name: 'Our house', slug: 'house' })
})
afterAll(() => stage.close())

test('what is put right by hand stays when the file is read again, and what the file says is one tap away', async () => {
  await lookAtTeams()
  await readWhatWasLookedAt()
  await page.goto('/w/house/directory?see=group')
  await page.getByRole('link', { name: 'Payments', exact: true }).click()
  await settled(page)
  await page.getByText('Takes the money').click()
  const field = page.locator('textarea:focus, input:focus')
  await field.fill('Moves money')
  await field.press('Enter')
  await page.getByText('Moves money').waitFor()
  const place = page.url()
  await lookAtTeams()
  await page.getByText('1 correction stays as made by hand').waitFor()
  await page.getByText('the file says “Takes the money”').waitFor()
  await seemsFine()
  await readWhatWasLookedAt()
  await page.getByRole('button', { name: 'report of teams.csv' }).first().click()
  await page.getByText('the file says “Takes the money”').waitFor()
  await page.goto(place)
  await page.getByText('teams.csv, line 2: what it does is “Takes the money”.').waitFor()
  await seemsFine()
  await page.getByRole('button', { name: /^take what the file says/ }).click()
  await page.getByText('was put right by hand, and stays').waitFor({ state: 'detached' })
  await page.getByText('Takes the money').waitFor()
})

test('two that are told apart are not suggested again, until somebody asks again', async () => {
  await page.goto('/w/house/directory?see=mend')
  await page.getByRole('button', { name: /^compare: Payments/ }).click()
  await page.getByRole('button', { name: 'They are not the same' }).click()
  await page.getByText('Groups: 1 pair told apart').click()
  await page.getByText('Payments and Payments team are two.').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^compare/ }).count()).toBe(0)
  await seemsFine()
  await page.getByRole('button', { name: /^ask again: Payments/ }).click()
  await page.getByRole('button', { name: /^compare: Payments/ }).waitFor()
  expect(stage.complaints).toEqual([])
})

async function lookAtTeams(): Promise<void> {
  await page.goto('/w/house/directory/import')
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'teams.csv', mimeType: 'text/csv', buffer: Buffer.from(TEAMS) })
  await page.getByRole('button', { name: 'See what would happen' }).click()
}

async function readWhatWasLookedAt(): Promise<void> {
  await page.getByRole('button', { name: 'Read it into the directory' }).click()
  await page.getByText('The directory has it').waitFor()
}

async function seemsFine(): Promise<void> {
  await settled(page)
  expect(await complaintsOf(page)).toEqual([])
}
