import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { complementarySuppression } from './complementary-suppression.ts'
import { type Cell, disclosure, type Release } from './disclosure.ts'
import { fixedAnswers } from './fixed-answers.ts'
import { possibleMultisets } from './possible-multisets.ts'
import { recoveredAnswer } from './recovered-answer.ts'
import { rowSpaceAudit } from './row-space-audit.ts'
import { sidesTell } from './two-sides.ts'

/** Everybody has an answer of their own, 0 to 2, and enough of them differ; the figure is how many there are. */
function cell(key: string, ids: readonly string[], partition: string | null = null): Cell<number> {
  const answers = ids.map((id) => ({ id, value: [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 3 }))
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
  test('people’s own words need ten answers', () => {
    const words = (count: number) => ({ ...cell('words', people(count)), tells: 'comments' as const })
    const shownOf = (count: number) => disclosure({ mode: 'anonymous', cells: [words(count)] }).cells[0]?.shown
    expect([shownOf(9), shownOf(10)]).toEqual(['nothing', 'figure'])
  })
  test('a small group has its mean or its distribution shown, not both, also not one after the other', () => {
    const both = (count: number) => [
      { ...cell('distribution', people(count)), tells: 'distribution' as const },
      { ...cell('mean', people(count)), tells: 'mean' as const },
    ]
    expect(see(both(9))).toEqual({ distribution: 'figure', mean: 'would reveal others' })
    expect(see(both(10))).toEqual({ distribution: 'figure', mean: 'figure' })
    const [distribution, mean] = both(9) as [Cell<number>, Cell<number>]
    const first = disclosure({ mode: 'confidential', cells: [mean] })
    expect(see([distribution], first.released)).toEqual({ distribution: 'would reveal others' })
  })
  test('a team that all said the same is not shown as a remainder of the others either', () => {
    const team = (name: string, values: readonly string[]): Cell<number> => ({
      key: name,
      partition: 'team',
      answers: values.map((value, i) => ({ id: `${name}${i}`, value })),
      figure: () => values.length,
    })
    const mixed = ['yes', 'no', 'yes', 'no', 'maybe', 'no']
    const teams = [team('a', mixed), team('b', mixed), team('c', ['no', 'no', 'no', 'no', 'no'])]
    const all = { ...team('all', []), partition: null, answers: teams.flatMap(({ answers }) => answers) }
    // Everybody less a less b would be c: all five said no.
    expect(see([...teams, all])).toEqual({ all: 'figure', a: 'figure', b: 'would reveal others', c: 'most or all' })
    // One of five who differs changes nothing, so that hiding b does not say that c is of one mind.
    const almost = [...teams.slice(0, 2), team('c', ['no', 'no', 'yes', 'no', 'no'])]
    const allOfThem = { ...all, answers: almost.flatMap(({ answers }) => answers) }
    expect(see([...almost, allOfThem])).toMatchObject({ b: 'would reveal others', c: 'most or all' })
  })
  test('two groups that differ by one person each are not both shown: what changes is what these two said', () => {
    const both = people(7, 'b')
    expect(see([cell('one', [...both, 'x']), cell('other', [...both, 'y'])])).toEqual({
      one: 'figure',
      other: 'would reveal others',
    })
  })
  test('with five new answers an edited one may go along, unless the change would tell what it was', () => {
    const answersOf = (values: readonly string[], from = 0) => values.map((value, i) => ({ id: `${from + i}`, value }))
    const all = (answers: Cell<number>['answers']): Cell<number> => ({
      key: 'all',
      partition: null,
      answers,
      figure: () => answers.length,
    })
    const before = answersOf(['yes', 'no', 'no', 'yes', 'no', 'yes'])
    const first = disclosure({ mode: 'confidential', cells: [all(before)] })
    const with5More = (values: readonly string[]) =>
      see([all([...before.slice(1), { id: '0 again', value: 'no' }, ...answersOf(values, 10)])], first.released).all
    expect(with5More(['yes', 'no', 'no', 'yes', 'no'])).toBe('figure')
    // Six times "no" more and one "yes" fewer: the "yes" was the one that was taken back.
    expect(with5More(['no', 'no', 'no', 'no', 'no'])).toBe('waits for more answers')
  })
  test('a minimum of two, the same key twice, the same answer twice or with two values is a mistake of the caller', () => {
    expect(() => disclosure({ mode: 'confidential', minimum: 2, cells: [] })).toThrow(RangeError)
    expect(() => see([cell('a', people(5)), cell('a', people(6))])).toThrow(RangeError)
    expect(() => see([cell('a', [...people(4), 'p0'])])).toThrow(RangeError)
    const other = { ...cell('b', people(5)), answers: people(5).map((id) => ({ id, value: 'other' })) }
    expect(() => see([cell('a', people(5)), other])).toThrow(RangeError)
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
          Array.from({ length: 14 }, (_, i) => (answers.some(({ id }) => id === String(i)) ? 1 : 0)),
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
  test('sums of two hundred cuts of two thousand people are followed, and one person too many among them is found', () => {
    const random = seededRandom(1)
    const audit = rowSpaceAudit()
    const everyone = people(2000)
    for (let cut = 0; cut < 40; cut++) audit.publish(everyone.filter(() => random() < 0.5))
    const last = everyone.filter(() => random() < 0.5)
    expect(audit.determines(last)).toBe(false)
    audit.publish(last)
    expect(audit.determines([...last, 'new'])).toBe(true)
    expect(audit.wouldTell([...last, 'new'], 5).map((told) => [...told])).toEqual([[['new', 1]]])
  })
  test('a known difference tells a side that is few, alike, or says what the other side does not', () => {
    const tells = (plus: number[], minus: number[]) => sidesTell({ plus, minus }, 5)
    expect(tells([0, 0], [0, 0])).toBe(false)
    expect([tells([2, 2], [0, 0]), tells([3, 2], [0, 0])]).toEqual([true, false])
    // Five of whom four say the same; three beside three.
    expect([tells([4, 1], [0, 0]), tells([3, 3], [0, 0])]).toEqual([true, false])
    // One against five: told if nobody of the five said it.
    expect([tells([1, 0], [0, 5]), tells([1, 0], [2, 3])]).toEqual([true, false])
  })
  test('an answer is fixed if no exchange keeps all counts, and free if there is one', () => {
    const answers = (said: string) => [...said].map((value, i) => ({ id: `${i}`, value }))
    const all = answers('yyyynnn')
    expect(fixedAnswers([{ answers: all }])).toEqual(new Set())
    // The first six have four yes, the last six three: the first said yes and the last no.
    expect(fixedAnswers([{ answers: all.slice(0, 6) }, { answers: all.slice(1) }])).toEqual(new Set(['0', '6']))
    // Most or all of five said yes: anybody may be the one who did not.
    expect(fixedAnswers([{ answers: answers('yyyyy'), mostOrAll: 'y' }])).toEqual(new Set())
    expect(fixedAnswers([{ answers: answers('yyyyy') }])).toEqual(new Set(['0', '1', '2', '3', '4']))
  })
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
