import { describe, expect, test } from 'vitest'
import { pairwiseAgreement } from '../agreement/pairwise-agreement.ts'
import { mean } from '../mean.ts'
import { seededRandom } from '../random.ts'
import { agreementChange } from './agreement-change.ts'
import { groupsOfPlaces } from './groups-of-places.ts'
import { maxT } from './max-t.ts'
import { mcNemar } from './mc-nemar.ts'
import { signFlip } from './sign-flip.ts'
import { signsOfPlaces } from './signs-of-places.ts'
import { twoGroups } from './two-groups.ts'

const FIVE_STEPS = { from: 1, to: 5, step: 1 }

describe('did people move in one direction', () => {
  test('of Darwin’s fifteen pairs of maize, 1,726 of 32,768 patterns are as extreme (Fisher 1935)', () => {
    const maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    expect(signFlip(maize)).toMatchObject({ known: true, twoSided: 1726 / 32768, exact: true })
  })
  test('five people can never get below .0625, however far they move', () => {
    expect(signFlip([90, 90, 90, 90, 90])).toMatchObject({ twoSided: 0.0625 })
  })
  test('sixty people on a slider are still counted exactly', () => {
    const sixty = Array.from({ length: 60 }, (_, i) => ((i * 37) % 61) - 28)
    expect(signFlip(sixty)).toMatchObject({ known: true, exact: true })
  })
  test('answers with too many distinct sums need a generator, say so, and then nearly agree with the exact count', () => {
    const random = seededRandom(1)
    const unequal = Array.from({ length: 24 }, () => random() - 0.3)
    expect(signFlip(unequal)).toEqual({ known: false, because: 'needs a random generator' })
    const drawn = signFlip(unequal, seededRandom(2))
    // The same answers to two digits have few sums and are counted exactly.
    const counted = signFlip(unequal.map((value) => Math.round(value * 100)))
    if (!drawn.known || !counted.known) throw new Error('both are known')
    expect([drawn.exact, counted.exact]).toEqual([false, true])
    expect(Math.abs(drawn.twoSided - counted.twoSided)).toBeLessThan(0.02)
  })
  test('no answers, no test', () => expect(signFlip([])).toEqual({ known: false, because: 'no answers' }))
})

describe('do two groups answer differently', () => {
  test('three against three, completely apart: 2 of 20 splits', () => {
    expect(twoGroups([60, 70, 80], [20, 30, 40])).toMatchObject({ difference: 40, twoSided: 0.1, splits: 20 })
  })
  test('twenty against twenty is counted exactly, where trying all splits would take 137,846,528,820', () => {
    const first = Array.from({ length: 20 }, (_, i) => 50 + (i % 7))
    const second = Array.from({ length: 20 }, (_, i) => 48 + (i % 9))
    expect(twoGroups(first, second)).toMatchObject({ exact: true, splits: 137_846_528_820 })
  })
  test('drawn splits nearly agree with counted ones', () => {
    const random = seededRandom(4)
    const values = Array.from({ length: 24 }, () => random())
    expect(twoGroups(values.slice(0, 12), values.slice(12))).toMatchObject({ because: 'needs a random generator' })
    const drawn = twoGroups(values.slice(0, 12), values.slice(12), seededRandom(5))
    const rounded = values.map((value) => Math.round(value * 100))
    const counted = twoGroups(rounded.slice(0, 12), rounded.slice(12))
    if (!drawn.known || !counted.known) throw new Error('both are known')
    expect(Math.abs(drawn.twoSided - counted.twoSided)).toBeLessThan(0.03)
  })
  test('an empty group is refused', () => expect(twoGroups([], [1])).toEqual({ known: false, because: 'no answers' }))
})

