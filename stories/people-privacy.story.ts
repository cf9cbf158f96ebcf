import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

let stage: Stage
let page: Page
let workId: string
const answers = async (...words: string[]) =>
  JSON.parse((await stage.plumbline('--workspace', 'house', ...words, '--json')).stdout)

beforeAll(async () => {
  stage = await openStage()
  page = await stage.signedIn()
  await page.goto('/')
  await page.getByLabel('Name of the workspace').fill('Our house')
  await page.getByLabel('Short name for addresses').fill('house')
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await page.waitForURL('**/w/house')
  const [{ rows }] = await Promise.all([
    answers('person', 'list', '--called', 'Ada'),
    answers('group', 'add', '--name', 'Finance'),
    answers('person', 'add', '--name', 'Pia Example'),
  ])
  const ada = rows[0].id
  const work = await answers('work', 'register', '--title', 'Move checkout', '--driver-id', ada)
  workId = work.id
  const entry = { workId, personId: ada, stake: 'Her nights', expected: 'Answers in a day' }
  await answers('stakeholder', 'register', '--input', JSON.stringify({ ...entry, role: 'driver' }))
  await page.goto('/w/house/work/MOVE-CHECKOUT')
})
afterAll(() => stage.close())

test('a short text is asked the ten questions, and each yes says whom it touches', async () => {
  const people = page.locator('#people')
  await people.getByText('What is written so far says little').waitFor()
  const money = people.getByRole('group', { name: /somebody pays/ })
  await money.getByLabel('Yes').check()
  await money.getByText('Then it touches Finance and Tax.').waitFor()
  await people.getByText('1 of 10 answered').waitFor()
})

test('whoever would be surprised is named, and the driver says whom a name means', async () => {
  const people = page.locator('#people')
  await people.locator('summary', { hasText: 'Who else would be surprised?' }).click()
  await people.getByLabel('Who else would be surprised by this?').fill('the finance people\nPia Example')
  await people.getByRole('button', { name: 'Name them' }).click()
  await people.getByText('2 names are kept.').waitFor()
  await people.getByRole('button', { name: 'say who that is: the finance people' }).click()
  const who = page.getByRole('dialog')
  await who.getByLabel('Find a person or a group').fill('Fin')
  await who.getByRole('button', { name: /Finance/ }).click()
  await people.getByRole('rowheader', { name: 'Finance', exact: true }).waitFor()
  await expect.poll(() => people.getByText('not in the directory yet').count()).toBe(0)
})

test('a private note is written down for oneself, with a purpose and a last day', async () => {
  const people = page.locator('#people')
  await people.locator('summary', { hasText: 'Your private notes' }).click()
  await people.getByLabel('Find a person or a group').fill('Pia')
  await people.getByRole('button', { name: 'Choose Pia Example' }).click()
  await people.getByLabel('What the note is for').fill('Preparing the talk')
  await people.getByLabel('Note', { exact: true }).fill('Prefers mornings')
  await people.getByRole('button', { name: 'Note it' }).click()
  await people.getByText('Prefers mornings').waitFor()
  await people.locator('summary', { hasText: 'Your private notes (1)' }).waitFor()
})

test('what is written about oneself is on a page of one’s own, and an answer stands beside the entry', async () => {
  await page.goto('/w/house/me')
  await page.getByText('Her nights').waitFor()
  await page.getByRole('button', { name: 'Say something to it: Move checkout' }).click()
  await page.getByLabel('What you want to say').fill('Only on weekdays')
  await page.getByRole('button', { name: 'Say it' }).click()
  await page.getByText('Only on weekdays').waitFor()
  await page.getByRole('button', { name: 'Not mine: Move checkout' }).click()
  await page.getByLabel('Whose it is').fill('Bo Elsewhere')
  await page.getByRole('button', { name: 'Say so' }).click()
  await page.getByText('You said that it is somebody else’s.').waitFor()
  await page.getByText('Nobody has a private note about you.').waitFor()
  await page.goto('/w/house/work/MOVE-CHECKOUT')
  await page.locator('#people').getByText('Only on weekdays').waitFor()
})

test('rules are tried on a text, changed, and switched off', async () => {
  await page.goto('/w/house/settings')
  const rules = page.locator('#rules')
  await rules.getByText(/rules are in force/).waitFor()
  await rules.locator('summary', { hasText: 'Try a text' }).click()
  await rules.getByLabel('Paste a text and see what fires').fill('The new VAT applies. No personal data is touched.')
  await rules.getByText('3 rules fire.').waitFor()
  await rules.getByText('weakly, since the text says that it is not so').first().waitFor()
  await rules.getByRole('button', { name: 'switch off: Taxes' }).click()
  await rules.getByText('2 rules fire.').waitFor()
  await rules.getByRole('button', { name: 'change: Money and prices' }).click()
  await page.getByRole('dialog').getByLabel('Words').fill('excise*')
  await page.getByRole('button', { name: 'Keep the rule' }).click()
  await rules.getByText('excise*').waitFor()
  expect(stage.complaints).toEqual([])
})

test('the page about oneself and the editor of rules can be used by everybody, also in the dark on a phone', async () => {
  const phone = await stage.signedIn({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  for (const [path, there] of [
    ['/w/house/me', '#registers'],
    ['/w/house/settings', '#rules table'],
    ['/w/house/work/MOVE-CHECKOUT', '#people fieldset'],
  ] as const) {
    await phone.goto(path)
    await phone.locator(there).first().waitFor()
    await settled(phone)
    expect(await complaintsOf(phone), path).toEqual([])
    await expect
      .poll(() => phone.evaluate(() => document.documentElement.scrollWidth), { message: path })
      .toBeLessThanOrEqual(390)
  }
  await phone.context().close()
})
