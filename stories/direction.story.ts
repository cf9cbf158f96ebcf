import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderForTest } from '@plumbline/platform/testing/folder'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { atTheDesk } from './desk.ts'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

// Each screen is looked at by axe in four ways, which takes its time beside other stories.
vi.setConfig({ testTimeout: 240_000 })

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  page = await atTheDesk(stage)
})
afterAll(() => stage.close())

const WORK = '/w/house/work/MOVE-CHECKOUT'
const section = (of: Page = page): Locator => of.locator('#direction')
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const type = (text: string) => page.keyboard.type(text)
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
const kept = (of: Page = page) => section(of).locator('[data-kept=kept]', { hasText: 'Kept at' }).waitFor()
const noteBeside = (field: string) => section().locator(`#${field}-notes`).textContent()

/** Looked at as everybody may: on a phone and on a desk, by day and by night. */
async function hasNoViolations(of: Page = page) {
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await of.setViewportSize({ width, height: 900 })
      await of.emulateMedia({ colorScheme })
      await settled(of)
      const where = `${width} ${colorScheme}`
      expect(await complaintsOf(of, { within: '#direction' }), where).toEqual([])
      const overflow = await of.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, where).toBe(0)
    }
  }
  await of.emulateMedia({ colorScheme: 'light' })
}

describe('a direction is written like a document, with the keyboard alone', () => {
  test('rows begin with Enter, details with Tab, a position with the arrows; notes stand beside what they are about', async () => {
    await page.goto(WORK)
    await section().getByRole('button', { name: 'Write the draft' }).focus()
    await press('Enter')
    await section().getByLabel('Goal').focus()
    await type('A robust checkout on the new provider')
    await expect.poll(() => noteBeside('goal')).toContain('Everybody reads “robust” differently')
    await expect.poll(() => noteBeside('whyNow')).toContain('Say why now')
    await press('Tab')
    await type('The old contract ends')
    await expect.poll(() => noteBeside('whyNow')).not.toContain('Say why now')
    await press('Tab')
    await type('Failed payments')
    await expect.poll(() => noteBeside('successMeasures-0')).toContain('neither a target nor a day')
    await press('Tab')
    await type('3 %')
    await press('Tab')
    await type('1 %')
    await press('Tab')
    await type('03312027')
    await expect.poll(() => noteBeside('successMeasures-0')).toBe('')
    await section().getByLabel('What holds, 1').focus()
    await type('The audit is in March')
    await press('Enter')
    await expect.poll(focused).toBe('What holds, 2')
    await type('No deployment on Fridays')
    await press('Alt+ArrowUp')
    await section().getByText('Now 1 of 2.').waitFor()
    await press('Enter', 'Backspace')
    await expect.poll(focused).toBe('What holds, 1')
    await expect.poll(() => section().getByLabel('What holds, 2').inputValue()).toBe('The audit is in March')

    await section().getByLabel('This good, 1').focus()
    await type('the date')
    await press('Tab')
    await type('the audit')
    await expect.poll(() => noteBeside('tradeOffs-0')).toContain('stand level')
    await press('Tab', 'ArrowRight')
    await section().getByText('the audit even over the date; at 70 of 100').waitFor()
    await expect.poll(() => noteBeside('tradeOffs-0')).toContain('The cost is not named')
    await press('Tab')
    await page.keyboard.press('Control+a')
    await type('80')
    await section().getByText('the audit even over the date; at 80 of 100').waitFor()
    await press('Tab')
    await type('A failed audit costs more')
    await kept()
  })

  test('lines that are pasted become rows, the digest counts its words, and an owner is chosen from people', async () => {
    await section().getByLabel('What is left out, 1').focus()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '- A new design\n- Refunds\n\n- Another currency\n')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    await expect.poll(() => section().getByLabel('What is left out, 3').inputValue()).toBe('Another currency')
    await section().getByLabel('We assume that, 1').fill('The provider is certified')
    await expect.poll(() => noteBeside('assumptions-0')).toContain('Nobody looks after this assumption yet.')
    await section().getByLabel('we would notice by').fill('their certificate')
    await section().getByLabel('In short').fill('We move checkout, and the audit goes first.')
    await section().getByText('8 of 120 words').waitFor()
    await kept()
    await hasNoViolations()
  })

  test('what is not complete is not published, and said at its row', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await section().getByLabel('That good, 1').fill('')
    await section().getByRole('button', { name: 'Publish version 1' }).click()
    await section().getByRole('alert').getByText('Not yet: trade-off 1 names only one good.').waitFor()
    await expect.poll(() => noteBeside('tradeOffs-0')).toContain('trade-off 1 names only one good')
    await section().getByLabel('That good, 1').fill('the audit')
    await section().getByRole('button', { name: 'Publish version 1' }).focus()
    await press('Enter')
    await section().getByText('Version 1, published by Ada Admin on').waitFor()
    await section().getByText('1 of 1 have seen version 1').waitFor()
    await hasNoViolations()
  })
})

