import { describe, expect, test } from 'vitest'
import { CLAIM_SCALE } from '../claim.ts'
import { seededRandom } from '../random.ts'
import { allocationCoorientation } from './allocation-coorientation.ts'
import { believedAgainstMeasured } from './believed-against-measured.ts'
import { choiceCoorientation } from './choice-coorientation.ts'
import { closenessBetweenGroups } from './closeness-between-groups.ts'
import { coorientation } from './coorientation.ts'
import { coorientationPairs } from './coorientation-pairs.ts'
import { cronbachComponents } from './cronbach-components.ts'
import { differenceReliability } from './difference-reliability.ts'
import { expectedAgainstActual } from './expected-against-actual.ts'
import { distributionDistance, ordinalCoorientation } from './ordinal-coorientation.ts'
import { perspectiveGain } from './perspective-gain.ts'
import { predictedShare } from './predicted-share.ts'
import { profileLikeness } from './profile-likeness.ts'
import { rankingCoorientation } from './ranking-coorientation.ts'
import { rationalProjection } from './rational-projection.ts'
import { wordingGrade } from './wording-grade.ts'

const SLIDER = { from: 0, to: 100 }
const FIVE_STEPS = { from: 1, to: 5, step: 1 }
const pairUp = <A>(own: readonly A[], predicted: readonly A[]) =>
  own.map((value, i) => ({ own: value, predicted: predicted[i] as A }))

describe('co-orientation', () => {
  const product = pairUp([70, 80, 75], [65, 70, 80])
  const legal = [30, 40, 35, 45]

  test('Product stands at 75, thinks Legal is at 71.7, and Legal is at 37.5: a false consensus', () => {
    const reading = coorientation({ perceivers: product, others: legal, scale: SLIDER })
    expect(reading).toMatchObject({ known: true, state: 'false consensus', wording: 'possibly', tau: 15 })
    if (!reading.known) return
    expect(reading.agreementGap).toBeCloseTo(37.5)
    expect(reading.congruencyGap).toBeCloseTo(3.33, 2)
    expect(reading.accuracyError).toBeCloseTo(34.17, 2)
    expect(reading.chance.agreement).toBeCloseTo(1 / 35)
  })
  test('the other three states', () => {
    const state = (own: number, predicted: number, others: number) => {
      const reading = coorientation({
        perceivers: pairUp([own, own, own], [predicted, predicted, predicted]),
        others: [others, others, others],
        scale: SLIDER,
      })
      return reading.known ? reading.state : reading.because
    }
    expect(state(60, 62, 65)).toBe('shared')
    expect(state(80, 40, 78)).toBe('false conflict')
    expect(state(80, 20, 25)).toBe('open difference')
  })
  test('exactly one step apart on a claim still counts as the same', () => {
    const reading = coorientation({ perceivers: pairUp([2, 2, 2], [2, 2, 2]), others: [1, 1, 1], scale: CLAIM_SCALE })
    expect(reading).toMatchObject({ state: 'shared', tau: 1 })
  })
  test('two against two at the ends is split inside, and gets no state but keeps what there is to show', () => {
    const reading = coorientation({
      perceivers: pairUp([0, 0, 100, 100], [50, 50, 50, 50]),
      others: legal,
      scale: SLIDER,
    })
    expect(reading).toMatchObject({
      known: false,
      because: 'split inside',
      counts: { own: 4, predicted: 4, others: 4 },
    })
    expect(reading.closeness.own).toBe(0)
  })
  test('predictions that contradict each other are a split too: their mean is nobody’s expectation', () => {
    const reading = coorientation({
      perceivers: pairUp([50, 50, 55, 50], [0, 0, 100, 100]),
      others: legal,
      scale: SLIDER,
    })
    expect(reading).toMatchObject({ known: false, because: 'split inside' })
  })
  test('without answers on one side, or with too few predictions, there is nothing to say', () => {
    expect(coorientation({ perceivers: product, others: [null], scale: SLIDER })).toMatchObject({
      because: 'no answers',
    })
    const oneGuess = [...product.map(({ own }) => ({ own, predicted: null })), { own: 70, predicted: 40 }]
    expect(coorientation({ perceivers: oneGuess, others: legal, scale: SLIDER })).toMatchObject({
      because: 'too few predictions',
    })
  })
  test('a dyad gives facts about two named people', () => {
    const reading = coorientation({ perceivers: [{ own: 80, predicted: 80 }], others: [30], scale: SLIDER })
    expect(reading).toMatchObject({ known: true, state: 'false consensus', wording: 'named facts only' })
  })
  test('eight a side and far from the line is said plainly, a close call only as likely', () => {
    const eight = [70, 72, 75, 74, 71, 69, 73, 76]
    const clear = coorientation({ perceivers: pairUp(eight, eight), others: eight.map((x) => x - 50), scale: SLIDER })
    const close = coorientation({ perceivers: pairUp(eight, eight), others: eight.map((x) => x - 15.5), scale: SLIDER })
    expect(clear).toMatchObject({ state: 'false consensus', wording: 'plain' })
    expect(close).toMatchObject({ state: 'false consensus', wording: 'likely' })
  })
  test('the state is right about as often as the notes say: 63 to 80 % at 3 a side, 90 % and more at 8', () => {
    const random = seededRandom(3)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const around = (centre: number, n: number) =>
      Array.from({ length: n }, () => Math.min(100, Math.max(0, centre + 18 * normal())))
    const shareRight = (n: number, gap: number, believedGap: number, state: string) => {
      let right = 0
      let called = 0
      for (let run = 0; run < 400; run++) {
        const perceivers = pairUp(around(35, n), around(35 + believedGap, n))
        const reading = coorientation({ perceivers, others: around(35 + gap, n), scale: SLIDER, random })
        if (!reading.known) continue
        called++
        if (reading.state === state) right++
      }
      return right / called
    }
    expect(shareRight(3, 30, 0, 'false consensus')).toBeGreaterThan(0.63)
    expect(shareRight(8, 30, 0, 'false consensus')).toBeGreaterThan(0.9)
    expect(shareRight(8, 0, 30, 'false conflict')).toBeGreaterThan(0.87)
  })
  test('three groups are six ordered pairs, each with its own predictions', () => {
    const groups = ['Product', 'Legal', 'Sales'].map((name, i) => ({
      name,
      people: [0, 1, 2].map((person) => ({ own: 20 * i + person, predicted: { Product: 0, Legal: 20, Sales: 40 } })),
    }))
    const pairs = coorientationPairs(groups, SLIDER)
    expect(pairs.map(({ perceiver, target }) => `${perceiver} of ${target}`)).toEqual([
      'Product of Legal',
      'Product of Sales',
      'Legal of Product',
      'Legal of Sales',
      'Sales of Product',
      'Sales of Legal',
    ])
    expect(pairs[1]?.reading).toMatchObject({ known: true, state: 'open difference', accuracyError: -1 })
  })
})

