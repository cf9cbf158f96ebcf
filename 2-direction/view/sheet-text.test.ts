import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Direction } from '../words.ts'
import {
  directionIn,
  saying,
  sheetOf,
  withLines,
  withoutRow,
  withRow,
  withRowMoved,
  withRowsAfter,
} from './sheet-text.ts'

test('whatever a direction says, the sheet says the same', () => {
  const text = fc.string({ minLength: 1, maxLength: 8 }).filter((made) => made.trim() === made)
  const orNone = fc.option(text, { nil: null })
  const direction: fc.Arbitrary<Direction> = fc.record({
    goal: text,
    whyNow: orNone,
    successMeasures: fc.array(fc.record({ measure: text, from: orNone, to: orNone, byOn: orNone })),
    constraints: fc.array(fc.record({ what: text, source: orNone, hard: fc.boolean() })),
    tradeOffs: fc.array(
      fc.record({ thisGood: text, thatGood: text, position: fc.integer({ min: 0, max: 100 }), because: orNone }),
    ),
    nonGoals: fc.array(text),
    assumptions: fc.array(fc.record({ statement: text, ownerId: orNone, howNoticed: orNone, checkByOn: orNone })),
    digest: orNone,
  })
  fc.assert(
    fc.property(direction, (any) => {
      expect(directionIn(sheetOf(any))).toEqual(any)
    }),
  )
})

test('an empty sheet has a row to begin each list with, and says nothing', () => {
  const sheet = sheetOf(null)
  expect(sheet.constraints).toEqual([{ key: 0, what: '', source: '', hard: true }])
  expect(directionIn(sheet)).toMatchObject({ goal: '', constraints: [], tradeOffs: [], nonGoals: [] })
})

test('a row that is half written is kept; one in which only a position was chosen says nothing', () => {
  const sheet = withRow(sheetOf(null), 'tradeOffs', 0, { position: 90 })
  expect(directionIn(sheet).tradeOffs).toEqual([])
  expect(directionIn(withRow(sheet, 'tradeOffs', 0, { because: 'cost' })).tradeOffs).toEqual([
    { thisGood: '', thatGood: '', position: 90, because: 'cost' },
  ])
})

test('rows come below the one that was written in, with keys that nobody had', () => {
  const begun = withRow(sheetOf(null), 'nonGoals', 0, { text: 'one' })
  const { sheet, key } = withRowsAfter(begun, 'nonGoals', 0, ['two', 'three'])
  expect(directionIn(sheet).nonGoals).toEqual(['one', 'two', 'three'])
  const more = withRowsAfter(sheet, 'nonGoals', 0, [''])
  expect(more.sheet.nonGoals.map((row) => row.key)).toEqual([0, 3, 1, 2])
  expect([key, more.key]).toEqual([2, 3])
  expect(saying(more.sheet, 'nonGoals').map((row) => row.key)).toEqual([0, 1, 2])
})

test('a row that goes hands writing to the one above; the last one is emptied', () => {
  const { sheet } = withRowsAfter(withRow(sheetOf(null), 'nonGoals', 0, { text: 'one' }), 'nonGoals', 0, ['two'])
  const left = withoutRow(sheet, 'nonGoals', 1)
  expect([directionIn(left.sheet).nonGoals, left.key]).toEqual([['one'], 0])
  expect(withoutRow(left.sheet, 'nonGoals', 0).sheet.nonGoals).toEqual([{ key: 0, text: '' }])
})

test('a row moves up and down, and not beyond the ends', () => {
  const { sheet } = withRowsAfter(withRow(sheetOf(null), 'nonGoals', 0, { text: 'one' }), 'nonGoals', 0, ['two'])
  expect(directionIn(withRowMoved(sheet, 'nonGoals', 1, -1)).nonGoals).toEqual(['two', 'one'])
  expect(withRowMoved(sheet, 'nonGoals', 1, 1)).toBe(sheet)
})

test('lines that are pasted into a row become rows of their own, after what stood there', () => {
  const begun = withRow(sheetOf(null), 'constraints', 0, { what: 'First:', source: 'Law' })
  const { sheet, key } = withLines(begun, 'constraints', 0, ['one', 'two', 'three'])
  expect(sheet.constraints.map(({ what, source }) => [what, source])).toEqual([
    ['First: one', 'Law'],
    ['two', ''],
    ['three', ''],
  ])
  expect(sheet.constraints.at(-1)?.key).toBe(key)
})
