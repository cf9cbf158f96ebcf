import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { variance } from '../variance.ts'
import { agreementDrift } from './agreement-drift.ts'
import { drift } from './drift.ts'
import { fewestSwitchers } from './fewest-switchers.ts'
import { measurementError } from './measurement-error.ts'
import { randDisagreement } from './rand-disagreement.ts'
import { smallestDetectableChange } from './smallest-detectable-change.ts'
import { smallestDetectableShift } from './smallest-detectable-shift.ts'
import { smallestDetectableSwitching } from './smallest-detectable-switching.ts'
import { smallestRealChange } from './smallest-real-change.ts'
import { stability } from './stability.ts'
import { unpairedDrift } from './unpaired-drift.ts'

const SLIDER = { from: 0, to: 100 }
const STEPS = { from: 1, to: 5, step: 1 }
const random = seededRandom(1)
const waves = (before: readonly number[], after: readonly number[]) =>
  before.map((value, i) => ({ before: value, after: after[i] as number }))

describe('drift between two waves', () => {
  const before = [50, 52, 48, 60, 55, 45, 58, 51]
  test('eight people who all move up by about 20 points have moved', () => {
    const after = before.map((x, i) => x + 18 + (i % 4))
    const reading = drift({ people: waves(before, after), scale: SLIDER, random })
    expect(reading).toMatchObject({ known: true, word: 'moved', compared: 8, twoSided: 2 / 256 })
    if (!reading.known) return
    expect(reading.meanChange).toBeCloseTo(19.5)
    expect(reading.interval.low).toBeGreaterThan(18)
  })
  test('a scattered change that proves nothing is not "no change", and says what would have shown', () => {
    const people = waves(
      before,
      before.map((x, i) => x + (i % 2 === 0 ? 30 : -20) + i),
    )
    const reading = drift({ people, scale: SLIDER, random })
    expect(reading).toMatchObject({ known: true, word: 'nothing that these answers could show' })
    if (!reading.known) return
    // 1.16 and .98 standard deviations of 26.6 points.
    expect(reading.wouldHaveShown.plainly).toBeCloseTo(30.8, 0)
    expect(reading.wouldHaveShown.probably).toBeCloseTo(26.1, 0)
  })
  test('only an interval that lies wholly within the tolerance says that answers stayed', () => {
    const people = waves(
      before,
      before.map((x, i) => x + (i % 2 === 0 ? 2 : -2)),
    )
    const reading = drift({ people, scale: SLIDER, random })
    expect(reading).toMatchObject({ word: 'stayed within one step' })
    expect(reading.changed).toHaveLength(8)
  })
  test('between .05 and .10 the word is "probably"', () => {
    const people = waves([50, 50, 50, 50, 50, 50], [62, 55, 47, 70, 58, 65])
    expect(drift({ people, scale: SLIDER, random })).toMatchObject({ word: 'probably moved', twoSided: 0.0625 })
  })
  test('five people are refused however far they move, with the list of who moved, farthest first', () => {
    expect(drift({ people: waves([10, 10, 10, 10, 10], [80, 90, 70, 90, 10]), scale: SLIDER, random })).toEqual({
      known: false,
      because: 'too few people for this test',
      compared: 5,
      joined: [],
      left: [],
      changed: [
        { person: 1, change: 80 },
        { person: 3, change: 80 },
        { person: 0, change: 70 },
        { person: 2, change: 60 },
      ],
    })
  })
  test('who joined or left is listed and not compared', () => {
    const people = [{ before: null, after: 90 }, ...waves(before, before), { before: 5, after: null }]
    const reading = drift({ people, scale: SLIDER, random })
    expect(reading).toMatchObject({ compared: 8, joined: [0], left: [9], changed: [] })
  })
  test('an answer beside the scale is refused, not clipped', () => {
    expect(drift({ people: waves(before, [...before.slice(1), 101]), scale: SLIDER, random })).toMatchObject({
      because: 'an answer lies outside its scale',
    })
  })
  test('six people on five steps whose answers scatter would have shown only a move over nearly half of the scale', () => {
    const people = waves([2, 3, 3, 4, 2, 3], [5, 1, 3, 4, 2, 4])
    const reading = drift({ people, scale: STEPS, random })
    expect(reading).toMatchObject({ known: true, word: 'nothing that these answers could show' })
    expect(reading.known && reading.wouldHaveShown.probably).toBeGreaterThan(1.2)
    expect(reading.known && reading.wouldHaveShown.plainly).toBeGreaterThan(1.6)
  })
})