describe('parts of co-orientation', () => {
  test('who stands at 75, expects 71.7 and meets 37.5 has hardly looked past themselves', () => {
    expect(perspectiveGain(75, 71.666667, 37.5)).toBeCloseTo(0.089, 3)
    expect(perspectiveGain(50, 30, 50)).toBeNaN()
  })
  test('strength of wording by the smaller side', () => {
    expect([1, 2, 3, 4, 5, 7, 8].map((n) => wordingGrade(n, false))).toEqual([
      'named facts only',
      'named facts only',
      'possibly',
      'possibly',
      'likely',
      'likely',
      'plain',
    ])
    expect(wordingGrade(20, true)).toBe('likely')
  })
  test('a legal department of one weighs as much as a team of three', () => {
    // Pairs of groups: 0 and 100 are 1 apart, 0 and 50 are .5 apart, 100 and 50 are .5 apart.
    expect(closenessBetweenGroups([[0, 0, 0], [100], [50]], SLIDER)).toBeCloseTo(1 - (1 + 0.5 + 0.5) / 3)
    expect(closenessBetweenGroups([[0, 0, 0], []], SLIDER)).toBeNaN()
  })
})

describe('co-orientation by kind of question', () => {
  test('steps: the same mean with another spread is not the same', () => {
    expect(distributionDistance([3, 3], [1, 5], FIVE_STEPS)).toBe(0.5)
    expect(ordinalCoorientation(pairUp([4, 5, 4], [2, 3, 2]), [4, 4, 5, 3], FIVE_STEPS).congruency).toBe(0.5)
    expect(ordinalCoorientation([], [4], FIVE_STEPS).congruency).toBeNaN()
  })
  test('choices: two of three predict their own choice, nobody hits the others', () => {
    const perceivers = pairUp(['speed', 'speed', 'safety'], ['speed', 'speed', 'speed'])
    const reading = choiceCoorientation(perceivers, ['safety', 'safety', 'cost', 'safety'])
    expect(reading).toMatchObject({ agreement: 0.25, accuracy: 0, congruency: 2 / 3 })
    expect(choiceCoorientation([], []).agreement).toBeNaN()
  })
  test('rankings: the reverse order is 1', () => {
    const reading = rankingCoorientation(pairUp([[1, 2, 3]], [[1, 2, 3]]), [[3, 2, 1]])
    expect(reading).toEqual({ agreement: 1, congruency: 0, accuracy: 1 })
  })
  test('allocations: 35 of 100 points would have to move', () => {
    const own = [
      [60, 30, 10],
      [50, 30, 20],
    ]
    const others = [
      [20, 30, 50],
      [30, 20, 50],
    ]
    expect(allocationCoorientation(pairUp(own, own), others).agreement).toBeCloseTo(0.35)
    expect(allocationCoorientation([], others).agreement).toBeNaN()
  })
})

