import { describe, expect, test } from 'vitest'
import { normalQuantile, normalShare } from '../probability/quantile.ts'
import { seededRandom } from '../random.ts'
import { chanceBy } from './chance-by.ts'
import { commonShock } from './common-shock.ts'
import { type DependencyPlan, dependencyForecast } from './dependency-forecast.ts'
import { outcomeQuantile } from './outcome-quantile.ts'
import type { Duration, Task } from './task.ts'

const task = (id: string, takes: Duration | null, ...after: string[]): Task => ({ id, takes, after })
function forecast(plan: DependencyPlan) {
  const reading = dependencyForecast(plan)
  if (!reading.known || reading.found !== 'forecast') throw new Error('expected a forecast')
  return reading
}

describe('when will it be finished, if tasks wait for each other?', () => {
  const plan = [
    task('design', { oneOf: [2, 4] }),
    task('contract', { oneOf: [1, 5] }),
    task('build', { oneOf: [1, 2] }, 'design', 'contract'),
  ]
  test('the plan made of averages says 4.5 and is kept in one of four cases', () => {
    const { planByAverages, outcomes, exact, p50, p80 } = forecast({ tasks: plan })
    // All eight combinations by hand: 3, 4, 5 in one each, 6 in three, 7 in two.
    expect(outcomes.map(({ value, chance }) => [value, chance * 8])).toEqual([
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 3],
      [7, 2],
    ])
    expect(planByAverages).toEqual({ end: 4.5, chance: 0.25 })
    expect([p50, p80, exact]).toEqual([6, 7, true])
  })
  test('what the build usually waits for is named: here either half of the time, and the end always waits for it', () => {
    const { lastToArrive, critical } = forecast({ tasks: plan, goal: 'build' })
    expect(lastToArrive).toEqual([
      { task: 'contract', share: 0.5 },
      { task: 'design', share: 0.5 },
    ])
    expect(critical).toEqual([
      { task: 'build', share: 1 },
      { task: 'contract', share: 0.5 },
      { task: 'design', share: 0.5 },
    ])
  })
  test('the end waits for a far task only through the one that passes its delay on', () => {
    // The permit decides when the site is free, in one case of four later than the parts come.
    const tasks = [
      task('permit', { oneOf: [1, 1, 1, 9] }),
      task('site', { oneOf: [2] }, 'permit'),
      task('parts', { oneOf: [5] }),
      task('assembly', { oneOf: [3] }, 'site', 'parts'),
    ]
    const { critical, lastToArrive } = forecast({ tasks, goal: 'assembly' })
    expect(Object.fromEntries(critical.map(({ task, share }) => [task, share]))).toEqual({
      assembly: 1,
      parts: 0.75,
      permit: 0.25,
      site: 0.25,
    })
    expect(lastToArrive[0]).toEqual({ task: 'parts', share: 0.75 })
  })
  test('who arrive together share the run, but the end waits for both', () => {
    const tasks = [task('a', { oneOf: [3] }), task('b', { oneOf: [3] }), task('c', { oneOf: [1] }, 'a', 'b')]
    const { lastToArrive, critical } = forecast({ tasks, goal: 'c' })
    expect(lastToArrive.map(({ share }) => share)).toEqual([0.5, 0.5])
    expect(critical.map(({ share }) => share)).toEqual([1, 1, 1])
  })
  test('only what the goal waits for delays it', () => {
    const tasks = [...plan, task('party', { oneOf: [500] })]
    expect(forecast({ tasks, goal: 'build' }).p95).toBe(7)
    expect(forecast({ tasks }).p95).toBe(501 - 1)
    expect(forecast({ tasks }).lastToArrive[0]).toEqual({ task: 'party', share: 1 })
  })
  test('past durations are used as they were: a task that once was never finished may not be finished again', () => {
    const past = [3, 4, 4, 6, Number.POSITIVE_INFINITY]
    const { p50, p95, outcomes } = forecast({ tasks: [task('a', { past })] })
    expect([p50, p95]).toEqual([4, Number.POSITIVE_INFINITY])
    expect(chanceBy(outcomes, 1e9)).toBeCloseTo(0.8, 12)
  })
})

