import { expect, test } from 'vitest'
import { type Happened, violationsIn } from './register.ts'

const write = (value: string, began: number, ended: number): Happened => ({
  kind: 'write',
  register: 'r',
  value,
  began,
  ended,
})
const read = (value: string | null, began: number, ended: number): Happened => ({
  kind: 'read',
  register: 'r',
  value,
  began,
  ended,
})

test.each([
  ['what was written last is read', [write('a', 0, 1), write('b', 2, 3), read('b', 4, 5)], 0],
  ['of two writes at the same time either may stand', [write('a', 0, 5), write('b', 1, 4), read('a', 6, 7)], 0],
  ['a write in doubt may have happened', [write('a', 0, Number.POSITIVE_INFINITY), read('a', 5, 6)], 0],
  ['nothing stands before the first write', [read(null, 0, 1), write('a', 2, 3)], 0],
  ['a lost write', [write('a', 0, 1), read(null, 2, 3)], 1],
  ['an older state', [write('a', 0, 1), write('b', 2, 3), read('a', 4, 5)], 1],
  ['a value that nobody wrote', [write('a', 0, 1), read('z', 2, 3)], 1],
  ['a value from the future', [read('a', 0, 1), write('a', 2, 3)], 1],
  [
    'a step back from one reader to the next',
    [write('a', 0, 9), write('b', 10, 30), read('b', 11, 12), read('a', 13, 14)],
    1,
  ],
] as [string, Happened[], number][])('%s', (_, history, violations) => {
  expect(violationsIn(history)).toBe(violations)
})
