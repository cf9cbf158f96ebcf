import { describe, expect, test } from 'vitest'
import * as m from '../measure.ts'
import { betaQuantile, normalQuantile, normalShare, tQuantile } from '../probability/quantile.ts'
import { answersOf, chanceOf, everySpread, type Population, trueAgreement } from '../testing/answers-on-steps.ts'
import { type Given, readCases } from '../testing/published-cases.ts'
import { boundOf, deviationOfShare, expectNear } from '../testing/simulated-figures.ts'
import { variance } from '../variance.ts'

const [chance, coverage] = readCases('chance_and_coverage') as [Given, Given]
const NOMINAL = 0.9

test('no case of the file is left out', () => {
  expect(readCases('chance_and_coverage').map(({ id }) => id)).toEqual(['chance_levels_5pt', 'coverage_90'])
})

/** The file names them; their variances (James, Demaree & Wolf; LeBreton & Senter) say which they are. */
const NULLS: { readonly [name: string]: Population } = {
  uniform: [0.2, 0.2, 0.2, 0.2, 0.2],
  slight_skew: [0.05, 0.15, 0.2, 0.35, 0.25],
  triangular: [0.11, 0.22, 0.34, 0.22, 0.11],
  central: [0.05, 0.25, 0.4, 0.25, 0.05],
}

describe('chance_levels_5pt: what groups reach that answer at random, counted over every outcome', () => {
  const sizes = [...new Set<number>(chance.expected.map(({ n }: Given) => n))]
  for (const n of sizes) {
    test(`${n} people`, () => {
      const outcomes = everySpread(n, 5)
      const figures = outcomes.map(figuresOf)
      const inOrder = new Map(NAMES.map((name) => [name, orderBy(figures.map((each) => each[name]))]))
      for (const row of chance.expected.filter((each: Given) => each.n === n)) {
        const population = NULLS[row.null] as Population
        expect(variance1(population)).toBeCloseTo(row.var, 10)
        const weights = outcomes.map((counts) => chanceOf(counts, population))
        const meanOf = (of: (figure: Figures) => number) =>
          figures.reduce((sum, figure, i) => sum + (weights[i] as number) * of(figure), 0)
        const quantile = (name: Name, share: number) => {
          let upTo = 0
          const at = (inOrder.get(name) as number[]).find((i) => {
            upTo += weights[i] as number
            return upTo >= share - 1e-12
          })
          return (figures[at as number] as Figures)[name]
        }
        const found = {
          rwg_p95: quantile('rwg', 0.95),
          P_rwg_ge_70: meanOf(({ rwg }) => (rwg >= 0.7 - 1e-9 ? 1 : 0)),
          ADmed_p05: quantile('deviation', 0.05),
          P_AD_le_0_8: meanOf(({ deviation }) => (deviation <= 0.8 + 1e-9 ? 1 : 0)),
          pairagree_mean: meanOf(({ pairs }) => pairs),
          pairagree_p95: quantile('pairs', 0.95),
          cns_mean: meanOf(({ cns }) => cns),
          cns_p95: quantile('cns', 0.95),
          A_mean: meanOf(({ a }) => a),
          A_p95: quantile('a', 0.95),
        }
        for (const [name, value] of Object.entries(found)) {
          expectNear(value, row[name], chance.tolerance, `${n} people, ${row.null}, ${name}`)
        }
      }
    })
  }
})

type Figures = ReturnType<typeof figuresOf>
type Name = keyof Figures
const NAMES: readonly Name[] = ['rwg', 'deviation', 'pairs', 'cns', 'a']

function figuresOf(counts: readonly number[]) {
  const answers = answersOf(counts).map((place) => place + 1)
  const people = answers.map((answer) => [answer])
  return {
    rwg: m.withinGroupAgreement(people, 5).rwg[0] as number,
    deviation: m.averageDeviation(answers),
    pairs: m.pairwiseAgreementOfCounts(counts),
    cns: m.consensusCns(counts),
    a: m.agreementA(counts),
  }
}

function orderBy(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((i, j) => (values[i] as number) - (values[j] as number))
}

function variance1(population: Population): number {
  const centre = population.reduce((sum, share, step) => sum + share * step, 0)
  return population.reduce((sum, share, step) => sum + share * (step - centre) ** 2, 0)
}

