import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complementarySuppression } from './complementary-suppression.ts'
import { type Cell, disclosure, type Release } from './disclosure.ts'
import { possibleMultisets } from './possible-multisets.ts'
import { recoveredAnswer } from './recovered-answer.ts'
import { rowSpaceAudit } from './row-space-audit.ts'

/** A cell whose answers differ enough not to be a matter of unanimity; its figure is how many there are. */
function cell(key: string, ids: readonly string[], partition: string | null = null): Cell<number> {
  const answers = ids.map((id, i) => ({ id, value: i % 3 }))
  return { key, partition, answers, figure: () => answers.length }
}

const people = (count: number, name = 'p') => Array.from({ length: count }, (_, i) => `${name}${i}`)

const see = (cells: readonly Cell<number>[], earlier: readonly Release[] = []) =>
  Object.fromEntries(
    disclosure({ mode: 'confidential', cells, earlier }).cells.map((shown) => [
      shown.key,
      shown.shown === 'nothing' ? shown.because : shown.shown,
    ]),
  )

describe('the gate', () => {
  test('five answers are shown, four are not, and the hidden figure is never even computed', () => {
    const hidden = { ...cell('four', people(4)), figure: () => expect.unreachable('a hidden figure was computed') }
    expect(disclosure({ mode: 'confidential', cells: [hidden] }).cells).toEqual([
      { key: 'four', shown: 'nothing', because: 'too few answers' },
    ])
    expect(disclosure({ mode: 'confidential', cells: [cell('five', people(5))] }).cells).toEqual([
      { key: 'five', shown: 'figure', figure: 5 },
    ])
  })
  test('where people knew that names would be shown, everything is', () => {
    const shown = disclosure({ mode: 'named', cells: [cell('two', people(2))] })
    expect(shown).toEqual({ cells: [{ key: 'two', shown: 'figure', figure: 2 }], released: [] })
  })
  test('a team of four hides the team of nine beside it, since both together are known', () => {
    const cells = [cell('Sales', people(4, 's'), 'team'), cell('Technology', people(9, 't'), 'team')]
    expect(see(cells)).toEqual({ Sales: 'too few answers', Technology: 'would reveal others' })
  })
  test('eight people, and the same without one of them: the second is hidden', () => {
    expect(see([cell('all', people(8)), cell('without one', people(7))])).toEqual({
      all: 'figure',
      'without one': 'would reveal others',
    })
  })
  test('three overlapping cuts that give one person away only together are not all shown', () => {
    // a + b - c leaves exactly the person p0 twice, and no two of them do.
    const [left, right, both] = [people(5, 'l'), people(5, 'r'), ['p0']]
    const cells = [cell('a', [...left, ...both]), cell('b', [...right, ...both]), cell('c', [...left, ...right])]
    expect(Object.values(see(cells)).filter((shown) => shown === 'figure')).toHaveLength(2)
  })
  test('after five answers, the sixth changes nothing on the screen until five new ones are there', () => {
    const first = disclosure({ mode: 'anonymous', cells: [cell('all', people(5))] })
    const shownWith = (count: number) => see([cell('all', people(count))], first.released).all
    expect([6, 7, 8, 9, 10].map(shownWith)).toEqual([
      'waits for more answers',
      'waits for more answers',
      'waits for more answers',
      'waits for more answers',
      'figure',
    ])
    expect(shownWith(5)).toBe('figure')
  })
  test('one person changing their mind is one new answer, so the figure waits too', () => {
    const first = disclosure({ mode: 'anonymous', cells: [cell('all', people(6))] })
    const edited = [...people(5), 'p5 second thought']
    expect(see([cell('all', edited)], first.released)).toEqual({ all: 'waits for more answers' })
  })
  test('everyone the same, or all but one, is "most or all"; two who differ make it a figure', () => {
    const answered = (values: readonly string[]) =>
      disclosure({
        mode: 'confidential',
        cells: [
          { key: 'x', partition: null, answers: values.map((value, i) => ({ id: `${i}`, value })), figure: () => 1 },
        ],
      }).cells[0]
    expect(answered(['no', 'no', 'no', 'no', 'no'])).toEqual({ key: 'x', shown: 'most or all', value: 'no' })
    expect(answered(['no', 'no', 'yes', 'no', 'no'])).toMatchObject({ shown: 'most or all' })
    expect(answered(['no', 'no', 'yes', 'yes', 'no'])).toMatchObject({ shown: 'figure' })
  })
  test('a minimum of two, the same key twice or the same answer twice is a mistake of the caller', () => {
    expect(() => disclosure({ mode: 'confidential', minimum: 2, cells: [] })).toThrow(RangeError)
    expect(() => see([cell('a', people(5)), cell('a', people(6))])).toThrow(RangeError)
    expect(() => see([cell('a', [...people(4), 'p0'])])).toThrow(RangeError)
  })
})

