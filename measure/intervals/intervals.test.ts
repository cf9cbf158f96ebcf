import { describe, expect, test } from 'vitest'
import { closeness } from '../agreement/closeness.ts'
import { pairwiseAgreement } from '../agreement/pairwise-agreement.ts'
import { betaShare } from '../probability/beta-share.ts'
import { seededRandom } from '../random.ts'
import { answersOf, chanceOf, everySpread, POPULATIONS, trueAgreement, trueMean } from '../testing/answers-on-steps.ts'
import { agreementInterval } from './agreement-interval.ts'
import { bootstrapInterval } from './bootstrap-interval.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { dirichletAgreement } from './dirichlet-agreement.ts'
import { dirichletMean } from './dirichlet-mean.ts'
import { finiteListInterval } from './finite-list-interval.ts'
import type { Interval } from './interval.ts'
import { intervalFor } from './interval-for.ts'
import { jackknifeT } from './jackknife-t.ts'
import { jeffreys } from './jeffreys.ts'
import { meanInterval } from './mean-interval.ts'
import { missingAgreementBounds } from './missing-agreement-bounds.ts'
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
    expect(bootstrapInterval(thirty.slice(0, 11), mean, SLIDER, seededRandom(1)).low).toBeNaN()
    const drawn = bootstrapInterval(thirty, mean, SLIDER, seededRandom(1))
    const { low, high } = tInterval(thirty, SLIDER)
    expect(drawn.low).toBeLessThan(low + 0.6)
    expect(drawn.high).toBeGreaterThan(high - 0.6)
    expect(drawn.high - drawn.low).toBeLessThan(1.6 * (high - low))
  })
  test('five identical answers of five steps leave agreement open from .505 up, and their mean by half the scale', () => {
    // .05 to the power 1/5 is .549: a majority so small is missed by chance once in twenty.
    const agreement = agreementInterval([5, 5, 5, 5, 5], FIVE_STEPS)
    expect(agreement.low).toBeCloseTo(1 - 2 * 0.549 * 0.451, 3)
    expect(agreement.high).toBe(1)
    expect(meanInterval([5, 5, 5, 5, 5], FIVE_STEPS).low).toBeCloseTo(5 - 4 * 0.451, 2)
    expect(tInterval([5, 5, 5, 5, 5], FIVE_STEPS)).toEqual({ low: 5, high: 5 })
  })
  test('a yes among made-up people of all opinions: one answer of 1 on 0 to 1 is the quantile of a beta distribution', () => {
    // Two steps: weight 1 + 3, mean (1 + 1.5) / 4 = .625, so Beta(2.5, 1.5) by hand.
    const { low, high } = dirichletMean([1], { from: 0, to: 1, step: 1 })
    expect(betaShare(low, 2.5, 1.5)).toBeCloseTo(0.05, 9)
    expect(betaShare(high, 2.5, 1.5)).toBeCloseTo(0.95, 9)
    expect(dirichletMean([], FIVE_STEPS).low).toBeNaN()
    expect(dirichletAgreement([9], FIVE_STEPS).low).toBeNaN()
  })
  test('four answers are too few for more people than were asked', () => {
    expect(agreementInterval([1, 2, 3, 4], FIVE_STEPS).low).toBeNaN()
    expect(meanInterval([1, 2, 3, 4], FIVE_STEPS).low).toBeNaN()
  })
})

/** Nominal are 90 in 100. What is promised is that no more than three of them are lost, whatever people think. */
const PROMISED = 0.87
const SIZES = [5, 8, 12, 30] as const

