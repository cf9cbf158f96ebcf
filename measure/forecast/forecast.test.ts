import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { allOnTimeRange } from './all-on-time-range.ts'
import { chanceBy } from './chance-by.ts'
import { commonShock } from './common-shock.ts'
import { expectedOutcome } from './expected-outcome.ts'
import { latestOfExponentials } from './latest-of-exponentials.ts'
import { latestOfTwoNormals } from './latest-of-two-normals.ts'
import { latestOfUniforms } from './latest-of-uniforms.ts'
import { nextAgainstPast } from './next-against-past.ts'
import { numberOnTime } from './number-on-time.ts'
import { outcomeQuantile } from './outcome-quantile.ts'
import { outcomesOf } from './outcomes.ts'
import { periodsNeeded } from './periods-needed.ts'
import { referenceClassForecast } from './reference-class-forecast.ts'
import { throughputForecast } from './throughput-forecast.ts'
import { trackRecord } from './track-record.ts'

const NEVER = Number.POSITIVE_INFINITY
const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

describe('will all that we wait for come on time?', () => {
  test('three that keep four of five promises: between .51 and .8, not one number', () => {
    const { low, high } = allOnTimeRange([0.8, 0.8, 0.8])
    expect(low).toBeCloseTo(0.512, 12)
    expect(high).toBe(0.8)
  })
  test('a bad day for everybody in one of ten leaves each as reliable as before, and all together more so', () => {
    const { allOnTime, each } = commonShock([0.8, 0.8, 0.8], 0.1)
    expect(allOnTime).toBeCloseTo(0.632098765432, 12)
    for (const chance of each) expect(0.9 * chance).toBeCloseTo(0.8, 12)
  })
  test('a shock in three of ten days cannot have left somebody on time in eight of ten', () => {
    expect(commonShock([0.8, 0.5], 0.3).allOnTime).toBeNaN()
    expect(commonShock([0.8, 0.5], 0.2).allOnTime).toBeCloseTo(0.5, 12)
  })
  test('of four with .9, .8, .7 and .6, three on time is likelier than all or two', () => {
    const [none, , two, three, all] = numberOnTime([0.9, 0.8, 0.7, 0.6]) as [number, number, number, number, number]
    expect([none, all]).toEqual([expect.closeTo(0.0024, 12), expect.closeTo(0.3024, 12)])
    expect(three).toBeGreaterThan(Math.max(two, all))
  })
  test('that nobody has listed an upstream makes nothing certain', () => {
    expect(allOnTimeRange([])).toEqual({ low: Number.NaN, high: Number.NaN })
    expect(numberOnTime([])).toEqual([Number.NaN])
    expect(commonShock([], 0.1).allOnTime).toBeNaN()
    expect(allOnTimeRange([0.8, 1.2]).low).toBeNaN()
  })
  test('three kept of three is .8 and not certain; no promise at all is one half, which is no knowledge', () => {
    expect([trackRecord(3, 3), trackRecord(0, 0)]).toEqual([0.8, 0.5])
    expect(trackRecord(4, 3)).toBeNaN()
  })
})

describe('merge bias: waiting for several is later than waiting for any of them', () => {
  test('ten of 10 days on average take 29 days, and are nearly never complete after 10', () => {
    const { mean, withinOneMean } = latestOfExponentials(10, 10)
    expect(mean).toBeCloseTo(29.29, 2)
    expect(withinOneMean).toBeCloseTo(0.0102, 4)
    expect(latestOfExponentials(10, 0).mean).toBeNaN()
  })
  test('four that come some time this month are complete after four fifths of it', () => {
    expect(latestOfUniforms(4)).toBe(0.8)
    expect(latestOfUniforms(0)).toBeNaN()
  })
  test('two unequal and correlated normal times: a hundred thousand draws give what Clark gives', () => {
    const random = seededRandom(61)
    const [one, other, correlation] = [{ mean: 20, deviation: 4 }, { mean: 18, deviation: 7 }, 0.4]
    const draws = Array.from({ length: 100_000 }, () => {
      const shared = normal(random)
      const second = correlation * shared + Math.sqrt(1 - correlation ** 2) * normal(random)
      return Math.max(20 + 4 * shared, 18 + 7 * second)
    })
    const average = draws.reduce((sum, value) => sum + value, 0) / draws.length
    const deviation = Math.sqrt(draws.reduce((sum, value) => sum + (value - average) ** 2, 0) / draws.length)
    const clark = latestOfTwoNormals(one, other, correlation)
    // Four standard errors of the simulated mean are .06.
    expect(Math.abs(clark.mean - average)).toBeLessThan(0.06)
    expect(Math.abs(clark.deviation - deviation)).toBeLessThan(0.06)
  })
  test('two that are always late together lose nothing', () => {
    expect(latestOfTwoNormals({ mean: 20, deviation: 4 }, { mean: 20, deviation: 4 }, 1).mean).toBe(20)
    expect(latestOfTwoNormals({ mean: 20, deviation: 4 }, { mean: 20, deviation: -4 }).mean).toBeNaN()
  })
})

