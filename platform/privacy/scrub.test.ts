import { expect, test } from 'vitest'
import { scrubTime } from './scrub.job.ts'

test('a small file is cleaned at once, a large one at the next three in the night', () => {
  const [small, large] = [64 * 1024 * 1024, 64 * 1024 * 1024 + 1]
  expect(scrubTime(small, '2026-11-23T09:00:00.000Z')).toBe('2026-11-23T09:00:00.000Z')
  expect(scrubTime(large, '2026-11-23T09:00:00.000Z')).toBe('2026-11-24T03:00:00.000Z')
  expect(scrubTime(large, '2026-11-30T02:59:59.999Z')).toBe('2026-11-30T03:00:00.000Z')
  expect(scrubTime(large, '2026-11-30T03:00:00.000Z')).toBe('2026-12-01T03:00:00.000Z')
})