/** Their pairwise agreement ("true" in the file) says which they are. */
const OPINIONS: { readonly [name: string]: Population } = {
  consensus: [0, 0.05, 0.15, 0.5, 0.3],
  spread: [0.15, 0.2, 0.3, 0.2, 0.15],
  polar: [0.4, 0.1, 0, 0.1, 0.4],
  skew: [0.5, 0.3, 0.1, 0.05, 0.05],
}
/** Of pairwise agreement, all multiples of 1/400; of slider means, of 1/4000 for t and of 1/600 for the bootstrap. */
const THEIR_RUNS = { agreement: 400, slider: 4000, sliderBootstrap: 600 }
const FIVE_STEPS = { from: 0, to: 4, step: 1 }

describe('coverage_90: how often intervals of a nominal 90 % hold the truth', () => {
  for (const row of coverage.expected.filter(({ stat }: Given) => stat === 'pairwise agreement 5pt')) {
    test(`pairwise agreement of ${row.n} people, ${row.pop}`, () => {
      const population = OPINIONS[row.pop] as Population
      expect(trueAgreement(population)).toBeCloseTo(row.true, 10)
      const random = m.seededRandom(row.n)
      const drawFrom = drawerOf(population, random)
      const runs = 250
      const held = { bca: 0, pct: 0, jackt: 0 }
      const widths: number[] = []
      const holds = ({ low, high }: m.Interval) => low <= row.true + 1e-12 && row.true <= high + 1e-12
      for (let run = 0; run < runs; run++) {
        const counts = drawFrom(row.n)
        const leftOut = m.jackknifeT(answersOf(counts), (answers) => m.pairwiseAgreement(answers, FIVE_STEPS))
        if (holds(leftOut)) held.jackt++
        // What `bootstrapInterval` does not do, and the reason why: people drawn twice agree with themselves.
        const { percentile, bca } = plainBootstraps(counts, random)
        if (holds(percentile)) held.pct++
        if (holds(bca)) held.bca++
        widths.push(percentile.high - percentile.low)
      }
      for (const [name, count] of Object.entries(held)) {
        const expected = row[`cov90_${name}`]
        const bound = boundOf(coverage.tolerance, deviationOfShare(expected), THEIR_RUNS.agreement, runs)
        expectNear(count / runs, expected, bound, name)
      }
      expectNear(m.mean(widths), row.width_pct, coverage.tolerance, 'width')
      if (row.n < 12) {
        const few = answersOf(drawFrom(row.n))
        const refused = m.bootstrapInterval(few, (x) => m.pairwiseAgreement(x, FIVE_STEPS), FIVE_STEPS, random)
        expect(refused.low).toBeNaN()
      }
    })
  }
  for (const row of coverage.expected.filter(({ stat }: Given) => stat === 'slider mean')) {
    test(`slider mean of ${row.n} people, ${row.pop}`, () => {
      const population = SLIDERS[row.pop] as readonly number[]
      expect(m.mean(population)).toBeCloseTo(row.true, 1)
      const random = m.seededRandom(10 * row.n)
      const draw = () => population[Math.floor(random() * population.length)] as number
      const reach = tQuantile(0.95, row.n - 1)
      const runs = 4000
      const bootstraps = 200
      let held = 0
      let heldByBootstrap = 0
      const halfWidths: number[] = []
      for (let run = 0; run < runs; run++) {
        const answers = Array.from({ length: row.n }, draw)
        const halfWidth = reach * Math.sqrt(variance(answers) / row.n)
        halfWidths.push(halfWidth)
        if (Math.abs(m.mean(answers) - row.true) <= halfWidth) held++
        // The measure is this interval, cut off at the ends of the scale.
        if (run < 5) {
          const { high } = m.tInterval(answers, { from: -1000, to: 1000 })
          expect(high - m.mean(answers)).toBeCloseTo(halfWidth, 8)
        }
        if (run < bootstraps && percentilesHold(answers, row.true, random)) heldByBootstrap++
      }
      expectNear(held / runs, row.cov90_t, coverage.tolerance, 'coverage')
      const bound = boundOf(coverage.tolerance, deviationOfShare(row.cov90_pct), THEIR_RUNS.sliderBootstrap, bootstraps)
      expectNear(heldByBootstrap / bootstraps, row.cov90_pct, bound, 'bootstrap')
      const ofWidths = boundOf(coverage.tolerance, Math.sqrt(variance(halfWidths)), THEIR_RUNS.slider, runs)
      expectNear(m.mean(halfWidths), row.halfwidth_t, ofWidths, 'half width')
    })
  }
  for (const row of coverage.expected.filter(({ stat }: Given) => stat === 'proportion')) {
    test(`a share of ${row.p} among ${row.n} people, exactly`, () => {
      const counts = Array.from({ length: row.n + 1 }, (_, yes) => yes)
      const weights = counts.map((yes) => chanceOf([yes, row.n - yes], [row.p, 1 - row.p]))
      const meanOf = (of: (yes: number) => number) =>
        counts.reduce((sum, yes) => sum + (weights[yes] as number) * of(yes), 0)
      const covered = (interval: (yes: number) => m.Interval) =>
        meanOf((yes) => (interval(yes).low <= row.p && row.p <= interval(yes).high ? 1 : 0))
      const found = {
        cov90_wilson: covered((yes) => m.wilson(yes, row.n)),
        cov90_cp: covered((yes) => m.clopperPearson(yes, row.n)),
        cov90_jeffreys: covered((yes) => m.jeffreys(yes, row.n)),
        cov90_wald: covered((yes) => wald(yes, row.n)),
        wilson_width: meanOf((yes) => m.wilson(yes, row.n).high - m.wilson(yes, row.n).low),
      }
      for (const [name, value] of Object.entries(found)) expectNear(value, row[name], coverage.tolerance, name)
    })
  }
})

