import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

let stage: Stage
const here = '/workspaces/mine'
beforeAll(async () => {
  stage = await openStage()
  await stage.plumbline('workspace', 'open', '--slug', 'mine', '--name', 'Mine')
  const { id: ownerId } = await stage.ask('POST', `${here}/people`, { name: 'Nora Next' })
  const { id: workId } = await stage.ask('POST', `${here}/work`, { title: 'Move checkout', driverId: ownerId })
  const said = {
    consequences: [{ what: 'Invoices come a week later', kind: 'bad', borneBy: 'Sales' }],
    nextStep: { what: 'Tell the customers', ownerId, byOn: '2099-01-01' },
    reviewOn: '2099-02-01',
    approverId: ownerId,
  }
  const first = await stage.ask('POST', `${here}/work/${workId}/decisions`, {
    ...said,
    question: 'Where does checkout go first?',
    chosen: 'Checkout stays for a year',
    because: 'Nobody wants to explain two moves',
  })
  await stage.ask('POST', `${here}/decisions/${first.id}/supersession`, {
    ...said,
    supersededBecause: 'The audit was over in May',
    question: 'Which provider takes over?',
    chosen: 'Adyen takes over in two steps',
    because: 'Fees are a third lower',
  })
})
afterAll(() => stage.close())

async function within390(page: Page): Promise<void> {
  await settled(page)
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
}

test('a stranger asks why from any page, by keyboard, and reads the decision in force with its reason and its chain', async () => {
  const page = await stage.signedIn()
  await page.goto('/w/mine')
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('Why did we keep checkout for a year?')
  await page.keyboard.press('Enter')
  const answer = page.getByRole('region', { name: 'Which provider takes over?' })
  await answer.getByText('Adyen takes over in two steps').waitFor()
  await answer
    .getByText('This holds. Decided for Move checkout. It took the place of “Checkout stays for a year”.')
    .waitFor()
  await answer.getByText('Fees are a third lower').waitFor()
  await answer.getByText('The audit was over in May').waitFor()
  await answer.getByText('Nora Next', { exact: false }).first().waitFor()
  const found = page.getByRole('region', { name: 'Everything on record with these words' })
  await expect.poll(() => found.locator('mark').allTextContents()).toContain('Checkout')
  await settled(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await complaintsOf(page)).toEqual([])
  }
  await answer.getByRole('link', { name: 'Open the whole record' }).click()
  await page.waitForURL('**/decisions/*')
  expect(stage.complaints).toEqual([])
})

test('words find what holds them, narrowed down in the address; nothing found says what to try; all of it on a phone', async () => {
  const page = await stage.signedIn({ viewport: { width: 390, height: 800 } })
  await page.goto('/w/mine')
  await page.getByRole('link', { name: 'Search' }).click()
  await page.getByText('can be found here').waitFor()
  await within390(page)
  await page.getByLabel('What are you looking for?').fill('chec')
  await page.keyboard.press('Enter')
  await page.getByText('One record.').waitFor()
  await page.getByText('Narrow it down').click()
  await within390(page)
  expect(await complaintsOf(page)).toEqual([])
  await page.getByLabel('Standing').selectOption('Holds now')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByText('Nothing on record holds “chec” within what you narrowed it down to.').waitFor()
  expect(page.url()).toContain('standing=in-force')
  await page.getByRole('link', { name: 'Search everything' }).click()
  await page.getByText('One record.').waitFor()
  await page.getByLabel('What are you looking for?').fill('Why a submarine?')
  await page.keyboard.press('Enter')
  await page.getByText('No decision on record speaks of “a submarine”').waitFor()
  await within390(page)
  expect(stage.complaints).toEqual([])
})
