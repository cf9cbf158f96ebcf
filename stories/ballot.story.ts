import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 900 }
const NAMES = ['Ben', 'Cleo', 'Dov', 'Eve', 'Fay', 'Gus', 'Hal']
const OPTIONS = ['The provider in the north', 'The provider in the south', 'We run it ourselves']

let stage: Stage
let page: Page
let decisionId: string
let links: string[]

beforeAll(async () => {
  stage = await openStage()
  page = await stage.signedIn()
  await tell('workspace', 'open', '--slug', 'house', '--name', 'Our house')
  const workId = (await tell<{ id: string }>('work', 'register', '--title', 'Move checkout')).id
  const lines = NAMES.map((name, at) => ({ line: at + 1, person: { name } }))
  await tell('stakeholder', 'register-many', '--input', JSON.stringify({ workId, lines }))
  decisionId = (
    await tell<{ id: string }>(
      ...['decision', 'open', '--work-id', workId, '--question', 'Which provider keeps our data?'],
    )
  ).id
})
afterAll(() => stage.close())

test('a driver writes down what could be chosen, and takes the way that is suggested or says why another', async () => {
  await page.goto(`/w/house/decisions/${decisionId}`)
  await page.getByRole('heading', { name: 'How it is decided' }).waitFor()
  await looksRight('question')
  // The form stays open and empty, so that one types on: without a mouse, and without waiting for the list.
  await page.getByText('Add an option').click()
  await page.getByLabel('The option').click()
  for (const option of OPTIONS) {
    await page.keyboard.type(option)
    await page.keyboard.press('Enter')
    await page.getByText(`“${option}” is added.`).waitFor()
  }
  for (const option of OPTIONS) await page.getByRole('listitem').filter({ hasText: option }).waitFor()
  await expect.poll(() => page.getByLabel('The option').inputValue()).toBe('')
  await page.getByText('Suggested: scores.').waitFor()
  await page.getByText('Choose another way than the suggested one').click()
  await page.getByLabel('Two blind rounds').check()
  await looksRight('choosing')
  await page.getByRole('button', { name: 'Choose it' }).click()
  await page.getByText('Say why this way').or(page.getByText('A reason is needed')).first().waitFor()
  await page.getByLabel('Why this way').fill('Everybody follows whoever speaks first')
  await page.getByRole('button', { name: 'Choose it' }).click()
  await page.getByText('Chosen: two blind rounds.').waitFor()
})

test('seven people answer alone on their phones, without an account and without scripts', async () => {
  for (const name of NAMES) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Make links for 7 people' }).click()
  await page.getByRole('textbox', { name: 'Link: Hal' }).waitFor()
  links = await Promise.all(NAMES.map((name) => page.getByRole('textbox', { name: `Link: ${name}` }).inputValue()))
  await looksRight('asking')
  for (const at of links.keys()) await answer(at, 1, [5 - (at % 2), at % 6, 0])
  await page.reload()
  await page.getByText('7 of 7 answered.').waitFor()
  await expect.poll(() => page.locator('main').innerText()).not.toMatch(/Reason of/)
})

test('the first round is closed: scores and reasons are shown without names, and everybody answers once more', async () => {
  await page.getByRole('button', { name: 'Close the first round' }).click()
  await page.getByRole('status').getByRole('button', { name: 'Close the first round' }).click()
  await page.getByText('Second round:').waitFor()
  await looksRight('second')
  for (const at of links.keys()) await answer(at, 2, [5, at % 6, 0])
  await page.reload()
  await page.getByRole('button', { name: 'Close the second round' }).click()
  await page.getByRole('status').getByRole('button', { name: 'Close the second round' }).click()
  await page.getByRole('heading', { name: '“The provider in the north” has the highest middle score.' }).waitFor()
  await looksRight('result')
})

test('another option than the first one is proposed with why not, and both stay in sight', async () => {
  await page.getByText('Propose one of these').click()
  await page.getByLabel('Which one', { exact: true }).selectOption({ label: 'The provider in the south' })
  await page.getByLabel('Why this', { exact: true }).fill('It is certified')
  await page.getByLabel('Why not “The provider in the north”').fill('It is not certified')
  await page.getByLabel('Why not “We run it ourselves”').fill('Nobody has the time')
  await page.getByRole('button', { name: 'Propose it', exact: true }).click()
  await page.getByText('The result puts “The provider in the north” first').waitFor()
  await looksRight('proposed')
  // The one refusal is the reason that was left out on purpose.
  expect(stage.complaints.filter((each) => !each.includes('400'))).toEqual([])
})

