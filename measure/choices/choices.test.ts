import { describe, expect, test } from 'vitest'
import { aitchisonDistance } from './aitchison-distance.ts'
import { analyticHierarchy } from './analytic-hierarchy.ts'
import { bordaPoints } from './borda-points.ts'
import { centredLogRatio } from './centred-log-ratio.ts'
import { compositionalCenter } from './compositional-center.ts'
import { compositionalVariance } from './compositional-variance.ts'
import { hellingerDistance } from './hellinger-distance.ts'
import { isometricLogRatio } from './isometric-log-ratio.ts'
import { kemenyRanking } from './kemeny-ranking.ts'
import { kendallDistance } from './kendall-distance.ts'
import { kendallTauB } from './kendall-tau-b.ts'
import { logRatioDistance } from './log-ratio-distance.ts'
import { meanRankingDistance } from './mean-ranking-distance.ts'
import { pointsToMove } from './points-to-move.ts'
import { ranks } from './ranks.ts'
import { spearmanCorrelation } from './spearman-correlation.ts'
import { spearmanFootrule } from './spearman-footrule.ts'
import { totalVariation } from './total-variation.ts'
import { zeroReplacement } from './zero-replacement.ts'

describe('rankings', () => {
  test('1 2 3 4 5 and 2 1 3 5 4 order two of ten pairs differently', () => {
    expect(kendallDistance([1, 2, 3, 4, 5], [2, 1, 3, 5, 4])).toBe(0.2)
    expect(kendallDistance([1, 2], [1, 1])).toBeNaN()
    expect(kendallDistance([1, 2, 3], [1, 2])).toBeNaN()
  })
  test('their correlation is .8, tau .6, and options moved 4 of at most 12 places', () => {
    const [first, second] = [
      [1, 2, 3, 4, 5],
      [2, 1, 3, 5, 4],
    ]
    expect(spearmanCorrelation(first, second)).toBeCloseTo(0.8)
    expect(kendallTauB(first, second)).toBeCloseTo(0.6)
    expect(spearmanFootrule(first, second)).toEqual({ moved: 4, most: 12 })
    expect(spearmanFootrule(first, [1, 1, 3, 5, 4]).moved).toBeNaN()
  })
  test('ties share a place', () => {
    expect(ranks([10, 30, 30, 50])).toEqual([1, 2.5, 2.5, 4])
    expect(ranks([1, Number.NaN])).toEqual([1, Number.NaN])
    expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeNaN()
    expect(spearmanCorrelation([1, 1], [1, 2])).toBeNaN()
    expect(kendallTauB([1, 2], [1, 2, 3])).toBeNaN()
  })
  test('two people of three who rank in reverse order two thirds of the pairs differently on average', () => {
    expect(
      meanRankingDistance([
        [1, 2, 3],
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBeCloseTo(2 / 3)
    expect(meanRankingDistance([[1, 2, 3]])).toBeNaN()
  })
  test('a circle of three preferences has three best orders, and none is picked in silence', () => {
    const circle = [
      [1, 2, 3],
      [3, 1, 2],
      [2, 3, 1],
    ]
    const kemeny = kemenyRanking(circle)
    expect(kemeny).toMatchObject({ known: true, distance: 4 })
    expect(kemeny.known && kemeny.rankings).toHaveLength(3)
    expect(bordaPoints(circle)).toEqual([3, 3, 3])
  })
  test('Borda rewards a second place with everyone, Kemeny the wish of three of five', () => {
    // Three rank A B C, two B C A: A beats B three times in five, yet B has more points.
    const people = [
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
      [3, 1, 2],
      [3, 1, 2],
    ]
    expect(bordaPoints(people)).toEqual([6, 7, 2])
    expect(kemenyRanking(people)).toMatchObject({ rankings: [[1, 2, 3]] })
  })
  test('nine options, or people with different ones, are refused', () => {
    expect(kemenyRanking([[1, 2, 3, 4, 5, 6, 7, 8, 9]])).toEqual({ known: false, because: 'too many options' })
    expect(kemenyRanking([[1, 2], [1]])).toEqual({ known: false, because: 'an answer lies outside its scale' })
    expect(kemenyRanking([])).toEqual({ known: false, because: 'too few answers' })
    expect(bordaPoints([[1, 2], [1]])).toEqual([])
  })
})

describe('points shared out', () => {
  test('from 50, 30, 20 to 20, 30, 50 thirty of a hundred points have to move', () => {
    expect(totalVariation([50, 30, 20], [20, 30, 50])).toBeCloseTo(0.3)
    expect(totalVariation([5, 3, 2], [20, 30, 50])).toBeCloseTo(0.3)
    expect(totalVariation([0, 0], [1, 1])).toBeNaN()
    expect(pointsToMove([50, 30, 20], [20, 30, 50])).toBeCloseTo(30)
    expect(pointsToMove([5, 3, 2], [2, 3, 5])).toBeCloseTo(3)
    expect(pointsToMove([5, 3, 2], [20, 30, 50])).toBeNaN()
  })
  test('Aitchison calls eight points at the edge twice as much as twenty in the middle, so it is refused at the edge', () => {
    expect(logRatioDistance([90, 5, 5], [98, 1, 1])).toBeCloseTo(1.38, 2)
    expect(logRatioDistance([50, 30, 20], [70, 20, 10])).toBeCloseTo(0.75, 2)
    expect(pointsToMove([90, 5, 5], [98, 1, 1])).toBeCloseTo(8)
    expect(aitchisonDistance([90, 5, 5], [98, 1, 1])).toBeNaN()
    expect(aitchisonDistance([50, 30, 20], [70, 20, 10])).toBeCloseTo(0.75, 2)
  })
  test('exactly five points are enough, whatever the total', () => {
    expect(aitchisonDistance([90, 5, 5], [50, 30, 20])).toBeGreaterThan(0)
    expect(aitchisonDistance([18, 1, 1], [10, 6, 4])).toBeCloseTo(aitchisonDistance([90, 5, 5], [50, 30, 20]))
  })
  test('a zero has no logarithm, and what it is replaced by decides the distance', () => {
    expect(aitchisonDistance([100, 0, 0], [80, 20, 0])).toBeNaN()
    expect(logRatioDistance([100, 0], [50, 50])).toBeNaN()
    const with_ = (delta: number) =>
      logRatioDistance(zeroReplacement([100, 0, 0], delta), zeroReplacement([80, 20, 0], delta))
    expect([with_(0.005), with_(0.0005)].map((distance) => distance.toFixed(1))).toEqual(['3.1', '5.0'])
    expect(zeroReplacement([1, 0, 0], 0.5)).toEqual([])
  })
  test('the two kinds of log-ratio coordinates have the same distances', () => {
    const [x, y] = [
      [50, 30, 20],
      [20, 30, 50],
    ]
    const [p, q] = [isometricLogRatio(x), isometricLogRatio(y)]
    expect(Math.hypot(...p.map((value, i) => value - (q[i] as number)))).toBeCloseTo(logRatioDistance(x, y), 12)
    expect(centredLogRatio([1, 2, 0])).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(isometricLogRatio([1, 2, 0])).toEqual([Number.NaN, Number.NaN])
  })
  test('Hellinger is 0 for the same, 1 for nothing in common', () => {
    expect(hellingerDistance([1, 0], [0, 1])).toBeCloseTo(1)
    expect(hellingerDistance([3, 1], [30, 10])).toBeCloseTo(0)
    expect(hellingerDistance([0, 0], [1, 1])).toBeNaN()
  })
  test('without people, or with a zero, there is no middle of ratios', () => {
    expect(compositionalCenter([])).toEqual([])
    expect(compositionalCenter([[1, 0]])).toEqual([])
    expect(compositionalVariance([[50, 50]])).toBeNaN()
    expect(
      compositionalVariance([
        [50, 50],
        [50, 30, 20],
      ]),
    ).toBeNaN()
  })
})

describe('the analytic hierarchy process', () => {
  test('who contradicts themselves nowhere has a ratio of 0, who prefers in a circle is far above .10', () => {
    const consistent = analyticHierarchy([
      [1, 2, 4],
      [0.5, 1, 2],
      [0.25, 0.5, 1],
    ])
    expect(consistent.known && consistent.consistencyRatio).toBeCloseTo(0)
    const circle = analyticHierarchy([
      [1, 3, 1 / 3],
      [1 / 3, 1, 3],
      [3, 1 / 3, 1],
    ])
    expect(circle.known && circle.consistencyRatio).toBeGreaterThan(0.1)
    expect(circle.known && circle.weights.map((weight) => weight.toFixed(3))).toEqual(['0.333', '0.333', '0.333'])
  })
  test('two items, and halves that do not match, are refused; above ten items there is no ratio', () => {
    expect(
      analyticHierarchy([
        [1, 2],
        [0.5, 1],
      ]),
    ).toEqual({ known: false, because: 'too few answers' })
    expect(
      analyticHierarchy([
        [1, 2, 1],
        [2, 1, 1],
        [1, 1, 1],
      ]),
    ).toEqual({
      known: false,
      because: 'an answer lies outside its scale',
    })
    const eleven = analyticHierarchy(Array.from({ length: 11 }, () => new Array<number>(11).fill(1)))
    expect(eleven.known && Number.isNaN(eleven.consistencyRatio)).toBe(true)
  })
})