describe('when will the rest be done?', () => {
  test('weeks of 1, 2 and 3 and six left: three weeks at even odds, never fewer than two', () => {
    const needed = periodsNeeded([1, 2, 3], 6)
    if (!needed.known) throw new Error(needed.because)
    expect(outcomeQuantile(needed.outcomes, 0.5)).toBe(3)
    expect(chanceBy(needed.outcomes, 1)).toBe(0)
    expect(chanceBy(needed.outcomes, 4)).toBeCloseTo(0.9383, 4)
  })
  test('four past weeks give a range without chances, the fifth gives chances', () => {
    expect(throughputForecast([2, 0, 4, 3], 12)).toEqual({
      known: true,
      found: 'range only',
      soonest: 3,
      latest: NEVER,
    })
    expect(throughputForecast([2, 0, 4, 3, 2], 12)).toMatchObject({ found: 'forecast', p50: 6, exact: true })
  })
  test('who never finished anything gets no date, and neither does a backlog for twenty years', () => {
    expect(throughputForecast([0, 0, 0, 0, 0, 0], 3)).toEqual({ known: false, because: 'nothing was ever finished' })
    expect(throughputForecast([1, 0, 1, 0, 1], 700)).toEqual({ known: false, because: 'too far ahead' })
    expect(throughputForecast([], 3)).toEqual({ known: false, because: 'too few past items' })
    expect(throughputForecast([1, -2, 1, 1, 1], 3)).toMatchObject({ because: 'an answer lies outside its scale' })
  })
  test('nothing left is done now', () => {
    expect(throughputForecast([1, 2, 3, 4, 5], 0)).toMatchObject({ p50: 0, p95: 0 })
    expect(throughputForecast([0, 1], 0)).toMatchObject({ soonest: 0, latest: 0 })
  })
  test('drawing gives what counting gives: halves of everything change no number of weeks', () => {
    expect(periodsNeeded([0.5, 1, 1.5], 3)).toEqual({ known: false, because: 'needs a random generator' })
    const drawn = periodsNeeded([0.5, 1, 1.5], 3, seededRandom(5))
    const counted = periodsNeeded([1, 2, 3], 6)
    if (!drawn.known || !counted.known) throw new Error('both are known')
    expect([drawn.exact, counted.exact]).toEqual([false, true])
    // Three standard errors of 10,000 draws.
    for (const weeks of [2, 3, 4, 5]) {
      expect(Math.abs(chanceBy(drawn.outcomes, weeks) - chanceBy(counted.outcomes, weeks))).toBeLessThan(0.015)
    }
  })
  test('tenths that add up to the backlog need no further week', () => {
    expect(periodsNeeded([0.1], 1, seededRandom(1))).toMatchObject({ outcomes: [{ value: 10, chance: 1 }] })
  })
  test('from twelve past weeks on "four times in five" holds in 75 to 90 of 100 futures; from five, nearer 70', () => {
    const random = seededRandom(12)
    const week = () => [0, 0, 1, 2, 2, 3, 3, 4, 6, 9][Math.floor(10 * random())] as number
    const held = (weeks: number) => {
      let inTime = 0
      for (let i = 0; i < 600; i++) {
        const forecast = throughputForecast(Array.from({ length: weeks }, week), 20, random)
        let needed = 0
        for (let left = 20; left > 0; needed++) left -= week()
        if (forecast.known && forecast.found === 'forecast' && needed <= forecast.p80) inTime++
      }
      return inTime / 600
    }
    expect(held(12)).toBeGreaterThan(0.75)
    expect(held(12)).toBeLessThan(0.9)
    expect(held(5)).toBeGreaterThan(0.65)
    expect(held(5)).toBeLessThan(held(30))
  })
})

