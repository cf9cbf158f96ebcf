import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atTheDesk } from './desk.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  page = await atTheDesk(stage)
})
afterAll(() => stage.close())

test('the driver puts three people on the register by pasting their names', async () => {
  const people = page.locator('#people')
  await people.getByText('Add people').click()
  await people.getByLabel('Names').fill('Ann Example, Sales\nBo Sample, Engineering\nCy Probe, Engineering')
  await people.getByRole('button', { name: 'Add 3 people' }).click()
  await people.getByText('On the register since just now: 3 people.').waitFor()
  await people.getByRole('rowheader', { name: 'Bo Sample' }).waitFor()
  await people.getByText('Nobody approves yet').waitFor()
})

test('somebody who is not affected is taken off with a reason that stays readable', async () => {
  const people = page.locator('#people')
  await people.getByRole('button', { name: 'take off: Cy Probe' }).click()
  await page.getByLabel('Reason').fill('Moved to another team')
  await page.getByRole('button', { name: 'Take off the register' }).click()
  await people.locator('summary', { hasText: 'Looked at and not affected' }).click()
  await people.getByText('Moved to another team').waitFor()
})

test('the driver writes the direction, sees where readers may guess, and publishes it', async () => {
  const direction = page.locator('#direction')
  await direction.getByRole('button', { name: 'Write the draft' }).click()
  await direction.getByLabel('Goal').fill('Checkout runs on the new provider before the audit')
  await direction.getByLabel('What holds, 1').fill('If date and audit collide, the date moves')
  await direction.getByLabel('because of').fill('Compliance')
  await direction.getByLabel('What is left out, 1').fill('Refunds move too')
  await direction.getByRole('button', { name: 'Keep the draft' }).click()
  await direction.getByText('Say why now').waitFor()
  await direction.getByRole('button', { name: 'Publish version 1' }).click()
  await direction.getByText('Version 1 holds.').waitFor()
  await direction.getByText('If date and audit collide, the date moves').waitFor()
})

test('the driver asks what people understood, and hands each a link that opens', async () => {
  const readback = page.locator('#readback')
  await readback.getByRole('button', { name: 'Ask what people have understood' }).click()
  await readback.getByRole('button', { name: /^Send to \d+ (people|person)$/ }).click()
  await readback.getByText(/^Links for/).waitFor()
  const link = await readback
    .getByText(/^http:.+\/a\//)
    .first()
    .textContent()
  const stakeholder = await stage.page({ viewport: { width: 390, height: 844 } })
  await stakeholder.goto(String(link))
  await stakeholder.getByRole('button', { name: 'Begin' }).waitFor()
  await expect.poll(() => stakeholder.textContent('main')).toContain('Move checkout')
})

test('a decision without a next step is not recorded, and the form says what is missing; with it, it stands in the document', async () => {
  const decisions = page.locator('#decisions')
  await decisions
    .getByRole('button', { name: /record/i })
    .first()
    .click()
  await decisions.locator('[name=question]').fill('Which provider?')
  await decisions.locator('[name=chosen]').fill('The second one')
  await decisions.locator('[name=because]').fill('It is certified')
  await decisions.locator('button[type=submit]').last().click()
  await decisions
    .getByText(/Still missing/)
    .first()
    .waitFor()
  await decisions.locator('[name^="consequences"]').first().fill('Engineering learns a new interface')
  await decisions.locator('[name="nextStep.what"]').fill('Sign the contract')
  await decisions.locator('[name="nextStep.ownerId"]').selectOption({
    label: await labelOf(decisions.locator('[name="nextStep.ownerId"] option', { hasText: 'Ann Example' })),
  })
  await decisions.locator('[name="nextStep.byOn"]').fill('2099-01-01')
  await decisions.locator('[name=reviewOn]').fill('2099-02-01')
  await decisions.locator('button[type=submit]').last().click()
  await decisions.getByText('Sign the contract').first().waitFor()
  await page.reload()
  await page.locator('#decisions').getByText('The second one').first().waitFor()
})

test('no page complained in the browser', () => {
  expect(stage.complaints.filter((complaint) => !complaint.includes('400 (Bad Request)'))).toEqual([])
})

async function labelOf(option: ReturnType<Page['locator']>): Promise<string> {
  return (await option.first().textContent()) ?? ''
}
