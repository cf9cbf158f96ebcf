import { describe, expect, test } from 'vitest'
import { coorientation } from '../coorientation/coorientation.ts'
import { mean } from '../mean.ts'
import { type Random, seededRandom } from '../random.ts'
import { bestWorstComparisons } from './best-worst-comparisons.ts'
import { type BestWorstAnswer, bestWorstCounts } from './best-worst-counts.ts'
import { bestWorstSets } from './best-worst-sets.ts'
import { bradleyTerry } from './bradley-terry.ts'
import { comparisonBudget } from './comparison-budget.ts'
import { type ComparisonPair, comparisonPairs } from './comparison-pairs.ts'
import { EVEN_OVER_SCALE, evenOver } from './even-over.ts'
import { evenOverPlace } from './even-over-place.ts'
import { spearmanCorrelation } from './spearman-correlation.ts'

const PAIR = { first: 'speed', second: 'completeness' }

describe('even over', () => {
  const said = (...places: (number | null)[]) => places.map((place) => ({ ...PAIR, place }))

  test('seven of eight would give up completeness for speed: a sentence that can be signed', () => {
    const reading = evenOver(PAIR, said(2, 2, 1, 2, 1, 2, 1, 0), 8)
    expect(reading).toMatchObject({ known: true, forFirst: 7, forSecond: 0, between: 1, lean: 1.375 })
    expect(reading).toMatchObject({ verdict: { word: 'mixed' }, statement: { over: 'speed', under: 'completeness' } })
  })
  test('whoever is shown the pair the other way round says the same with the opposite sign', () => {
    const turned = [-2, -2, -1, -2, -1, -2, -1, 0].map((place) => ({
      first: 'completeness',
      second: 'speed',
      place,
    }))
    expect(evenOver(PAIR, turned, 8)).toEqual(evenOver(PAIR, said(2, 2, 1, 2, 1, 2, 1, 0), 8))
    expect(evenOverPlace({ first: 'completeness', second: 'speed', place: null }, PAIR)).toBeNull()
    expect(() => evenOverPlace({ first: 'cost', second: 'speed', place: 1 }, PAIR)).toThrow(RangeError)
  })
  test('four against four lean nowhere and are split, which the lean alone would hide', () => {
    const reading = evenOver(PAIR, said(2, 2, 2, 2, -2, -2, -2, -2), 8)
    expect(reading).toMatchObject({ known: true, lean: 0, closeness: 0, verdict: { word: 'split' } })
    expect(reading).not.toHaveProperty('statement')
  })
  test('everyone in the middle is together, and still nothing to sign', () => {
    const reading = evenOver(PAIR, said(0, 0, 0, 0, 0), 5)
    expect(reading).toMatchObject({ known: true, verdict: { word: 'together' } })
    expect(reading).not.toHaveProperty('statement')
  })
  test('two answers, half of the people silent, or a place off the scale are refused', () => {
    expect(evenOver(PAIR, [], 4)).toEqual({ known: false, because: 'no answers' })
    expect(evenOver(PAIR, said(2, 1), 3)).toEqual({ known: false, because: 'too few answers' })
    expect(evenOver(PAIR, said(2, 1, 1), 8)).toEqual({ known: false, because: 'less than half answered' })
    expect(evenOver(PAIR, said(2, 1, 1, null, null), 8)).toEqual({ known: false, because: 'too many could not tell' })
    expect(evenOver(PAIR, said(3, 1, 1), 3)).toEqual({ known: false, because: 'an answer lies outside its scale' })
  })
  test('own and predicted places are co-oriented like any other answers, whichever order somebody saw', () => {
    const legal = [-2, -1, -2].map((place) => evenOverPlace({ ...PAIR, place }, PAIR))
    const turned = { first: PAIR.second, second: PAIR.first }
    const product = [2, 2, 1].map((place) => ({
      own: evenOverPlace({ ...PAIR, place }, PAIR),
      predicted: evenOverPlace({ ...turned, place: -1 }, PAIR),
    }))
    const reading = coorientation({ perceivers: product, others: legal, scale: EVEN_OVER_SCALE })
    expect(reading).toMatchObject({ known: true, state: 'false consensus', wording: 'possibly', tau: 1 })
  })
})

/** One comparison as people with these strengths make it: the first of the pair wins so often. */
function winner([a, b]: ComparisonPair, strengths: readonly number[], random: Random): number {
  return random() < 1 / (1 + Math.exp((strengths[b] as number) - (strengths[a] as number))) ? a : b
}

function winsOf(pairs: readonly ComparisonPair[], strengths: readonly number[], random: Random): number[][] {
  const wins = strengths.map(() => strengths.map(() => 0))
  for (const pair of pairs) {
    const won = winner(pair, strengths, random)
    const row = wins[won] as number[]
    const lost = pair[0] === won ? pair[1] : pair[0]
    row[lost] = (row[lost] as number) + 1
  }
  return wins
}

