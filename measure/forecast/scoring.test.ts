import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { normalQuantile } from '../probability/quantile.ts'
import { type Random, seededRandom } from '../random.ts'
import { brierScore } from './brier-score.ts'
import { brierSkill } from './brier-skill.ts'
import { calibrationTable } from './calibration-table.ts'
import { crpsOfEnsemble } from './crps-of-ensemble.ts'
import { crpsOfNormal } from './crps-of-normal.ts'
import { forecastSkill } from './forecast-skill.ts'
import { forecasterRanking } from './forecaster-ranking.ts'
import { intervalScore } from './interval-score.ts'
import { logLoss } from './log-loss.ts'
import { murphyDecomposition } from './murphy-decomposition.ts'
import type { ResolvedForecast } from './resolved-forecast.ts'
import { shownForecast } from './shown-forecast.ts'
import { trackRecord } from './track-record.ts'

const said = (stated: number, times: number, happened: number): ResolvedForecast[] =>
  Array.from({ length: times }, (_, i) => ({ stated, happened: i < happened }))
const STANDARD = { mean: 0, deviation: 1 }

describe('how good were stated chances?', () => {
  // 4 of 5 at .9, 2 of 5 at .6, 1 of 4 at .2.
  const forecasts = [...said(0.9, 5, 4), ...said(0.6, 5, 2), ...said(0.2, 4, 1)]
  test('a Brier score is exactly its unreliability minus its resolution plus how hard it was', () => {
    const { reliability, resolution, uncertainty } = murphyDecomposition(forecasts)
    expect(brierScore(forecasts)).toBeCloseTo(reliability - resolution + uncertainty, 12)
    expect([reliability, resolution]).toEqual([expect.closeTo(0.0185714, 6), expect.closeTo(0.0535714, 6)])
  })
  test('always saying one half scores .25 and .69, whatever happens', () => {
    expect(brierScore(said(0.5, 9, 2))).toBe(0.25)
    expect(logLoss(said(0.5, 9, 2))).toBeCloseTo(Math.LN2, 12)
  })
  test('one "impossible" that happens cannot be made good in the log, but can in the Brier score', () => {
    const once = [...said(0, 1, 1), ...said(1, 99, 99)]
    expect(logLoss(once)).toBe(Number.POSITIVE_INFINITY)
    expect(brierScore(once)).toBeCloseTo(0.01, 12)
    expect(logLoss(said(1, 3, 3))).toBe(0)
  })
  test('without any, or with a chance of 120 %, nothing is scored as 0', () => {
    for (const none of [[], said(1.2, 3, 3)]) {
      const parts = Object.values(murphyDecomposition(none))
      expect([brierScore(none), logLoss(none), brierSkill(none), ...parts].every(Number.isNaN)).toBe(true)
      expect(calibrationTable(none)).toEqual([])
    }
  })
  test('where everything happened there was nothing to tell apart', () => {
    expect(brierSkill(said(0.9, 10, 10))).toBeNaN()
  })
})

describe('how good were stated quantities?', () => {
  test('a vague forecast that was right can score worse than a sharp one that was a little off', () => {
    expect(crpsOfNormal({ mean: 10, deviation: 8 }, 10)).toBeGreaterThan(crpsOfNormal({ mean: 11, deviation: 1 }, 10))
    expect(crpsOfNormal({ mean: 10, deviation: 0 }, 13)).toBe(3)
    expect(crpsOfNormal({ mean: 10, deviation: -1 }, 13)).toBeNaN()
  })
  test('many members of a normal ensemble score as the normal does', () => {
    const members = Array.from({ length: 2000 }, (_, i) => normalQuantile((i + 0.5) / 2000))
    for (const actual of [-2, 0, 0.7]) {
      expect(crpsOfEnsemble(members, actual)).toBeCloseTo(crpsOfNormal(STANDARD, actual), 3)
    }
    expect(crpsOfEnsemble([], 3)).toBeNaN()
  })
  test('nobody gains by saying anything but the truth: not by another mean, nor by more or less doubt', () => {
    const actuals = Array.from({ length: 2000 }, (_, i) => normalQuantile((i + 0.5) / 2000))
    const average = (of: (actual: number) => number) => actuals.reduce((sum, y) => sum + of(y), 0) / actuals.length
    const honest = average((y) => crpsOfNormal(STANDARD, y))
    for (const other of [
      { mean: 0.3, deviation: 1 },
      { mean: 0, deviation: 0.8 },
      { mean: 0, deviation: 1.3 },
    ]) {
      expect(average((y) => crpsOfNormal(other, y))).toBeGreaterThan(honest)
    }
    const range = (reach: number) => average((y) => intervalScore({ low: -reach, high: reach }, y, 0.8))
    const z = normalQuantile(0.9)
    expect(range(z)).toBeLessThan(Math.min(range(z - 0.2), range(z + 0.2)))
  })
  test('between 5 and 10 days, four times in five: 12 days cost the width and ten for each day outside', () => {
    expect(intervalScore({ low: 5, high: 10 }, 12, 0.8)).toBeCloseTo(25, 12)
    expect(intervalScore({ low: 5, high: 10 }, 12, 0.95)).toBeGreaterThan(25)
    expect(intervalScore({ low: 10, high: 5 }, 7, 0.8)).toBeNaN()
    expect(intervalScore({ low: 5, high: 10 }, 7, 1)).toBeNaN()
  })
})