describe('what an estimate has meant in the past', () => {
  const ratios = [0.9, 1.0, 1.0, 1.1, 1.2, 1.3, 1.5, 1.8, 2.2, 3.5]
  test('twenty days were 24 at even odds and 36 four times in five; for one in twenty ten items are too few', () => {
    const reading = referenceClassForecast({ estimate: 20, own: ratios })
    expect(reading).toMatchObject({ from: 'own', items: 10, p50: 24, p80: 36, p95: Number.NaN, shareLate: 0.7 })
    if (!reading.known || reading.found !== 'forecast') return
    expect(reading.holds).toEqual({ p50: 5 / 11, p80: 8 / 11, p95: Number.NaN })
    expect(reading.beyondAll).toBe(1 / 11)
  })
  test('own closed items come first, also when others have more; others only until there are five own ones', () => {
    const own = [2, 2, 2, 2, 2]
    expect(referenceClassForecast({ estimate: 10, own, others: ratios })).toMatchObject({ from: 'own', p50: 20 })
    expect(referenceClassForecast({ estimate: 10, own: own.slice(1), others: ratios })).toMatchObject({
      from: 'others',
      items: 10,
    })
  })
  test('fewer than five of either give a range without chances, and none gives nothing', () => {
    expect(referenceClassForecast({ estimate: 10, own: [1, 3], others: [2] })).toEqual({
      known: true,
      from: 'own',
      items: 2,
      found: 'range only',
      soonest: 10,
      latest: 30,
    })
    expect(referenceClassForecast({ estimate: 10, own: [] })).toEqual({ known: false, because: 'too few past items' })
    expect(referenceClassForecast({ estimate: 0, own: ratios })).toMatchObject({ known: false })
  })
  test('items that were never finished make a forecast later; left out, they would make it too early', () => {
    const withOpen = referenceClassForecast({ estimate: 10, own: [1, 1.2, 1.5, 2, NEVER, NEVER] })
    expect(withOpen).toMatchObject({ p50: 15, p80: NEVER, shareLate: 5 / 6 })
    expect(referenceClassForecast({ estimate: 10, own: [1, 1.2, 1.5, 2, 2] })).toMatchObject({ p80: 20 })
  })
  test('a quantile holds as often as is said beside it, also where the mean does not exist', () => {
    const random = seededRandom(8)
    const kinds = [() => Math.exp(0.8 * normal(random)), () => (1 - random()) ** (-1 / 0.9)]
    for (const ratio of kinds) {
      for (const items of [5, 10, 30]) {
        let held = 0
        let said = 0
        for (let i = 0; i < 2000; i++) {
          const reading = referenceClassForecast({ estimate: 1, own: Array.from({ length: items }, ratio) })
          if (!reading.known || reading.found !== 'forecast') continue
          said = reading.holds.p80
          if (ratio() <= reading.p80) held++
        }
        // Three standard errors of 2,000 runs.
        expect(Math.abs(held / 2000 - said)).toBeLessThan(0.03)
      }
    }
  })
  test('with a heavy tail more items bring the quantile home and the mean nowhere', () => {
    const random = seededRandom(99)
    const classOf = (items: number) =>
      outcomesOf(Float64Array.from({ length: items }, () => (1 - random()) ** (-1 / 0.9)))
    const classes = Array.from({ length: 20 }, () => classOf(5000))
    const spread = (values: readonly number[]) => Math.max(...values) / Math.min(...values)
    // The true quantile is .2^(-1/.9) = 5.98.
    expect(spread(classes.map((outcomes) => outcomeQuantile(outcomes, 0.8)))).toBeLessThan(1.25)
    expect(spread(classes.map(expectedOutcome))).toBeGreaterThan(2)
  })
})

test('the sixth of a kind takes longer than the five before in one case of six, whatever the distribution', () => {
  const random = seededRandom(21)
  let exceeds = 0
  let within = 0
  for (let i = 0; i < 20_000; i++) {
    const past = Array.from({ length: 5 }, () => (1 - random()) ** (-1 / 0.9))
    const next = (1 - random()) ** (-1 / 0.9)
    if (next > Math.max(...past)) exceeds++
    else if (next >= Math.min(...past)) within++
  }
  expect(exceeds / 20_000).toBeCloseTo(nextAgainstPast(5).exceedsAll, 2)
  expect(within / 20_000).toBeCloseTo(nextAgainstPast(5).within, 1)
  expect(nextAgainstPast(0)).toEqual({ exceedsAll: Number.NaN, within: Number.NaN })
})

describe('487 real promises of Kubernetes proposals', () => {
  const lines = (file: string) =>
    readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',') as [string, string, string, string, string, string, string, string, string])
  const distance = (ahead: number) => (ahead <= 1 ? ahead : ahead <= 3 ? 2 : 4)
  const promises = lines('promises.csv').map(([, stage, ahead, , slip]) => ({
    stage,
    distance: distance(Number(ahead)),
    slip: slip === '' ? NEVER : Number(slip),
  }))

  test.each(lines('reference-class.csv'))('%s, %s releases ahead: the published shares and quantiles', (...row) => {
    const [stage, ahead, items, onTime, late, never, p50, p75, p90] = row
    const slips = promises
      .filter((promise) => promise.stage === stage && promise.distance === distance(Number.parseInt(ahead, 10)))
      .map(({ slip }) => slip)
    const outcomes = outcomesOf(slips)
    expect(slips).toHaveLength(Number(items))
    expect(chanceBy(outcomes, 0)).toBeCloseTo(Number(onTime), 2)
    expect(chanceBy(outcomes, 99) - chanceBy(outcomes, 0)).toBeCloseTo(Number(late), 2)
    expect(1 - chanceBy(outcomes, 99)).toBeCloseTo(Number(never), 2)
    const published = [p50, p75, p90].map((slip) => (slip === 'not delivered' ? NEVER : Number(slip)))
    expect([0.5, 0.75, 0.9].map((share) => outcomeQuantile(outcomes, share))).toEqual(published)
  })
  test('to say "stable in two or three releases" has meant: at even odds, not at all by the end of the records', () => {
    const slips = promises.filter(({ stage, distance }) => stage === 'stable' && distance === 2).map(({ slip }) => slip)
    const reading = referenceClassForecast({ estimate: 3, own: slips.map((slip) => (3 + slip) / 3) })
    expect(reading).toMatchObject({ found: 'forecast', items: 86, p50: NEVER })
  })
})