describe('Bradley and Terry', () => {
  test('three wins of four are a strength of ln 3 more', () => {
    const reading = bradleyTerry(
      [
        [0, 3],
        [1, 0],
      ],
      1,
    )
    if (!reading.known) throw new Error(reading.because)
    expect(reading.strengths[0]).toBeCloseTo(Math.log(3), 9)
    expect(reading.standardErrors[0]).toBeCloseTo(1 / Math.sqrt(4 * 0.75 * 0.25), 9)
    expect(reading).toMatchObject({ pseudoWins: 0, comparisonsPerItem: 4 })
  })
  test('an item that never lost gets half a win each way, and the reading says so', () => {
    const reading = bradleyTerry(
      [
        [0, 4],
        [0, 0],
      ],
      1,
    )
    if (!reading.known) throw new Error(reading.because)
    expect(reading.pseudoWins).toBe(0.5)
    expect(reading.strengths[0]).toBeCloseTo(Math.log(4.5 / 0.5), 9)
  })
  test('two items that beat two others every time need it too, though each has lost once', () => {
    const wins = [
      [0, 1, 2, 2],
      [1, 0, 2, 2],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
    ]
    expect(bradleyTerry(wins)).toMatchObject({ known: true, pseudoWins: 0.5 })
  })
  test('items never compared, not even through others, have no common scale', () => {
    const apart = [
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
    ]
    expect(bradleyTerry(apart)).toEqual({ known: false, because: 'items never compared' })
    expect(bradleyTerry([[0]])).toEqual({ known: false, because: 'too few answers' })
    expect(() =>
      bradleyTerry([
        [0, -1],
        [1, 0],
      ]),
    ).toThrow(RangeError)
  })
  test('ten comparisons an item find the order of five concerns in most rounds, three in clearly fewer', () => {
    const random = seededRandom(21)
    const strengths = [1.2, 0.6, 0, -0.6, -1.2]
    const alike = (people: number, pairsEach: number) =>
      mean(
        Array.from({ length: 200 }, () => {
          const pairs = comparisonPairs(5, people, pairsEach, random).flat()
          const reading = bradleyTerry(winsOf(pairs, strengths, random))
          return reading.known ? spearmanCorrelation(reading.strengths, strengths) : Number.NaN
        }),
      )
    const [enough, few] = [alike(8, 3), alike(4, 2)]
    expect(enough).toBeGreaterThan(0.8)
    expect(few).toBeLessThan(enough - 0.1)
  })
  test('nine in ten true strengths lie within 1.645 standard errors, whether items are alike or far apart', () => {
    const random = seededRandom(22)
    const coverage = (strengths: readonly number[], people: number, pairsEach: number) =>
      mean(
        Array.from({ length: 250 }, () => {
          const pairs = comparisonPairs(strengths.length, people, pairsEach, random).flat()
          const reading = bradleyTerry(winsOf(pairs, strengths, random))
          if (!reading.known) throw new Error(reading.because)
          const errors = reading.standardErrors
          const isInside = (strength: number, i: number) =>
            Math.abs(strength - (strengths[i] as number)) <= 1.645 * (errors[i] as number)
          return mean(reading.strengths.map((strength, i) => (isInside(strength, i) ? 1 : 0)))
        }),
      )
    for (const strengths of [
      [0, 0, 0, 0, 0],
      [1.2, 0.6, 0, -0.6, -1.2],
      [2, 1, 0, -1, -2],
    ]) {
      const [budget, plenty] = [coverage(strengths, 8, 3), coverage(strengths, 20, 5)]
      expect(budget).toBeGreaterThan(0.87)
      expect(Math.abs(plenty - 0.9)).toBeLessThan(0.03)
    }
  })
})

describe('which pairs to ask', () => {
  test('every pair and every item come up equally often or nearly so, and nobody gets a pair twice', () => {
    const random = seededRandom(23)
    for (let items = 2; items <= 12; items++) {
      for (const [people, each] of [
        [8, 3],
        [5, 1],
        [13, 4],
      ] as const) {
        const pairsEach = Math.min(each, (items * (items - 1)) / 2)
        const design = comparisonPairs(items, people, pairsEach, random)
        const name = (pair: ComparisonPair) => [...pair].sort((a, b) => a - b).join(' ')
        const counts = new Map<string, number>()
        for (let i = 0; i < items; i++) for (let j = i + 1; j < items; j++) counts.set(`${i} ${j}`, 0)
        for (const pair of design.flat()) counts.set(name(pair), (counts.get(name(pair)) ?? 0) + 1)
        const used = Array.from(
          { length: items },
          (_, item) => design.flat().filter((pair) => pair.includes(item)).length,
        )
        const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
        expect(counts.size).toBe((items * (items - 1)) / 2)
        expect(spread([...counts.values()])).toBeLessThanOrEqual(1)
        expect(spread(used)).toBeLessThanOrEqual(items % 2 === 0 ? 1 : 2)
        for (const pairs of design) expect(new Set(pairs.map(name)).size).toBe(pairsEach)
      }
    }
  })
  test('a pair that comes again has its sides exchanged', () => {
    const [first = [], second = []] = comparisonPairs(4, 2, 6, seededRandom(24))
    expect(second).toEqual(first.map(([left, right]) => [right, left]))
  })
  test('eight people with three pairs of five items are about ten comparisons an item; two pairs are too few', () => {
    expect(comparisonBudget(5, 8, 3)).toEqual({ perItem: 9.6, isEnough: true, pairsEachNeeded: 3 })
    expect(comparisonBudget(5, 8, 2).isEnough).toBe(false)
    expect(comparisonBudget(5, 0, 3)).toEqual({ perItem: Number.NaN, isEnough: false, pairsEachNeeded: Number.NaN })
  })
  test('more pairs than there are cannot be asked', () => {
    expect(() => comparisonPairs(3, 5, 4, seededRandom(1))).toThrow(RangeError)
    expect(() => comparisonPairs(1, 5, 1, seededRandom(1))).toThrow(RangeError)
  })
})

