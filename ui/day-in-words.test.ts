import { expect, test } from 'vitest'
import { dayInWords } from './day-in-words.ts'

const now = new Date('2026-06-15T12:00:00Z')
const say = (value: string, how: object = {}) => dayInWords(value, { locale: 'en-GB', now, zone: 'UTC', ...how })

test('a day carries its name, and its year only when it is another one', () => {
  expect(say('2026-11-12')).toBe('Thursday 12 November')
  // Whether a comma follows the day's name depends on the edition of the language data.
  expect(say('2027-02-01')).toMatch(/^Monday,? 1 February 2027$/)
})

test('a day is the same day in every time zone', () => {
  expect(say('2026-11-12', { zone: 'Pacific/Honolulu' })).toBe('Thursday 12 November')
  expect(say('2026-11-12', { zone: 'Pacific/Kiritimati' })).toBe('Thursday 12 November')
})

test('an instant is told in the zone of the reader', () => {
  expect(say('2026-11-12T23:30:00Z', { zone: 'Europe/Stockholm', time: true })).toBe('Friday 13 November at 00:30')
})

test('what is not a date is shown as it is, rather than as “Invalid Date”', () => {
  expect(say('some time in May')).toBe('some time in May')
})
