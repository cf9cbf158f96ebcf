import type { AlphaLevel } from '@plumbline/measure'
import { describe, expect, test } from 'vitest'
import { type ItemOfNames, type ItemOnAScale, ratings } from './ratings.ts'
import { type GivenScale, readRatings } from './ratings-table.ts'
import { ratingsInWords } from './ratings-words.ts'
import { refusalOf } from './testing/refusal-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const { write } = temporaryFolder()

async function ratingsOf(text: string, level: AlphaLevel, scale: GivenScale = {}) {
  const path = write('ratings.csv', text)
  return ratings(await readRatings(path, { level, scale, lenient: false }), level, scale)
}

const TEAM = `person,date,audit,scope
ann,4,1,5
bo,5,1,1
cy,4,2,5
di,4,can't tell,1
ed,5,1,5
fa,4,,1
`

describe('a table of ratings', () => {
  test("counts a missing answer and a can't tell by themselves, and neither as the middle", async () => {
    const { items } = await ratingsOf(TEAM, 'ordinal')
    expect(items[1]).toMatchObject({
      item: 'audit',
      people: 6,
      answered: 4,
      missing: 1,
      cantTell: 1,
      cantTellShare: 0.2,
    })
  })

  test('says together, split, and too few in the words of the measures', async () => {
    const { items } = await ratingsOf(TEAM, 'ordinal')
    expect(items.map((item) => (item as ItemOnAScale).verdict.word)).toEqual(['together', 'too few', 'split'])
    const scope = items[2] as ItemOnAScale
    // Three at each end of 1 to 5: 9 of 15 pairs are 4 apart.
    expect(scope).toMatchObject({ closeness: 0, meanPairDistance: 2.4 })
  })

  test('has an exact figure where everybody answered, and bounds where somebody is missing', async () => {
    const [date, audit] = (await ratingsOf(TEAM, 'ordinal')).items as ItemOnAScale[]
    expect(date?.agreement?.wholeList).toMatchObject({ known: true, method: 'everybody answered' })
    expect(audit?.agreement?.wholeList).toMatchObject({ known: true, method: 'worst case' })
    expect(audit?.agreement?.morePeople).toEqual({ known: false, because: 'too few answers' })
  })

  test('has averages only where the distance between two answers means something', async () => {
    const ordinal = (await ratingsOf(TEAM, 'ordinal')).items as ItemOnAScale[]
    const interval = (await ratingsOf(TEAM, 'interval')).items as ItemOnAScale[]
    expect(ordinal[2]?.mean).toBeNull()
    expect(interval[2]?.mean).toMatchObject({ wholeList: { observed: 3 }, morePeople: { method: 't' } })
  })

  test('infers a scale that was not given, and says so', async () => {
    const inferred = await ratingsOf(TEAM, 'ordinal')
    expect(inferred.scale).toEqual({ from: 1, to: 5, step: 1, inferred: true })
    expect(ratingsInWords(inferred)).toContain('The scale was inferred from the answers: from 1 to 5 in steps of 1.')
    const given = await ratingsOf(TEAM, 'ordinal', { from: 1, to: 7, step: 1 })
    expect(given.scale).toEqual({ from: 1, to: 7, step: 1, inferred: false })
  })

  test('of which all answers are the same has no scale to infer', async () => {
    const refusal = await refusalOf(ratingsOf('a,b\n3,3\n3,3\n', 'ordinal'))
    expect(refusal.sentence).toBe('Every answer is 3, so the scale cannot be inferred.')
    expect((await ratingsOf('a,b\n3,3\n3,3\n', 'ordinal', { from: 1, to: 5 })).items).toHaveLength(2)
  })

  test('names what does not fit, and the second row of a person', async () => {
    const text = 'id,a\n1,4\n2,x\n3,9\n1,4\n4,0\n5\n'
    const { fields } = await refusalOf(ratingsOf(text, 'interval', { from: 1, to: 5 }))
    expect(fields.map(({ path, says }) => `${path}: ${says}`)).toEqual([
      "ratings.csv line 3: 'a' is 'x', should be a number",
      "ratings.csv line 4: 'a' is 9, the scale ends at 5",
      "ratings.csv line 5: is a second row of '1'",
      "ratings.csv line 6: 'a' is 0, the scale begins at 1",
      'ratings.csv line 7: has 1 cell, the header has 2',
    ])
    expect((await refusalOf(ratingsOf('id,a\n1,-1\n', 'ratio'))).fields[0]?.says).toMatch(/a ratio has nothing below 0/)
  })
})