describe('the table that people see', () => {
  test('8 hits of 10 at "80 %" fit any true rate from 49 to 94 %', () => {
    const [row] = calibrationTable(said(0.8, 10, 8))
    expect(row).toMatchObject({ said: expect.closeTo(0.8, 12), times: 10, happened: 8 })
    expect([row?.compatible.low, row?.compatible.high]).toEqual([expect.closeTo(0.49, 2), expect.closeTo(0.943, 2)])
  })
  test('78 % and 82 % stand in the row of 80 %, lowest row first', () => {
    const rows = calibrationTable([...said(0.78, 5, 3), ...said(0.82, 5, 3), ...said(0.3, 4, 1)])
    expect(rows.map((row) => [row.times, row.happened])).toEqual([
      [4, 1],
      [10, 6],
    ])
    expect(rows[1]?.said).toBeCloseTo(0.8, 12)
  })
  test('saying 25 % of yes is saying 75 % of no: both go to the outer row', () => {
    for (const [between, outer] of [
      [0.25, 0.2],
      [0.75, 0.8],
      [0.15, 0.1],
      [0.85, 0.9],
    ] as const) {
      expect(calibrationTable([...said(between, 1, 0), ...said(outer, 1, 0)])).toHaveLength(1)
    }
  })
})

describe('people are not ranked by luck', () => {
  const events = Array.from({ length: 40 }, (_, i) => i % 3 === 0)
  const always = (chance: number, howMany: number) => events.map((_, i) => (i < howMany ? chance : null))
  test('with 29 resolved forecasts there is no order of people, with 30 there is', () => {
    expect(
      forecasterRanking(
        events,
        new Map([
          ['Ana', always(0.3, 29)],
          ['Bo', always(0.9, 40)],
        ]),
      ),
    ).toEqual({
      known: false,
      because: 'too few resolved forecasts',
    })
    expect(
      forecasterRanking(
        events,
        new Map([
          ['Bo', always(0.9, 40)],
          ['Ana', always(0.3, 30)],
          ['Cy', always(0.3, 5)],
        ]),
      ),
    ).toMatchObject({
      ranked: [{ forecaster: 'Ana' }, { forecaster: 'Bo' }],
      questions: 30,
      unranked: ['Cy'],
    })
  })
  test('thirty forecasts each, but on other questions, cannot be compared', () => {
    const later = [...always(0.3, 30)].reverse()
    expect(
      forecasterRanking(
        events,
        new Map([
          ['Ana', always(0.3, 30)],
          ['Bo', later],
        ]),
      ),
    ).toMatchObject({ known: false })
  })
  test('a chance outside 0 to 1 is no forecast to rank', () => {
    expect(
      forecasterRanking(
        events,
        new Map([
          ['Ana', always(0.3, 40)],
          ['Bo', always(1.3, 40)],
        ]),
      ),
    ).toEqual({
      known: false,
      because: 'an answer lies outside its scale',
    })
  })
})