describe('drift of agreement', () => {
  const SPREAD = [1, 1, 2, 3, 4, 5, 5, 3]
  /** Eight people answer five items, each in another order. */
  const answers = (list: readonly number[]) =>
    list.map((_, person) => [0, 1, 2, 3, 4].map((item) => list[(person + 3 * item) % list.length] as number))
  const people = (before: number[][], after: number[][]) =>
    before.map((row, person) => ({ before: row, after: after[person] as number[] }))

  test('eight people who come from everywhere to the middle are closer, and back again farther apart', () => {
    const apart = answers(SPREAD)
    const near = answers([3, 3, 3, 2, 4, 3, 3, 3])
    const closer = agreementDrift({ people: people(apart, near), scale: STEPS, random })
    expect(closer).toMatchObject({ known: true, word: 'closer', compared: 8, items: 5 })
    if (!closer.known) return
    // Mean distance of two people: 54 / 28 steps before, 14 / 28 after, of four that are possible.
    expect(closer.change).toBeCloseTo((54 - 14) / 28 / 4)
    expect(closer.interval.low).toBeGreaterThan(0)
    expect(agreementDrift({ people: people(near, apart), scale: STEPS, random })).toMatchObject({
      word: 'farther apart',
      twoSided: closer.twoSided,
    })
  })
  test('the same answers with their places exchanged are as close as before only if hardly anybody moved', () => {
    const apart = answers(SPREAD)
    expect(agreementDrift({ people: people(apart, apart), scale: STEPS, random })).toMatchObject({
      word: 'as close as before',
      change: 0,
    })
    const elsewhere = answers([5, 4, 1, 1, 3, 2, 3, 5])
    expect(agreementDrift({ people: people(apart, elsewhere), scale: STEPS, random })).toMatchObject({
      word: 'nothing that these answers could show',
    })
  })
  test('on one item no change of eight people could show, however large; five are refused', () => {
    const one = (list: readonly number[]) => list.map((answer) => [answer])
    const reading = agreementDrift({ people: people(one(SPREAD), one([...SPREAD].reverse())), scale: STEPS, random })
    expect(reading.known && Object.values(reading.wouldHaveShown)).toEqual([Number.NaN, Number.NaN])
    expect(
      agreementDrift({ people: people(answers(SPREAD), answers(SPREAD)).slice(3), scale: STEPS, random }),
    ).toMatchObject({ known: false, because: 'too few people for this test', compared: 5 })
  })
  test('who was there once is listed; an item answered once counts for nobody', () => {
    const [first, ...rest] = people(answers(SPREAD), answers(SPREAD))
    const gap = { before: [null, 2, 3, 4, 5], after: [1, 2, 3, 4, 5] }
    const joined = { before: null, after: first?.after ?? null }
    const reading = agreementDrift({ people: [joined, ...rest, gap], scale: STEPS, random })
    expect(reading).toMatchObject({ known: true, compared: 8, joined: [0], left: [], change: 0 })
  })
  test('what would have shown for 6, 8, 12 and 30 people is near the table of the measure notes', () => {
    const table = [
      [6, 5, 0.23, 0.17],
      [6, 10, 0.16, 0.11],
      [8, 5, 0.16, 0.13],
      [8, 10, 0.1, 0.09],
      [12, 5, 0.1, 0.09],
      [30, 5, 0.06, 0.05],
    ] as const
    for (const [n, items, plainly, probably] of table) {
      const shown = Array.from({ length: 15 }, () => {
        const wave = () =>
          Array.from({ length: n }, () => Array.from({ length: items }, () => 1 + Math.floor(random() * 5)))
        const reading = agreementDrift({ people: people(wave(), wave()), scale: STEPS, random })
        return reading.known ? reading.wouldHaveShown : { plainly: Number.NaN, probably: Number.NaN }
      })
      const middle = (values: number[]) => values.sort((a, b) => a - b)[7] as number
      expect(Math.abs(middle(shown.map((each) => each.plainly)) - plainly), `${n} ${items}`).toBeLessThan(0.05)
      expect(Math.abs(middle(shown.map((each) => each.probably)) - probably), `${n} ${items}`).toBeLessThan(0.05)
    }
  })
})

describe('what could be detected', () => {
  test('8 people with a spread of 15 points: about 17 points', () => {
    expect(15 * smallestDetectableChange(8)).toBeCloseTo(17.3, 1)
  })
  test('five steps and changes that vary by .84: .9 of a step for 12 people, .5 for 30, six only with "probably"', () => {
    const shown = (n: number, alpha: number) => {
      const before = Array.from({ length: n }, (_, i) => [2, 3, 4, 3, 1, 5, 3, 2, 4, 3][i % 10] as number)
      return smallestDetectableShift({ before, spread: 0.84, scale: STEPS }, seededRandom(4), alpha)
    }
    expect(shown(6, 0.05)).toBeNaN()
    expect(Math.abs(shown(6, 0.1) - 1.45)).toBeLessThan(0.15)
    expect(Math.abs(shown(12, 0.05) - 0.87)).toBeLessThan(0.1)
    expect(Math.abs(shown(30, 0.05) - 0.47)).toBeLessThan(0.1)
    expect(shown(5, 0.05)).toBeNaN()
  })
  test('people who all stand at the upper end are judged by how far down they would have to move', () => {
    const before = [5, 5, 5, 4, 5, 5, 4, 5, 5, 5]
    expect(smallestDetectableShift({ before, spread: 0.6, scale: STEPS }, seededRandom(4))).toBeGreaterThan(0.3)
    expect(smallestDetectableShift({ before: [6, 5], spread: 0.6, scale: STEPS }, random)).toBeNaN()
  })
  test('one switcher back needs eight forward, and twelve people must switch with .73', () => {
    expect([0, 1, 2, 3].map((against) => fewestSwitchers(30, against))).toEqual([6, 8, 10, 12])
    expect(fewestSwitchers(8, 1)).toBeNaN()
    expect(smallestDetectableSwitching(12)).toBe(0.73)
    expect(smallestDetectableSwitching(8)).toBeNaN()
  })
  test('one person on a slider with noise of 10 points must move by 28', () => {
    expect(smallestRealChange(10)).toBeCloseTo(27.7, 1)
    expect(smallestRealChange(-1)).toBeNaN()
    // Differences of 10, 0 and -10 points vary by 10, and each of both answers by 10 / sqrt 2.
    expect(measurementError(waves([50, 60, 70], [60, 60, 60]))).toBeCloseTo(10 / Math.SQRT2)
    expect(measurementError(waves([50, 60], [60, 60]))).toBeNaN()
  })
})

