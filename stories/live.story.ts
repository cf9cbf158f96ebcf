import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('what others change appears while one looks, in every page of the browser, and not while one writes', async () => {
  const first = await stage.signedIn()
  await first.goto('/')
  await first.getByRole('button', { name: 'Load the demo' }).click()
  await first.waitForURL('**/w/example')
  await first.goto('about:blank')
  const second = await first.context().newPage()
  const streams: string[] = []
  for (const page of [first, second]) {
    page.on('request', (request) => request.url().endsWith('/live') && streams.push(request.url()))
    await page.goto('/w/example/work')
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await expect.poll(() => streams.length).toBe(1)

  await registered('Told to both')
  for (const page of [first, second]) await page.getByText('Told to both').waitFor()

  await first.evaluate(() => {
    const form = document.body.appendChild(document.createElement('form'))
    form.appendChild(document.createElement('input')).focus()
  })
  await registered('Told to one')
  await second.getByText('Told to one').waitFor()
  await expect.poll(() => shows(first, 'Told to one')).toBe(false)
  await first.evaluate(() => document.querySelector('body > form')?.remove())
  await first.getByText('Told to one').waitFor()

  // The page that followed for both is closed: the other one takes over.
  await first.close()
  await expect.poll(() => streams.length).toBe(2)
  await registered('Told after all')
  await second.getByText('Told after all').waitFor()
})

async function registered(title: string): Promise<void> {
  const { code, stderr } = await stage.plumbline('--workspace', 'example', 'work', 'register', '--title', title)
  expect(stderr).toBe('')
  expect(code).toBe(0)
}

function shows(page: Page, text: string): Promise<boolean> {
  return page.getByText(text).isVisible()
}