describe('nobody can be worked out from what is shown', () => {
  const cuts = fc
    .integer({ min: 5, max: 14 })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { maxLength: n }), { minLength: 1, maxLength: 14 }),
      ),
    )

  test('for any cuts, over several releases, no single answer is a combination of the published sums', () => {
    fc.assert(
      fc.property(cuts, cuts, ([, first], [, second]) => {
        const cellsOf = (sets: number[][], round: number) =>
          sets.map((set, i) => cell(`${round} ${i}`, set.map(String)))
        const before = disclosure({ mode: 'confidential', cells: cellsOf(first, 1) })
        const after = disclosure({ mode: 'confidential', cells: cellsOf(second, 2), earlier: before.released })
        const published = after.released.map(({ answers }) =>
          Array.from({ length: 14 }, (_, i) => (answers.includes(String(i)) ? 1 : 0)),
        )
        const base = rank(published)
        for (let person = 0; person < 14; person++) {
          const alone = Array.from({ length: 14 }, (_, i) => (i === person ? 1 : 0))
          expect(rank([...published, alone])).toBe(base + 1)
        }
      }),
      { numRuns: 150 },
    )
  })
  test('no cell below the minimum is ever shown, and the order of asking does not matter', () => {
    fc.assert(
      fc.property(cuts, ([, sets]) => {
        const cells = sets.map((set, i) => cell(`${i}`, set.map(String)))
        const shown = see(cells)
        expect(see([...cells].reverse())).toEqual(shown)
        sets.forEach((set, i) => {
          if (set.length < 5) expect(shown[`${i}`]).toBe('too few answers')
        })
      }),
    )
  })
})

/** Independent of the audit: plain elimination with floating point and the largest pivot. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row])
  let found = 0
  for (let column = 0; column < 14; column++) {
    const best = left
      .slice(found)
      .reduce(
        (top, row, i) => (Math.abs(row[column] ?? 0) > Math.abs(left[top]?.[column] ?? 0) ? found + i : top),
        found,
      )
    const pivot = left[best]
    if (!pivot || Math.abs(pivot[column] ?? 0) < 1e-9) continue
    left[best] = left[found] as number[]
    left[found] = pivot
    for (const row of left.slice(found + 1)) {
      const times = (row[column] ?? 0) / (pivot[column] as number)
      pivot.forEach((value, i) => {
        row[i] = (row[i] ?? 0) - times * value
      })
    }
    found++
  }
  return found
}

describe('parts of the gate', () => {
  test('sums over {a,b}, {b,c} and {a,c} give all three away, any two of them nobody', () => {
    const audit = rowSpaceAudit()
    expect(audit.determines(['a', 'b'])).toBe(false)
    audit.publish(['a', 'b'])
    audit.publish(['b', 'c'])
    expect(audit.determines(['a', 'c'])).toBe(true)
    expect(audit.determines(['a', 'b', 'c'])).toBe(true)
    expect(audit.determines(['a', 'b', 'd', 'e'])).toBe(false)
  })
  test('groups of 8, 7, 5, 2 and 1 with a minimum of 3: the two small ones protect each other', () => {
    const sizes = new Map([
      ['Tech', 8],
      ['Product', 7],
      ['Marketing', 2],
      ['Operations', 5],
      ['Business', 1],
    ])
    const visible = [...complementarySuppression(sizes, 3)].filter(([, shown]) => shown).map(([name]) => name)
    expect(visible).toEqual(['Tech', 'Product', 'Operations'])
  })
  test('a mean of 4.8 from five people on 1 to 5 is one 4 and four 5s', () => {
    expect(possibleMultisets(4.8, 5, 1, 5)).toEqual([[4, 5, 5, 5, 5]])
    expect(possibleMultisets(4.6, 5, 1, 5)).toEqual([
      [3, 5, 5, 5, 5],
      [4, 4, 5, 5, 5],
    ])
    expect(possibleMultisets(4.55, 5, 1, 5)).toEqual([])
  })
  test('every mean that gives its answers away is one that the gate shows as "most or all"', () => {
    for (const n of [5, 6, 8]) {
      for (let sum = n; sum <= 5 * n; sum++) {
        const lists = possibleMultisets(sum / n, n, 1, 5)
        if (lists.length !== 1) continue
        const answers = (lists[0] as number[]).map((value, i) => ({ id: `${i}`, value }))
        const cells = [{ key: 'mean', partition: null, answers, figure: () => sum / n }]
        expect(disclosure({ mode: 'confidential', cells }).cells[0]?.shown).toBe('most or all')
      }
    }
  })
  test('the mean of eight is 53.75 and of the seven others 60: the eighth answered 10', () => {
    expect(recoveredAnswer({ mean: 53.75, n: 8 }, { mean: 60, n: 7 })).toBe(10)
    expect(recoveredAnswer({ mean: 53.75, n: 8 }, { mean: 60, n: 6 })).toBeNaN()
  })
})
