import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderForTest } from '@plumbline/platform/testing/folder'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { atTheDesk } from './desk.ts'
import { openStage, type Stage, settled } from './stage.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const PHONE = { viewport: { width: 390, height: 844 } }
const A_DAY_MS = 86_400_000
const clock = join(folderForTest('plumbline-story-clock-'), 'ahead')
const setDaysAhead = (days: number) => writeFileSync(clock, String(days * A_DAY_MS))
const inDays = (days: number) => new Date(Date.now() + days * A_DAY_MS).toISOString().slice(0, 10)

let stage: Stage
let page: Page
let decisionId = ''
let workId = ''
let askId = ''
let ada = ''
const people = { Ann: '', Bo: '', Cy: '' }
/** Where each of them answers: no account, one page on a phone. */
const phones: Record<string, Page> = {}
type Links = { rows: { personId: string; name: string; link: string }[] }

const ask = <Output = { id: string }>(method: string, path: string, body?: unknown) =>
  stage.ask<Output>(method, `/workspaces/house${path}`, body)
const linkOf = ({ rows }: Links, name: string) => rows.find((row) => row.name.startsWith(name))?.link ?? ''
async function atDecision(): Promise<void> {
  await page.goto(`/w/house/decisions/${decisionId}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}
async function onPhone(link: string): Promise<Page> {
  const phone = await stage.page(PHONE)
  await phone.goto(link)
  return phone
}

/** The same link, opened once more. */
async function again(name: string): Promise<Page> {
  const phone = phones[name]
  if (!phone) throw new Error(`${name} was to have a phone`)
  await phone.goto(phone.url().replace(/\/done$/, '/answer'))
  return phone
}

beforeAll(async () => {
  setDaysAhead(0)
  const preload = new URL('./moved-clock.ts', import.meta.url).href
  stage = await openStage({ NODE_OPTIONS: `--import ${preload}`, STORY_CLOCK: clock })
  page = await atTheDesk(stage)
  workId = (await ask<{ rows: { id: string }[] }>('GET', '/work')).rows[0]?.id ?? ''
  const known = (await ask<{ rows: { id: string; name: string }[] }>('GET', '/people')).rows
  ada = known.find(({ name }) => name === 'Ada Admin')?.id ?? ''
  const groups = { Ann: 'Engineering', Bo: 'Sales', Cy: 'Legal' }
  for (const name of ['Ann', 'Bo', 'Cy'] as const) {
    people[name] = (await ask('POST', '/people', { name: `${name} Example` })).id
    await ask('POST', `/work/${workId}/stakeholders`, { personId: people[name], group: { name: groups[name] } })
  }
})
afterAll(() => stage.close())

test('somebody asks for something on a phone, without an account and in their own words', async () => {
  const links = await ask<Links>('POST', `/work/${workId}/ask-links`, { personIds: [people.Bo] })
  const phone = await onPhone(linkOf(links, 'Bo'))
  await phone.getByRole('button', { name: 'Say what you need' }).click()
  await phone.getByLabel('In your own words').fill('Keep 1 March: two customers were promised that day')
  await phone.getByRole('button', { name: 'Send it' }).click()
  await phone.getByRole('heading', { name: 'It is written down' }).waitFor()
})

test('a question with no way back is opened, and says what is missing before it can be decided', async () => {
  const question = await ask('POST', `/work/${workId}/questions`, {
    question: 'If the date and the audit collide, which one moves?',
    door: 'one-way',
    approverId: ada,
  })
  decisionId = question.id
  await atDecision()
  await page.getByText('An open question.').waitFor()
  await page
    .getByText(/a final call to everybody concerned, and a read-back of what people understood/)
    .first()
    .waitFor()
  await ask('PATCH', `/decisions/${decisionId}`, {
    revision: 0,
    chosen: 'The date moves to 15 March',
    because: 'A failed audit stops all card payments for weeks.',
    consequences: [
      { what: 'Two customers get their new terms two weeks later', kind: 'bad', borneBy: 'Sales' },
      { what: 'One release without night work', kind: 'good', borneBy: 'Engineering' },
    ],
    options: [{ option: 'Keep the date', notChosenBecause: 'The auditors have no other week.' }],
    nextStep: { what: 'Tell the two customers', ownerId: people.Bo, byOn: inDays(30) },
    reviewOn: inDays(90),
    effectiveFrom: inDays(20),
    drivers: ['The audit has one week only'],
    method: 'approver-after-advice',
    confidence: 80,
    expectedResult: 'The audit is passed at the first try',
    reviewTriggers: ['The auditors move their week'],
  })
  const asks = await ask<{ rows: { id: string }[] }>('GET', `/work/${workId}/asks`)
  await ask('PUT', `/asks/${asks.rows[0]?.id}/touches/${decisionId}`, {})
})

test('it is explored and proposed, and read back by those who must act on it', async () => {
  await atDecision()
  await page.getByRole('button', { name: 'Look for answers' }).click()
  await page.getByRole('button', { name: 'Say that answers are looked for' }).click()
  await page.getByText('Being explored.').waitFor()
  await page.getByRole('button', { name: 'Propose it' }).click()
  await page.getByRole('button', { name: 'Propose this answer' }).click()
  await page.getByText('Proposed. It is not decided yet.').waitFor()
  const { rows } = await ask<{ rows: { misreading: boolean }[] }>('GET', `/decisions/${decisionId}/readback-cards`)
  const cards = rows.map(({ misreading: _, ...card }) => card)
  const { readbackId } = await ask<{ readbackId: string }>('POST', `/decisions/${decisionId}/readbacks`, {
    cards,
    closesOn: inDays(2),
    personIds: Object.values(people),
  })
  const links = await ask<Links>('POST', `/readbacks/${readbackId}/links`, { personIds: Object.values(people) })
  for (const { link } of links.rows) {
    const bearer = link.slice(link.lastIndexOf('/') + 1)
    const path = `/workspaces/house/readbacks/${readbackId}`
    const { cards: asked } = await stage.ask<{ cards: { id: string }[] }>('GET', `${path}/questions`, undefined, bearer)
    for (const { id } of asked)
      await stage.ask('PUT', `${path}/items/${id}/answer`, { understood: 'cannot-tell' }, bearer)
  }
  await ask('POST', `/readbacks/${readbackId}/closing`, {})
})

test('everybody is called a last time: a concern, a hold, and an answer by phone that its person puts right', async () => {
  const call = await ask<Links>('POST', `/decisions/${decisionId}/final-calls`, { personIds: Object.values(people) })
  await atDecision()
  await page.getByText('Write down what somebody told you').click()
  await page.getByLabel('Who said it').selectOption({ label: 'Ann Example' })
  await page.getByLabel('How they told you').fill('by phone')
  await page.getByText('They agree').click()
  await page.getByRole('button', { name: 'Write it down for them' }).click()
  await page.getByText('entered by Ada Admin for Ann Example, by phone').first().waitFor()

  for (const name of ['Ann', 'Bo', 'Cy']) phones[name] = await onPhone(linkOf(call, name))
  const { Ann, Bo, Cy } = phones as Record<string, Page>
  if (!Ann || !Bo || !Cy) throw new Error('Three phones were to be there')
  await Ann.getByRole('button', { name: 'Look at your answer' }).click()
  await Ann.getByText('wrote this down for you (by phone): “I agree”').waitFor()
  await Ann.getByRole('button', { name: 'I have no opinion' }).click()
  await Ann.getByRole('heading', { name: 'You have no opinion' }).waitFor()

  await Cy.getByRole('button', { name: 'Answer' }).click()
  await Cy.getByRole('button', { name: 'I have a concern' }).click()
  await Cy.getByLabel('What is it about?').fill('the contract')
  await Cy.getByLabel('What worries you').fill('The old contract ends on 1 March')
  await Cy.getByRole('button', { name: 'Send it' }).click()
  await Cy.getByRole('heading', { name: 'Your concern stands until you say that it is settled' }).waitFor()

  await Bo.getByRole('button', { name: 'Answer' }).click()
  await Bo.getByRole('button', { name: 'Please wait' }).click()
  await Bo.getByLabel('In a sentence').fill('I must speak with the two customers first')
  await Bo.getByRole('button', { name: 'Send it' }).click()
  await Bo.getByRole('heading', { name: 'Nothing is decided while you hold it.' }).waitFor()

  await atDecision()
  await page.getByText('Held: somebody asked to wait.').first().waitFor()
  await expect.poll(() => page.getByText('entered by Ada Admin for Ann Example').count()).toBe(0)
})

test('nothing is decided while it is held, nor over a concern without a written answer; the hold runs out by itself', async () => {
  const decide = async () => {
    await page.getByRole('button', { name: 'Decide', exact: true }).click()
    await page.getByRole('button', { name: 'Decide it' }).click()
  }
  await atDecision()
  await decide()
  await page.getByRole('alert').getByText('Bo Example').waitFor()
  setDaysAhead(6)
  await atDecision()
  await page.getByText('The hold of Bo Example ran out on').waitFor()
  await decide()
  await page.getByRole('alert').getByText('Cy Example').waitFor()
  await atDecision()
  await page.getByRole('button', { name: 'Answer Cy Example' }).click()
  await page.getByText('It is mitigated by something').click()
  await page.getByLabel('Your answer in words').fill('The old contract is extended by one month')
  await page.getByRole('button', { name: 'Write it down and tell Cy Example' }).click()
  await page.getByText('Still open for Cy Example; the approver has answered it in writing.').waitFor()
  await again('Cy')
  await phones['Cy']?.getByText('The old contract is extended by one month').waitFor()
  await atDecision()
  await decide()
  await page.getByText('Decided. Nobody was asked to acknowledge it yet.').first().waitFor()
  await page.locator('#dissent').getByText('The old contract ends on 1 March').waitFor()
})

test('it is not announced before whoever asked has an answer: a no, with its reason, heard first', async () => {
  await atDecision()
  await page.getByRole('button', { name: 'Announce it' }).click()
  await page.getByRole('button', { name: 'Announce it' }).click()
  await page.getByRole('alert').getByText('Bo Example').first().waitFor()
  const { rows } = await ask<{ rows: { id: string }[] }>('GET', `/work/${workId}/asks`)
  askId = rows[0]?.id ?? ''
  await ask('POST', `/asks/${askId}/dispositions`, {
    outcome: 'no',
    gets: 'The new terms on 15 March, with the old ones until then',
    because: 'The audit has one week only, and without it no card payment works.',
    grounds: [{ kind: 'decision', decisionId }],
    wouldChange: 'If the auditors find another week before 20 February',
    untilThen: 'The old terms hold for both customers',
    decidedById: ada,
    objectUntil: inDays(60),
    personalText: 'Bo, the date moves. Ada Admin decided it, because the audit has one week only.',
    publicText: 'The date moves to 15 March. Ada Admin decided it, because the audit has one week only.',
  })
  await page.goto(`/w/house/asks/${askId}`)
  await page
    .getByLabel('From whom')
    .and(page.locator(`:has(option:checked[value="${ada}"])`))
    .waitFor()
  await page.getByRole('button', { name: 'Tell them' }).click()
  phones['asker'] = await onPhone(await page.getByLabel('Link: Bo Example').inputValue())
  await page.getByRole('button', { name: 'Let everybody read it' }).click()
  await atDecision()
  await page.getByRole('button', { name: 'Announce it' }).click()
  await page.getByRole('button', { name: 'Announce it' }).click()
  await page.getByText('Announced.', { exact: true }).first().waitFor()
})

test('the asker understands the reason and does not agree: two answers, kept apart', async () => {
  const phone = phones['asker']
  if (!phone) throw new Error('The asker was to have a link')
  await phone.getByRole('link', { name: 'Read the answer' }).click()
  await phone.getByRole('button', { name: /I have read it|Say something/ }).click()
  await phone.getByRole('button', { name: 'Yes, I understand it' }).click()
  await phone.getByRole('button', { name: 'No, I do not agree' }).click()
  await phone.getByText('your answer').nth(1).waitFor()
  await page.goto(`/w/house/asks/${askId}`)
  const receipts = page.locator('#receipts')
  await receipts.getByText('Understands the reason').waitFor()
  expect((await receipts.textContent())?.replaceAll(/\s+/g, ' ')).toMatch(/Understands the reason ?yes.*Agrees ?no/)
})

/** The two claims that come first where there is no way back. */
async function throughClaims(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Say how you take it' }).click()
  const groups: Locator = phone.getByRole('group')
  await groups.first().waitFor()
  const claims = await groups.count()
  for (let place = 0; place < claims; place += 1) await groups.nth(place).getByLabel('I cannot tell').check()
  await phone.getByRole('button', { name: 'Go on to your answer' }).click()
}

test('two who read it differently re-open the wording, and other words ask only them again', async () => {
  const links = await ask<Links>('POST', `/decisions/${decisionId}/links`, { personIds: Object.values(people) })
  const readings = { Bo: 'Only new customers wait', Cy: 'The audit waits too' }
  for (const name of ['Ann', 'Bo', 'Cy'] as const) phones[name] = await onPhone(linkOf(links, name))
  const { Ann, Bo, Cy } = phones as Record<string, Page>
  if (!Ann || !Bo || !Cy) throw new Error('Three phones were to be there')
  await Bo.getByText('It follows for you: Two customers get their new terms two weeks later').waitFor()
  await Bo.getByText('You asked: “Keep 1 March: two customers were promised that day”').waitFor()
  await throughClaims(Ann)
  await Ann.getByRole('button', { name: 'I understand it', exact: true }).click()
  await Ann.getByRole('heading', { name: 'You understand it.' }).waitFor()
  for (const [phone, reading] of [
    [Bo, readings.Bo],
    [Cy, readings.Cy],
  ] as const) {
    await throughClaims(phone)
    await phone.getByRole('button', { name: 'I read it differently' }).click()
    await phone.getByLabel('In your own words').fill(reading)
    await phone.getByRole('button', { name: 'Send it' }).click()
    await phone.getByRole('heading', { name: 'Your reading goes to the one who drives this work.' }).waitFor()
  }
  await page.goto('/w/house')
  await page.getByText('Look at the wording').waitFor()
  await atDecision()
  await page.getByText('Only new customers wait').first().waitFor()
  await page.getByText('The audit waits too').first().waitFor()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page
    .getByLabel('What was decided')
    .fill('The date moves to 15 March for everybody; the audit stays in its week')
  await page.getByLabel('Only the words differ, they mean the same').check()
  await page.getByText('2 people who read it differently are asked again.').waitFor()
  await page.getByLabel('Why it is changed').fill('Two read it differently')
  await page.getByRole('button', { name: 'Keep these changes' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await again('Bo')
  await Bo.getByText('Other words since you answered').waitFor()
})

test('one understands it by now, one disagrees and commits, and everybody has taken it on', async () => {
  for (const [name, answer, thanks] of [
    ['Bo', 'I understand it', 'You understand it.'],
    ['Cy', 'I understand it. I disagree, and I will act on it', 'You disagree, and you will act on it.'],
  ] as const) {
    const phone = await again(name)
    const begin = phone.getByRole('button', { name: /Say how you take it|Look at your answer/ })
    if (await begin.isVisible()) await begin.click()
    await phone.getByRole('button', { name: answer, exact: true }).click()
    await phone.getByRole('heading', { name: thanks }).waitFor()
  }
  await atDecision()
  await page.getByText('All 3 who were asked have taken it on.').waitFor()
})

test('a second decision replaces a part of it; a stranger finds what holds, why, what follows and who is next in the first screen', async () => {
  await page.getByRole('button', { name: 'Replace this decision' }).click()
  await page.getByLabel('Why the old one no longer holds').fill('One customer cannot wait')
  await page.getByLabel('Only a part of it? Say which').fill('the date for the first customer')
  await page.getByLabel('What was decided').fill('The first customer moves on 1 March by hand')
  await page.getByLabel('Why this').fill('Their old contract cannot be extended.')
  await page.getByLabel('Consequence', { exact: true }).fill('One night of manual work')
  await page.getByLabel('The next step', { exact: true }).fill('Plan the night')
  await page.getByLabel('Who does it').first().selectOption(people.Ann)
  await page.getByLabel('By when').first().fill(inDays(40))
  await page.getByLabel('When we look at it again').fill(inDays(90))
  await page.getByRole('button', { name: 'Record it and replace the old one' }).click()
  await page.getByText('The first customer moves on 1 March by hand').first().waitFor()

  const stranger = await stage.signedIn(PHONE)
  await stranger.goto(`/w/house/decisions/${decisionId}`)
  await stranger.getByRole('heading', { level: 1 }).waitFor()
  await settled(stranger)
  for (const words of [
    'No longer holds: the date for the first customer.',
    'The date moves to 15 March for everybody',
    'A failed audit stops all card payments for weeks.',
    'Two customers get their new terms two weeks later',
    'Tell the two customers',
    'Bo Example',
  ]) {
    const box = await stranger.getByText(words).first().boundingBox()
    expect(box !== null && box.y >= 0 && box.y + box.height <= PHONE.viewport.height, words).toBe(true)
  }
  // What was refused on purpose is told in the console too.
  expect(stage.complaints.filter((said) => !/status of 4\d\d/.test(said))).toEqual([])
})