describe('how many of the others', () => {
  const yes = (predicted: number | null) => ({ saidYes: true, predicted })
  const no = (predicted: number | null) => ({ saidYes: false, predicted })

  test('a yes among 3 of 4 sees 2 of 3 others, a no sees 3 of 3', () => {
    const reading = predictedShare([yes(0.9), yes(null), yes(null), no(0.4)])
    if (!reading.known) throw new Error(reading.because)
    expect(reading.people.map((person) => person.actual)).toEqual([2 / 3, 1])
    expect(reading.falseConsensusEffect).toBeCloseTo(0.5)
  })
  test('two answers, or nobody predicting, is refused', () => {
    expect(predictedShare([yes(0.5), no(0.5)])).toEqual({ known: false, because: 'too few answers' })
    expect(predictedShare([yes(null), no(null), no(null)])).toEqual({ known: false, because: 'too few predictions' })
    expect(predictedShare([yes(70), no(50), no(50)])).toMatchObject({ known: false })
  })
  test('to expect two thirds to be like oneself is plain good sense (Dawes 1989)', () => {
    expect(rationalProjection(1, 1)).toBeCloseTo(2 / 3)
    expect(rationalProjection(2, 1)).toBeNaN()
  })
})

describe('believed against measured', () => {
  test('five people expect 84 % and have 57 %', () => {
    const answers = [
      [5, 4, 2],
      [4, 4, 5],
      [2, 5, 1],
      [4, 1, 5],
      [5, 4, 4],
    ]
    const reading = believedAgainstMeasured({ answers, perceived: [0.9, 0.8, 0.85, 0.7, 0.95], scale: FIVE_STEPS })
    if (!reading.known) throw new Error(reading.because)
    expect(reading.believed).toBeCloseTo(0.84)
    expect(reading.measured).toBeCloseTo(0.5667, 4)
    expect(reading.gap).toBeCloseTo(0.2733, 4)
  })
  test('two people, or two beliefs, are too few', () => {
    expect(believedAgainstMeasured({ answers: [[1], [2]], perceived: [1, 1, 1], scale: FIVE_STEPS })).toEqual({
      known: false,
      because: 'too few answers',
    })
    expect(believedAgainstMeasured({ answers: [[1], [2], [3]], perceived: [1, null, 1], scale: FIVE_STEPS })).toEqual({
      known: false,
      because: 'too few predictions',
    })
  })
  test('who knows the others perfectly has no gap, even where people differ', () => {
    const item = pairUp([2, 2, 2, 2, 0], [2, 2, 2, 2, 2])
    expect(expectedAgainstActual([item], CLAIM_SCALE)).toMatchObject({ believed: 0.8, measured: 0.8, gap: 0 })
  })
  test('five people who each expect all others at their own place believe 1 and have less', () => {
    const item = pairUp([2, 2, 2, 0, 0], [2, 2, 2, 0, 0])
    const reading = expectedAgainstActual([item], CLAIM_SCALE)
    if (!reading.known) throw new Error(reading.because)
    expect(reading.believed).toBe(1)
    expect(reading.measured).toBeCloseTo(0.3)
  })
})

describe('what differences of answers are worth', () => {
  test('parts of .80 that correlate .70 leave a difference of .33; uncorrelated ones all of it', () => {
    expect(differenceReliability({ first: 0.8, second: 0.8, correlation: 0.7 })).toBeCloseTo(1 / 3)
    expect(differenceReliability({ first: 0.8, second: 0.8, correlation: 0 })).toBeCloseTo(0.8)
    expect(differenceReliability({ first: 0.8, second: 0.8, correlation: 1 })).toBeNaN()
    expect(differenceReliability({ first: 0.5, second: 0.5, correlation: 0.9 })).toBeNaN()
  })
  test('the noisier part decides when it varies three times as much', () => {
    const parts = { first: 0.9, second: 0.3, correlation: 0 }
    expect(differenceReliability(parts, { first: 1, second: 3 })).toBeCloseTo((0.9 + 2.7) / 10)
  })
  test('somebody who puts everybody one step too high only uses the scale differently', () => {
    const actual = [
      [1, 2],
      [3, 4],
    ]
    const parts = cronbachComponents(
      actual.map((row) => row.map((value) => value + 1)),
      actual,
    )
    expect(parts).toMatchObject({ squaredError: 1, elevation: 1, differentialAccuracy: 0, stereotypeAccuracy: 0 })
    expect(cronbachComponents([], actual).squaredError).toBeNaN()
  })
  test('somebody who mixes two people up on one question is wrong about who differs on what', () => {
    const actual = [
      [1, 5],
      [5, 1],
    ]
    const { differentialAccuracy, squaredError } = cronbachComponents([...actual].reverse(), actual)
    expect(differentialAccuracy).toBe(squaredError)
  })
  test('correlation is blind to level: one step apart everywhere is a correlation of 1', () => {
    expect(profileLikeness([1, 2, 3, 4], [2, 3, 4, 5])).toMatchObject({ meanDistance: 1, distance: 2 })
    expect(profileLikeness([1, 2, 3, 4], [2, 3, 4, 5]).correlation).toBeCloseTo(1)
    expect(profileLikeness([3, 3, 3], [1, 2, 3]).correlation).toBeNaN()
    expect(profileLikeness([1], [1, 2]).distance).toBeNaN()
  })
})
