import { describe, expect, test } from 'vitest'
import type { Card, Understood } from '../card.ts'
import type { Material, Voice } from '../material.ts'
import type { ReadbackDisclosure } from '../readback.ts'
import { carriedCards, type DirectionNow } from './carrying.ts'
import { type WaveChanges, waveChanges } from './waves.ts'

const words = { withoutGroup: 'Without a group', answer: (_: unknown, answer: string) => answer }

const claim = (at: number, wave: number, change: Partial<Card> = {}): Card => ({
  id: `card-${at}-${wave}`,
  readbackId: `wave-${wave}`,
  place: at,
  facet: 'constraint',
  form: null,
  statement: `Claim ${at}`,
  stated: 'agree',
  options: null,
  asksPreferred: null,
  ...change,
})

/** A round in which each person, by name, gave these answers to the cards in order. */
function round(
  wave: number,
  cards: Card[],
  said: Record<string, readonly (Understood | null)[]>,
  disclosure: ReadbackDisclosure = 'named',
): Material {
  const people = Object.entries(said).map(([name, answers]): Voice => {
    const own = { id: '', respondentId: name, savedAt: '' }
    return {
      id: `${wave}-${name}`,
      personId: disclosure === 'anonymous' ? '' : name,
      name,
      groupId: name.startsWith('S') ? 'Sales' : 'Build',
      groupName: name.startsWith('S') ? 'Sales' : 'Build',
      said: {
        answers: answers.flatMap((understood, at) =>
          understood === null
            ? []
            : [{ ...own, itemId: cards[at]?.id ?? '', understood, preferred: null, changedAfterBrief: false }],
        ),
        predictions: [],
        clarity: null,
        belief: null,
        sentence: null,
        reply: null,
      },
    }
  })
  return { readback: { id: `wave-${wave}`, kind: null, wave, disclosure, fewest: 5 }, cards, people }
}

const people = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6']
const everybody = (answer: (name: string) => readonly (Understood | null)[], names = people) =>
  Object.fromEntries(names.map((name) => [name, answer(name)]))
const isSales = (name: string) => name.startsWith('S')

function changes(...materials: Material[]): WaveChanges {
  const found = waveChanges(materials, words)
  if (!found) throw new Error('Nothing to compare')
  return found
}

describe('what a second wave shows', () => {
  const before = round(
    1,
    [claim(0, 1)],
    everybody((name) => [isSales(name) ? 'disagree' : 'agree']),
  )

  test('six who all moved the same way have moved; six who stayed at an end show nothing, and never "no change"', () => {
    const after = round(
      2,
      [claim(0, 2)],
      everybody(() => ['agree']),
    )
    const [card] = changes(after, before).cards
    const [sales, build] = card?.groups ?? []
    expect(sales).toMatchObject({ how: 'paired', word: 'moved', meanChange: 2, compared: { before: 6, after: 6 } })
    expect(card?.title).toBe('On “Claim 0” Sales moved 2 steps toward “holds”.')
    expect(build?.word).not.toBe('moved')
    expect(JSON.stringify(card)).not.toMatch(/no change|unchanged|stable/i)
  })

  test('six who move both ways show what six answers could not show, with the smallest change that they could', () => {
    const one = round(
      1,
      [claim(0, 1)],
      everybody((name) => [name === 'S1' ? 'agree' : 'depends']),
    )
    const ways: Record<string, Understood> = { S1: 'disagree', S2: 'agree', S3: 'agree', S4: 'disagree' }
    const after = round(
      2,
      [claim(0, 2)],
      everybody((name) => [ways[name] ?? 'depends']),
    )
    const [card] = changes(after, one).cards
    expect(card?.groups[0]?.sentence).toMatch(
      /^Sales: nothing that 6 answers could show \(6 people asked both times; (a change of .* or more would have been seen|no change of so few could have been seen)\)\.$/,
    )
  })

  test('who answered only once is not compared, and said', () => {
    const after = round(
      2,
      [claim(0, 2)],
      everybody(() => ['agree'], [...people.slice(1), 'S9']),
    )
    const { groups } = changes(after, before).cards[0] as WaveChanges['cards'][number]
    expect(groups[0]).toMatchObject({ compared: { before: 5, after: 5 }, joined: 1, left: 1, word: null })
    expect(groups[0]?.sentence).toContain('1 person answered only now and 1 person only then')
    expect(groups[0]?.moved.map(({ name }) => name)).toEqual(['S2', 'S3', 'S4', 'S5', 'S6'])
  })

  test('what the gate holds back of one round is said to be held back, not that so many answers could show nothing', () => {
    const sales = people.filter(isSales)
    const once = round(
      1,
      [claim(0, 1)],
      everybody(() => ['disagree'], [...sales, 'B1']),
      'by-group',
    )
    const after = round(
      2,
      [claim(0, 2)],
      everybody(() => ['agree'], sales),
      'by-group',
    )
    const { all, groups } = changes(after, once).cards[0] as WaveChanges['cards'][number]
    expect([all, groups.find(({ name }) => name === 'Sales')].map((change) => change?.because)).toEqual([
      'held-back',
      'held-back',
    ])
    expect(all.sentence).toContain('not told, since what may be shown of the two rounds is not enough')
  })

  test('a card that is put differently is another question', () => {
    const after = round(
      2,
      [claim(0, 2, { statement: 'Claim 0, put differently' })],
      everybody(() => ['agree']),
    )
    expect(changes(after, before)).toMatchObject({ cards: [], newCardIds: ['card-0-2'] })
  })

  test('cards that were asked again because they had gone worst carry a warning; all cards asked again carry none', () => {
    const two = round(
      1,
      [claim(0, 1), claim(1, 1)],
      everybody((name) => [isSales(name) ? 'disagree' : 'agree', 'agree']),
    )
    const worst = round(
      2,
      [claim(0, 2)],
      everybody(() => ['agree']),
    )
    const best = round(
      2,
      [claim(1, 2)],
      everybody(() => ['agree']),
    )
    const both = round(
      2,
      [claim(0, 2), claim(1, 2)],
      everybody(() => ['agree', 'agree']),
    )
    expect(changes(worst, two).caution).toContain('would have improved anyway')
    expect(changes(best, two).caution).toBeNull()
    expect(changes(both, two).caution).toBeNull()
  })

  test('rounds are drawn with what the text stated in each', () => {
    const after = round(
      2,
      [claim(0, 2, { stated: 'disagree' })],
      everybody(() => ['agree']),
    )
    expect(changes(after, before).cards[0]?.rounds.map(({ wave, stated }) => [wave, stated])).toEqual([
      [1, 2],
      [2, 0],
    ])
  })

  test('a choice is compared by who says what the text states now', () => {
    const choice = (wave: number) => claim(0, wave, { form: 'choice', options: ['One', 'Two'], stated: '1' })
    const first = round(
      1,
      [choice(1)],
      everybody(() => ['0']),
    )
    const second = round(
      2,
      [choice(2)],
      everybody((name) => [isSales(name) ? '1' : '0']),
    )
    const [card] = changes(second, first).cards
    expect(card?.groups[0]).toMatchObject({ unit: 'share', word: 'moved', before: 0, after: 1 })
    expect(card?.rounds).toEqual([])
  })
})

