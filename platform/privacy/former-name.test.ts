import { expect, test } from 'vitest'
import { type Called, excerptWith, holdsName, partsOf, withoutName } from './former-name.ts'

const called = (name: string, address = 'ann.lee@a.test'): Called => ({
  names: [name],
  lookFor: [name],
  addresses: [address],
  pseudonym: 'Former participant 7',
})
const said = (text: unknown, name = 'Ann Lee') => withoutName(text, called(name)).value

test('a full name and an address are replaced wherever they stand whole', () => {
  expect(said('Ask Ann Lee, or ANN.LEE@A.test.')).toBe('Ask Former participant 7, or Former participant 7.')
  expect(said('Ann Lee’s team (Ann Lee)')).toBe('Former participant 7’s team (Former participant 7)')
  expect(said([{ what: 'Told Ann Lee', n: 1, none: null }])).toEqual([
    { what: 'Told Former participant 7', n: 1, none: null },
  ])
})

test('what only looks like it is left alone: longer names, longer addresses, and words of the language', () => {
  expect(said('Joann Lee, Ann Leeds')).toBe('Joann Lee, Ann Leeds')
  expect(said('joann.lee@a.test, x-ann.lee@a.test, ann.lee@a.test.example')).toBe(
    'joann.lee@a.test, x-ann.lee@a.test, ann.lee@a.test.example',
  )
  expect(said('We will ask in May', 'May')).toBe('We will ask in May')
})

test('names of any letters and with any signs are found', () => {
  expect(said('Mit Özil Şahin-Ünal.', 'Özil Şahin-Ünal')).toBe('Mit Former participant 7.')
  expect(said('A. (B.) C* came', 'A. (B.) C*')).toBe('Former participant 7 came')
})

test('parts of a name are shown to a person, not changed', () => {
  expect(partsOf(['Ann Lee-Park', 'Bo Li'])).toEqual(['Ann', 'Lee', 'Park'])
  expect(excerptWith({ a: ['We told Lee on Monday'] }, ['Ann', 'Lee'])).toContain('told Lee')
  expect(excerptWith('Leeds', ['Lee'])).toBeUndefined()
  expect(holdsName('by May', called('May'))).toBe(true)
})
