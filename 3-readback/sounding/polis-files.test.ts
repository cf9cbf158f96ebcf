import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pageOf, tableOfBallots } from './ballot-table.ts'
import { type TableRow, tableRows } from './csv-table.ts'
import { figuresFrom } from './figures.ts'
import { type PolisRead, readPolis } from './polis-files.ts'

const REAL = `${import.meta.dirname}/../../measure/soundings/data/polis/15-per-hour-seattle`
const text = (name: string) => {
  const bytes = readFileSync(`${REAL}/${name}`)
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
const read = (votes: string, statements: string | null = null) => readPolis({ votes, statements }) as PolisRead

describe('a real conversation', () => {
  const statements = text('comments.csv')
  const one = read(text('votes.csv.gz'), statements)
  const other = read(text('participants-votes.csv.gz'), statements)

  test('is the same from votes one by one as from a row for each person', () => {
    expect(one.refused).toEqual([])
    expect(one.votes).toBe(other.votes)
    expect(one.statements).toEqual(other.statements)
    expect([...one.ballots].sort()).toEqual([...other.ballots].sort())
  })

  test('shows groups as they were published, and nothing of fewer than five', () => {
    const targets = one.statements.map(({ leftOutBecause }, number) => (leftOutBecause === null ? number : -1))
    const figures = figuresFrom(tableOfBallots([pageOf(one.ballots)], targets), 5)
    expect(figures.found).toBe('groups')
    for (const { everybody, groups } of figures.statements)
      for (const shown of [everybody, ...groups])
        if (shown.shown === 'figure') expect(shown.agrees + shown.disagrees + shown.passes).toBeGreaterThanOrEqual(5)
  })
})

describe('files of others', () => {
  test('where -1 means agree are turned round by the counts beside the statements', () => {
    const statements = 'comment-id,agrees,disagrees,comment-body\n0,3,1,Yes\n'
    const votes = 'comment-id,voter-id,vote\n0,a,-1\n0,b,-1\n0,c,-1\n0,d,1\n'
    expect(read(votes, statements)).toMatchObject({ signsTurned: true, ballots: ['a', 'a', 'a', 'd'] })
  })

  test('a later vote replaces the earlier one, by its time', () => {
    const votes = 'timestamp,comment-id,voter-id,vote\n20,0,a,1\n10,0,a,-1\n'
    expect(read(votes).ballots).toEqual(['a'])
  })

  test('lines that do not fit are refused one by one, the rest is read', () => {
    const votes = 'comment-id,voter-id,vote\n0,a,1\n0,b\n0,,1\n0,c,7\n0,d,-1\n'
    expect(read(votes)).toMatchObject({
      ballots: ['a', 'd'],
      refused: [{ line: 3 }, { line: 4 }, { line: 5, says: 'has a vote that is none of 1, 0 and -1' }],
    })
  })

  test.each([
    ['nothing', ''],
    ['no votes', 'comment-id,voter-id,vote\n'],
    ['no people', 'x,y\n1,2\n'],
    ['a quotation mark that is not closed', 'comment-id,voter-id,vote\n0,"a,1\n'],
    ['only a person', 'participant\na\n'],
  ])('with %s are refused in words', (_, votes) => {
    expect(readPolis({ votes, statements: null })).toMatchObject({ because: expect.stringMatching(/\.$/) })
  })

  test('hostile ones take no longer than they are long', () => {
    const began = performance.now()
    for (const sign of ['"', ',', '\n', '\r\n', '""', 'a"', '\u0000'])
      readPolis({
        votes: `participant,1\n${sign.repeat(300_000)}`,
        statements: `comment-id,comment-body\n${sign.repeat(300_000)}`,
      })
    readPolis({ votes: `participant,${'__proto__,'.repeat(1_000)}x\n`, statements: null })
    expect(performance.now() - began).toBeLessThan(8_000)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('tables keep quotation marks, commas and line breaks inside a value, and know on which line a row begins', () => {
    const rows = tableRows('\ufeffa,b\r\n"x, ""y""\nz",2\n\n3,\n') as TableRow[]
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"\nz', '2'] },
      { line: 5, cells: ['3', ''] },
    ])
  })
})
