import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf, WCAG } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

const API = '/workspaces/house'
const DATE = 'If the date and the audit collide, the date moves.'
const WHICH = 'Which of the two comes first?'
const WHO = 'Who decides on the date?'
const ORDER = 'In which order do we switch?'
const RISK = 'We lose orders while we switch.'

const cards = [
  { facet: 'constraint', statement: DATE, stated: 'agree' },
  {
    facet: 'trade-off',
    form: 'position',
    statement: WHICH,
    options: ['the date', 'the audit'],
    stated: '100',
    asksPreferred: true,
  },
  { facet: 'decision-rights', form: 'choice', statement: WHO, options: ['Ann', 'Bo', 'Nobody yet'], stated: '0' },
  {
    facet: 'goal',
    form: 'ranking',
    statement: ORDER,
    options: ['Checkout', 'Refunds', 'Reports'],
    stated: '0,1,2',
  },
  { facet: 'risk', statement: RISK, stated: null },
]

/** Engineering and Sales each believe that the other sees the date as they do; Support is three people. */
const SIZES = { Engineering: 6, Sales: 6, Support: 3 }
type Group = keyof typeof SIZES

let stage: Stage
let workId: string
const readbacks: string[] = []

beforeAll(async () => {
  stage = await openStage()
  await stage.signedIn()
  await ask('POST', '/workspaces', { slug: 'house', name: 'Our house' })
  const work = await ask<{ id: string }>('POST', `${API}/work`, { key: 'MOVE', title: 'Move checkout' })
  workId = work.id
  for (const [group, size] of Object.entries(SIZES))
    for (let at = 1; at <= size; at += 1)
      await ask('POST', `${API}/work/${workId}/stakeholders`, {
        person: { name: `${group} ${at}` },
        group: { name: group },
      })
  await publish('Checkout runs on the new provider')
  readbacks.push(await round(cards, (group, at) => said(group, at, false)))
  await publish('Checkout runs on the new provider before the audit')
  readbacks.push(await round(cards.slice(0, 1), (group, at) => said(group, at, true)))
})
afterAll(() => stage.close())

test('the result of the first wave names who misjudges whom, shows every form of card, and keeps wishes apart', async () => {
  const page = await opened(1280)
  await page.getByRole('button', { name: 'Show' }).first().click()
  await page.getByRole('heading', { name: 'What people would prefer' }).waitFor()
  for (const words of [
    `Engineering and Sales likely believe that they agree on “${DATE}” They do not.`,
    'This is what people wish, not what they understood.',
    'put first what the direction puts first',
    'No statistics can weigh a few who may know something: ask what they see.',
    'The one conversation that would help most',
    'Nobody has told support.',
  ])
    await expect.poll(() => page.locator('main').innerText()).toContain(words)
  await expect.poll(() => page.getByRole('img', { name: /Ann/ }).count()).toBeGreaterThan(0)
  await expect.poll(() => page.locator('main').innerText()).toContain('named: fewer than five')
})

