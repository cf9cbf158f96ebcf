import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Random, seededRandom, shuffled } from '../random.ts'
import { distinguishingStatements } from './distinguishing-statements.ts'
import { factorReliability } from './factor-reliability.ts'
import { factorScores } from './factor-scores.ts'
import { flaggedSorts } from './flagged-sorts.ts'
import { qAnalysis } from './q-analysis.ts'
import { roundedScores } from './rounded-scores.ts'
import { varimax } from './varimax.ts'

const GRID = [-3, -2, -2, -1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3]

/** Sorts of people who share one of several views, each placing statements with some noise of their own. */
function sortsOf(viewOf: readonly number[], noise: number, random: Random): number[][] {
  const views = [...new Set(viewOf)].map(() => shuffled(GRID, random))
  const sorts = viewOf.map((view) => {
    const felt = (views[view] as number[]).map((place) => place + noise * (random() - 0.5))
    return roundedScores(felt, GRID)
  })
  return GRID.map((_, statement) => sorts.map((sort) => sort[statement] as number))
}

describe('a Q analysis', () => {
  const viewOf = [0, 0, 0, 0, 0, 1, 1, 1, 1]
  test('finds the two views that nine people were given, and who holds which', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const reading = qAnalysis(sortsOf(viewOf, 3, seededRandom(seed)), 2)
      if (!reading.known) throw new Error(reading.because)
      expect(reading.flags).toEqual(viewOf.map((view) => (view === 0 ? [1, 0] : [0, 1])))
      expect(reading.reliability.map((value) => value.toFixed(3))).toEqual(['0.952', '0.941'])
      for (const scores of [0, 1].map((f) => reading.rounded.map((row) => row[f] as number))) {
        expect(scores.toSorted((a, b) => a - b)).toEqual(GRID)
      }
    }
  })
  test('somebody who sorts the other way round is flagged with -1, which is not membership', () => {
    const sorts = sortsOf([0, 0, 0, 0, 1, 1, 1], 2, seededRandom(3)).map((row) => [...row, -(row[0] as number)])
    const reading = qAnalysis(sorts, 2)
    expect(reading.known && reading.flags.at(-1)).toEqual([-1, 0])
  })
  test('the order of people and of statements changes nothing but the order', () => {
    const sorts = sortsOf(viewOf, 3, seededRandom(4))
    const straight = qAnalysis(sorts, 2)
    const turned = qAnalysis(
      [...sorts].reverse().map((row) => [...row].reverse()),
      2,
    )
    if (!straight.known || !turned.known) throw new Error('both are known')
    straight.loadings.forEach((row, i) => {
      for (const f of [0, 1]) expect(turned.loadings.at(-1 - i)?.[f]).toBeCloseTo(row[f] as number, 9)
    })
    expect([...turned.statements].reverse()).toEqual(straight.statements)
  })
  test('when people sorted freely there is no grid to round to', () => {
    const sorts = sortsOf(viewOf, 3, seededRandom(5)).map((row) => [2 * (row[0] as number), ...row.slice(1)])
    const reading = qAnalysis(sorts, 2)
    expect(reading.known && reading.rounded.flat().every(Number.isNaN)).toBe(true)
    expect(reading.known && reading.zScores.flat().some(Number.isNaN)).toBe(false)
  })
  test('two people, a missing place and a sort without differences are refused', () => {
    const sorts = sortsOf(viewOf, 3, seededRandom(6))
    expect(
      qAnalysis(
        sorts.map((row) => row.slice(0, 2)),
        2,
      ),
    ).toMatchObject({ because: 'too few answers' })
    expect(qAnalysis(sorts, 10)).toMatchObject({ because: 'too few answers' })
    expect(
      qAnalysis(
        sorts.map((row, i) => (i === 0 ? row.slice(1) : row)),
        2,
      ),
    ).toMatchObject({
      because: 'an answer lies outside its scale',
    })
    expect(
      qAnalysis(
        sorts.map((row) => [0, ...row.slice(1)]),
        2,
      ),
    ).toMatchObject({ because: 'nobody differs' })
  })
})

describe('parts of a Q analysis', () => {
  test('varimax finds two clean factors again, however they were turned', () => {
    const clean = [
      [0.9, 0],
      [0.8, 0],
      [0.7, 0],
      [0, 0.6],
      [0, 0.5],
    ]
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), (angle) => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
        const turned = clean.map(([x = 0, y = 0]) => [cos * x + sin * y, cos * y - sin * x])
        varimax(turned).forEach((row, i) => {
          for (const f of [0, 1]) expect(row[f]).toBeCloseTo(clean[i]?.[f] as number, 6)
        })
      }),
    )
  })
  test('varimax never changes how much of a sort is explained', () => {
    const row = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (loadings) => {
        varimax(loadings).forEach((turned, i) => {
          expect(Math.hypot(...turned)).toBeCloseTo(Math.hypot(...(loadings[i] as number[])), 9)
        })
      }),
    )
  })
  test('a loading is a flag only beyond chance, and only on one factor', () => {
    // 1.96 / sqrt(33) = .341
    expect(
      flaggedSorts(
        [
          [0.35, 0.1],
          [0.33, 0.1],
          [0.6, 0.61],
          [0.1, -0.5],
        ],
        33,
      ),
    ).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
      [0, -1],
    ])
  })
  test('a factor that nobody stands for has no scores and no reliability', () => {
    const scores = factorScores(
      [
        [1, -1],
        [0, 0],
        [-1, 1],
      ],
      [
        [0.9, 0.1],
        [0.8, 0.1],
      ],
      [
        [1, 0],
        [1, 0],
      ],
    )
    expect(scores.map((row) => Number.isNaN(row[1]))).toEqual([true, true, true])
    expect(factorReliability(0)).toBeNaN()
    expect(factorReliability(3)).toBeCloseTo(0.923, 3)
    expect(distinguishingStatements(scores, [0.28, Number.NaN]).every(({ consensus }) => consensus)).toBe(false)
  })
  test('statements with equal scores share their places', () => {
    expect(roundedScores([0.5, 0.5, 2, -1], [-1, 0, 1, 2])).toEqual([0.5, 0.5, 2, -1])
    expect(roundedScores([1, 2], [1])).toEqual([Number.NaN, Number.NaN])
  })
})
