import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { PreviewServer } from 'vite'
import { build, preview } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../tools/testing/chromium.ts'

// The same policy under which the app runs: a piece that injects a style or a script breaks it and is heard of.
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'"
const root = import.meta.dirname
const outDir = mkdtempSync(join(tmpdir(), 'gallery-'))
let server: PreviewServer
let browser: Browser

beforeAll(async () => {
  const shared = { root, configFile: false as const, logLevel: 'error' as const }
  await build({ ...shared, build: { outDir, emptyOutDir: true } })
  server = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, headers: { 'content-security-policy': policy } },
  })
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--headless', ...quiet] })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(outDir, { recursive: true, force: true })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`everybody can use the pieces in the ${colorScheme} theme at ${width} px, under the app's own policy`, async () => {
      const { page, complaints } = await opened({ colorScheme, width })
      for (const label of await page.locator('summary').all()) await label.click()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)

      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Type a few letters' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: 'Withdraw this wording' }).click()
      await page.getByRole('dialog', { name: 'Withdraw the third wording?' }).waitFor()
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    })
  }
}

test('the palette goes somewhere with the keyboard alone', async () => {
  const { page } = await opened({})
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('answ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/#answers')
  expect(await page.getByRole('combobox', { name: 'Type a few letters' }).count()).toBe(0)
  await page.context().close()
})

test('a refused form says why, leads to the field, keeps what was typed, and accepts the second time', async () => {
  const { page } = await opened({})
  await page.getByLabel('Why').fill('The audit is worth more than three weeks.')
  await page.getByRole('button', { name: 'Record what was decided' }).click()
  const said = page.getByRole('alert').filter({ hasText: 'the next step needs one owner' })
  await expectFocus(page, said)
  await said.getByRole('button', { name: 'Choose who does the next step' }).click()
  const owner = page.getByLabel('Who does the next step')
  await expectFocus(page, owner)
  expect(await owner.getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('Why').inputValue()).toBe('The audit is worth more than three weeks.')
  await owner.selectOption('Aino')
  await page.getByRole('button', { name: 'Record what was decided' }).click()
  await page.getByText('Recorded. Aino will be told.').waitFor()
  expect(await said.count()).toBe(0)
  await page.context().close()
})

test('text opens as a field with Enter, and Escape leaves it as it was with the focus where it began', async () => {
  const { page } = await opened({})
  const opener = page.getByRole('button', { name: 'Edit Goal' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Goal').fill('Something else')
  await page.keyboard.press('Escape')
  await page.getByText('Guests can pay without an account before the winter season').waitFor()
  await expectFocus(page, opener)
  await page.context().close()
})

test('a menu works with arrow keys and gives the focus back on Escape', async () => {
  const { page } = await opened({})
  const menu = page.getByRole('button', { name: 'Harbour Foods' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expectFocus(page, page.getByRole('menuitem', { name: 'A made-up example' }))
  await page.keyboard.press('Escape')
  await expectFocus(page, menu)
  await page.context().close()
})

test('on paper there are no controls, nothing is folded away, and dark becomes light', async () => {
  const { page } = await opened({ colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByText('Guests can pay without an account before winter.', { exact: true }).isVisible()).toBe(
    true,
  )
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 250, 247)')
  await page.context().close()
})

async function opened({ colorScheme = 'light' as 'light' | 'dark', width = 1280 }) {
  const shown = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' as const }
  const page = await (await browser.newContext(shown)).newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, complaints }
}

async function violations(page: Page): Promise<string[]> {
  // Looks in the page itself, without a second one.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

async function expectFocus(page: Page, wanted: ReturnType<Page['locator']>) {
  const element = await wanted.elementHandle()
  await page.waitForFunction((one) => document.activeElement === one, element)
}