describe('a chance is shown only with shown skill', () => {
  test('who told apart what happened and what did not is believed', () => {
    const record = [...said(0.9, 20, 18), ...said(0.2, 20, 4)]
    expect(shownForecast(0.9, record)).toMatchObject({ shown: 'probability', probability: 0.9, resolved: 40 })
  })
  test('otherwise: how often it happened, what came of saying the same before, and why', () => {
    const record = [...said(0.8, 10, 6), ...said(0.4, 14, 8)]
    expect(shownForecast(0.8, record)).toEqual({
      shown: 'counts',
      because: 'no skill shown',
      happened: 14,
      times: 24,
      compatible: { low: expect.closeTo(0.388, 2), high: expect.closeTo(0.755, 2) },
      saidBefore: { said: expect.closeTo(0.8, 12), times: 10, happened: 6, compatible: expect.anything() },
    })
  })
  test('nineteen forecasts are too few, and none leave a range of nothing', () => {
    expect(shownForecast(0.8, said(0.8, 19, 10))).toMatchObject({ because: 'too few resolved forecasts', times: 19 })
    expect(shownForecast(0.8, [])).toEqual({
      shown: 'counts',
      because: 'too few resolved forecasts',
      happened: 0,
      times: 0,
      compatible: { low: Number.NaN, high: Number.NaN },
      saidBefore: null,
    })
  })
  test('who only ever met one kind of outcome has shown nothing', () => {
    expect(forecastSkill(said(0.99, 50, 50))).toEqual({ known: false, because: 'every outcome was the same' })
    expect(forecastSkill([...said(0.99, 50, 49)])).toMatchObject({ because: 'every outcome was the same' })
    expect(forecastSkill([...said(0.99, 50, 48)])).toMatchObject({ known: true, shown: false })
  })
  test('a stated chance of 120 % is withheld from the best forecaster too', () => {
    const record = [...said(0.9, 20, 18), ...said(0.2, 20, 4)]
    expect(shownForecast(1.2, record)).toMatchObject({ shown: 'counts', because: 'an answer lies outside its scale' })
  })

  const manyTimes = (n: number, draw: (random: Random) => ResolvedForecast, seed: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: 600 }, () => forecastSkill(Array.from({ length: n }, () => draw(random))))
  }
  const shareShown = (readings: ReturnType<typeof manyTimes>) =>
    readings.filter((reading) => reading.known && reading.shown).length / readings.length
  const happens = (random: Random, stated: number, truth: number) => ({ stated, happened: random() < truth })

  const WITHOUT_SKILL: { readonly [name: string]: (random: Random) => ResolvedForecast } = {
    'who guesses round the base rate': (random) => happens(random, 0.1 + 0.2 * random(), 0.2),
    'who guesses anything': (random) => happens(random, random(), 0.5),
    'who says what happens usually, to two digits': (random) => happens(random, 0.49 + 0.02 * random(), 0.5),
  }
  test.each(Object.entries(WITHOUT_SKILL))('%s is believed at most twice in a hundred times', (_, draw) => {
    for (const n of [20, 30, 60]) expect(shareShown(manyTimes(n, draw, n))).toBeLessThanOrEqual(0.02)
  })
  test('who knows something but exaggerates until it is worth nothing is believed at most eight times', () => {
    // Says .9 or .1 where .7 and .3 are true: as good as always saying one half.
    const exaggerates = (random: Random) => (random() < 0.5 ? happens(random, 0.9, 0.7) : happens(random, 0.1, 0.3))
    for (const n of [20, 60]) expect(shareShown(manyTimes(n, exaggerates, n))).toBeLessThanOrEqual(0.08)
  })
  test('who knows the true chances is believed after 60 forecasts, and rarely after 20', () => {
    const knows = (random: Random) => {
      const truth = random()
      return happens(random, truth, truth)
    }
    expect(shareShown(manyTimes(60, knows, 1))).toBeGreaterThan(0.8)
    expect(shareShown(manyTimes(20, knows, 2))).toBeLessThan(0.6)
  })
  test('the interval of the skill holds the true skill nine times in ten, give or take three points', () => {
    // Twenty and eighty percent, both true: Brier .16 against .25 of the base rate.
    const knows = (random: Random) => {
      const truth = random() < 0.5 ? 0.2 : 0.8
      return happens(random, truth, truth)
    }
    for (const n of [20, 30, 60]) {
      const known = manyTimes(n, knows, 40 + n).filter((reading) => reading.known)
      const held = known.filter(({ interval }) => interval.low <= 0.36 && interval.high >= 0.36).length / known.length
      expect(Math.abs(held - 0.9)).toBeLessThanOrEqual(0.03)
    }
  })
})

describe('487 real promises of Kubernetes proposals, each forecast from what was known on its day', () => {
  const promises = readFileSync(new URL('./data/promises.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string, string, string, string])
    .map(([madeOn, stage, ahead, dueOn, slip]) => ({
      madeOn,
      dueOn,
      kind: `${stage} ${Math.min(2, Number(ahead))}`,
      kept: slip !== '' && Number(slip) <= 0,
    }))
  const forecastFrom = (isAlike: (kind: string, other: string) => boolean) =>
    promises.map(({ madeOn, kind, kept }) => {
      const past = promises.filter((promise) => promise.dueOn < madeOn && isAlike(promise.kind, kind))
      return { stated: trackRecord(past.filter((promise) => promise.kept).length, past.length), happened: kept }
    })
  test('the record of the same kind of promise has shown skill, so its chances may be shown', () => {
    const record = forecastFrom((kind, other) => kind === other)
    expect(record).toHaveLength(487)
    expect(shownForecast(0.6, record)).toMatchObject({ shown: 'probability' })
    expect(brierSkill(record)).toBeGreaterThan(0.1)
  })
  test('the record of all promises together has not, so theirs are withheld and counts are shown', () => {
    const record = forecastFrom(() => true)
    expect(shownForecast(0.6, record)).toMatchObject({ shown: 'counts', because: 'no skill shown', times: 487 })
  })
  test('what was said and what then happened go up together', () => {
    const rows = calibrationTable(forecastFrom((kind, other) => kind === other)).filter(({ times }) => times >= 30)
    const rates = rows.map(({ happened, times }) => happened / times)
    expect(rates.length).toBeGreaterThan(3)
    expect(rates.at(-1)).toBeGreaterThan(2 * (rates[0] as number))
  })
})