test('every figure can be taken along: each chart as CSV and JSON, the whole as CSV, one page as PDF', async () => {
  const page = await opened(1280)
  await page.getByText('Show table').first().click()
  const csv = await saved(page, () => page.getByRole('button', { name: 'Save as CSV' }).first().click())
  expect(csv.toString()).toMatch(/^Group,Asked,Answered/)
  const whole = await saved(page, () => page.getByRole('button', { name: 'Save all as CSV' }).click())
  expect(whole.toString().split('\r\n')).toHaveLength(5)
  const pdf = await saved(page, () => page.getByRole('button', { name: 'Save as PDF' }).click())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('the second wave says what changed for the same people, what six answers could not show, and warns of what was picked', async () => {
  const page = await opened(1280)
  await page.getByRole('heading', { name: 'Since the last time' }).waitFor()
  await expect.poll(() => page.locator('main').innerText()).toContain(`On “${DATE}” Sales probably moved`)
  const text = await page.locator('main').innerText()
  expect(text).toContain('would have improved anyway')
  expect(text).toMatch(/Engineering: nothing that 6 answers could show|Engineering stayed within one step/)
  expect(text).not.toMatch(/no change[^ ]* *$|unchanged/m)
})

test('on a phone the beliefs of the groups are a list that nothing is cut from, on a desk a table', async () => {
  for (const [width, isTable] of [
    [390, false],
    [1280, true],
  ] as const) {
    const page = await opened(width)
    const grid = page.getByRole('figure', { name: /beliefs? about another group/ }).first()
    await grid.scrollIntoViewIfNeeded()
    await expect.poll(() => grid.getByRole('table').isVisible()).toBe(isTable)
    expect(
      await grid
        .getByText(isTable ? 'of Sales' : 'Engineering believes')
        .first()
        .isVisible(),
    ).toBe(true)
    await expect.poll(() => grid.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(false)
  }
})

test('what is left open is settled by the driver with a reason, and opened again', async () => {
  await stage.plumbline('--workspace', 'house', 'divergence', 'note', '--readback-id', readbacks[1] ?? '')
  const page = await opened(1280)
  await page
    .getByRole('button', { name: /^Settle: “Nobody has told support/ })
    .first()
    .click()
  await page.getByLabel('What came out, and why').fill('Support was told on Monday.')
  await page.getByRole('button', { name: 'Keep it as settled' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const { rows } = await ask<{ rows: { words: string | null; standing: string }[] }>(
    'GET',
    `${API}/work/${workId}/divergences`,
  )
  expect(rows.filter(({ standing }) => standing === 'settled').map(({ words }) => words)).toEqual([
    'Nobody has told support.',
  ])
})

test('printed, the result on one page is one page', async () => {
  const page = await onePage(1280)
  await page.emulateMedia({ media: 'print' })
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1)
  // Nothing of it is cut: as wide as the paper between its margins, all of it is no higher than that.
  await page.setViewportSize({ width: 673, height: 900 })
  const sheet = page.getByRole('article')
  const [height, shown] = await sheet.evaluate((each) => [each.scrollHeight, each.clientHeight])
  expect(height).toBe(shown)
  expect(height).toBeLessThanOrEqual(1016)
  await expect.poll(() => sheet.innerText()).toMatch(/Dots are what a group understood/)
})

test.each([
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
  ['light', 390],
] as const)('the result and its page are accessible, in %s at %i pixels', async (colorScheme, width) => {
  for (const open of [opened, onePage]) {
    const page = await open(width, colorScheme)
    expect(await complaintsOf(page, { tags: WCAG })).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

test('no page complained', () => {
  expect(stage.complaints).toEqual([])
})

function ask<Output = unknown>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: Record<string, unknown>,
  token?: string,
): Promise<Output> {
  return stage.ask<Output>(method, path, body, token)
}

async function publish(goal: string): Promise<void> {
  await ask('PUT', `${API}/work/${workId}/direction/draft`, { goal })
  await ask('POST', `${API}/work/${workId}/direction/publication`, {})
}

type Said = { own: string[]; others: string[]; wish?: string; concern?: string }

/** The second time Sales sees the date as it is meant. */
function said(group: Group, at: number, again: boolean): Said {
  const date = group === 'Sales' && !again ? (at === 5 ? 'depends' : 'disagree') : at === 5 ? 'depends' : 'agree'
  const which = group === 'Sales' ? '25' : '100'
  const who = group === 'Sales' ? '1' : '0'
  const order = group === 'Engineering' ? '0,1,2' : at % 2 ? '1,0,2' : '0,2,1'
  const risk = at < 2 ? 'agree' : 'disagree'
  return {
    own: [date, which, who, order, risk],
    others: [group === 'Sales' && !again ? 'disagree' : 'agree', which, '0', '0,1,2', 'disagree'],
    wish: at % 2 ? '0' : '100',
    ...(at === 0 && group === 'Support' && { concern: 'Nobody has told support.' }),
  }
}

async function round(asked: typeof cards, of: (group: Group, at: number) => Said): Promise<string> {
  const readback = await ask<{ id: string; cards: { id: string }[] }>('POST', `${API}/work/${workId}/readbacks`, {
    cards: asked,
    closesOn: '2099-12-31',
  })
  const { rows } = await ask<{ rows: { groupName: Group; link: string }[] }>(
    'POST',
    `${API}/readbacks/${readback.id}/links`,
    {},
  )
  const seen = new Map<Group, number>()
  for (const { groupName, link } of rows) {
    const at = seen.get(groupName) ?? 0
    seen.set(groupName, at + 1)
    const token = link.slice(link.lastIndexOf('/') + 1)
    const path = `${API}/readbacks/${readback.id}`
    const tell = (rest: string, body: Record<string, unknown>) => ask('PUT', `${path}/${rest}`, body, token)
    const { cards: own } = await ask<{ cards: { id: string; predictions: { aboutWhom: string }[] }[] }>(
      'GET',
      `${path}/questions`,
      undefined,
      token,
    )
    const { own: answers, others, wish, concern } = of(groupName, at)
    for (const [place, { id }] of readback.cards.entries()) {
      const item = `items/${id}/answer`
      await tell(item, {
        understood: answers[place],
        ...(asked[place]?.asksPreferred && { preferred: wish }),
      })
      const predictions = own.find((card) => card.id === id)?.predictions ?? []
      await tell(item, {
        predicted: predictions.map(({ aboutWhom }) => ({ groupId: aboutWhom, value: others[place] })),
      })
    }
    await tell('belief', { alikePercent: 75 })
    await tell('sentence', { sentence: 'We switch once.', ...(concern && { concern }) })
  }
  await ask('POST', `${API}/readbacks/${readback.id}/closing`, {})
  return readback.id
}

let before: Page | undefined

/** A page in the place of the one before it, as somebody has few open at once. */
async function signedIn(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  await before?.context().close()
  before = await stage.signedIn({ colorScheme, viewport: { width, height: 900 } })
  return before
}

async function opened(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await signedIn(width, colorScheme)
  await page.goto('/w/house/work/MOVE')
  await page.getByRole('heading', { name: 'The one conversation that would help most' }).first().waitFor()
  await settled(page)
  return page
}

async function onePage(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await signedIn(width, colorScheme)
  await page.goto(`/w/house/readbacks/${readbacks[0]}/page`)
  await page.getByRole('heading', { name: 'What read-back 1 shows' }).waitFor()
  await settled(page)
  return page
}

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path())
}
