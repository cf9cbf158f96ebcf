import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbering } from './numbering.ts'

test('two ids have one number only if they are the same text, however much they look like the same whole number', () => {
  const id = fc.oneof(
    fc.constantFrom('7', '07', '007', '7.0', '', ' 7', '-7', '999999', '1000000', '__proto__', '０'),
    fc.integer({ min: 0, max: 20 }).map(String),
    fc.string({ maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), (given) => {
      const { ids, numberOf } = numbering()
      const numbers = given.map(numberOf)
      expect(numbers.map((number) => ids[number])).toEqual(given)
      expect(ids).toEqual([...new Set(given)])
    }),
    { numRuns: 40 },
  )
})
