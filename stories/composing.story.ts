import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

let stage: Stage
let page: Page
let work: { id: string; key: string }
let ask: Stage['ask']
/** How long it takes, as the preview says. */
let foreseen = ''

const PEOPLE = [
  ['Ada Admin', 'Product', 'driver'],
  ['Bo Sample', 'Sales', 'approver'],
  ['Cy Probe', 'Engineering', 'contributor'],
  ['Dee Trial', 'Engineering', 'informed'],
] as const

beforeAll(async () => {
  stage = await openStage()
  ask = stage.ask
  page = await stage.signedIn()
  await page.goto('/')
  await page.getByLabel('Name of the workspace').fill('Our house')
  await page.getByLabel('Short name for addresses').fill('house')
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await page.waitForURL('**/w/house')
  work = await ask<{ id: string; key: string }>('POST', '/workspaces/house/work', { title: 'Move checkout' })
  for (const [name, group, role] of PEOPLE) {
    await ask('POST', `/workspaces/house/work/${work.id}/stakeholders`, {
      person: { name },
      group: { name: group },
      role,
      // Of Engineering the register says no more than which part they have.
      ...(group === 'Engineering' ? { relations: ['builds'] } : { stake: `What ${group} promised` }),
    })
  }
  await page.goto(`/w/house/work/${work.key}`)
})
afterAll(() => stage.close())

const readback = () => page.locator('#readback')

