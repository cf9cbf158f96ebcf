import { describe, expect, test } from 'vitest'
import { closeness } from '../agreement/closeness.ts'
import { pairwiseAgreement } from '../agreement/pairwise-agreement.ts'
import { seededRandom } from '../random.ts'
import { bootstrapInterval } from './bootstrap-interval.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { finiteListInterval } from './finite-list-interval.ts'
import { jackknifeT } from './jackknife-t.ts'
import { jeffreys } from './jeffreys.ts'
import { missingBounds } from './missing-bounds.ts'
import { missingClosenessBounds } from './missing-closeness-bounds.ts'
import { missingMeanBounds } from './missing-mean-bounds.ts'
import { tInterval } from './t-interval.ts'
import { wilson } from './wilson.ts'

const SLIDER = { from: 0, to: 100 }
const FIVE_STEPS = { from: 1, to: 5, step: 1 }

describe('intervals for a share', () => {
  test('81 of 263 (Newcombe 1998): .2553 to .3662 by Wilson, .2527 to .3676 by Clopper and Pearson', () => {
    expect(wilson(81, 263, 0.95).low).toBeCloseTo(0.2553, 4)
    expect(wilson(81, 263, 0.95).high).toBeCloseTo(0.3662, 4)
    expect(clopperPearson(81, 263, 0.95).low).toBeCloseTo(0.2527, 4)
    expect(clopperPearson(81, 263, 0.95).high).toBeCloseTo(0.3676, 4)
    expect(jeffreys(81, 263, 0.95).low).toBeCloseTo(0.2545, 4)
  })
  test('nobody asked gives no interval at all', () => {
    for (const interval of [wilson, clopperPearson, jeffreys]) expect(interval(0, 0).low).toBeNaN()
  })
  test('Clopper and Pearson cover the true share at least nine times in ten at every size', () => {
    for (const n of [5, 8, 12, 30]) {
      for (const share of [0.1, 0.3, 0.5]) {
        const covered = coverage(n, share, (k) => clopperPearson(k, n))
        expect(covered, `${n} people, ${share}`).toBeGreaterThanOrEqual(0.9)
      }
    }
  })
})

/** Exact: adds up the chance of every count whose interval holds the true share. */
function coverage(n: number, share: number, interval: (k: number) => { low: number; high: number }): number {
  let covered = 0
  let chance = (1 - share) ** n
  for (let k = 0; k <= n; k++) {
    const { low, high } = interval(k)
    if (low <= share && share <= high) covered += chance
    chance *= ((n - k) / (k + 1)) * (share / (1 - share))
  }
  return covered
}

describe('missing answers of a known list', () => {
  test('5 yes, 1 no, 2 missing: between 5 and 7 of 8', () => {
    const { people, low, high } = missingBounds(5, 1, 2)
    expect(people).toEqual({ low: 5, high: 7, of: 8 })
    expect([low, high]).toEqual([0.625, 0.875])
  })
  test('nobody answered: the share could be anything, and what was observed does not exist', () => {
    expect(missingBounds(0, 0, 4)).toMatchObject({ low: 0, high: 1 })
    expect(missingBounds(0, 0, 4).observed).toBeNaN()
    expect(missingBounds(0, 0, 0).low).toBeNaN()
  })
  test('60, 70, 80, 90 and one missing: the mean of all five lies between 60 and 80', () => {
    expect(missingMeanBounds([60, 70, 80, 90], 1, SLIDER)).toEqual({ observed: 75, low: 60, high: 80 })
  })
  test('no answer that the missing could give leads outside the bounds of closeness', () => {
    const answers = [2, 3, 3, 5]
    const { low, high } = missingClosenessBounds(answers, 2, FIVE_STEPS)
    const steps = [1, 2, 3, 4, 5]
    const possible = steps.flatMap((one) => steps.map((other) => closeness([...answers, one, other], FIVE_STEPS)))
    expect(Math.min(...possible)).toBeCloseTo(low, 12)
    expect(Math.max(...possible)).toBeCloseTo(high, 12)
  })
  test('7 of 8 said yes and two are silent: 7 to 9 of 10 if the silent are like the others', () => {
    expect(finiteListInterval(10, 8, 7)).toEqual({ low: 7, high: 9 })
    expect(finiteListInterval(10, 0, 0).low).toBeNaN()
  })
})

describe('intervals for means and agreement', () => {
  test('10, 20, 30 has mean 20 and a half-width of 2.92 times 5.77', () => {
    const { low, high } = tInterval([10, 20, 30], SLIDER)
    expect(high - 20).toBeCloseTo(2.91999 * 5.7735, 3)
    expect(20 - low).toBeCloseTo(high - 20, 12)
  })
  test('two answers are too few to know their own spread', () => expect(tInterval([10, 20], SLIDER).low).toBeNaN())
  test('the t-interval holds the true mean nine times in ten, within three points, at 5, 8, 12 and 30 people', () => {
    const random = seededRandom(7)
    for (const n of [5, 8, 12, 30]) {
      let covered = 0
      for (let run = 0; run < 3000; run++) {
        const answers = Array.from({ length: n }, () => 50 + 15 * (random() + random() + random() + random() - 2))
        const { low, high } = tInterval(answers, SLIDER)
        if (low <= 50 && 50 <= high) covered++
      }
      expect(Math.abs(covered / 3000 - 0.9), `${n} people`).toBeLessThan(0.03)
    }
  })
  test('pair agreement of 4 4 5 4 3 is .8, give or take 2.13 standard errors of .122', () => {
    const interval = jackknifeT([4, 4, 5, 4, 3], (answers) => pairwiseAgreement(answers, FIVE_STEPS))
    expect(interval.estimate).toBeCloseTo(0.8)
    expect(interval.low).toBeCloseTo(0.8 - 2.1318 * 0.12247, 3)
    expect(interval.high).toBe(1)
  })
  test('three answers are too few for leaving one out', () => {
    expect(jackknifeT([1, 2, 3], (answers) => pairwiseAgreement(answers, FIVE_STEPS)).low).toBeNaN()
  })
  test('the bootstrap is refused below twelve, where it is far too sure, and is near the t-interval at thirty', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const thirty = Array.from({ length: 30 }, (_, i) => 30 + ((i * 7) % 41))
    expect(bootstrapInterval(thirty.slice(0, 11), mean, seededRandom(1)).low).toBeNaN()
    const drawn = bootstrapInterval(thirty, mean, seededRandom(1))
    const { low, high } = tInterval(thirty, SLIDER)
    expect(Math.abs(drawn.low - low)).toBeLessThan(0.6)
    expect(Math.abs(drawn.high - high)).toBeLessThan(0.6)
  })
})