describe("Krippendorff's alpha", () => {
  // Krippendorff (2011), 4 observers and 12 units with missing data; here a row an observer and a column a unit.
  const observers = `u1,u2,u3,u4,u5,u6,u7,u8,u9,u10,u11,u12
1,2,3,3,2,1,4,1,2,NA,NA,NA
1,2,3,3,2,2,4,1,2,5,NA,3
NA,3,3,3,2,3,4,2,2,5,1,NA
1,2,3,3,2,4,4,1,2,5,1,NA
`

  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('of the published 4 × 12 table is, for %s answers, %d', async (level, alpha) => {
    const result = await ratingsOf(observers, level)
    expect(result.alpha).toMatchObject({ known: true, items: 11 })
    expect(result.alpha?.known && result.alpha.alpha).toBeCloseTo(alpha, 3)
  })

  test('is refused for one item', async () => {
    const result = await ratingsOf('date\n4\n5\n4\n', 'ordinal')
    expect(result.alpha).toEqual({ known: false, because: 'one item' })
    expect(ratingsInWords(result)).toContain('not for one item')
  })

  test('of ten thousand people on a slider is known, not left out', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${i % 101},${(i * 7) % 101},${(i * 13) % 101}`).join('\n')
    const { alpha } = await ratingsOf(`a,b,c\n${rows}\n`, 'ordinal', { from: 0, to: 100 })
    // Each step of 0 to 100 is answered equally often on each item, so no item differs from another.
    expect(alpha).toMatchObject({ known: true, items: 3, pairable: 30_000 })
    expect(alpha?.known && Math.abs(alpha.alpha)).toBeLessThan(0.01)
  })

  test('is left out, and said to be, where nearly every answer is a decimal of its own', async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => `${i / 7},${i / 11}`).join('\n')
    const result = await ratingsOf(`a,b\n${rows}\n`, 'interval')
    expect(result.alpha).toBeNull()
    expect(ratingsInWords(result)).toContain('left out')
  })
})

describe("Kendall's W", () => {
  test('is given where every row puts the items into an order', async () => {
    // Rank sums 4, 6 and 8 around a mean of 6: S = 8, and W = 12 · 8 / (9 · 24).
    const result = await ratingsOf('id,a,b,c\n1,1,2,3\n2,1,3,2\n3,2,1,3\n', 'ordinal')
    expect(result.kendallW?.known && result.kendallW.w).toBeCloseTo(96 / 216, 12)
  })

  test('is not given for ratings, which may be the same for several items', async () => {
    expect((await ratingsOf('id,a,b,c\n1,1,1,3\n2,1,3,2\n', 'ordinal')).kendallW).toBeNull()
    expect((await ratingsOf('id,a,b,c\n1,1,2,3\n2,1,3,\n', 'ordinal')).kendallW).toBeNull()
  })
})

test('names have no order: the most chosen one is counted, with its bounds and its interval', async () => {
  const { items, scale } = await ratingsOf('person;colour\na;red\nb;red\nc;"blue; dark"\nd;red\ne;?\n', 'nominal')
  expect(scale).toBeNull()
  const colour = items[0] as ItemOfNames
  expect(colour.chosen).toEqual([
    { name: 'red', count: 3 },
    { name: 'blue; dark', count: 1 },
  ])
  expect(colour.mostChosen.wholeList).toMatchObject({ observed: 0.75, low: 0.6, high: 0.8 })
  expect(colour.mostChosen.morePeople).toMatchObject({ method: 'Wilson' })
  expect(colour).not.toHaveProperty('closeness')
})

test('the words begin with a sentence, and a name from the file can neither break the table nor steer the terminal', async () => {
  const words = ratingsInWords(await ratingsOf(TEAM.replace('scope', '"sc\u001b[2J\nope"'), 'ordinal'))
  const lines = words.split('\n')
  expect(lines[0]).toBe('6 people, 3 items. Closest on "date" (together), farthest apart on "sc [2J ope" (split).')
  expect(lines[2]).toMatch(/^item +answered +can't tell +in a word/)
  expect(lines[4]).toMatch(/^audit +4 of 6 +1 +too few answers +0\.81 +0\.50 +0\.88 +0\.45 to 0\.92 +–$/)
  expect(words).not.toContain('\u001b')
})
