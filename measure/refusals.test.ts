import { describe, expect, test } from 'vitest'
import * as m from './measure.ts'

/** Section 12 of the measure notes: what is refused, and what is done instead. One test a line. */
const STEPS = { from: 1, to: 5, step: 1 }
const random = () => m.seededRandom(1)
const people = (answers: readonly number[]) => answers.map((own) => ({ own, predicted: own }))

describe('what is refused rather than guessed', () => {
  test('fewer than three answers, or less than half of the list: no index, for a word, an interval or a share', () => {
    expect(m.verdict({ answers: [1, 2], scale: STEPS, asked: 2 })).toEqual({
      word: 'too few',
      because: 'too few answers',
    })
    expect(m.verdict({ answers: [1, 2, 3, 4, 5], scale: STEPS, asked: 11 }).because).toBe('less than half answered')
    const list = { figure: 'mean', scale: STEPS, standFor: 'whole list' } as const
    expect(m.intervalFor({ ...list, answers: [1, 2], asked: 2 })).toMatchObject({ because: 'too few answers' })
    expect(m.intervalFor({ ...list, answers: [1, 2, 3], asked: 7 })).toMatchObject({
      because: 'less than half answered',
    })
    expect(m.surpriseFlag(2, 2, 0.1)).toMatchObject({ because: 'too few answers' })
    expect(m.coorientationWithOthers([{ name: 'A', people: people([1, 2]) }], STEPS)[0]?.reading).toMatchObject({
      because: 'too few answers',
    })
  })
  test('alpha of one item', () => {
    expect(m.krippendorffAlpha([[1], [2], [1], [5]], 'ordinal')).toEqual({ known: false, because: 'one item' })
  })
  test('a group that is split inside has no co-orientation, whatever kind of question it is', () => {
    const split = { known: false, because: 'split inside' }
    expect(m.coorientation({ perceivers: people([1, 1, 5, 5]), others: [3, 3], scale: STEPS })).toMatchObject(split)
    const choice = { kind: 'choice', options: ['a', 'b'] } as const
    const asked = ['a', 'a', 'b', 'b'].map((own) => ({ own, predicted: 'a' }))
    expect(m.itemCoorientation({ item: choice, perceivers: asked, others: ['a'] })).toMatchObject(split)
  })
  test('opinion groups of five people', () => {
    const votes = Array.from({ length: 5 }, (_, person) => new Array(20).fill(person < 3 ? 1 : -1))
    expect(m.opinionGroups(votes, random())).toMatchObject({ because: 'too few people for opinion groups' })
  })
  test('a move of five people at .05: however far they moved, no chance falls below it', () => {
    expect(m.signFlip([4, 4, 4, 4, 4])).toMatchObject({ twoSided: 0.0625 })
  })
  test('a bootstrap below twelve', () => {
    const eleven = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1]
    expect(m.bootstrapInterval(eleven, m.mean, STEPS, random()).low).toBeNaN()
    expect(m.bootstrapInterval([...eleven, 2], m.mean, STEPS, random()).low).toBeGreaterThan(1)
  })
  test('fewer than five answers without names, a remainder below five, unanimity', () => {
    const cell = (key: string, partition: string | null, values: readonly number[], from = 0) => ({
      key,
      partition,
      answers: values.map((value, i) => ({ id: `${from + i}`, value })),
      figure: () => m.mean(values),
    })
    const shown = (cells: Parameters<typeof m.disclosure<number>>[0]['cells']) =>
      m.disclosure({ mode: 'anonymous', cells }).cells.map((each) => each.shown)
    expect(shown([cell('four', null, [1, 2, 3, 4])])).toEqual(['nothing'])
    const nine = [1, 2, 3, 4, 5, 1, 2, 3, 4]
    expect(
      shown([cell('all', null, nine), cell('five', 'team', nine.slice(0, 5)), cell('four', 'team', nine.slice(5), 5)]),
    ).toEqual(['figure', 'nothing', 'nothing'])
    expect(shown([cell('same', null, [3, 3, 3, 3, 3, 3])])).toEqual(['most or all'])
  })
  test('a prediction of exactly 0 or 1 does not decide a truth serum', () => {
    const reading = m.bayesianTruthSerum([0, 1, 1, 1].map((answer) => ({ answer, predicted: [0, 1] })))
    expect(reading.known && reading.total.every(Number.isFinite)).toBe(true)
  })
  test('nobody is ever told that nothing changed', () => {
    const same = Array.from({ length: 8 }, (_, i) => ({ before: 1 + (i % 5), after: 1 + ((i + 2) % 5) }))
    const reading = m.drift({ people: same, scale: STEPS, random: m.seededRandom(1) })
    expect(reading.known && reading.word).toBe('nothing that these answers could show')
  })
})
