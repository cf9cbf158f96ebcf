import { coVotes, type VoteTable } from '@plumbline/measure'
import { expect, test } from 'vitest'
import { countPairs } from './count-pairs.ts'

/** Everybody votes on every statement; who votes how repeats only after very many. */
function tableOf(people: number, statements: number): VoteTable {
  const cells = Int32Array.from({ length: people * statements }, (_, entry) => entry % statements)
  return {
    participants: Array.from({ length: people }, (_, person) => `${person}`),
    statements: Array.from({ length: statements }, (_, statement) => `${statement}`),
    starts: Int32Array.from({ length: people + 1 }, (_, person) => person * statements),
    cells,
    votes: Int8Array.from(cells, (_, entry) => ((entry * 7919) % 3) - 1),
  }
}

test('two threads count what one counts', () => {
  const table = tableOf(9_001, 12)
  expect(countPairs(table, 1)).toEqual(coVotes(table))
})