describe('what a forecast of dependencies refuses', () => {
  test('tasks that wait for each other in a circle are named, in the order of waiting', () => {
    const fixed = { oneOf: [1] }
    const tasks = [task('a', fixed, 'c'), task('b', fixed, 'a'), task('c', fixed, 'b'), task('d', fixed, 'c')]
    expect(dependencyForecast({ tasks })).toEqual({
      known: false,
      because: 'tasks wait for each other',
      tasks: ['a', 'c', 'b'],
    })
    expect(dependencyForecast({ tasks: [task('alone', fixed, 'alone')] })).toMatchObject({ tasks: ['alone'] })
  })
  test('a task that nobody has estimated is named and not left out', () => {
    const tasks = [
      task('a', { oneOf: [1] }),
      task('b', null, 'a'),
      task('c', { low: 5, likely: 3, high: 9 }),
      task('d', { past: [] }),
    ]
    expect(dependencyForecast({ tasks })).toEqual({
      known: false,
      because: 'a task without a duration',
      tasks: ['b', 'c', 'd'],
    })
  })
  test('four past items leave a range, and the tasks they belong to; the fifth gives chances', () => {
    const tasks = (past: readonly number[]) => [task('a', { past }), task('b', { oneOf: [1, 3] }, 'a')]
    expect(dependencyForecast({ tasks: tasks([2, 9, 4, 4]) })).toEqual({
      known: true,
      found: 'range only',
      soonest: 3,
      latest: 12,
      tooFewPast: ['a'],
    })
    expect(dependencyForecast({ tasks: tasks([2, 9, 4, 4, 4]) })).toMatchObject({ found: 'forecast' })
  })
  test('an empty plan is not finished at once, and chance is not taken from nowhere', () => {
    expect(dependencyForecast({ tasks: [] })).toEqual({ known: false, because: 'nothing to wait for' })
    const tasks = [task('a', { p50: 3, p90: 9 })]
    expect(dependencyForecast({ tasks })).toEqual({ known: false, because: 'needs a random generator' })
  })
  test('a plan that names an unknown task or the same one twice is a wrong call', () => {
    const fixed = { oneOf: [1] }
    expect(() => dependencyForecast({ tasks: [task('a', fixed, 'x')] })).toThrow(RangeError)
    expect(() => dependencyForecast({ tasks: [task('a', fixed), task('a', fixed)] })).toThrow(RangeError)
    expect(() => dependencyForecast({ tasks: [task('a', fixed)], goal: 'b' })).toThrow(RangeError)
    expect(() => dependencyForecast({ tasks: [task('a', fixed)], sharedShock: 1 })).toThrow(RangeError)
  })
})

describe('a shock that hits all tasks at once', () => {
  const usuallyOneDay = { oneOf: [1, 1, 1, 1, 10] }
  const three = [task('a', usuallyOneDay), task('b', usuallyOneDay), task('c', usuallyOneDay)]
  test('gives exactly the closed form of the common shock, with and without', () => {
    for (const sharedShock of [0, 0.05, 0.1, 0.2]) {
      const { outcomes } = forecast({ tasks: three, sharedShock })
      expect(chanceBy(outcomes, 1)).toBeCloseTo(commonShock([0.8, 0.8, 0.8], sharedShock).allOnTime, 12)
    }
  })
  test('leaves each task by itself exactly as slow as it was', () => {
    for (const takes of [usuallyOneDay, { oneOf: [1, 2, 3, 4, 5, 6, 7] }]) {
      const without = forecast({ tasks: [task('a', takes)] }).outcomes
      const withShock = forecast({ tasks: [task('a', takes)], sharedShock: 0.15 }).outcomes
      expect(withShock).toHaveLength(without.length)
      withShock.forEach(({ value, chance }, i) => {
        expect([value, chance]).toEqual([without[i]?.value, expect.closeTo(without[i]?.chance as number, 12)])
      })
    }
  })
  test.each([1, 2, 9])('drawing gives what counting gives, for %i tasks', (howMany) => {
    const tasks = Array.from({ length: howMany }, (_, i) => task(`t${i}`, { oneOf: [1, 1, 1, 9] }))
    const counted = forecast({ tasks, sharedShock: 0.1 })
    // An estimate cannot be counted through; this one never matters.
    const short = task('short', { low: 0, likely: 0.5, high: 1 })
    const drawn = forecast({ tasks: [...tasks, short], sharedShock: 0.1, random: seededRandom(4), runs: 40_000 })
    expect([counted.exact, drawn.exact]).toEqual([true, false])
    // Four standard errors of 40,000 runs.
    expect(Math.abs(chanceBy(drawn.outcomes, 1) - chanceBy(counted.outcomes, 1))).toBeLessThan(0.01)
  })
})

