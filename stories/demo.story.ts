import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf, WCAG } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a newcomer sees a result within a minute: one button, then what people believe beside what is measured', async () => {
  const page = await stage.signedIn()
  await page.goto('/')
  await page.getByRole('button', { name: 'Load the demo' }).click()
  await page.waitForURL('**/w/example')
  await page.getByText('A made-up example').waitFor()
  await page.getByRole('link', { name: 'See all work' }).click()
  await page.getByRole('link', { name: /Move checkout/ }).click()
  const readback = page.locator('#readback')
  await readback
    .getByText(/On average people believe that 91 % of the others see it as they do; measured, they agree to 77 %/)
    .waitFor()
  await readback
    .getByText(/Engineering and Sales likely believe that they agree/)
    .first()
    .waitFor()
  await readback
    .getByText(/Engineering likely believes that Product sees/)
    .first()
    .waitFor()
  await expect.poll(() => readback.getByText('likely false consensus').count()).toBeGreaterThan(0)
  await page.locator('#decisions').getByText('The date moves').first().waitFor()
})

test('the conversation that would help most is begun by its button: the words are copied, or opened as a mail', async () => {
  const page = await stage.signedIn()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/w/example/work/CHECKOUT')
  const readback = page.locator('#readback')
  await readback.getByRole('button', { name: 'Copy the invitation' }).click()
  await readback.getByText('Copied.').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^15 minutes about “Move checkout/)
  expect(copied).toContain('Who: Ilse Varga (Engineering) and Greta Lowell (Sales). Everybody else need not come.')
  await page.goto(/\S+\/page$/.exec(copied)?.[0] ?? '')
  await page.getByRole('heading', { name: 'What read-back 1 shows' }).waitFor()
  await page.goBack()
  const mail = await readback.getByRole('link', { name: 'Write it as a mail' }).getAttribute('href')
  expect(new URL(mail ?? '').searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(
    copied.slice(copied.indexOf('\n\n') + 2),
  )
})

test('where a browser does not let a page copy, the words are shown to be copied by hand', async () => {
  const page = await stage.signedIn({ viewport: { width: 390, height: 844 } })
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto('/w/example/work/CHECKOUT')
  await page.getByRole('button', { name: 'Copy the invitation' }).click()
  await page.getByText('mark them and copy them yourself').waitFor()
  await page.getByText(/^Subject: 15 minutes/).waitFor()
})

test('on a phone a long register takes a line for each, and shows all of it when asked', async () => {
  const page = await stage.signedIn({ viewport: { width: 390, height: 844 } })
  await page.goto('/w/example/work/CHECKOUT')
  const people = page.locator('#people')
  const marisol = people.getByRole('listitem').filter({ hasText: 'Marisol Quint' })
  expect((await marisol.innerText()).replace(/\s+/g, ' ')).toBe('Marisol Quint Product driver')
  await expect.poll(() => people.getByRole('grid').count()).toBe(0)
  await people.getByRole('button', { name: 'Show what is known of each' }).click()
  await people.getByRole('grid').getByText('Marisol Quint').waitFor()
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 844 })
  await page.reload()
  await people.getByRole('grid').getByText('Marisol Quint').waitFor()
  await page.context().close()
})

test('the public initiatives say where they are from, and nobody answered in their name', async () => {
  const page = await stage.signedIn()
  await page.goto('/w/kubernetes-demo/work')
  await page.getByRole('link', { name: 'Sidecar Containers' }).waitFor()
  await expect.poll(() => page.getByRole('row').count()).toBe(13)
  await page.getByRole('link', { name: 'Sidecar Containers' }).click()
  await page.getByText('Apache-2.0').waitFor()
  await page.getByText('Nobody has been asked yet').first().waitFor()
})

test.each([
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
  ['light', 390],
] as const)('every screen is accessible, in %s at %i pixels', async (colorScheme, width) => {
  const page = await stage.signedIn({ colorScheme, viewport: { width, height: 900 } })
  await page.goto('/w/example/work/CHECKOUT')
  const decision = await page.locator('a[href*="/decisions/"]').first().getAttribute('href')
  for (const path of [
    '/',
    '/w/example',
    '/w/example/work',
    '/w/example/work/CHECKOUT',
    String(decision),
    '/w/example/members',
    '/docs/measures',
  ]) {
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    await settled(page)
    expect(await complaintsOf(page, { tags: WCAG }), path).toEqual([])
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: path })
      .toBeLessThanOrEqual(width)
  }
})

test('the demo and the example are removed in one click, and nothing of them is left', async () => {
  const page = await stage.signedIn()
  await page.goto('/w/example')
  await page.getByRole('button', { name: 'Remove demo and example' }).click()
  await page.getByRole('button', { name: 'Load the demo' }).waitFor()
  expect(JSON.parse((await stage.plumbline('account', 'me', '--json')).stdout)).toMatchObject({ workspaces: [] })
})

test('no page complained in the browser, except that the removed workspace was asked for once more', () => {
  expect(stage.complaints.filter((complaint) => !complaint.includes('404 (Not Found)'))).toEqual([])
})
