import { expect, test } from 'vitest'
import { byPlace, sorted } from './board-order.ts'
import { boardSentence } from './board-words.en.ts'

const row = (personName: string, response: Parameters<typeof byPlace>[0][number]['response'], hour: number | null) => ({
  personName,
  response,
  acknowledgedAt: hour === null ? null : `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`,
})
const rows = [
  row('Zoe', null, null),
  row('Ada', 'understood', 9),
  row('Mika', 'cannot', 11),
  row('Ben', 'understood', 10),
]
const names = (by: Parameters<typeof sorted>[1]) => sorted(rows, by).map(({ personName }) => personName)

test('everybody who was asked stands in exactly one place', () => {
  const places = byPlace(rows)
  expect(places.map(({ rows }) => rows.length)).toEqual([2, 0, 0, 0, 1, 1])
})

test('by state those come first for whom something must be done; by time the latest', () => {
  expect(names('name')).toEqual(['Ada', 'Ben', 'Mika', 'Zoe'])
  expect(names('state')).toEqual(['Mika', 'Zoe', 'Ada', 'Ben'])
  expect(names('time')).toEqual(['Mika', 'Ben', 'Ada', 'Zoe'])
})

test('the sentence counts everybody who needs something, with the number who were asked', () => {
  const board = { asked: 4, acknowledged: 2, silent: 1, readDifferently: 0 }
  expect(boardSentence({ board, asked: rows })).toBe(
    '2 of 4 have taken it on. One says that it is not theirs, or that they cannot. One is silent.',
  )
  expect(
    boardSentence({ board: { asked: 0, acknowledged: 0, silent: 0, readDifferently: 0 }, asked: [] }),
  ).toBeUndefined()
})