describe('best and worst', () => {
  const answers: BestWorstAnswer[] = [
    { shown: ['A', 'B', 'C'], best: 'A', worst: 'C' },
    { shown: ['A', 'B', 'D'], best: 'A', worst: 'B' },
  ]
  test('counts and scores, of items in the order in which they came up', () => {
    expect(bestWorstCounts(answers)).toEqual([
      { item: 'A', best: 2, worst: 0, seen: 2, score: 1 },
      { item: 'B', best: 0, worst: 1, seen: 2, score: -0.5 },
      { item: 'C', best: 0, worst: 1, seen: 1, score: -1 },
      { item: 'D', best: 0, worst: 0, seen: 1, score: 0 },
    ])
    expect(bestWorstCounts([])).toEqual([])
  })
  test('an answer that names an item which was not shown is a wrong call', () => {
    expect(() => bestWorstCounts([{ shown: ['A', 'B', 'C'], best: 'D', worst: 'C' }])).toThrow(RangeError)
    expect(() => bestWorstCounts([{ shown: ['A', 'B', 'C'], best: 'A', worst: 'A' }])).toThrow(RangeError)
  })
  test('a set of k says 2k - 3 of its pairs', () => {
    for (const shown of [
      ['A', 'B', 'C'],
      ['A', 'B', 'C', 'D'],
      ['A', 'B', 'C', 'D', 'E'],
    ]) {
      expect(bestWorstComparisons([{ shown, best: 'A', worst: 'C' }])).toHaveLength(2 * shown.length - 3)
    }
  })
  test('six items in sets of four, three times each, are five sets in which every item comes three or four times', () => {
    const sets = bestWorstSets(6, 4, seededRandom(25))
    expect(sets).toHaveLength(5)
    const seen = [0, 1, 2, 3, 4, 5].map((item) => sets.filter((set) => set.includes(item)).length)
    expect(Math.min(...seen)).toBe(3)
    expect(Math.max(...seen)).toBe(4)
    expect(() => bestWorstSets(6, 2, seededRandom(1))).toThrow(RangeError)
    expect(() => bestWorstSets(6, 7, seededRandom(1))).toThrow(RangeError)
    expect(() => bestWorstSets(6, 4, seededRandom(1), 0)).toThrow(RangeError)
  })
  test('sets never repeat an item and show all equally often at every size', () => {
    const random = seededRandom(26)
    for (let items = 3; items <= 15; items++) {
      for (const size of [3, 4, 5].filter((size) => size <= items)) {
        const sets = bestWorstSets(items, size, random)
        const seen = Array.from({ length: items }, (_, item) => sets.filter((set) => set.includes(item)).length)
        expect(sets.every((set) => new Set(set).size === size)).toBe(true)
        expect(Math.max(...seen) - Math.min(...seen)).toBeLessThanOrEqual(1)
        expect(Math.min(...seen)).toBeGreaterThanOrEqual(3)
      }
    }
  })
  test('counts and Bradley-Terry strengths of the same answers find the order of people who agree with each other', () => {
    const random = seededRandom(27)
    const worth = [2, 1.2, 0.4, -0.4, -1.2, -2]
    const gumbel = () => -Math.log(-Math.log(random() || 0.5))
    const given = Array.from({ length: 8 }, () => bestWorstSets(6, 4, random)).flat()
    const chosen = given.map((set): BestWorstAnswer => {
      const felt = set.map((item) => (worth[item] as number) + gumbel())
      const at = (value: number) => String(set[felt.indexOf(value)])
      return { shown: set.map(String), best: at(Math.max(...felt)), worst: at(Math.min(...felt)) }
    })
    const counts = bestWorstCounts(chosen)
    const scores = worth.map((_, item) => counts.find((count) => count.item === String(item))?.score ?? Number.NaN)
    expect(spearmanCorrelation(scores, worth)).toBeGreaterThan(0.9)
    const wins = worth.map(() => worth.map(() => 0))
    for (const [winner, loser] of bestWorstComparisons(chosen)) {
      const row = wins[Number(winner)] as number[]
      row[Number(loser)] = (row[Number(loser)] as number) + 1
    }
    const reading = bradleyTerry(wins)
    expect(reading.known && spearmanCorrelation(reading.strengths, worth)).toBeGreaterThan(0.9)
  })
})