describe('no word is lost', () => {
  test('what could not be kept comes back after the page is loaded anew', async () => {
    const leaving = await stage.signedIn()
    await leaving.goto(WORK)
    await section(leaving).getByRole('button', { name: 'Write the next version' }).click()
    await section(leaving).getByLabel('Why now').fill('The old contract ends in March')
    await kept(leaving)
    await leaving.route('**/direction/draft', (route) => route.abort())
    await section(leaving).getByLabel('Why now').fill('The old contract ends in April')
    await section(leaving).getByText('Not kept: the server cannot be reached.').waitFor()
    await leaving.reload()
    await section(leaving).getByRole('button', { name: 'Edit the draft' }).click()
    await section(leaving).getByText('They are back.').waitFor()
    await expect.poll(() => section(leaving).getByLabel('Why now').inputValue()).toBe('The old contract ends in April')
    await leaving.unroute('**/direction/draft')
    await section(leaving).getByRole('button', { name: 'Keep the draft' }).click()
    await kept(leaving)
    await leaving.context().close()
  })

  test('of two windows the later one is shown both drafts, and keeps or leaves its own', async () => {
    await page.goto(WORK)
    await section().getByRole('button', { name: 'Edit the draft' }).click()
    await expect.poll(() => section().getByLabel('Why now').inputValue()).toBe('The old contract ends in April')
    const other = await stage.signedIn()
    await other.goto(WORK)
    await section(other).getByRole('button', { name: 'Edit the draft' }).click()
    await section(other).getByLabel('Goal').fill('Checkout on two providers')
    await kept(other)
    await section().getByLabel('Goal').fill('Checkout on the new provider')
    await section().getByRole('alert').getByText('You kept a newer draft in another window.').waitFor()
    await expect.poll(() => section().getByRole('alert').locator('del').first().textContent()).toBe('two providers')
    await section().getByRole('button', { name: 'Take theirs' }).click()
    await expect.poll(() => section().getByLabel('Goal').inputValue()).toBe('Checkout on two providers')
    await section().getByText('Your words that were not kept').waitFor()
    await hasNoViolations()
    await page.setViewportSize({ width: 1280, height: 900 })
    await section().getByRole('button', { name: 'Put mine back on the sheet' }).click()
    await expect.poll(() => section().getByLabel('Goal').inputValue()).toBe('Checkout on the new provider')
    await kept()
    await other.reload()
    await section(other).getByRole('button', { name: 'Edit the draft' }).click()
    await expect.poll(() => section(other).getByLabel('Goal').inputValue()).toBe('Checkout on the new provider')
    await other.context().close()
  })

  test('leaving keeps the last words', async () => {
    await section().getByLabel('In short').fill('We move checkout; the audit goes first.')
    await section().getByRole('button', { name: 'Close' }).click()
    await section().getByRole('button', { name: 'Edit the draft' }).click()
    await expect
      .poll(() => section().getByLabel('In short').inputValue())
      .toBe('We move checkout; the audit goes first.')
  })
})

