import { expect, test } from 'vitest'
import { partsInRegister, partsOf } from './part-in-work.ts'

type Entry = Parameters<typeof partsInRegister>[1][number]
const entry = (personId: string, more: Partial<Entry> = {}): Entry => ({
  personId,
  relations: [],
  role: 'contributor',
  status: null,
  ...more,
})

test('who was asked counts as asked also where they wrote, and each counts once', () => {
  expect(partsOf(['reviewer', 'both', 'reviewer'], ['both', 'author', 'author'])).toEqual([
    { id: 'reviewer', part: 'asked' },
    { id: 'both', part: 'asked' },
    { id: 'author', part: 'wrote' },
  ])
})

test('of a register, who drives, builds or requests wrote, and everybody else who is asked was asked', () => {
  const register = [
    entry('driver', { role: 'driver', relations: ['decides'] }),
    entry('builder', { relations: ['builds'] }),
    entry('requester', { relations: ['requests', 'builds'] }),
    entry('reviewer who also builds', { relations: ['builds', 'reviews'] }),
    entry('approver', { role: 'approver' }),
    entry('nothing more is known'),
  ]
  const of = (part: string) =>
    partsInRegister('driver', register)
      .filter((each) => each.part === part)
      .map(({ id }) => id)
  expect(of('wrote')).toEqual(['driver', 'builder', 'requester'])
  expect(of('asked')).toEqual(['reviewer who also builds', 'approver', 'nothing more is known'])
})

test('who was only informed or is only suggested had no part, nor has a group without a name', () => {
  const register = [
    entry('informed', { role: 'informed', relations: ['depends-on'] }),
    entry('said to be informed', { status: 'informed' }),
    entry('suggested', { status: 'suggested', relations: ['builds'] }),
    { ...entry(''), personId: null },
  ]
  expect(partsInRegister(null, register)).toEqual([])
})
