import { expect, test } from 'vitest'
import { dayInWords } from './day-in-words.ts'

test('a day of another year is told with its year, seen from the day on which it is read', () => {
  expect(dayInWords('2026-12-01', '2026-11-29')).toBe('Tuesday 1 December')
  expect(dayInWords('2027-01-04', '2026-12-28')).toBe('Monday 4 January 2027')
  expect(dayInWords('2026-12-28', '2027-01-04T08:00:00.000Z')).toBe('Monday 28 December 2026')
})