describe('the next version', () => {
  test('shows what it changes before and after it is published, word by word, and whom the changed words touch', async () => {
    await register({ group: { name: 'Contracts' }, stake: 'Their own contract ends in April too' })
    await page.reload()
    await section().getByRole('button', { name: 'Edit the draft' }).click()
    await section().getByText('What version 2 changes').click()
    await section().locator('del', { hasText: 'A robust checkout' }).waitFor()
    await section().locator('ins', { hasText: 'in April' }).waitFor()
    await section().getByText('1 of the 1 on the register are named').waitFor()
    await section().getByText('Why now and their stake both say “april”').waitFor()
    await section().getByRole('button', { name: 'Publish version 2' }).click()
    await section().getByText('Version 2, published by Ada Admin on').first().waitFor()
    await section().locator('summary', { hasText: 'Versions' }).click()
    await section().locator('ins', { hasText: 'in April' }).waitFor()
    await hasNoViolations()
  })

  test('has a page of its own that prints, and files to take along', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await section().getByRole('link', { name: 'Open version 2' }).first().click()
    await page.getByText('This version holds.').waitFor()
    await page.getByRole('heading', { name: 'What it changed' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'As Markdown' }).click(),
    ])
    const text = readFileSync(await download.path(), 'utf8')
    expect(text).toContain('## Goal\n\nCheckout on the new provider\n')
    expect(await complaintsOf(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByText('As Markdown').isVisible()).toBe(false)
    await expect.poll(() => page.getByText('Checkout on the new provider').first().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: 'Back to Move checkout' }).click()
    await section().waitFor()
  })

  test('is seen by whoever has had it on the screen, and by nobody before', async () => {
    const bo = { name: 'Bo Sample', email: 'bo@example.org' }
    await register({ person: bo })
    const invited = await stage.plumbline('member', 'invite', '--email', bo.email, '--name', bo.name, '--json')
    const visitor = await stage.page()
    await visitor.goto(JSON.parse(invited.stdout).link)
    await visitor.getByRole('button', { name: 'Accept and sign in' }).click()
    await visitor.waitForURL('**/w/house')
    await page.goto(WORK)
    await section().getByText('1 of 2 have seen version 2').click()
    await section().getByText('Bo Sample has not seen any').waitFor()
    await visitor.goto(WORK)
    await section(visitor).getByText('1 of 2 have seen version 2').waitFor()
    // What comes above it late moves it away again, so it is looked at until it counts as seen.
    await visitor.waitForFunction(
      () => {
        document.querySelector('#direction h2')?.scrollIntoView()
        return document.body.innerText.includes('2 of 2 have seen version 2')
      },
      undefined,
      { polling: 500 },
    )
    await section(visitor).getByText('2 of 2 have seen version 2').click()
    await section(visitor).getByText('Bo Sample saw it on').waitFor()
    await visitor.context().close()
  })
})

test('each rule speaks in plain words beside its field, and is silent once it is mended', async () => {
  const work = await stage.ask<{ id: string; key: string }>('POST', '/workspaces/house/work', { title: 'Rules' })
  await page.goto(`/w/house/work/${work.key}`)
  await section().getByRole('button', { name: 'Write the draft' }).click()
  const rules: [notes: string, says: string, broken: () => Promise<void>, mended: () => Promise<void>][] = [
    ['goal', '4 goals are more than people keep in mind', fills('Goal', 'A\nB\nC\nD'), fills('Goal', 'One provider')],
    ['whyNow', 'Say why now', fills('Why now', ''), fills('Why now', 'The contract ends')],
    [
      'successMeasures',
      'the goal has no measure',
      fills('What is measured, 1', ''),
      fills('What is measured, 1', 'Errors'),
    ],
    ['constraints-0', 'A constraint without a source', fills('What holds, 1', 'The audit'), fills('because of', 'Law')],
    ['nonGoals', 'Say what it is not', fills('What is left out, 1', ''), fills('What is left out, 1', 'Refunds')],
    ['tradeOffs-0', 'The cost is not named', leans, fills('What that costs, and why it is worth it, 1', 'Trust')],
  ]
  for (const [notes, says, broken, mended] of rules) {
    await broken()
    await expect.poll(() => noteBeside(notes)).toContain(says)
    await mended()
    await expect.poll(() => noteBeside(notes)).not.toContain(says)
  }
})

function fills(field: string, text: string) {
  return () => section().getByLabel(field, { exact: true }).first().fill(text)
}

async function leans() {
  await fills('This good, 1', 'the date')()
  await fills('That good, 1', 'the audit')()
  await section().getByRole('radio', { name: 'the audit, clearly' }).click()
}