describe('did agreement change', () => {
  const apart = [
    [1, 5],
    [5, 1],
    [2, 4],
    [4, 2],
    [1, 1],
    [5, 5],
  ]
  const closer = [
    [3, 3],
    [4, 3],
    [3, 3],
    [3, 3],
    [2, 3],
    [4, 4],
  ]
  test('six people come from .43 to .85, and only two of 64 swaps are as extreme', () => {
    const reading = agreementChange(apart, closer, FIVE_STEPS)
    if (!reading.known) throw new Error(reading.because)
    expect(reading.before).toBeCloseTo(0.4333, 4)
    expect(reading.after).toBeCloseTo(0.85)
    expect(reading.twoSided).toBe(2 / 64)
  })
  test('the count of sign flips is what trying every swap of two waves gives', () => {
    const random = seededRandom(3)
    const die = () => 1 + Math.floor(random() * 5)
    const wave = () => Array.from({ length: 7 }, () => [die(), die(), die()])
    const agreementOf = (rows: readonly (readonly number[])[]) =>
      mean(
        [0, 1, 2].map((item) =>
          pairwiseAgreement(
            rows.map((row) => row[item] as number),
            FIVE_STEPS,
          ),
        ),
      )
    for (let run = 0; run < 20; run++) {
      const [before, after] = [wave(), wave()]
      const reading = agreementChange(before, after, FIVE_STEPS)
      if (!reading.known) throw new Error(reading.because)
      expect(reading.change).toBeCloseTo(agreementOf(after) - agreementOf(before), 10)
      expect(reading.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(reading.change, 10)
      let asLarge = 0
      for (let swaps = 0; swaps < 2 ** 7; swaps++) {
        const one = before.map((row, i) => ((swaps >> i) & 1 ? (after[i] as number[]) : row))
        const other = after.map((row, i) => ((swaps >> i) & 1 ? (before[i] as number[]) : row))
        const change = agreementOf(other) - agreementOf(one)
        if (Math.abs(change) >= Math.abs(reading.change) - 1e-12) asLarge++
      }
      expect(reading.twoSided).toBeCloseTo(asLarge / 2 ** 7, 10)
    }
  })
  test('five people are refused; forty are counted exactly, and with gaps in their answers drawn', () => {
    expect(agreementChange(apart.slice(1), closer.slice(1), FIVE_STEPS)).toMatchObject({ known: false })
    const many = (wave: number[][]) => Array.from({ length: 40 }, (_, i) => wave[i % wave.length] as number[])
    const counted = agreementChange(many(apart), many(closer), FIVE_STEPS)
    expect(counted.known && [counted.exact, counted.twoSided < 0.001]).toEqual([true, true])
    const random = seededRandom(2)
    const rows = () => Array.from({ length: 40 }, () => [random(), random(), random()])
    const withGaps = rows().map((row, i) => row.map((answer, item) => (item === i % 3 ? null : answer)))
    const unit = { from: 0, to: 1 }
    expect(agreementChange(withGaps, rows(), unit)).toMatchObject({ because: 'needs a random generator' })
    expect(agreementChange(withGaps, rows(), unit, random)).toMatchObject({ known: true, exact: false })
  })
  test('who answered no item twice has no part in the change, and changes nothing', () => {
    const gone = agreementChange([...apart, [1, 2]], [...closer, [null, null]], FIVE_STEPS)
    expect(gone).toMatchObject({ known: true, twoSided: 2 / 64 })
    expect(gone.known && gone.parts[6]).toBeNaN()
  })
})

describe('did more people switch one way', () => {
  test('six of six is .031, eight against one .039, nobody switching is nothing to test', () => {
    expect(mcNemar(6, 0)).toBeCloseTo(0.03125)
    expect(mcNemar(8, 1)).toBeCloseTo(0.0390625)
    expect(mcNemar(3, 3)).toBe(1)
    expect(mcNemar(0, 0)).toBeNaN()
  })
})

describe('many gaps looked at together', () => {
  const relabelled = [
    [3, 1],
    [1, 2],
    [2, 3],
    [0, 0],
  ]
  test('the larger gap competes with both, the smaller one only with itself, and is never called rarer', () => {
    expect(maxT([3, 1], relabelled)).toEqual({ single: [1 / 4, 3 / 4], adjusted: [2 / 4, 3 / 4] })
  })
  test('a gap in points and the same gap in shares compete as equals', () => {
    const inPoints = relabelled.map(([first = 0, second = 0]) => [100 * first, second])
    expect(maxT([300, 1], inPoints)).toEqual(maxT([3, 1], relabelled))
  })
  test('without relabellings nothing is known, and a gap that never moves is no finding', () => {
    expect(maxT([3], []).adjusted[0]).toBeNaN()
    expect(maxT([0], [[0], [0]])).toEqual({ single: [1], adjusted: [1] })
  })
})

describe('answers of several coordinates', () => {
  test('four who choose one thing against four who choose another: 2 of 70 splits', () => {
    const speed = new Array(4).fill([1, 0, 0])
    const safety = new Array(4).fill([0, 1, 0])
    expect(groupsOfPlaces(speed, safety)).toBeCloseTo(2 / 70, 12)
    expect(groupsOfPlaces(speed, [])).toBeNaN()
  })
  test('with one coordinate they are the tests for numbers', () => {
    const [first, second] = [
      [60, 70, 80],
      [20, 30, 40],
    ]
    const numbers = twoGroups(first as number[], second as number[])
    expect(numbers).toMatchObject({
      twoSided: groupsOfPlaces(
        (first as number[]).map((value) => [value]),
        (second as number[]).map((value) => [value]),
      ),
    })
    expect(signsOfPlaces([[49], [-67], [8]])).toBe(signsOfPlaces([[8], [49], [-67]]))
  })
  test('five people who all expect the others elsewhere can never get below .0625', () => {
    expect(signsOfPlaces(new Array(5).fill([1, -1, 0]))).toBe(0.0625)
    expect(signsOfPlaces([])).toBeNaN()
  })
  test('nine against nine people and fifteen signs need a generator', () => {
    const nine = (place: readonly number[]) => new Array(9).fill(place)
    expect(groupsOfPlaces(nine([1, 0]), nine([0, 1]))).toBeNaN()
    expect(groupsOfPlaces(nine([1, 0]), nine([0, 1]), seededRandom(1))).toBeLessThan(0.001)
    expect(signsOfPlaces(new Array(15).fill([1, 0]))).toBeNaN()
    expect(signsOfPlaces(new Array(15).fill([1, 0]), seededRandom(1))).toBeLessThan(0.001)
  })
})
