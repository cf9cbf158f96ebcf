import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atTheDesk } from './desk.ts'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

const OWNED = `asset,asset kind,does what,owner
Checkout,service,Takes orders,Payments
Ledger,service,Keeps the books,Accounting
Mailer,service,Sends letters,Messaging
`

let stage: Stage
let page: Page
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const
const beside = (on = page) => on.getByRole('complementary', { name: 'Your list + 3' })
const party = (name: string, on = page) => beside(on).getByRole('region', { name, exact: true })

beforeAll(async () => {
  stage = await openStage()
  page = await atTheDesk(stage)
  const house = '/workspaces/house'
  await stage.ask('POST', `${house}/directory/imports`, { file: OWNED, fileName: 'owned.csv' })
  const { rows } = await stage.ask<{ rows: { id: string }[] }>('GET', `${house}/work`)
  const work = `${house}/work/${rows[0]?.id}`
  await stage.ask('PUT', `${work}/direction/draft`, {
    goal: 'Checkout writes to the Ledger, and the Mailer tells customers. Personal data moves to another provider.',
  })
  await stage.ask('POST', `${work}/direction/publication`, {})
  await stage.ask('POST', `${work}/suggestions/recomputation`, {})
})
afterAll(() => stage.close())

test('on a phone the three strongest stand right under the register, and one tap answers', async () => {
  const narrow = await stage.signedIn(phone)
  await narrow.goto('/w/house/work/MOVE-CHECKOUT')
  await settled(narrow)
  const top = async (text: string) => (await narrow.getByText(text, { exact: false }).first().boundingBox())?.y ?? 0
  expect(
    await beside(narrow)
      .boundingBox()
      .then((box) => box?.y),
  ).toBeLessThan(await top('Who else would be surprised?'))
  const open = await beside(narrow).getByRole('region').count()
  expect(open).toBeGreaterThanOrEqual(3)
  // The words for which a party is here stand there, not only in a tooltip.
  await party('Accounting', narrow).getByText('Checkout writes to the Ledger', { exact: false }).first().waitFor()
  for (const button of await party('Payments', narrow).getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await narrow.getByRole('button', { name: 'Bring in: Payments' }).tap()
  await narrow
    .locator('#people')
    .getByRole('rowheader', { name: 'Payments' })
    .or(narrow.locator('#people').getByText('nobody named yet'))
    .first()
    .waitFor()
  await party('Payments', narrow).waitFor({ state: 'detached' })
  await narrow.context().close()
})

test('people who are likely to be asked stand under the groups, with reasons that open, and one tap brings them in', async () => {
  const house = '/workspaces/house'
  const person = await stage.ask<{ id: string }>('POST', `${house}/people`, { name: 'Rosa Reviewer' })
  const earlier = await stage.ask<{ id: string }>('POST', `${house}/work`, { title: 'Checkout keeps the Ledger' })
  const entry = { personId: person.id, group: { name: 'Auditors' }, relations: ['reviews'] }
  await stage.ask('POST', `${house}/work/${earlier.id}/stakeholders`, entry)
  await page.goto('/w/house/work/MOVE-CHECKOUT')
  await settled(page)
  const likely = page.getByRole('region', { name: 'People likely to be asked' })
  const rosa = likely.getByRole('region', { name: 'Rosa Reviewer' })
  await rosa.getByText('Was asked in').first().waitFor()
  expect(await complaintsOf(page, { within: '#people' })).toEqual([])
  await rosa.getByRole('link', { name: 'Checkout keeps the Ledger' }).first().click()
  await page.waitForURL('**/work/CHECKOUT-KEEPS-THE-LEDGER')
  await page.goBack()
  await page.getByRole('button', { name: 'Bring in: Rosa Reviewer' }).press('Enter')
  await page.locator('#people').getByRole('rowheader', { name: 'Rosa Reviewer' }).waitFor()
  await rosa.waitFor({ state: 'detached' })
  expect(stage.complaints).toEqual([])
})

test('a function that nobody stands for is brought in with somebody new, and who was turned away can come back', async () => {
  await page.goto('/w/house/work/MOVE-CHECKOUT')
  await settled(page)
  const more = beside().getByText(/more possible/)
  if ((await party('Privacy').count()) === 0) await more.click()
  // By keyboard: the focus is where it goes on, and back where one thinks better of it.
  await page.getByRole('button', { name: 'Bring in: Privacy' }).press('Enter')
  const whom = page.getByLabel('Who stands for Privacy?')
  await whom.waitFor()
  await expect.poll(() => whom.evaluate((field) => field === document.activeElement)).toBe(true)
  await party('Privacy').getByRole('button', { name: 'Cancel' }).press('Enter')
  const bringIn = page.getByRole('button', { name: 'Bring in: Privacy' })
  await bringIn.waitFor()
  await expect.poll(() => bringIn.evaluate((button) => button === document.activeElement)).toBe(true)
  await bringIn.press('Enter')
  await page.getByLabel('Or somebody who is not in the directory yet').fill('Priya Probe')
  await party('Privacy').getByRole('button', { name: 'Bring in', exact: true }).click()
  await page.locator('#people').getByRole('rowheader', { name: 'Priya Probe' }).waitFor()
  await party('Privacy').waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Your list + 3')

  await page.getByRole('button', { name: 'Not affected: Accounting' }).click()
  await page.getByLabel('Not affected, because').fill('Their books are closed')
  await page.getByRole('button', { name: 'Keep the reason' }).click()
  await party('Accounting').waitFor({ state: 'detached' })
  await beside().locator('summary', { hasText: 'answered' }).click()
  expect(await complaintsOf(page, { within: '#people' })).toEqual([])
  await page.getByRole('button', { name: 'bring in after all: Accounting' }).click()
  await page.locator('#people').getByRole('row').filter({ hasText: 'Accounting' }).first().waitFor()
  expect(stage.complaints).toEqual([])
})