test('what was exported is read as the same direction, with nothing doubtful and nothing left over', async () => {
  const { id } = await stage.ask<{ id: string }>('POST', '/workspaces/house/work', { title: 'There and back' })
  const said = {
    goal: '# One provider\n- and no other',
    whyNow: 'The contract ends.\n\n## Not a heading\n\\# nor this',
    successMeasures: [{ measure: 'Errors: all', from: '3 %', to: '1 %', byOn: '2027-03-31' }],
    constraints: [{ what: 'The audit is in March', source: 'Law: § 3', hard: false }],
    tradeOffs: [{ thisGood: 'the date', thatGood: 'the audit', position: 73, because: 'Trust\nand money' }],
    nonGoals: ['Refunds', '- a point of its own'],
    digest: 'In short.\n\nIn two parts.',
  }
  await stage.ask('PUT', `/workspaces/house/work/${id}/direction/draft`, said)
  await stage.ask('POST', `/workspaces/house/work/${id}/direction/publication`, {})
  const { stdout } = await stage.plumbline('direction', 'export', '--work-id', id)
  const file = join(folderForTest('plumbline-direction-'), 'direction.md')
  writeFileSync(file, stdout)
  const read = JSON.parse((await stage.plumbline('direction', 'read', file, '--json')).stdout)
  expect(read).toMatchObject({ dialect: 'direction-file', leftOver: [] })
  expect(read.parts.filter((part: { doubtful: boolean }) => part.doubtful)).toEqual([])
  const { published } = JSON.parse((await stage.plumbline('direction', 'show', '--work-id', id, '--json')).stdout)
  const parts = Object.keys(said)
  expect(pick(read.direction, parts)).toEqual(pick(published, parts))
  expect(published).toMatchObject({ goal: said.goal, whyNow: said.whyNow })
})

function pick(direction: Record<string, unknown>, parts: string[]) {
  return Object.fromEntries(parts.map((part) => [part, direction[part]]))
}

const KEP = `---
title: Move checkout
owning-sig: sig-payments
---
# KEP-7: Move checkout

## Summary

Checkout moves to the new provider.

## Motivation

The old contract ends.

### Goals

- Checkout runs on the new provider
- Nobody notices:
  - not even at night

### Non-Goals

- A new design

## Risks and Mitigations

- The provider is not certified in time

## Drawbacks

It costs a quarter.
`

test('a KEP is read as a draft to look at: doubtful parts are marked, what found no place is shown, and it is kept when it is taken', async () => {
  await page.goto(WORK)
  await section().getByRole('button', { name: 'Read from a file' }).click()
  await section()
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'README.md', mimeType: 'text/markdown', buffer: Buffer.from(KEP) })
  await section().getByRole('button', { name: 'Read it' }).click()
  await section().getByText('Read as a KEP; 2 parts are doubtful and marked.').waitFor()
  await expect.poll(() => section().getByLabel('What is left out, 1').inputValue()).toBe('A new design')
  await expect.poll(() => noteBeside('nonGoals-0')).toContain('From “Non-Goals”, line 23')
  await expect.poll(() => noteBeside('goal')).toContain('The points below it were drawn into one line. Please look.')
  await section().getByText('2 passages found no place').click()
  await section().getByText('It costs a quarter.').waitFor()
  await hasNoViolations()
  await page.setViewportSize({ width: 1280, height: 900 })
  await section().locator('#assumptions-0-notes').getByRole('button', { name: 'It is right' }).click()
  await section().getByText('one part is doubtful and marked').waitFor()
  const draftOf = async () =>
    JSON.parse((await stage.plumbline('direction', 'show', '--work-id', await workId(), '--json')).stdout).draft
  expect(await draftOf()).toBeNull()
  await section().getByRole('button', { name: 'Take it as the draft' }).click()
  await kept()
  expect(await draftOf()).toMatchObject({ nonGoals: ['A new design'], whyNow: 'The old contract ends.' })
  expect(await stage.plumbline('direction', 'difference', '--work-id', await workId(), '--to', '3')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('# Move checkout: from version 2 to the draft of version 3'),
  })
  expect(stage.complaints.filter((said) => !/ERR_FAILED|status of 40[09]/.test(said))).toEqual([])
})

async function register(entry: Record<string, unknown>): Promise<void> {
  const input = JSON.stringify({ workId: await workId(), relations: ['reviews'], ...entry })
  const { code, stderr } = await stage.plumbline('stakeholder', 'register', '--input', input)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
}

async function workId(): Promise<string> {
  const { stdout } = await stage.plumbline('work', 'find', '--key', 'MOVE-CHECKOUT', '--json')
  return JSON.parse(stdout).id
}
