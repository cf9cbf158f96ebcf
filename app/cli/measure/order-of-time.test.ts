import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOfTime } from './order-of-time.ts'

test('the order of time is that of a comparing sort which leaves equal times as they came', () => {
  const time = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1_400_000_000_000, max: 1_800_000_000_000 }))
  fc.assert(
    fc.property(fc.array(time, { maxLength: 60 }), (times) => {
      const expected = [...times.keys()].sort((a, b) => (times[a] as number) - (times[b] as number) || a - b)
      expect([...orderOfTime(Float64Array.from(times))]).toEqual(expected)
    }),
  )
})
