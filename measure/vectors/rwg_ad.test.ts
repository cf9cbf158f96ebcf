import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

const FIVE_STEPS = { from: 1, to: 5, step: 1 }

testPublishedCases('rwg_ad', ({ input }) => {
  if (input.A) {
    const twoEnds = (steps: number) => {
      // A population half at each end: its variance is that of two answers, with n instead of n - 1.
      const ends = [1, steps]
      return m.averageDeviation(ends, 'mean') ** 2
    }
    return {
      uniform: input.A.map(m.evenVariance),
      max_dissensus_population: input.A.map(twoEnds),
      AD_upper_limit_c_over_6: input.A.map(m.averageDeviationLimit),
    }
  }
  const people: number[][] = input.items
  const items = (people[0] as number[]).map((_, item) => people.map((row) => row[item] as number))
  const first = items[0] as number[]
  const reading = m.withinGroupAgreement(people, 5)
  return {
    rwg_q1: reading.rwg[0],
    rwg_q1_untruncated: reading.rwgUncut[0],
    rwg_j: reading.rwgJ,
    rwg_j_star_lindell: reading.rwgJStar,
    AD_mean_q1: m.averageDeviation(first, 'mean'),
    AD_median_q1: m.averageDeviation(first),
    AD_mean_scale: m.mean(items.map((answers) => m.averageDeviation(answers, 'mean'))),
    awg_q1: m.awg(first, FIVE_STEPS),
  }
})
