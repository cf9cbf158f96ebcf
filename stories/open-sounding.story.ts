import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { folderForTest } from '@plumbline/platform/testing/folder'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage, settled } from './stage.ts'

const PHONE = { width: 390, height: 844 }
const QUESTION = 'What matters most when we move checkout?'
const SEEDS = [
  'The date is more important than the audit',
  'We tell customers before we tell merchants',
  'Two teams are enough',
  'We can switch everything on one day',
  'Refunds can wait until spring',
]
const POLIS = 'measure/soundings/data/polis/15-per-hour-seattle'

let stage: Stage
let page: Page
let workId: string
let soundingId: string
let links: { name: string; link: string }[]

beforeAll(async () => {
  stage = await openStage()
  page = await stage.signedIn()
  await tell('workspace', 'open', '--slug', 'house', '--name', 'Our house')
  workId = (await tell<{ id: string }>('work', 'register', '--title', 'Move checkout')).id
  const lines = Array.from({ length: 28 }, (_, at) => ({ line: at + 1, person: { name: nameOf(at) } }))
  await tell('stakeholder', 'register-many', '--input', JSON.stringify({ workId, lines }))
})
afterAll(() => stage.close())

test('a driver composes a sounding of five statements, and makes the links', async () => {
  await page.goto('/w/house/work/MOVE-CHECKOUT#readback')
  await page.getByRole('button', { name: 'Ask many people' }).click()
  await page.getByLabel('The question').fill(QUESTION)
  for (const [at, seed] of SEEDS.entries()) await page.getByLabel(`Statement ${at + 1}`, { exact: true }).fill(seed)
  await page.getByLabel('Until the end of').fill('2099-12-31')
  await page.getByRole('button', { name: 'Open the sounding' }).click()
  await page.waitForURL('**/soundings/*')
  soundingId = page.url().split('/').at(-1) ?? ''
  await page.getByText('0 of 28 people so far').waitFor()
  await page.getByRole('button', { name: 'Make links for everybody' }).click()
  await page.getByRole('table', { name: 'Links for 28 people' }).waitFor()
  links = await page.evaluate(() =>
    [...document.querySelectorAll('#links tbody tr')].map((row) => ({
      name: row.children[0]?.textContent ?? '',
      link: row.children[1]?.textContent ?? '',
    })),
  )
  expect(links).toHaveLength(28)
  await page.getByRole('button', { name: 'Done' }).click()
})

test('somebody votes on a phone without JavaScript, adds a statement, and changes a vote', async () => {
  const phone = await stage.page({ viewport: PHONE, javaScriptEnabled: false })
  await phone.goto(linkOf(0))
  await expect.poll(() => phone.textContent('main')).toContain('Nobody is shown how you voted.')
  await phone.getByRole('button', { name: 'Begin' }).click()
  const seen: string[] = []
  for (let at = 0; at < SEEDS.length; at++) {
    await phone.waitForLoadState()
    seen.push((await phone.textContent('h1')) ?? '')
    for (const button of await phone.getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    if (at === 1) {
      await phone.getByLabel(/A statement of your own/).fill('Nobody asked the people on call')
      await phone.getByRole('button', { name: 'Add it' }).click()
      await expect.poll(() => phone.textContent('h1')).toContain('It comes to the others once it has been looked at')
      await phone.getByRole('link', { name: 'Go on' }).click()
    }
    await phone.getByRole('button', { name: 'Agree', exact: true }).click()
  }
  expect(seen.toSorted()).toEqual(SEEDS.toSorted())
  await expect.poll(() => phone.textContent('h1')).toContain('You have voted on all there is')
  await phone.getByRole('link', { name: 'See and change my votes' }).click()
  await phone.getByRole('link', { name: /change.*Two teams/ }).click()
  await phone.getByRole('button', { name: 'Pass' }).click()
  await phone.goto(`${linkOf(0)}/mine`)
  await expect.poll(() => phone.textContent('main')).toContain('you passed')
  expect((await phone.textContent('main'))?.match(/you agree/g)).toHaveLength(4)
})

test('another votes with JavaScript without loading pages anew; an empty statement and the same one again are refused in words', async () => {
  const phone = await stage.page({ viewport: PHONE })
  let loads = 0
  phone.on('load', () => {
    loads += 1
  })
  await phone.goto(linkOf(1))
  await phone.getByRole('button', { name: 'Begin' }).click()
  await phone.getByRole('button', { name: 'Agree', exact: true }).waitFor()
  await phone.getByRole('button', { name: 'Add it' }).click()
  await phone.getByRole('alert').getByText('Please write something first.').waitFor()
  await phone.getByLabel(/A statement of your own/).fill(SEEDS[0]?.toUpperCase() ?? '')
  await phone.getByRole('button', { name: 'Add it' }).click()
  await phone.getByRole('alert').getByText('This statement is there already.').waitFor()
  for (let at = 0; at < SEEDS.length; at++) {
    const before = await phone.textContent('h1')
    await phone.getByRole('button', { name: 'Disagree', exact: true }).click()
    await phone.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, before)
  }
  await expect.poll(() => phone.textContent('h1')).toContain('You have voted on all there is')
  expect(loads).toBe(1)
  await expect.poll(() => phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await complaintsOf(phone)).toEqual([])
})