/** The textbook interval that is not offered here: at five people it can hold the truth in 40 of 100 cases. */
function wald(yes: number, n: number): m.Interval {
  const share = yes / n
  const reach = normalQuantile((1 + NOMINAL) / 2) * Math.sqrt((share * (1 - share)) / n)
  return { low: share - reach, high: share + reach }
}

/** Heaped in the middle, towards the upper end, at both ends; as a thousand equally frequent answers. */
const SLIDERS: { readonly [name: string]: readonly number[] } = {
  symm: evenly((share) => 100 * betaQuantile(share, 4, 4)),
  skew: evenly((share) => 100 * betaQuantile(share, 6, 1.5)),
  u: evenly((share) => 100 * betaQuantile(share, 0.6, 0.6)),
}

function evenly(quantile: (share: number) => number): number[] {
  return Array.from({ length: 1000 }, (_, i) => quantile((i + 0.5) / 1000))
}

function percentilesHold(answers: readonly number[], truth: number, random: m.Random): boolean {
  const n = answers.length
  const means = Float64Array.from({ length: 400 }, () => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += answers[Math.floor(random() * n)] as number
    return sum / n
  }).sort()
  return at(means, 0.05) <= truth && truth <= at(means, 0.95)
}

function at(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] as number
  return below + ((sorted[Math.ceil(place)] as number) - below) * (place - Math.floor(place))
}

function drawerOf(population: Population, random: m.Random): (n: number) => number[] {
  const upTo = population.map((_, step) => population.slice(0, step + 1).reduce((sum, share) => sum + share, 0))
  return (n) => {
    const counts = population.map(() => 0)
    for (let person = 0; person < n; person++) {
      const chance = random()
      let step = 0
      while (step < upTo.length - 1 && chance >= (upTo[step] as number)) step++
      counts[step] = (counts[step] as number) + 1
    }
    return counts
  }
}

/** Percentiles, and percentiles corrected for bias and acceleration (Efron 1987), of pairwise agreement. */
function plainBootstraps(counts: readonly number[], random: m.Random): { percentile: m.Interval; bca: m.Interval } {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const estimate = m.pairwiseAgreementOfCounts(counts)
  const draw = drawerOf(
    counts.map((count) => count / n),
    random,
  )
  const drawn = Float64Array.from({ length: 300 }, () => m.pairwiseAgreementOfCounts(draw(n))).sort()
  const below = drawn.filter((value) => value < estimate - 1e-12).length
  const same = drawn.filter((value) => Math.abs(value - estimate) <= 1e-12).length
  const share = Math.min(1 - 1 / drawn.length, Math.max(1 / drawn.length, (below + same / 2) / drawn.length))
  const bias = normalQuantile(share)
  const acceleration = accelerationOf(counts)
  const corrected = (z: number) => normalShare(bias + (bias + z) / (1 - acceleration * (bias + z)))
  const [low, high] = [normalQuantile(0.05), normalQuantile(0.95)]
  return {
    percentile: { low: at(drawn, 0.05), high: at(drawn, 0.95) },
    bca: { low: at(drawn, corrected(low)), high: at(drawn, corrected(high)) },
  }
}

function accelerationOf(counts: readonly number[]): number {
  const withoutOne = counts.flatMap((count, step) =>
    new Array<number>(count).fill(
      m.pairwiseAgreementOfCounts(counts.map((other, i) => (i === step ? other - 1 : other))),
    ),
  )
  const centre = m.mean(withoutOne)
  const power = (exponent: number) => withoutOne.reduce((sum, value) => sum + (centre - value) ** exponent, 0)
  return power(2) > 0 ? power(3) / (6 * power(2) ** 1.5) : 0
}