describe('simulated plans with a known truth', () => {
  const long = { p50: 10, p90: 25 }
  const sigma = Math.log(2.5) / normalQuantile(0.9)
  const shareWithin = (days: number) => normalShare(Math.log(days / 10) / sigma)
  test('eight log-normal tasks side by side: the quantiles are those of the product', () => {
    const tasks = Array.from({ length: 8 }, (_, i) => task(`t${i}`, long))
    const { outcomes, p50, p80, p95, planByAverages } = forecast({ tasks, random: seededRandom(2) })
    for (const [share, days] of [
      [0.5, p50],
      [0.8, p80],
      [0.95, p95],
    ] as const) {
      // Four standard errors of 10,000 runs.
      expect(Math.abs(shareWithin(days) ** 8 - share)).toBeLessThan(0.02)
    }
    expect(Math.abs(chanceBy(outcomes, 20) - shareWithin(20) ** 8)).toBeLessThan(0.02)
    expect(planByAverages.chance).toBeLessThan(0.05)
  })
  test('a chain of triangular estimates: mean and spread add up', () => {
    const tasks = Array.from({ length: 30 }, (_, i) =>
      task(`t${i}`, { low: 1, likely: 2, high: 6 }, ...(i ? [`t${i - 1}`] : [])),
    )
    const { outcomes } = forecast({ tasks, random: seededRandom(3) })
    const variance = (30 * (1 + 4 + 36 - 2 - 6 - 12)) / 18
    for (const share of [0.1, 0.5, 0.9]) {
      // Thirty of them are nearly normal; a quantile of 10,000 runs is good to .1 day here.
      expect(
        Math.abs(outcomeQuantile(outcomes, share) - (90 + Math.sqrt(variance) * normalQuantile(share))),
      ).toBeLessThan(0.35)
    }
  })
  test('the end of such a plan falls within its quantiles as often as they say', () => {
    const random = seededRandom(17)
    const tasks = [task('a', long), task('b', { p50: 20, p90: 24 }), task('c', { p50: 5, p90: 30 }, 'a', 'b')]
    const { p50, p80, p95, lastToArrive } = forecast({ tasks, goal: 'c', random })
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const draw = (median: number, ninety: number) =>
      median * Math.exp((Math.log(ninety / median) / normalQuantile(0.9)) * normal())
    const real = Array.from({ length: 10_000 }, () => {
      const [a, b, c] = [draw(10, 25), draw(20, 24), draw(5, 30)]
      return { end: Math.max(a, b) + c, lastIsA: a > b }
    })
    const held = (limit: number) => real.filter(({ end }) => end <= limit).length / real.length
    expect([held(p50), held(p80), held(p95)]).toEqual([
      expect.closeTo(0.5, 1),
      expect.closeTo(0.8, 1),
      expect.closeTo(0.95, 1),
    ])
    expect(Math.abs(held(p80) - 0.8)).toBeLessThan(0.025)
    const shareOfA = lastToArrive.find(({ task }) => task === 'a')?.share as number
    expect(Math.abs(shareOfA - real.filter(({ lastIsA }) => lastIsA).length / real.length)).toBeLessThan(0.025)
  })
  test('the same seed gives the same forecast, in whatever order the plan was written', () => {
    const tasks = [task('a', long), task('b', long, 'a'), task('c', long, 'a'), task('d', long, 'b', 'c')]
    const one = forecast({ tasks, random: seededRandom(6), sharedShock: 0.1 })
    expect(forecast({ tasks: [...tasks].reverse(), random: seededRandom(6), sharedShock: 0.1 })).toEqual(one)
    expect(forecast({ tasks, random: seededRandom(7), sharedShock: 0.1 }).outcomes).not.toEqual(one.outcomes)
  })
})
