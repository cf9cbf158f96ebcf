import { expect, test } from 'vitest'
import { mean } from './mean.ts'
import { seededRandom, shuffled } from './random.ts'

test('the same seed gives the same numbers, another seed others', () => {
  const first = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
  expect(first(1)).toEqual(first(1))
  expect(first(1)).not.toEqual(first(2))
})
test('numbers lie from 0 up to 1, evenly, and neighbours know nothing of each other', () => {
  const random = seededRandom(42)
  const numbers = Array.from({ length: 40_000 }, () => random())
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  expect(mean(numbers)).toBeCloseTo(0.5, 2)
  expect(mean(numbers.map((x, i) => (x - 0.5) * ((numbers[i + 1] ?? 0.5) - 0.5)))).toBeCloseTo(0, 2)
})
test('shuffling keeps everything, gives every order its turn, and leaves the list alone', () => {
  const random = seededRandom(3)
  const list = [1, 2, 3]
  const seen = new Map<string, number>()
  for (let i = 0; i < 6000; i++) {
    const order = shuffled(list, random).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect(list).toEqual([1, 2, 3])
  expect(seen.size).toBe(6)
  expect(Math.min(...seen.values())).toBeGreaterThan(850)
})