describe('every interval holds the truth as often as it says, at 5, 8, 12 and 30 people', () => {
  const scale = { from: 0, to: 4, step: 1 }
  const holds = ({ low, high }: Interval, truth: number) => low <= truth + 1e-9 && truth - 1e-9 <= high

  for (const n of SIZES) {
    test(`agreement and mean of ${n} people on five steps, counted over every possible outcome`, () => {
      const outcomes = n === 30 ? drawnSpreads(30, 250) : everySpread(n, 5).map((counts) => ({ counts, shape: '' }))
      const covered = new Map<string, { agreement: number; mean: number; all: number }>()
      for (const { counts, shape } of outcomes) {
        const agreement = agreementInterval(answersOf(counts), scale)
        const average = meanInterval(answersOf(counts), scale)
        for (const [name, population] of Object.entries(POPULATIONS)) {
          const weight = n < 30 ? chanceOf(counts, population) : name === shape ? 1 : 0
          if (weight === 0) continue
          const sum = covered.get(name) ?? { agreement: 0, mean: 0, all: 0 }
          sum.all += weight
          if (holds(agreement, trueAgreement(population))) sum.agreement += weight
          if (holds(average, trueMean(population))) sum.mean += weight
          covered.set(name, sum)
        }
      }
      expect(covered.size).toBe(Object.keys(POPULATIONS).length)
      for (const [name, { agreement, mean, all }] of covered) {
        expect(agreement / all, `agreement, ${name}`).toBeGreaterThanOrEqual(PROMISED)
        expect(mean / all, `mean, ${name}`).toBeGreaterThanOrEqual(PROMISED)
      }
    })
    test(`agreement and mean of ${n} people on a slider`, () => {
      const random = seededRandom(n)
      for (const [name, draw] of Object.entries(SLIDERS)) {
        const many = Array.from({ length: 4000 }, () => draw(random))
        const truth = { mean: average(many), agreement: pairwiseAgreement(many, SLIDER) }
        let agreement = 0
        let mean = 0
        const runs = 250
        for (let run = 0; run < runs; run++) {
          const answers = Array.from({ length: n }, () => draw(random))
          if (holds(agreementInterval(answers, SLIDER), truth.agreement)) agreement++
          if (holds(meanInterval(answers, SLIDER), truth.mean)) mean++
        }
        expect(agreement / runs, `agreement, ${name}`).toBeGreaterThanOrEqual(PROMISED)
        expect(mean / runs, `mean, ${name}`).toBeGreaterThanOrEqual(PROMISED)
      }
    })
    test(`the share of yes of ${n} people, Wilson on the average over all shares, Clopper and Pearson at each`, () => {
      const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100)
      const wilsons = shares.map((share) => coverage(n, share, (k) => wilson(k, n)))
      expect(Math.abs(average(wilsons) - 0.9), 'Wilson').toBeLessThan(0.03)
      const jeffreyss = shares.map((share) => coverage(n, share, (k) => jeffreys(k, n)))
      expect(Math.abs(average(jeffreyss) - 0.9), 'Jeffreys').toBeLessThan(0.03)
      for (const share of shares) {
        expect(coverage(n, share, (k) => clopperPearson(k, n))).toBeGreaterThanOrEqual(0.9 - 1e-9)
      }
    })
    test(`how many of a list of ${2 * n} say yes when a random ${n} of them answered`, () => {
      for (let yes = 0; yes <= 2 * n; yes += n > 12 ? 5 : 1) {
        expect(listCoverage(2 * n, n, yes), `${yes} yes`).toBeGreaterThanOrEqual(0.9 - 1e-9)
      }
    })
  }
  test('the bootstrap, where it is allowed: medians and agreement of 12 and 30 people', () => {
    const random = seededRandom(12)
    const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    const agreement = (values: readonly number[]) => pairwiseAgreement(values, scale)
    const share = (n: number, shape: string, figure: (values: readonly number[]) => number, truth: number) => {
      const population = POPULATIONS[shape] ?? []
      const runs = 40
      let covered = 0
      for (let run = 0; run < runs; run++) {
        const answers = answersOf(drawSpread(n, population, random))
        if (holds(bootstrapInterval(answers, figure, scale, random), truth)) covered++
      }
      return covered / runs
    }
    const skew = POPULATIONS['strong skew'] ?? []
    expect(share(12, 'strong skew', agreement, trueAgreement(skew))).toBeGreaterThanOrEqual(PROMISED)
    expect(share(30, 'strong skew', agreement, trueAgreement(skew))).toBeGreaterThanOrEqual(PROMISED)
    expect(share(12, 'mild skew', middle, 3)).toBeGreaterThanOrEqual(PROMISED)
  })
})

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** On a slider: heaped in the middle, towards one end, at both ends, evenly, and in two camps. */
const SLIDERS: { readonly [name: string]: (random: () => number) => number } = {
  even: (random) => 100 * random(),
  middle: (random) => 25 * (random() + random() + random() + random()),
  skew: (random) => 100 * random() ** (1 / 4),
  U: (random) => 50 - 50 * Math.cos(Math.PI * random()),
  camps: (random) => (random() < 0.5 ? 15 : 65) + 20 * random(),
}

