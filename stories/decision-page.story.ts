import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { atTheDesk } from './desk.ts'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

// Each screen is looked at by axe, which takes its time beside other stories.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let stage: Stage
let page: Page
let workId: string
let people: Record<'Mika' | 'Sanna', string>
const ask = <Output = { id: string }>(method: string, path: string, body?: unknown) =>
  stage.ask<Output>(method, `/workspaces/house${path}`, body)

beforeAll(async () => {
  stage = await openStage()
  page = await atTheDesk(stage)
  const { rows } = await ask<{ rows: { id: string }[] }>('GET', '/work')
  workId = rows[0]?.id ?? ''
  people = {
    Mika: (await ask('POST', '/people', { name: 'Mika Moreau' })).id,
    Sanna: (await ask('POST', '/people', { name: 'Sanna Sales' })).id,
  }
})
afterAll(() => stage.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const written = (more: Record<string, unknown> = {}) => ({
  question: 'If the date and the audit collide, which one moves?',
  chosen: 'The date moves: we switch on 2 March, after the audit.',
  because: 'A failed audit would cost more than two weeks of delay, and the old contract can be extended.',
  consequences: [
    { what: 'Two customers get their new terms two weeks later', kind: 'bad', borneBy: 'Sales' },
    { what: 'One release without night work', kind: 'good', borneBy: 'Engineering' },
    { what: 'The old contract runs one month longer', kind: 'neutral', borneBy: 'Finance' },
  ],
  options: [{ option: 'Keep the date', notChosenBecause: 'The auditors have no other week.' }],
  nextStep: { what: 'Tell the two customers', ownerId: people.Sanna, byOn: inDays(5) },
  reviewOn: inDays(60),
  approverId: people.Mika,
  ...more,
})
const openPage = async (id: string) => {
  await page.goto(`/w/house/decisions/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}

/** Whether all of it can be seen without scrolling. */
async function isInFirstScreen(what: Locator): Promise<boolean> {
  const box = await what.first().boundingBox()
  const { height = 0 } = page.viewportSize() ?? {}
  return box !== null && box.y >= 0 && box.y + box.height <= height
}

async function hasNoViolations(name: string) {
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme })
      await settled(page)
      const where = `${name} ${width} ${colorScheme}`
      expect(await complaintsOf(page), where).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, where).toBe(0)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 844 })
}

describe('the page of a decision', () => {
  test('a stranger finds what, why, what follows and who is next in the first screen, on a phone and on a desk', async () => {
    const { id } = await ask('POST', `/work/${workId}/decisions`, written())
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(viewport)
      await openPage(id)
      for (const words of [
        'The date moves: we switch on 2 March',
        'A failed audit would cost more',
        'Two customers get their new terms two weeks later',
        'The old contract runs one month longer',
        'Tell the two customers',
        'Sanna Sales',
      ]) {
        await expect
          .poll(() => isInFirstScreen(page.getByText(words)), { message: `${words} at ${viewport.width}` })
          .toBe(true)
      }
    }
    await hasNoViolations('decided')
  })

  test('prints on one page, with the end of the log on it', async () => {
    const { id } = await ask('POST', `/work/${workId}/decisions`, written({ question: 'What fits on a page?' }))
    await openPage(id)
    await page.emulateMedia({ media: 'print' })
    const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })
    const head = page.getByText(/Log of house: event \d+, [0-9a-f]{16}/)
    const isPrinted = await head.isVisible()
    await page.emulateMedia({ media: 'screen' })
    expect(isPrinted).toBe(true)
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })
})

describe('the way of a decision', () => {
  test('a question is opened, proposed, decided with the words of its approver, and announced, each in place', async () => {
    await page.goto('/w/house/work/MOVE-CHECKOUT')
    const section = page.locator('#decisions')
    await section.getByRole('button', { name: 'Open a question' }).click()
    await section.getByLabel('The question', { exact: true }).fill('Who answers customers?')
    await section.getByLabel('What is proposed').fill('Support does')
    await section.getByLabel('Why this').fill('They know the customers')
    await section.getByLabel('Consequence', { exact: true }).fill('One rota more')
    await section.getByLabel('The next step', { exact: true }).fill('Write the rota')
    await section.getByLabel('Who does it').first().selectOption({ label: 'Sanna Sales' })
    await section.getByLabel('By when').first().fill(inDays(5))
    await section.getByLabel('When we look at the question again').fill(inDays(30))
    await section.getByLabel('Who approves it').selectOption({ label: 'Mika Moreau' })
    await expect.poll(() => section.getByRole('status').first().textContent()).toContain('Nothing is missing.')
    await section.getByRole('button', { name: 'Open the question' }).click()
    await section.getByRole('link', { name: 'Who answers customers?' }).click()
    await page.getByText('An open question.').waitFor()
    await hasNoViolations('question')
    await page.getByRole('button', { name: 'Propose it' }).click()
    await page.getByText('On the first page of Mika Moreau it stands as something to decide.').waitFor()
    await page.getByRole('button', { name: 'Propose this answer' }).click()
    await page.getByText('Proposed. It is not decided yet.').waitFor()
    await page.getByRole('button', { name: 'Decide', exact: true }).click()
    await page.getByRole('button', { name: 'Decide it' }).click()
    await page.getByText('Say what the approver said, and where').first().waitFor()
    await hasNoViolations('deciding')
    await page.getByLabel('What Mika Moreau said, and where').fill('Yes, in the call on Monday')
    await page.getByRole('button', { name: 'Decide it' }).click()
    await page.getByText('wrote down for Mika Moreau: “Yes, in the call on Monday”').first().waitFor()
    await page.getByRole('button', { name: 'Announce it' }).click()
    await page.getByRole('button', { name: 'Announce it' }).click()
    await page.getByText('Announced.', { exact: true }).first().waitFor()
  })

  test('without a way back it is opened as a question, with all that was written', async () => {
    await page.goto('/w/house/work/MOVE-CHECKOUT')
    const section = page.locator('#decisions')
    await section.getByRole('button', { name: 'Record a decision' }).click()
    await section.getByLabel('The question', { exact: true }).fill('Do we delete the old data?')
    await section.getByLabel('What was decided').fill('Yes, in May')
    await section.getByText('None: this cannot be undone').click()
    await section.getByText('it goes by a final call and a read-back').waitFor()
    await hasNoViolations('one-way')
    await section.getByRole('button', { name: 'Open the question' }).click()
    await section.getByRole('link', { name: 'Do we delete the old data?' }).waitFor()
    await expect.poll(() => section.getByText('Proposed: Yes, in May').isVisible()).toBe(true)
  })

  test('what a later decision changed of it stands right where one reads what was decided', async () => {
    const { id } = await ask('POST', `/work/${workId}/decisions`, written({ question: 'What do we promise?' }))
    const later = {
      ...written({ question: 'How fast?' }),
      supersededBecause: 'It settles weekly',
      part: 'refunds in a day',
    }
    await ask('POST', `/decisions/${id}/supersession`, later)
    await page.setViewportSize({ width: 390, height: 844 })
    await openPage(id)
    await expect.poll(() => isInFirstScreen(page.getByText('No longer holds: refunds in a day.'))).toBe(true)
    await page.setViewportSize({ width: 1280, height: 844 })
    await page.getByRole('button', { name: 'Say how it stands to another' }).click()
    await page.getByLabel('This decision').selectOption({ label: 'depends on the other' })
    await page.getByLabel('The other decision').selectOption({ label: 'Support does' })
    await page.getByLabel('Why', { exact: true }).fill('They answer who asks for a refund')
    await page.getByRole('button', { name: 'Write it on both' }).click()
    await page.getByRole('button', { name: 'No longer so: Support does' }).waitFor()
    await hasNoViolations('replaced in part')
  })
})

describe('the log of decisions', () => {
  test('says first how many there are, narrows down, and is a table too', async () => {
    await page.goto('/w/house/decisions')
    await page.getByText(/One question is open and \d decisions are in force\./).waitFor()
    await hasNoViolations('log')
    await page.getByLabel('Where it stands').selectOption({ label: 'Open questions' })
    await page.getByRole('link', { name: 'Yes, in May' }).waitFor()
    await page.getByRole('link', { name: 'Support does' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'As a table' }).click()
    await page.getByRole('table').waitFor()
    await hasNoViolations('log as a table')
  })
})

test('what one can take back is recorded with five lines: thirteen taps, and as many letters as its sentences have', async () => {
  await page.goto('/w/house/work/MOVE-CHECKOUT')
  await settled(page)
  const done = { taps: 0, letters: 0 }
  const tap = async (what: Locator) => {
    await what.click()
    done.taps += 1
  }
  const write = async (label: string, text: string) => {
    await tap(page.getByLabel(label, { exact: true }).first())
    await page.keyboard.type(text)
    done.letters += text.length
  }
  const choose = async (label: string, value: string) => {
    // A day or a name: one tap opens it, another one takes it.
    const field = page.getByLabel(label, { exact: true }).first()
    await ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT'
      ? field.selectOption(value)
      : field.fill(value))
    done.taps += 2
  }
  await tap(page.getByRole('button', { name: 'Record a decision' }))
  await write('The question', 'Which day?')
  await write('What was decided', 'Thursday')
  await write('Why this', 'Nobody is away')
  await write('Consequence', 'Friday is free')
  await write('The next step', 'Tell Sales')
  await choose('Who does it', people.Mika)
  await choose('By when', inDays(5))
  await choose('When we look at it again', inDays(60))
  await tap(page.getByRole('button', { name: 'Record it', exact: true }))
  await page.getByRole('link', { name: 'Thursday' }).first().waitFor()
  expect(done).toEqual({ taps: 13, letters: 56 })
})

test('what was never approved gives its place back: the earlier decision holds again, and both pages say why', async () => {
  const { rows } = await ask<{ rows: { id: string; name: string }[] }>('GET', '/people')
  const approverId = rows.find(({ name }) => name === 'Ada Admin')?.id
  const earlier = { ...written({ question: 'Who calls them?', chosen: 'Sales calls them', approverId }) }
  const { id } = await ask('POST', `/work/${workId}/decisions`, earlier)
  const question = written({ question: 'Who calls them now?', chosen: 'Support calls them', approverId })
  const later = await ask('POST', `/work/${workId}/questions`, question)
  await ask('POST', `/decisions/${later.id}/proposal`, {})
  await ask('PUT', `/decisions/${later.id}/outcome`, { approverSaid: 'Yes, by phone' })
  await ask('PUT', `/decisions/${id}/successors/${later.id}`, { supersededBecause: 'Sales has no time' })
  await openPage(later.id)
  await page.getByRole('button', { name: 'I did not say this' }).click()
  await page
    .getByText('What it took the place of holds again, and whoever was asked about that is told: “Sales calls them”.')
    .waitFor()
  await page.getByLabel('What you said instead').fill('I said that I would think about it')
  await page.getByRole('button', { name: 'Take it back: it is proposed again' }).click()
  await page.getByText('Does not replace any more, since it was not approved:').waitFor()
  await hasNoViolations('place given back')
  await openPage(id)
  await page.getByText('Holds again; until then it was replaced by').waitFor()
  await page.getByText('I said that I would think about it').first().waitFor()
  await page.getByText('What happened', { exact: true }).first().click()
  await page.getByText('Holds again: Ada Admin did not approve “Support calls them”').waitFor()
  await hasNoViolations('holds again')
})