test('whoever is asked suggests another option by their link, without scripts, and the driver takes it up', async () => {
  const { id, link } = await askedOnPhone('Which colour?', { method: 'ranking', options: ['Red', 'Blue', 'Yellow'] })
  const phone = await stage.page({ viewport: PHONE, javaScriptEnabled: false })
  await phone.goto(link)
  await phone.getByRole('button', { name: 'Answer', exact: true }).click()
  await phone.getByRole('link', { name: 'Suggest something else' }).click()
  await pictured(phone, 'suggest', PHONE)
  await phone.getByLabel('Your suggestion').fill('Green')
  await phone.getByRole('button', { name: 'Suggest it' }).click()
  await phone.getByText('You suggested “Green”. It waits for whoever drives this work.').waitFor()
  await page.goto(`/w/house/decisions/${id}`)
  await page.getByText('suggested by Ben, waits for the driver').waitFor()
  await looksRight('suggested')
  await page.getByRole('button', { name: 'Take it up: “Green”' }).click()
  await page.getByText('added by Ben').waitFor()
  await phone.reload()
  await phone.getByRole('button', { name: 'Place 1: Green' }).waitFor()
  await phone.context().close()
})

test('whoever objects and is signed in takes it back on the page of the decision, with a reason; then nothing stands against it', async () => {
  const { id } = await askedOnPhone('Do we move?', { method: 'consent', chosen: 'We move in May' })
  await page.goto(`/w/house/decisions/${id}`)
  await page.getByLabel('I object').check()
  await page.getByLabel('Your concern, or what would make it safe to try').fill('The door is too small')
  await page.getByRole('button', { name: 'Send it' }).click()
  await page.getByText('Your answer is kept.').waitFor()
  await page.getByRole('button', { name: 'Close it' }).click()
  await page.getByRole('status').getByRole('button', { name: 'Close it' }).click()
  await page.getByRole('heading', { name: 'Your objection' }).waitFor()
  await page.getByText('Take my objection back').click()
  await looksRight('own-objection')
  await page.getByLabel('Why you take it back').fill('It was measured anew')
  await page.getByRole('button', { name: 'I take it back' }).click()
  await page.getByText('Taken back: It was measured anew').waitFor()
  await page.getByText('Nobody objects any more.').waitFor()
  await expect.poll(() => page.getByRole('heading', { name: 'Your objection' }).count()).toBe(0)
  await page.locator('summary').filter({ hasText: 'What happened' }).click()
  await page.getByText(/chose how it is decided: consent/).waitFor()
  await page.getByText('2 people were asked before it is decided: consent').waitFor()
})

type Question = { method: string; options?: string[]; chosen?: string }

/** A question about which Ben is asked by a link, and the administrator who is signed in. */
async function askedOnPhone(question: string, { method, options = [], chosen }: Question) {
  const ask = <Output = { id: string }>(verb: string, path: string, body?: unknown) =>
    stage.ask<Output>(verb, `/workspaces/house${path}`, body)
  const known = (await ask<{ rows: { id: string; name: string }[] }>('GET', '/people')).rows
  const personIds = known.filter(({ name }) => name === 'Ben' || name === 'Ada Admin').map(({ id }) => id)
  const workId = (await ask<{ rows: { id: string }[] }>('GET', '/work')).rows[0]?.id
  const proposed = chosen === undefined ? {} : { chosen, because: 'It is small here' }
  const { id } = await ask('POST', `/work/${workId}/questions`, { question, ...proposed })
  for (const words of options) await ask('POST', `/decisions/${id}/options`, { words })
  await ask('PUT', `/decisions/${id}/method`, { method, because: 'It fits' })
  await ask('POST', `/decisions/${id}/ballots`, { personIds })
  const made = await ask<{ rows: { name: string; link: string }[] }>('POST', `/decisions/${id}/ballot-links`, {
    personIds,
  })
  return { id, link: made.rows.find(({ name }) => name === 'Ben')?.link ?? '' }
}

/** Somebody opens their link on a phone that runs no scripts, reads what is promised, and scores each option. */
async function answer(at: number, round: number, scores: number[]): Promise<void> {
  const phone = await stage.page({ viewport: PHONE, javaScriptEnabled: false })
  await phone.goto(links[at] ?? '')
  if (at === 0) await pictured(phone, `link-${round}-begin`, PHONE)
  await phone.getByRole('button', { name: 'Answer', exact: true }).click()
  for (const [place, option] of OPTIONS.entries())
    await phone.getByRole('group', { name: option }).getByLabel(String(scores[place]), { exact: true }).check()
  await phone.getByLabel('Your most important reason').fill(`Reason of ${9 - at}`)
  if (at === 0) await pictured(phone, `link-${round}-answer`, PHONE)
  await phone.getByRole('button', { name: 'Send it' }).click()
  await phone.getByRole('heading', { name: 'Thank you. Your answer is kept.' }).waitFor()
  await phone.context().close()
}

/** Nothing overflows on a phone, and nothing stands in the way of anybody, by day and by night. */
async function looksRight(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size)
      await settled(page)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${name} at ${size.width} px`).toBeLessThanOrEqual(0)
      expect(await complaintsOf(page), name).toEqual([])
      await pictured(page, `${name}-${colorScheme}`, size)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(WIDE)
}

async function pictured(of: Page, name: string, { width }: { width: number }): Promise<void> {
  const folder = process.env['PICTURES_TO']
  if (folder) await of.screenshot({ path: `${folder}/ballot-${name}-${width}.png`, fullPage: true })
}

async function tell<Output>(...words: string[]): Promise<Output> {
  const { code, stdout, stderr } = await stage.plumbline(...words, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Output
}