test('hundreds of openings by link scanners and blind forms count as nothing', async () => {
  const before = await counts()
  for (let scan = 0; scan < 300; scan += 10)
    await Promise.all(Array.from({ length: 10 }, (_, at) => fetch(linkOf(27), { method: at % 2 ? 'HEAD' : 'GET' })))
  for (const body of ['', 'begin=1', 'vote=agree&pass=x', 'statement=Spam&pass=x', 'vote=agree'])
    for (const at of ['', '/1', '/next'])
      await fetch(linkOf(27) + at, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        redirect: 'manual',
      })
  const scanner = await stage.page()
  await scanner.goto(`${linkOf(27)}/1`)
  await expect.poll(() => scanner.textContent('h1')).toBe(QUESTION)
  expect(await counts()).toEqual(before)
})

test('the driver goes through the added statements with the keyboard alone', async () => {
  for (const [at, statement] of [
    'We need a way back after the switch',
    'Finance must sign first',
    'Support hears of it last, as always',
    'The date matters more than the audit',
    'Lunch is too short',
  ].entries())
    await voting(links[at + 2]?.link ?? '', 'POST', 'statements', { statement })
  await page.reload()
  await page.getByText('6 statements to look at.').waitFor()
  await page.getByRole('list', { name: 'Statements that wait' }).getByRole('listitem').first().focus()
  for (let at = 0; at < 4; at++) {
    const text = await page.evaluate(() => document.activeElement?.querySelector('span')?.textContent ?? '')
    await page.keyboard.press('s')
    await page.getByText(`“${text}” is shown now.`).waitFor()
    await page.waitForFunction((was) => document.activeElement?.querySelector('span')?.textContent !== was, text)
  }
  await page.keyboard.press('j')
  await page.getByLabel('Which one says the same?').selectOption({ label: SEEDS[0] ?? '' })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Join it to another', exact: true }).last().press('Enter')
  await page.getByText('“The date matters more than the audit” is joined.').waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Lunch'))
  await page.keyboard.press('l')
  await page.keyboard.type('Not about this work')
  await page.keyboard.press('Enter')
  await page.getByText('“Lunch is too short” is left out.').waitFor()
  await page.getByText('None is waiting.').waitFor()
})

test('two camps of twelve vote; while it is open their count is shown, and nothing else', async () => {
  const { rows } = await tell<{ rows: { id: string; number: number; standing: string }[] }>(
    'sounding',
    'statements',
    '--sounding-id',
    soundingId,
  )
  const shown = rows.filter(({ standing }) => standing === 'shown')
  expect(shown).toHaveLength(9)
  for (let at = 2; at < 26; at++) {
    for (const { id, number } of shown) {
      // All share two; on the others the camps are against each other, with one exception each.
      const agrees = number === 1 || number === 6 || (at % 2 === 0) !== ((at + number) % 11 === 0)
      await voting(links[at]?.link ?? '', 'PUT', `statements/${id}/vote`, { vote: agrees ? 'agree' : 'disagree' })
    }
  }
  await page.getByText('26 of 28 people so far, 226 votes on 9 statements.').waitFor()
  await expect.poll(() => page.textContent('article')).not.toMatch(/\d+ agree/)
  expect(await complaintsOf(page)).toEqual([])
})

