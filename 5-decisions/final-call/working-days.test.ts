import { dayEndsAt } from '@plumbline/platform/mail/local-time'
import { describe, expect, test } from 'vitest'
import { absenceOf } from './away.ts'
import { CLOCK, lastWorkingDay, ownLastDay } from './working-days.ts'

describe('working days', () => {
  test('begin after the day itself, and leave Saturdays and Sundays out', () => {
    expect(lastWorkingDay('2026-11-23', 2)).toBe('2026-11-25')
    expect(lastWorkingDay('2026-11-26', 2)).toBe('2026-11-30')
    expect(lastWorkingDay('2026-11-28', 1)).toBe('2026-11-30')
    expect(lastWorkingDay('2026-11-23', CLOCK['one-way'])).toBe('2026-12-07')
  })

  test('leave days out on which somebody is away', () => {
    expect(lastWorkingDay('2026-11-23', 2, [{ startsOn: '2026-11-24', endsOn: '2026-11-24' }])).toBe('2026-11-26')
    expect(lastWorkingDay('2026-11-23', 2, [{ startsOn: '2026-11-24', endsOn: '2026-11-27' }])).toBe('2026-12-01')
  })

  test('a long leave prolongs nobody’s time by more than the time that everybody has', () => {
    const leave = [{ startsOn: '2026-11-01', endsOn: '2027-03-01' }]
    expect(ownLastDay('2026-11-23', 2, leave)).toBe('2026-11-27')
    expect(ownLastDay('2026-11-23', 2, [])).toBe('2026-11-25')
  })

  test('a day ends where somebody is, also in the night in which the clocks change', () => {
    expect(dayEndsAt('2026-11-25', 'UTC')).toBe('2026-11-26T00:00:00.000Z')
    expect(dayEndsAt('2026-11-25', 'Europe/Berlin')).toBe('2026-11-25T23:00:00.000Z')
    expect(dayEndsAt('2026-11-25', 'Pacific/Kiritimati')).toBe('2026-11-25T10:00:00.000Z')
    expect(dayEndsAt('2026-11-25', 'America/Los_Angeles')).toBe('2026-11-26T08:00:00.000Z')
    expect(dayEndsAt('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z')
    expect(dayEndsAt('2026-03-28', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
    expect(dayEndsAt('2026-11-25', 'Asia/Kathmandu')).toBe('2026-11-25T18:15:00.000Z')
  })
})

describe('who stands in for somebody who is away', () => {
  const absences = [
    { personId: 'ada', startsOn: '2026-11-23', endsOn: '2026-11-27' },
    { personId: 'ben', startsOn: '2026-11-23', endsOn: '2026-11-23' },
  ]
  const deputies = [
    { personId: 'ada', deputyId: 'ben', name: 'Ben' },
    { personId: 'ada', deputyId: 'cleo', name: 'Cleo' },
  ]

  test('the first of their deputies who is here', () => {
    expect(absenceOf('ada', '2026-11-23', { absences, deputies })).toEqual({
      untilOn: '2026-11-27',
      standInName: 'Cleo',
    })
    expect(absenceOf('ada', '2026-11-24', { absences, deputies })?.standInName).toBe('Ben')
  })

  test('nobody when nobody is named, and nothing is said of somebody who is here', () => {
    expect(absenceOf('ben', '2026-11-23', { absences, deputies })?.standInName).toBeNull()
    expect(absenceOf('cleo', '2026-11-23', { absences, deputies })).toBeNull()
  })
})
