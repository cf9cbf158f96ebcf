import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTheDesk } from './desk.ts'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  page = await atTheDesk(stage)
})
afterAll(() => stage.close())

const TEN = `Sven Berg <sven@x.org>, Sales
"Lee, Kim" <kim@x.org>
Nora\tnora@x.org\tOperations
Ann Example, Sales
Bo Sample, Engineering
Cy Probe, Engineering
Dee Test, Support
Eve Case, Support
Legal
Finn Last, Engineering`

/** Where the keyboard is: in which row and column, and whether a cell is being edited there. */
const whereabouts = () =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('td, th')
    const row = cell?.closest('tr')
    const heads = [...(cell?.closest('table')?.querySelectorAll('thead th') ?? [])]
    return {
      row: row?.querySelector('th span:last-child')?.textContent ?? '',
      column: heads[[...(row?.children ?? [])].indexOf(cell as Element)]?.textContent ?? '',
      isEdited: document.activeElement !== cell,
    }
  })

async function press(...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

const register = () => page.locator('#register')

const cell = (row: string, column: number) => {
  const named = page.getByRole('rowheader', { name: row, exact: true })
  return register().getByRole('row').filter({ has: named }).getByRole('gridcell').nth(column)
}

describe('the register is filled and kept with the keyboard alone', () => {
  test('ten names are pasted, each line says what it means, and all come in one request', async () => {
    const people = page.locator('#people')
    await people.getByText('Add people').click()
    const asked: string[] = []
    page.on('request', (request) => request.method() === 'POST' && asked.push(new URL(request.url()).pathname))
    await people.getByLabel('Names').fill(TEN)
    await people.getByLabel('What Legal means').selectOption({ label: 'a new group' })
    await people.getByRole('button', { name: 'Add 9 people and 1 group' }).click()
    await people.getByText('On the register since just now: 9 people and 1 group.').waitFor()
    expect(asked.filter((path) => path.includes('/stakeholders'))).toHaveLength(1)
    await expect.poll(() => people.getByRole('rowheader').count()).toBe(10)
  })

  test('arrows, letters, Enter, Tab and Escape do what they do in a sheet, and the focus is never lost', async () => {
    await page.goto('/w/house/work/MOVE-CHECKOUT/register')
    await register().getByRole('rowheader', { name: 'Sven Berg' }).waitFor()
    await register().getByRole('rowheader', { name: 'Sven Berg' }).focus()
    await press('ArrowRight', 'ArrowRight', 'ArrowRight')
    await expect.poll(whereabouts).toMatchObject({ row: 'Sven Berg', column: 'Role', isEdited: false })
    // By its first letter, then Enter: the approver moves to the top of the list, and the focus stays with the work.
    await press('a')
    await page.getByRole('listbox', { name: 'Role, Sven Berg' }).waitFor()
    await press('Enter')
    await page.getByText('Kept: Role, Sven Berg.').waitFor()
    await expect.poll(() => cell('Sven Berg', 2).textContent()).toContain('approver')
    await expect.poll(whereabouts).toMatchObject({ column: 'Role', isEdited: false })

    await press('ArrowUp', 'ArrowRight')
    await expect.poll(whereabouts).toMatchObject({ row: 'Sven Berg', column: 'What is expected' })
    await page.keyboard.type('Signs it')
    await press('Tab')
    await page.getByText('Kept: What is expected, Sven Berg.').waitFor()
    await expect.poll(whereabouts).toMatchObject({
      row: 'Sven Berg',
      column: 'What is at stake for them',
      isEdited: false,
    })
    await page.keyboard.type('Never to be kept')
    await press('Escape')
    await expect.poll(whereabouts).toMatchObject({ column: 'What is at stake for them', isEdited: false })
    await expect.poll(() => cell('Sven Berg', 4).textContent()).not.toContain('Never')
  })

  test('a letter ticks a relation, several hold at once, and Ctrl+Z takes the last change back as a new one', async () => {
    await register().getByRole('rowheader', { name: 'Sven Berg' }).focus()
    await press('ArrowRight', 'ArrowRight', 'r', 'Enter')
    await page.getByText('Kept: Relation, Sven Berg.').waitFor()
    await expect.poll(() => cell('Sven Berg', 1).textContent()).toContain('reviews it, depends on it')
    await press('Control+z')
    await page.getByText('Taken back: Relation, Sven Berg.').waitFor()
    await expect.poll(() => cell('Sven Berg', 1).textContent()).not.toContain('reviews it')
    await expect.poll(whereabouts).toMatchObject({ isEdited: false })
  })

  test('what is refused is said at the cell, and nothing that was chosen is lost', async () => {
    await register().getByRole('rowheader', { name: 'Bo Sample' }).focus()
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'a', 'Enter')
    await page.getByRole('alert').getByText('Sven Berg is the approver already').waitFor()
    await expect.poll(() => cell('Bo Sample', 2).getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => cell('Bo Sample', 2).textContent()).toContain('contributor')
  })

  test('Escape, then Tab leaves the table', async () => {
    await register().getByRole('rowheader', { name: 'Bo Sample' }).focus()
    await press('Escape', 'Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('table'))).toBeNull()
  })
})

test('map, matrix and who came late say in a sentence what they show; a mark opens its facts', async () => {
  await page.locator('#matrix').getByText('Nobody drives, nobody builds it and nobody decides.').waitFor()
  const map = page.locator('#map')
  await map.getByRole('option', { name: /^Sven Berg: influence/ }).focus()
  await press('Enter')
  await map.getByText('Sven Berg stands here because of these facts:').waitFor()
  await map.getByText('approves (4)').first().waitFor()
  await page.locator('#late').getByText('The direction is not published yet, so nobody is late.').waitFor()
})

test('where somebody stands is noted with a reason, and the longest way stands first', async () => {
  const engagement = page.locator('#engagement')
  for (const [aspect, level, because] of [
    ['where they stand', 'resistant', 'Said on Monday that the date is too early'],
    ['where you want them', 'supportive', 'Sales tells the customers'],
  ] as const) {
    await engagement.getByRole('button', { name: 'note: Sven Berg' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What you note').selectOption({ label: aspect })
    await dialog.getByLabel('Step').selectOption(level)
    await dialog.getByLabel('Because').fill(because)
    await dialog.getByRole('button', { name: 'Note it' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await engagement.getByText('1 of 1 is not yet where you want them.').waitFor()
})

test.each([
  ['wide and light', { width: 1280, height: 900 }, 'light'],
  ['narrow and dark', { width: 390, height: 844 }, 'dark'],
] as const)(
  '%s, the register and its views pass the checks for accessibility and fit the screen',
  async (_how, viewport, colorScheme) => {
    const other = await stage.signedIn({ viewport, colorScheme, reducedMotion: 'reduce' })
    await other.goto('/w/house/work/MOVE-CHECKOUT/register')
    await other.locator('#engagement svg').first().waitFor()
    await other.locator('#map svg').first().waitFor()
    expect(await complaintsOf(other)).toEqual([])
    await expect.poll(() => other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await other.context().close()
  },
)

test('no page complained in the browser', () => {
  expect(stage.complaints.filter((complaint) => !/40[09] \(/.test(complaint))).toEqual([])
})