test('once closed the result names both groups, what they share, and nothing about the person who stood alone', async () => {
  await page.getByRole('button', { name: 'Close and see the result' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close and see the result' }).click()
  await page.getByText('There are 2 groups of opinion').waitFor({ timeout: 20_000 })
  const text = (await page.textContent('article')) ?? ''
  expect(text).toContain('26 of 28 people voted, 226 votes in all.')
  expect(text).toMatch(
    /All groups agree: “(We tell customers before we tell merchants|We need a way back after the switch)”/,
  )
  expect(text).toContain('What tells group A from the others')
  await page.getByRole('img', { name: /Map of opinion: A: 1\d people and B: 1\d people/ }).waitFor()
  await page.getByText('Left out or joined (2)').click()
  await expect.poll(() => page.textContent('article')).toContain('“Lunch is too short” Not about this work')
  await page.getByText('Show table').first().click()
  await page.getByRole('columnheader', { name: 'What tells it apart' }).waitFor()
  const exported = await tell<{ text: string }>('sounding', 'export', '--sounding-id', soundingId, '--format', 'json')
  expect(exported.text).not.toMatch(/personId|authorId|ballot|Person \d/)
})

test('whoever took part reads what all said together on the same link', async () => {
  const phone = await stage.page({ viewport: PHONE })
  await phone.goto(linkOf(1))
  await expect.poll(() => phone.textContent('main')).toContain('There are 2 groups of opinion')
  await expect.poll(() => phone.textContent('main')).toContain('You voted on 5 statements.')
})

test('a real Polis conversation is read from its files, first only looked at', async () => {
  await page.goto('/w/house/work/MOVE-CHECKOUT#readback')
  await page.getByRole('button', { name: 'Read a Polis export' }).click()
  await page.getByLabel('The question').fill('Should the minimum wage in Seattle rise?')
  await page.getByLabel('Where it comes from').fill('The Computational Democracy Project, CC BY 4.0')
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })
  const votes = gunzipSync(readFileSync(join(POLIS, 'participants-votes.csv.gz')))
  await page.getByLabel('Votes:').setInputFiles(file('participants-votes.csv', votes))
  await page.getByLabel('Statements:').setInputFiles(file('comments.csv', readFileSync(join(POLIS, 'comments.csv'))))
  await page.getByRole('button', { name: 'See what it brings' }).click()
  await page.getByText(/\d+ statements, \d+ of them left out by those who moderated, \d+ people/).waitFor()
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.waitForURL('**/soundings/*')
  await page
    .getByText(/groups of opinion/)
    .first()
    .waitFor({ timeout: 30_000 })
  await expect.poll(() => page.textContent('article')).toContain('CC BY 4.0')
})

test('the same by the command line: both files by their names, first as a rehearsal, with the counts of the source', async () => {
  const folder = folderForTest('plumbline-polis-')
  const votes = join(folder, 'votes.csv')
  const text = gunzipSync(readFileSync(join(POLIS, 'votes.csv.gz'))).toString('utf8')
  writeFileSync(votes, text)
  const cast = new Set(text.split('\n').slice(1).filter(Boolean).map(voteOf))
  const people = new Set([...cast].map((each) => each.split(' ')[0]))
  const said = { participants: people.size, votes: cast.size, statements: 54, refused: [] }
  const given = ['--work-id', workId, '--question', 'Should it rise?', '--source', 'CC BY 4.0']
  const read = ['import', votes, '--statements', join(POLIS, 'comments.csv'), ...given]
  const before = await tell<{ rows: unknown[] }>('sounding', 'list', '--work-id', workId)
  expect(await tell('sounding', ...read, '--dry-run')).toMatchObject(said)
  expect(await tell('sounding', 'list', '--work-id', workId)).toEqual(before)
  const done = await tell<{ soundingId: string }>('sounding', ...read)
  expect(done).toMatchObject(said)
  const kept = await tell('sounding', 'count', '--sounding-id', done.soundingId)
  expect(kept).toMatchObject({ participants: people.size, votes: cast.size })
})

/** Who voted on what, of a line of votes.csv: timestamp, datetime, comment-id, voter-id, vote. */
function voteOf(line: string): string {
  const [, , statement, person] = line.split(',')
  return `${person} ${statement}`
}

test.each([
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const)('the result and the form are clean for axe and fit $width px, $scheme', async ({ width, scheme }) => {
  const other = await stage.signedIn({ viewport: { width, height: 900 }, colorScheme: scheme })
  for (const at of [`soundings/${soundingId}`, 'work/MOVE-CHECKOUT#readback']) {
    await other.goto(`/w/house/${at}`)
    await settled(other)
    if (at.startsWith('work')) await other.getByRole('button', { name: 'Ask many people' }).click()
    await settled(other)
    expect(await complaintsOf(other)).toEqual([])
    await expect.poll(() => other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
  await other.context().close()
})

test('no page complained in the browser', () => {
  expect(stage.complaints.filter((complaint) => !/40[09] \(/.test(complaint))).toEqual([])
})

function nameOf(at: number): string {
  return `Person ${String(at).padStart(2, '0')}`
}

function linkOf(at: number): string {
  const found = links.find(({ name }) => name === nameOf(at))
  if (!found) throw new Error(`${nameOf(at)} has no link`)
  return found.link
}

function counts() {
  return tell('sounding', 'count', '--sounding-id', soundingId)
}

/** As a program of whoever holds the link would. */
async function voting(link: string, method: string, path: string, body: Record<string, string>): Promise<void> {
  const reply = await fetch(`${stage.url}/api/v1/workspaces/house/soundings/${soundingId}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${link.split('/').at(-1)}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  })
  if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`)
}

async function tell<Output = Record<string, unknown>>(...words: string[]): Promise<Output> {
  const { code, stdout, stderr } = await stage.plumbline(...words, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Output
}
