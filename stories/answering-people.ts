import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'

/** Asks the server as a signed-in browser, or with a personal link. */
export type Ask = <Output = { id: string }>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  body?: Record<string, unknown>,
  token?: string,
) => Promise<Output>

export function askAs(page: Page, origin: string): Ask {
  return async (method, path, body, token) => {
    const reply = await page.request.fetch(`${origin}/api/v1${path}`, {
      method,
      ...(body ? { data: body } : {}),
      headers: {
        origin,
        'sec-fetch-site': 'same-origin',
        'idempotency-key': randomUUID(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    })
    if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`)
    return reply.json()
  }
}

/** What somebody says, card by card, whatever the order in which they meet the cards. */
export type Says = {
  clarity: string
  own: Record<string, string>
  /** By statement, then by the name of the group. */
  predicted: Record<string, Record<string, string>>
  belief: string
  sentence: string
  verdict: string
  commitment: string
}

/** How somebody answers: by touch, or by keyboard alone. */
export type Hand = {
  choose(page: Page, row: string, answer: string): Promise<void>
  write(page: Page, label: string, words: string): Promise<void>
  press(page: Page, button: string): Promise<void>
}

export const byTouch: Hand = {
  choose: (page, row, answer) => page.getByRole('group', { name: row }).getByText(answer, { exact: true }).click(),
  write: (page, label, words) => page.getByLabel(label).fill(words),
  async press(page, button) {
    const before = page.url()
    await page.getByRole('button', { name: button }).first().click()
    await page.waitForURL(({ href }) => href !== before)
  },
}

export const byKeyboard: Hand = {
  async choose(page, row, answer) {
    const radio = page.getByRole('group', { name: row }).getByRole('radio', { name: answer, exact: true })
    const rows = page.getByRole('group', { name: row }).getByRole('radio')
    const at = await radio.evaluate((each) =>
      [...document.querySelectorAll(`input[name="${(each as HTMLInputElement).name}"]`)].indexOf(each),
    )
    await tabTo(page, () => rows.first().evaluate((each) => each === document.activeElement))
    await page.keyboard.press('Space')
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown')
  },
  async write(page, label, words) {
    const field = page.getByLabel(label)
    await tabTo(page, () => field.evaluate((each) => each === document.activeElement))
    await page.keyboard.type(words)
  },
  async press(page, button) {
    const before = page.url()
    const wanted = page.getByRole('button', { name: button }).first()
    await tabTo(page, () => wanted.evaluate((each) => each === document.activeElement))
    await page.keyboard.press('Enter')
    await page.waitForURL(({ href }) => href !== before)
  },
}

async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not get there')
}

export const headingOn = async (page: Page) => (await page.locator('h1').textContent()) ?? ''

/** Answers one screen. False at the mirror, where there is nothing more to answer. */
export async function answerScreen(page: Page, says: Says, hand: Hand = byTouch): Promise<boolean> {
  const heading = await headingOn(page)
  if (heading.startsWith('Thank you')) return false
  const main = (await page.locator('main').textContent()) ?? ''
  const statement = Object.keys(says.own).find((each) => main.includes(each)) ?? ''
  if (heading === 'This is what the direction says') await hand.press(page, says.verdict)
  else if (heading.startsWith('How clear')) await hand.press(page, says.clarity)
  else if (heading.startsWith('Taken together') || heading.startsWith('How many')) await hand.press(page, says.belief)
  else if (heading === 'Will you act on it?') await hand.press(page, says.commitment)
  else if (heading === 'In your own words') {
    await hand.write(page, 'What are we doing, in one sentence?', says.sentence)
    await hand.press(page, 'Go on')
  } else if (heading === statement) await hand.press(page, says.own[statement] ?? '')
  else if (heading.startsWith('And what will most of')) await foresee(page, says.predicted[statement] ?? {}, hand)
  else await hand.press(page, 'Go on')
  return true
}

async function foresee(page: Page, predicted: Record<string, string>, hand: Hand): Promise<void> {
  const before = page.url()
  const rows = await page.getByRole('group').count()
  if (rows === 0) {
    const heading = await headingOn(page)
    const group = Object.keys(predicted).find((each) => heading.includes(each)) ?? ''
    return hand.press(page, predicted[group] ?? '')
  }
  for (const [group, answer] of Object.entries(predicted)) await hand.choose(page, `Most of ${group}`, answer)
  // With scripts and a tap it has gone on by itself.
  await page.waitForURL(({ href }) => href !== before, { timeout: 400 }).catch(() => hand.press(page, 'Go on'))
}

export async function answerAll(page: Page, says: Says, hand: Hand = byTouch): Promise<void> {
  for (let screen = 0; screen < 40; screen += 1) if (!(await answerScreen(page, says, hand))) return
  throw new Error('The answering page did not come to an end')
}
