import { expect, test } from 'vitest'
import { kendallDistance } from './kendall-distance.ts'
import { totalVariation } from './total-variation.ts'

test('1 2 3 4 5 and 2 1 3 5 4 order two of ten pairs differently', () => {
  expect(kendallDistance([1, 2, 3, 4, 5], [2, 1, 3, 5, 4])).toBe(0.2)
  expect(kendallDistance([1, 2], [1, 1])).toBeNaN()
  expect(kendallDistance([1, 2, 3], [1, 2])).toBeNaN()
})
test('from 50, 30, 20 to 20, 30, 50 thirty of a hundred points have to move', () => {
  expect(totalVariation([50, 30, 20], [20, 30, 50])).toBeCloseTo(0.3)
  expect(totalVariation([5, 3, 2], [20, 30, 50])).toBeCloseTo(0.3)
  expect(totalVariation([0, 0], [1, 1])).toBeNaN()
})
