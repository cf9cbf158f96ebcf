import { directionStep } from '@plumbline/direction/step'
import { seededRandom } from '@plumbline/measure'
import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decisionsStep } from '../step.ts'
import { textOf } from '../testing/pdf-text.exchange.ts'
import { allot } from './allotment.ts'
import { decisionMarkdown } from './decision-markdown.ts'
import { decisionPage } from './decision-page.exchange.ts'

const part = (head: string, lines: string[], isList = false) => ({ head, lines, isList })
const sheet = {
  kicker: 'Decision of CHECKOUT',
  title: 'Date or audit?',
  state: 'Decided.',
  parts: [
    part('What was decided', ['The date moves']),
    part('What follows', ['Two customers wait', 'One release'], true),
  ],
  link: 'https://plumb.test/w/house/decisions/1',
  log: 'Log of house: event 7, 0123456789abcdef',
  madeOn: 'As of 29 November 2026',
}
const on = { rest: (link: string) => `… the rest at ${link}`, day: '2026-11-29' }

describe('the page of a decision', () => {
  test('gives every part all its lines while there is room, and cuts only the longest when there is not', () => {
    const room = { line: 10, cut: 8, after: 4 }
    const parts = [1, 2, 30].map((lines) => ({ lines, least: 0 }))
    expect(allot(parts, { ...room, room: 400 }).some(({ isCut }) => isCut)).toBe(false)
    expect(allot(parts, { ...room, room: 150 })).toEqual([
      { lines: 1, isCut: false },
      { lines: 2, isCut: false },
      { lines: 10, isCut: true },
    ])
    expect(allot(parts, { ...room, room: 0 }).map(({ lines }) => lines)).toEqual([1, 1, 1])
  })

  test('bears its words, its link and the end of the log', async () => {
    const { pages, text } = textOf(await decisionPage(sheet, on))
    expect(pages).toBe(1)
    for (const words of ['Date or audit?', 'The date moves', 'Two customers wait', sheet.link, sheet.log]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('the rest at')
  })

  test('is the same file for the same decision on the same day', async () => {
    expect((await decisionPage(sheet, on)).equals(await decisionPage(sheet, on))).toBe(true)
  })

  test('is one page whatever is written, and says so where something is cut, and only there', async () => {
    const random = seededRandom(7)
    const upTo = (most: number) => Math.floor(random() * most)
    const words = (most: number) =>
      Array.from({ length: 1 + upTo(most) }, () => 'abcdefghijklmnop'.slice(0, 1 + upTo(12))).join(' ')
    let cut = 0
    for (let at = 0; at < 16; at += 1) {
      const parts = Array.from({ length: 3 + upTo(11) }, (_, place) =>
        part(
          words(3),
          Array.from({ length: 1 + upTo(place % 4 === 0 ? 12 : 3) }, () => words(at < 8 ? 20 : 400)),
          true,
        ),
      )
      const { pages, text } = textOf(await decisionPage({ ...sheet, title: words(60), parts }, on))
      expect(pages).toBe(1)
      expect(text).toContain(sheet.log)
      const shown = text.replace(/\s+/g, ' ')
      const isWhole = parts.every(({ lines }) => lines.every((line) => shown.includes(line)))
      if (isWhole) expect(text).not.toContain('the rest at')
      else {
        expect(text).toContain(`… the rest at ${sheet.link}`)
        cut += 1
      }
    }
    expect(cut).toBeGreaterThan(2)
    expect(cut).toBeLessThan(14)
  })
})

describe('a decision as Markdown', () => {
  test('has its parts as headings and lists, and its link at the end', () => {
    expect(decisionMarkdown(sheet)).toBe(
      [
        '# Date or audit?',
        '*Decision of CHECKOUT.* Decided.',
        '## What was decided',
        'The date moves',
        '## What follows',
        '- Two customers wait\n- One release',
        '---',
        `<${sheet.link}>`,
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    )
  })

  test('takes no word of a person for markup', () => {
    const text = decisionMarkdown({
      ...sheet,
      parts: [part('Why', ['# not a heading', '1. no list', '<b>no tag</b> *no*'])],
    })
    expect(text).toContain('\\# not a heading\n\n1\\. no list\n\n\\<b>no tag\\</b> \\*no\\*')
  })
})

onEachEngine('a decision that is taken along', (engine) => {
  let world: World
  let decisionId: string
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep, decisionsStep()],
      engine,
    )
    const { id: workId } = await world.ask(registerWork, { title: 'Move checkout' }, world.driver)
    const decision = (await world.askByName('decision.record', { workId, ...written() }, world.driver)) as {
      id: string
    }
    decisionId = decision.id
  })
  afterEach(() => world.close())

  const written = () => ({
    question: 'Date or audit?',
    chosen: 'The date moves',
    because: 'A failed audit costs more',
    consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }],
    nextStep: { what: 'Tell them', ownerId: world.member.personId, byOn: '2099-01-01' },
    furtherSteps: [{ what: 'Extend the contract', ownerId: world.driver.personId, byOn: '2099-01-05' }],
    reviewOn: '2099-02-01',
    options: [{ option: 'Keep the date', notChosenBecause: 'The auditors have no other week' }],
    dissent: [{ objection: 'We promised it.', wouldResolve: 'A discount', commits: true }],
  })
  const page = async () => {
    const { base64 } = (await world.askByName('decision.page', { decisionId }, world.member)) as { base64: string }
    return textOf(Buffer.from(base64, 'base64'))
  }
  const markdown = async () =>
    ((await world.askByName('decision.markdown', { decisionId }, world.member)) as { text: string }).text

  test('bears what, why, consequences with who bears them, steps with owner and day, options, dissent and the head of the log', async () => {
    const head = (await world.askByName('audit.head', {}, world.member)) as { seq: number; hash: string }
    const { pages, text: lines } = await page()
    const text = lines.replaceAll('\n', ' ')
    expect(pages).toBe(1)
    for (const words of [
      'The date moves',
      'A failed audit costs more',
      'Two customers wait (borne by Sales)',
      'Mika, by 1 January 2099: Tell them',
      'Dora, by 5 January 2099: Extend the contract',
      'Keep the date: The auditors have no other week',
      'acts on it all the same: We promised it. What would resolve it: A discount.',
      'Nobody was asked yet.',
      `/decisions/${decisionId}`,
      `event ${head.seq}, ${head.hash.slice(0, 16)}`,
    ]) {
      expect(text).toContain(words)
    }
  })

  test('the Markdown stays the same while the decision does, and says what took its place', async () => {
    const before = await markdown()
    expect(before).toContain('## Who is next\n\n- Mika, by 1 January 2099: Tell them\n')
    await world.ask(registerWork, { title: 'Something else' }, world.driver)
    expect(await markdown()).toBe(before)
    await world.askByName(
      'decision.supersede',
      { decisionId, supersededBecause: 'The audit moved', part: 'the day', ...written(), chosen: 'In March' },
      world.driver,
    )
    expect(await markdown()).toContain('No longer holds: the day. Replaced by “In March”: The audit moved')
    expect((await page()).text).toContain('No longer holds: the day.')
  })
})