describe('rounds', () => {
  const people = waves([1, 2, 3, 3, 4, 5, 5, 2, 4, 3, 1, 5], [2, 2, 3, 3, 4, 5, 4, 3, 4, 3, 2, 4])
  test('five of twelve moved a step: another round is worth it', () => {
    expect(stability(people, STEPS)).toMatchObject({ known: true, stable: false, shareWhoMoved: 5 / 12 })
  })
  test('one of seven moving is stable; with six people a single one decides, so it is refused', () => {
    expect(stability(waves([1, 2, 3, 4, 5, 5, 1], [1, 2, 3, 4, 5, 5, 2]), STEPS)).toMatchObject({ stable: true })
    expect(stability(people.slice(0, 6), STEPS)).toEqual({ known: false, because: 'too few people for this test' })
  })
  test('who answered one round only is not compared, and an answer beside the scale is refused', () => {
    const seven = waves([1, 2, 3, 4, 5, 5, 1], [1, 2, 3, 4, 5, 5, 2])
    expect(stability([...seven, { before: null, after: 3 }], STEPS)).toEqual(stability(seven, STEPS))
    expect(stability([...seven.slice(1), { before: 1, after: null }], STEPS)).toMatchObject({ known: false })
    expect(stability([...seven, { before: 1, after: 6 }], STEPS)).toEqual({
      known: false,
      because: 'an answer lies outside its scale',
    })
  })
  test('fifteen panellists with an IPR of 1 and a limit of 6.1 do not disagree; four at each end do', () => {
    const panel = [4, 5, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9]
    expect(randDisagreement(panel)).toMatchObject({ limit: 6.1, disagreement: false })
    expect(randDisagreement([1, 1, 1, 2, 8, 9, 9, 9])).toMatchObject({ disagreement: true })
    expect(randDisagreement([1, 9])).toEqual({ known: false, because: 'too few answers' })
    expect(randDisagreement([0, 5, 9])).toMatchObject({ known: false })
  })
})

describe('two waves of people who cannot be told to be the same', () => {
  const scale = { from: 0, to: 2, step: 1 }
  const compared = (before: number[], after: number[]) =>
    unpairedDrift({ before, after, scale, random: seededRandom(1) })

  test('six at one end and six at the other: 2 of 924 ways to deal them', () => {
    expect(compared([0, 0, 0, 0, 0, 0], [2, 2, 2, 2, 2, 2])).toMatchObject({ word: 'moved', meanChange: 2 })
  })

  test('twenty against twenty see .91 standard deviations eight times in ten (Cohen 1988, table 2.4.1)', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => at % 2)
    const reading = compared(twenty, twenty)
    if (!reading.known) throw new Error(reading.because)
    const deviation = Math.sqrt(variance(twenty))
    expect(reading.wouldHaveShown.plainly / deviation).toBeCloseTo(0.909, 2)
    expect(reading.wouldHaveShown.probably).toBeLessThan(reading.wouldHaveShown.plainly)
  })

  test('a small difference of few is nothing that these answers could show, and never "no change"', () => {
    expect(compared([0, 1, 2, 1, 2], [1, 1, 2, 1, 2])).toMatchObject({ word: 'nothing that these answers could show' })
  })

  test('more people than can be relabelled are told by the t-test, and the same way', () => {
    const many = (value: number) => Array.from({ length: 200 }, (_, at) => (at % 4 === 0 ? 1 : value))
    expect(compared(many(0), many(2))).toMatchObject({ word: 'moved' })
    expect(compared(many(0), many(0))).toMatchObject({ word: 'stayed within one step' })
  })

  test('three in a wave are refused', () => {
    expect(compared([0, 1, 2], [2, 2, 2, 2])).toEqual({ known: false, because: 'too few people for this test' })
  })
})