describe('where answers carry no names', () => {
  const mixed = (name: string): Understood => (['1', '2'].some((end) => name.endsWith(end)) ? 'depends' : 'disagree')
  const better = (name: string): Understood => (['2', '3'].some((end) => name.endsWith(end)) ? 'depends' : 'agree')

  test('anonymous rounds are compared as two groups of people, and it is said', () => {
    const first = round(
      1,
      [claim(0, 1)],
      everybody((name) => [mixed(name)]),
      'anonymous',
    )
    const second = round(
      2,
      [claim(0, 2)],
      everybody((name) => [better(name)]),
      'anonymous',
    )
    const found = changes(second, first)
    expect(found.together).toBeNull()
    expect(found.cards[0]?.all).toMatchObject({ how: 'unpaired', word: 'moved', moved: [] })
    expect(found.cards[0]?.all.sentence).toContain('Who is who in both rounds cannot be told')
  })

  test('by group, the change of people who came or went is told only from what both rounds show', () => {
    const first = round(
      1,
      [claim(0, 1)],
      everybody((name) => [mixed(name)]),
      'by-group',
    )
    const second = round(
      2,
      [claim(0, 2)],
      everybody((name) => [better(name)], [...people.slice(1), 'S9']),
      'by-group',
    )
    const found = changes(second, first)
    expect(found.cards[0]?.groups[0]?.how).toBe('unpaired')
    expect(JSON.stringify(found)).not.toMatch(/S1|S9/)
  })

  test('what the gate hides in one round has no change', () => {
    const first = round(
      1,
      [claim(0, 1)],
      everybody(() => ['agree']),
      'by-group',
    )
    const second = round(
      2,
      [claim(0, 2)],
      everybody((name) => [better(name)]),
      'by-group',
    )
    expect(changes(second, first).cards[0]?.all).toMatchObject({ how: 'none', word: null, meanChange: null })
  })
})

describe('carrying a check forward', () => {
  const before: DirectionNow = {
    id: 'v1',
    constraints: [{ what: 'The audit comes first.' }],
    tradeOffs: [{ thisGood: 'the date', thatGood: 'the audit', position: 80 }],
    nonGoals: ['Refunds'],
  }
  const now: DirectionNow = {
    ...before,
    id: 'v2',
    tradeOffs: [{ thisGood: 'the audit', thatGood: 'the date', position: 0 }],
  }
  const position = claim(0, 1, {
    facet: 'trade-off',
    form: 'position',
    statement: 'If we cannot have both: which of the two does this work put first?',
    options: ['the date', 'the audit'],
    stated: '75',
  })

  test('what the new version states is taken, also where it now stands the other way round', () => {
    expect(carriedCards([position], before, now)).toMatchObject([
      { stated: '100', statedFrom: 'direction', statedBefore: '75' },
    ])
  })

  test('a card of a part that has not changed keeps what was stated; one of a changed part is left to the driver', () => {
    const own = claim(1, 1, { statement: 'We may fail the audit once.', stated: 'disagree' })
    expect(carriedCards([own], before, now)).toMatchObject([{ stated: 'disagree', statedFrom: 'unchanged' }])
    const changed = { ...now, constraints: [{ what: 'The audit may wait.' }] }
    expect(carriedCards([own], before, changed)).toMatchObject([{ stated: null, statedFrom: 'please-say' }])
  })

  test('before there is a direction nothing is stated', () => {
    expect(carriedCards([claim(0, 1, { stated: null })], null, null)).toMatchObject([
      { stated: null, statedFrom: 'nothing-stated' },
    ])
    expect(carriedCards([claim(0, 1, { stated: null })], null, now)).toMatchObject([{ statedFrom: 'please-say' }])
  })
})