function drawSpread(n: number, population: readonly number[], random: () => number): number[] {
  const counts = population.map(() => 0)
  for (let person = 0; person < n; person++) {
    let rest = random()
    const step = population.findIndex((share) => {
      rest -= share
      return rest < 0
    })
    const at = step === -1 ? population.length - 1 : step
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

/** Thirty people have 46,376 outcomes: a random part of them for each shape is enough. */
function drawnSpreads(n: number, runs: number): { counts: number[]; shape: string }[] {
  const random = seededRandom(n)
  return Object.entries(POPULATIONS).flatMap(([shape, population]) =>
    Array.from({ length: runs }, () => ({ counts: drawSpread(n, population, random), shape })),
  )
}

function listCoverage(listed: number, asked: number, yes: number): number {
  let covered = 0
  let total = 0
  for (let seen = Math.max(0, asked - (listed - yes)); seen <= Math.min(asked, yes); seen++) {
    const chance = choose(yes, seen) * choose(listed - yes, asked - seen)
    total += chance
    const { low, high } = finiteListInterval(listed, asked, seen)
    if (low <= yes && yes <= high) covered += chance
  }
  return covered / total
}

function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways
}

describe('the interval that may be shown', () => {
  const five = [4, 4, 5, 4, 3]

  test('everybody on a known list answered: the figure itself, and no uncertainty', () => {
    expect(intervalFor({ figure: 'share', yes: 6, no: 2, asked: 8, standFor: 'whole list' })).toEqual({
      known: true,
      observed: 0.75,
      low: 0.75,
      high: 0.75,
      method: 'everybody answered',
    })
  })
  test('two of ten are missing: whatever they say, 5 to 7 of 10, not a confidence interval', () => {
    const bounds = intervalFor({ figure: 'share', yes: 5, no: 3, asked: 10, standFor: 'whole list' })
    expect(bounds).toMatchObject({ low: 0.5, high: 0.7, method: 'worst case' })
    const agreement = intervalFor({
      figure: 'agreement',
      answers: five,
      scale: FIVE_STEPS,
      asked: 6,
      standFor: 'whole list',
    })
    const possible = [1, 2, 3, 4, 5].map((late) => pairwiseAgreement([...five, late], FIVE_STEPS))
    expect(agreement).toMatchObject({ method: 'worst case' })
    if (!agreement.known) return
    expect(agreement.low).toBeCloseTo(Math.min(...possible), 12)
    expect(agreement.high).toBeCloseTo(Math.max(...possible), 12)
    expect(missingAgreementBounds([], 1, FIVE_STEPS).low).toBeNaN()
  })
  test('for more people than were asked: Wilson, or Clopper and Pearson where a decision hangs on it', () => {
    const share = { figure: 'share', yes: 6, no: 2, asked: 8, standFor: 'more people' } as const
    expect(intervalFor(share)).toMatchObject({ ...wilson(6, 8), method: 'Wilson' })
    expect(intervalFor({ ...share, isDecisive: true })).toMatchObject({
      ...clopperPearson(6, 8),
      method: 'Clopper-Pearson',
    })
  })
  test('a mean and agreement of more people are given from five answers on', () => {
    const mean = { figure: 'mean', scale: FIVE_STEPS, asked: 5, standFor: 'more people' } as const
    expect(intervalFor({ ...mean, answers: five })).toMatchObject({ observed: 4, method: 't' })
    expect(intervalFor({ ...mean, figure: 'agreement', answers: five })).toMatchObject({ method: 'jackknife-t' })
    expect(intervalFor({ ...mean, answers: five.slice(1) })).toEqual({ known: false, because: 'too few answers' })
  })
  test('two answers, a minority of those asked, or an answer outside the scale are refused', () => {
    const because = (question: Parameters<typeof intervalFor>[0]) => {
      const reading = intervalFor(question)
      return reading.known ? 'nothing' : reading.because
    }
    const list = { asked: 9, standFor: 'whole list' } as const
    expect(because({ ...list, figure: 'share', yes: 2, no: 0 })).toBe('too few answers')
    expect(because({ ...list, figure: 'share', yes: 0, no: 0 })).toBe('no answers')
    expect(because({ ...list, figure: 'share', yes: 2, no: 2 })).toBe('less than half answered')
    expect(because({ ...list, figure: 'mean', answers: [1, 2, 6, 3, 4], scale: FIVE_STEPS })).toBe(
      'an answer lies outside its scale',
    )
  })
})
