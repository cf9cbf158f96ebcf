import { expect, test } from 'vitest'
import { english } from '../words.tsx'
import { placeInWords, shareOf } from './axis.ts'
import { lanesOf, plumbInWords } from './plumb-rows.ts'

const axis = { from: 0, to: 100, left: 'keep the date', right: 'keep the audit' }

test('a value outside the axis stays at its end instead of leaving the picture', () => {
  expect([-20, 0, 25, 100, 140].map((value) => shareOf(axis, value))).toEqual([0, 0, 0.25, 1, 1])
})

test('an axis may run backwards', () => {
  expect(shareOf({ ...axis, from: 5, to: 1 }, 4)).toBe(0.25)
})

test('places are told by the words at the ends, never by a figure', () => {
  expect([4, 30, 50, 70, 96].map((value) => placeInWords(axis, value, english))).toEqual([
    'close to “keep the date”',
    'nearer to “keep the date”',
    'in the middle',
    'nearer to “keep the audit”',
    'close to “keep the audit”',
  ])
})

test('read aloud, the chart says who answered, where they stand, and what others expected', () => {
  const rows = [
    { id: 's', name: 'Sales', place: 1, answered: 5, asked: 6, understood: { value: 10 } },
    {
      id: 'c',
      name: 'Compliance',
      place: 2,
      answered: 0,
      asked: 2,
      predictions: [{ by: 'Sales', place: 1, value: 90 }],
    },
  ]
  expect(plumbInWords(axis, { value: 95 }, rows, english)).toBe(
    'stated: close to “keep the audit”. Sales (5 of 6 answered): close to “keep the date”. ' +
      'Compliance (0 of 2 answered): too few answers to show a position; Sales expected: close to “keep the audit”.',
  )
})

test('predictions at nearly the same place stand beside each other, those far apart on the line', () => {
  expect(lanesOf(axis, [20, 21, 22, 80], 400)).toEqual([0, -8, 8, 0])
})
