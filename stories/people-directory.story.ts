import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  page = await stage.signedIn()
  await page.goto('/')
  await page.getByLabel('Name of the workspace').fill('Our house')
  await page.getByLabel('Short name for addresses').fill('house')
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await page.waitForURL('**/w/house')
})
afterAll(() => stage.close())

async function add(see: 'person' | 'group' | 'asset', name: string) {
  await page.goto(`/w/house/directory?see=${see}`)
  await page.getByText(`Add ${see === 'asset' ? 'an' : 'a'} ${see}`).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Add to the directory' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function seemsFine() {
  expect(await complaintsOf(page)).toEqual([])
}

test('something that is owned gets two owners, and each fact says how it is known', async () => {
  await add('group', 'Payments')
  await add('person', 'Ann Example')
  await add('asset', 'Checkout')
  const owners = page.locator('#owners')
  await owners.getByText('Add who looks after it').click()
  for (const name of ['Payments', 'Ann Example']) {
    await owners.getByLabel('Person or group').fill(name.slice(0, 3))
    await owners.getByRole('button', { name: `Choose ${name}` }).click()
    await owners.getByRole('link', { name }).waitFor()
  }
  await page.getByText('2 parties look after it').waitFor()
  await expect.poll(() => owners.getByText('entered by hand').count()).toBe(2)
  await seemsFine()
})

test('the directory is searched with the keyboard alone', async () => {
  await page.goto('/w/house/directory')
  await page.getByLabel('Find a person, a group or a thing').fill('check')
  await page.getByRole('rowheader', { name: 'Checkout' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor()
})

test('what stands around it is a picture that can be walked with the keyboard, and the same as a table', async () => {
  await page.getByRole('button', { name: 'Draw who and what stands around it' }).click()
  const around = page.locator('#around')
  await around.getByText('Checkout is joined to 2 others.').waitFor()
  await around.getByText('Show table').click()
  await expect.poll(() => around.locator('tbody tr').count()).toBe(2)
  await seemsFine()
  await around.getByRole('link', { name: 'Payments group' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Payments' }).waitFor()
})

test('two entries that may be one are compared first, and then are one', async () => {
  await add('group', 'Payments team')
  await page.goto('/w/house/directory?see=mend')
  await page.getByRole('button', { name: /^compare: Payments/ }).click()
  await page.getByText('Who owns what: 1').or(page.getByText('Nothing speaks of the one that goes.')).first().waitFor()
  await seemsFine()
  await page.getByRole('columnheader', { name: 'Afterwards' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^compare: /)
  await page.getByRole('button', { name: /^Merge Payments/ }).click()
  await page.waitForURL('**/directory/groups/*')
  await page.getByRole('link', { name: 'Checkout' }).first().waitFor()
  await page.goto('/w/house/directory?see=group')
  await page.getByRole('rowheader').first().waitFor()
  await expect.poll(() => page.getByRole('rowheader').count()).toBe(1)
  expect(stage.complaints).toEqual([])
})

test('what is owned is looked through by its kind', async () => {
  await page.goto('/w/house/directory?see=asset')
  await page.getByRole('rowheader', { name: 'Checkout' }).waitFor()
  await page.getByLabel('Only of this kind').selectOption('contract')
  await page.getByText('Nothing of the kind “contract” is in the directory.').waitFor()
  await page.getByLabel('Only of this kind').selectOption('all kinds')
  await page.getByRole('rowheader', { name: 'Checkout' }).waitFor()
})

test('a guest reads all of it and finds nothing to change', async () => {
  const guest = { name: 'Gil Guest', email: 'gil@example.org', role: 'guest' }
  const { link } = await stage.ask<{ link: string }>('POST', '/workspaces/house/members', guest)
  const before = page
  page = await stage.page()
  await page.goto(link)
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await page.waitForURL('**/w/house')
  const changing = async () => {
    const controls = page.locator('main').locator('button, select, summary, input, textarea')
    return (await controls.evaluateAll((all) => all.map((each) => each.textContent || each.ariaLabel))).filter(
      (name) => !/^(?:Show table|Draw who and what stands around it|entered by hand)/.test(name ?? ''),
    )
  }
  for (const [see, name] of [
    ['asset', 'Checkout'],
    ['group', 'Payments'],
    ['person', 'Ann Example'],
  ] as const) {
    await page.goto(`/w/house/directory?see=${see}`)
    await page.getByRole('rowheader', { name }).first().waitFor()
    await expect.poll(() => page.getByText(/^Add an? /).count()).toBe(0)
    await page.getByRole('link', { name }).first().click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.locator('#about').waitFor()
    await expect.poll(changing).toEqual([])
    await seemsFine()
    await before.goto(page.url())
    await before.locator('#merge').waitFor()
  }
  await page.goto('/w/house/directory?see=mend')
  await page.locator('section').first().waitFor()
  await expect.poll(() => page.locator('#duplicates').count()).toBe(0)
  await page.context().close()
  page = before
  expect(stage.complaints).toEqual([])
})
