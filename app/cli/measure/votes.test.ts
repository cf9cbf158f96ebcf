import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { replay } from '@plumbline/measure'
import { describe, expect, test } from 'vitest'
import { conformanceResult } from './conformance.ts'
import { conformanceInWords } from './conformance-words.ts'
import { replayInWords } from './replay-words.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { readVoteFiles } from './vote-files.ts'
import { votesResult } from './votes.ts'
import { votesInWords } from './votes-words.ts'

const { write } = temporaryFolder()
const root = fileURLToPath(new URL('../../..', import.meta.url))
const seattle = join(root, 'measure', 'soundings', 'data', 'polis', '15-per-hour-seattle')
const still = { now: () => 0, progress: () => {} }

const read = (...paths: string[]) => readVoteFiles(paths, { lenient: false, now: () => 0 })

/** Two camps that agree on the last statement only. */
function camps(people: number): string {
  const rows = Array.from({ length: people }, (_, i) => {
    const side = i % 2 === 0 ? 1 : -1
    return `p${i},${Array.from({ length: 8 }, (_, s) => (s % 2 === 0 ? side : -side)).join(',')},1`
  })
  return `person,s0,s1,s2,s3,s4,s5,s6,s7,all\n${rows.join('\n')}\n`
}

describe('groups of opinion', () => {
  test('are found in a table of votes, with what divides them and what all hold', async () => {
    const result = votesResult(await read(write('camps.csv', camps(40))), { seed: 1, ...still })
    expect(result).toMatchObject({
      participants: 40,
      statementCount: 9,
      votes: 360,
      k: 2,
      found: 'groups',
      because: null,
    })
    expect(result.sizes).toEqual([20, 20])
    expect(result.groups['p0']).toBe(result.groups['p2'])
    expect(result.groups['p0']).not.toBe(result.groups['p1'])
    expect(result.consensus.map(({ statement }) => statement)).toEqual(['all'])
    expect(result.representative.every((statements) => statements.length === 5)).toBe(true)
    expect(result.statements.find(({ id }) => id === 'all')).toMatchObject({
      text: null,
      agrees: 40,
      groups: [{ agrees: 20 }, { agrees: 20 }],
    })
  })

  test('are the same for the same votes, whichever way they were written down', async () => {
    const matrix = camps(40)
    const [header, ...rows] = matrix
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const list = rows.flatMap(([person, ...cast]) => cast.map((vote, at) => `${header?.[at + 1]},${vote},${person}`))
    const asList = write('list.csv', `statement,vote,participant\n${list.reverse().join('\n')}\n`)
    const first = votesResult(await read(write('camps.csv', matrix)), { seed: 1, ...still })
    expect(votesResult(await read(asList), { seed: 1, ...still })).toEqual(first)
  })

  test('are not claimed for a few people, and the reason is said', async () => {
    const result = votesResult(await read(write('few.csv', camps(4))), { seed: 1, ...still })
    expect(result).toMatchObject({ k: 0, found: 'too few to tell', groups: {}, because: expect.any(String) })
    expect(votesInWords(result)).toContain(`Too few to tell whether there are groups of opinion: ${result.because}.`)
  })

  test('of a real conversation leave out what was rejected, and are said with texts and with who is in no group', async () => {
    const result = votesResult(await read(seattle), { seed: 1, ...still })
    expect(result).toMatchObject({ found: 'groups', k: 2, statementCount: 31 })
    expect(result.statements.map(({ id }) => id)).not.toContain('13')
    expect(result.statements.every(({ text }) => text !== null && text !== '')).toBe(true)
    const words = votesInWords(result)
    expect(words).toMatch(/^337 people, 31 statements, 2849 votes\.\n2 groups of opinion, of \d+, \d+ people; /)
    expect(words).toMatch(
      /Group 0 \(\d+ people\) differs from the others in this:\nit +in it +elsewhere +id +statement\n/,
    )
    expect(words.split('\n').every((line) => line.length < 200)).toBe(true)
  })
})

test('the original formulas always divide, and say so', async () => {
  const result = conformanceResult(await read(seattle), { seed: 1, now: () => 0 })
  expect(result).toMatchObject({ participants: 337, statementCount: 31, votes: 2849, k: 2, stability: null })
  expect(result.sizes.reduce((sum, size) => sum + size)).toBe(Object.keys(result.groups).length)
  expect(result.statements[0]?.groups[0]).toHaveProperty('rat')
  expect(conformanceInWords(result)).toContain('By the formulas of Polis, for comparison: 2 groups')
})

test('a replay ends with the groups of all votes, each step counting the votes so far', async () => {
  const files = await read(seattle)
  const steps = [...replay(files.votes, { seed: 1, steps: 4 })]
  const last = steps.at(-1)
  expect(steps.map(({ votes }) => votes)).toEqual([749, 1498, 2246, 2995])
  expect(last?.groups.map(({ size }) => size)).toEqual(votesResult(files, { seed: 1, ...still }).sizes)
  const words = replayInWords({ steps })
  expect(words).toMatch(/^At the end: 2 groups, /)
  expect(words).toContain('2019-02-13 11:29')
})