test('on a phone each link of the page that stands by itself is as tall as a thumb needs', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  const alone = await page.evaluate(() =>
    [...document.querySelectorAll('main a')].flatMap((link) => {
      const isAlone = link.closest('nav') !== null || link.parentElement?.textContent === link.textContent
      const { height } = link.getBoundingClientRect()
      return isAlone && height > 0 ? [{ says: link.textContent, height }] : []
    }),
  )
  expect(alone.map(({ says }) => says)).toEqual(expect.arrayContaining(['Decisions', 'What became of what you asked']))
  expect(alone.filter(({ height }) => height < 44)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('before there is a direction people are asked how they see it, and nothing is stated', async () => {
  await readback().getByRole('button', { name: 'Ask how people see it today' }).click()
  await readback().getByLabel('How it is answered').selectOption('choice')
  await readback().getByLabel('What people will read').fill('Which of these matters most?')
  await readback().getByLabel('What there is to choose from').fill('The date\nThe audit\nThe cost')
  await expect.poll(() => readback().getByText('What does the direction say to it?').count()).toBe(0)
  await readback()
    .getByRole('button', { name: /^Send to 4 people$/ })
    .click()
  await readback()
    .getByText(/^Links for/)
    .waitFor()
  await readback().getByRole('button', { name: 'Done' }).click()
  await readback().getByRole('button', { name: 'Close and see the result' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close and see the result' }).click()
  // That nobody answered stood there before; that it can be asked anew says that it is closed.
  await readback().getByRole('button', { name: 'Ask how people see it today' }).waitFor()
  await readback().getByText('0 of 4 answered').first().waitFor()
})

test('the cards of a read-back are proposed from the direction: balanced, half of the claims misreadings, with the last word', async () => {
  await ask('PUT', `/workspaces/house/work/${work.id}/direction/draft`, {
    goal: 'Checkout runs on the new provider before the audit',
    constraints: [{ what: 'The audit trail is complete', source: 'Auditors' }],
    tradeOffs: [
      { thisGood: 'keep the date', thatGood: 'keep the audit clean', position: 90, because: 'A failed audit' },
    ],
    nonGoals: ['Moving refunds'],
  })
  await ask('POST', `/workspaces/house/work/${work.id}/direction/publication`, {})
  await page.reload()
  await readback().getByRole('button', { name: 'Ask again' }).click()
  const cards = readback().getByLabel('What people will read')
  await expect.poll(() => cards.count()).toBe(3)
  const statements = await cards.evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  expect(statements.join('\n')).toContain('which of the two does this work put first?')
  expect(statements.some((statement) => /^If it costs us the date|is part of this work/.test(statement))).toBe(true)
  await readback().getByText('3 cards take about 3 minutes.').waitFor()
  await readback().getByRole('button', { name: 'Ask for up to 10' }).click()
  await readback().getByText('Other proposals from the direction').click()
  await readback().getByRole('button', { name: 'Use it' }).first().click()
  await expect.poll(() => cards.count()).toBe(4)
  await readback().getByText('What Sales promised').waitFor()
  await readback().getByText('On the register: contributes to it and builds it').waitFor()
})

test('whoever composes sees on a phone what will be asked, and what is promised to those who answer', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await readback().getByText('What they will see').click()
  await readback().getByText('“keep the audit clean”, mostly').last().waitFor()
  await readback().getByText('Ada Admin asks you because this work touches Sales.').waitFor()
  await readback().getByText('What have you understood of “Move checkout”?').waitFor()
  await readback().getByLabel('Until the end of').fill('2099-12-30')
  await readback()
    .getByText('about 4 minutes. You can change your answers until the end of Wednesday 30 December 2099.')
    .waitFor()
  await readback().getByText('By group only').click()
  await readback().getByLabel('Answers that a group needs to be shown').selectOption('8')
  await readback().getByText('Only figures of groups in which at least 8 have answered are shown').waitFor()
  foreseen = await readback().getByText('short screens, about').innerText()
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await complaintsOf(page, { within: '#readback' })).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('it is sent in one step; the day before it closes is said, a reminder tells who has no address, and it is left open longer', async () => {
  await readback()
    .getByRole('button', { name: /^Send to 4 people$/ })
    .click()
  await readback()
    .getByText(/^Links for/)
    .waitFor()
  await readback().getByRole('button', { name: 'Done' }).click()
  await readback().getByRole('button', { name: 'Remind 4 people by mail' }).click()
  await readback()
    .getByText(/people have no address here/)
    .waitFor()
  await readback().getByText('Leave it open longer').click()
  await readback().getByLabel('Until the end of').fill('2099-12-31')
  await readback().getByRole('button', { name: 'Leave it open until then' }).click()
  await readback().getByText('2099').first().waitFor()
  await settled(page)
  const { rows } = await ask<{ rows: { id: string }[] }>('GET', `/workspaces/house/work/${work.id}/readbacks`)
  const place = `/workspaces/house/readbacks/${rows[0]?.id}`
  const { respondents } = await ask<{ respondents: { personId: string; name: string }[] }>('GET', place)
  const personIds = respondents.flatMap(({ personId, name }) => (name === 'Bo Sample' ? [personId] : []))
  const handed = await ask<{ rows: { link: string }[] }>('POST', `${place}/links`, { personIds })
  const phone = await stage.page({ viewport: { width: 390, height: 844 } })
  await phone.goto(handed.rows[0]?.link ?? '')
  const said = await phone.getByText('until the end of Thursday 31 December 2099.').innerText()
  expect(said.split('.')[0]).toBe(foreseen.split('.')[0])
  await phone.getByText('Ada Admin asks you because this work touches Sales.').waitFor()
  expect(stage.complaints).toEqual([])
})

test('asked again after a new version, what was promised stays, and what is new is marked: the cards and the people', async () => {
  await page.reload()
  await readback().getByRole('button', { name: 'Close and see the result' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close and see the result' }).click()
  await readback().getByText('0 of 4 answered').first().waitFor()
  await ask('POST', `/workspaces/house/work/${work.id}/stakeholders`, { person: { name: 'Eve Later' } })
  const { draftRevision } = await ask<{ draftRevision: number }>('GET', `/workspaces/house/work/${work.id}/direction`)
  await ask('PUT', `/workspaces/house/work/${work.id}/direction/draft`, {
    basedOn: draftRevision,
    goal: 'Checkout runs on two providers',
    nonGoals: ['Another currency'],
  })
  await ask('POST', `/workspaces/house/work/${work.id}/direction/publication`, {})
  await page.reload()
  await readback().getByRole('button', { name: 'Ask again' }).click()
  await readback().getByText('What the direction says to them is taken from its new version.').waitFor()
  await expect.poll(() => readback().getByRole('radio', { name: 'By group only' }).isChecked()).toBe(true)
  await expect.poll(() => readback().getByLabel('Answers that a group needs to be shown').inputValue()).toBe('8')
  await readback().getByText('Please say it: the direction has changed here. Before it said:').first().waitFor()
  await expect
    .poll(() => readback().locator('label', { hasText: 'Not asked in read-back 2' }).allInnerTexts())
    .toEqual([expect.stringContaining('Eve Later')])
  await settled(page)
  expect(stage.complaints).toEqual([])
})
