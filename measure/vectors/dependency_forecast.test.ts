import { expect } from 'vitest'
import * as m from '../measure.ts'
import { type Given, testPublishedCases } from '../testing/published-cases.ts'

const alike = (chance: number, k: number) => new Array<number>(k).fill(chance)
const chancesByValue = (outcomes: readonly m.Outcome[]) =>
  Object.fromEntries(outcomes.map(({ value, chance }) => [value, chance]))

function allOnTime({ p_each, k }: Given) {
  const { low } = m.allOnTimeRange(alike(p_each, k))
  const numbers = m.numberOnTime(alike(p_each, k))
  expect(numbers.at(-1)).toBeCloseTo(low, 12)
  return { p_all_on_time: low, p_some_late: numbers.slice(0, -1).reduce((sum, chance) => sum + chance, 0) }
}

function commonShock({ p_each, k, c }: Given) {
  const { allOnTime, each } = m.commonShock(alike(p_each, k), c)
  const { low, high } = m.allOnTimeRange(alike(p_each, k))
  return { q: each[0], p_all_on_time: allOnTime, independent: low, fully_dependent: high }
}

function throughput({ weekly_samples, backlog }: Given) {
  // With three or four past weeks people see only the range; the distribution is computed below it.
  expect(m.throughputForecast(weekly_samples, backlog)).toMatchObject({ found: 'range only' })
  const needed = m.periodsNeeded(weekly_samples, backlog)
  if (!needed.known) return needed
  expect(needed.exact).toBe(true)
  const percentile = (of: number) => m.outcomeQuantile(needed.outcomes, of / 100)
  return {
    p_weeks: chancesByValue(needed.outcomes),
    mean_weeks: m.expectedOutcome(needed.outcomes),
    percentiles: { 50: percentile(50), 70: percentile(70), 85: percentile(85), 95: percentile(95) },
  }
}

function referenceClass({ ratios, estimate_days }: Given) {
  const reading = m.referenceClassForecast({ estimate: estimate_days, own: ratios })
  if (!reading.known || reading.found !== 'forecast') return reading
  return {
    P50: reading.p50,
    P80: reading.p80,
    P90: m.outcomeQuantile(reading.outcomes, 0.9),
    p_late_vs_estimate: reading.shareLate,
  }
}

function trackRecords({ kept }: Given) {
  const laplace = kept.map(([k, n]: [number, number]) => m.trackRecord(k, n))
  const jeffreys = kept.map(([k, n]: [number, number]) => m.trackRecord(k, n, 0.5))
  return { laplace, jeffreys, p_all_laplace: m.allOnTimeRange(laplace).low }
}

function smallGraph({ A, B, C }: Given) {
  const reading = m.dependencyForecast({
    tasks: [
      { id: 'C', takes: { oneOf: C }, after: ['A', 'B'] },
      { id: 'A', takes: { oneOf: A }, after: [] },
      { id: 'B', takes: { oneOf: B }, after: [] },
    ],
  })
  if (!reading.known || reading.found !== 'forecast') return reading
  return {
    mean: m.expectedOutcome(reading.outcomes),
    naive_mean_path: reading.planByAverages.end,
    p_le_5: m.chanceBy(reading.outcomes, 5),
    distribution: chancesByValue(reading.outcomes),
  }
}

function figuresOf(id: string, input: Given): Given {
  if (id.startsWith('all_on_time')) return allOnTime(input)
  if (id.startsWith('common_shock')) return commonShock(input)
  if (id.startsWith('throughput')) return throughput(input)
  if (id === 'poisson_binomial') {
    return { p_all: m.allOnTimeRange(input.p).low, distribution_number_on_time: m.numberOnTime(input.p) }
  }
  if (id.startsWith('merge_exponential')) {
    const { mean, median, withinOneMean } = m.latestOfExponentials(input.mean, input.k)
    return { mean_max: mean, median_max: median, p_max_le_mean: withinOneMean }
  }
  if (id === 'merge_normal_2') {
    const one = { mean: input.mu, deviation: input.sigma }
    return { mean_max: m.latestOfTwoNormals(one, one).mean }
  }
  if (id === 'merge_uniform') return { mean_max: input.k.map(m.latestOfUniforms) }
  if (id === 'reference_class') return referenceClass(input)
  if (id === 'track_record') return trackRecords(input)
  if (id === 'small_dag') return smallGraph(input)
  const next: m.NextAgainstPast[] = input.m.map(m.nextAgainstPast)
  return { p_exceeds_max: next.map(({ exceedsAll }) => exceedsAll), p_within: next.map(({ within }) => within) }
}

testPublishedCases('dependency_forecast', ({ id, input }) => figuresOf(id, input))
