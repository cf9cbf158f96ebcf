import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('somebody who starts it for the first time becomes the administrator by the printed link, once', async () => {
  const page = await stage.signedIn()
  await page.goto('/')
  await page.getByRole('heading', { name: 'Where do you want to begin?' }).waitFor()
  const stranger = await stage.page()
  await stranger.goto(stage.firstLink)
  await expect.poll(() => stranger.textContent('main')).toContain('has been used or is too old')
})

test('somebody who is not signed in sees how to, and nothing of the workspaces', async () => {
  const stranger = await stage.page()
  await stranger.goto('/w/anything')
  await stranger.getByText('You are not signed in').waitFor()
  expect(new URL(stranger.url()).pathname).toBe('/sign-in')
})

test('a workspace and a piece of work are made by keyboard alone, and the palette goes there', async () => {
  const page = await stage.signedIn()
  await page.goto('/')
  await page.getByLabel('Name of the workspace').fill('Our house')
  await page.keyboard.press('Tab')
  await page.keyboard.type('house')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/w/house')
  await page.getByText('Nothing needs you right now.').waitFor()
  await openPalette(page)
  await page.keyboard.type('regist')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/w/house/work**')
  await page.getByLabel('Title').fill('Move checkout')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/w/house/work/MOVE-CHECKOUT')
  await page.getByRole('heading', { name: 'Move checkout', level: 1 }).waitFor()
  await openPalette(page)
  await page.keyboard.type('all work')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Move checkout' }).waitFor()
})

test('the command line talks to the running server and prints only the result', async () => {
  const { code, stdout, stderr } = await stage.plumbline('work', 'list', '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout).rows).toMatchObject([{ key: 'MOVE-CHECKOUT', driverName: 'Ada Admin' }])
  expect((await stage.plumbline('work', 'change', '--work-id', 'x')).code).toBe(1)
  expect((await stage.plumbline('work', 'no-such-verb')).code).toBe(2)
  expect((await stage.plumbline('audit', 'verify')).stdout).toContain('The log is whole')
})

test('no page complained in the browser, except of the link that was used up', () => {
  expect(stage.complaints.filter((complaint) => !complaint.includes('410 (Gone)'))).toEqual([])
})

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
}
