import { describe, expect, test } from 'vitest'
import { CLAIM_SCALE } from '../claim.ts'
import { seededRandom } from '../random.ts'
import { allocationCoorientation } from './allocation-coorientation.ts'
import { believedAgainstMeasured } from './believed-against-measured.ts'
import { choiceCoorientation } from './choice-coorientation.ts'
import { closenessBetweenGroups } from './closeness-between-groups.ts'
import { coorientation } from './coorientation.ts'
import { coorientationPairs } from './coorientation-pairs.ts'
import { coorientationTable, type GroupOnItems } from './coorientation-table.ts'
import { coorientationWithOthers } from './coorientation-with-others.ts'
import { cronbachComponents } from './cronbach-components.ts'
import { differenceReliability } from './difference-reliability.ts'
import { expectedAgainstActual } from './expected-against-actual.ts'
import { feelingUnderstood } from './feeling-understood.ts'
import { itemCoorientation } from './item-coorientation.ts'
import type { Item, ItemAnswer } from './kinds-of-item.ts'
import { distributionDistance, ordinalCoorientation } from './ordinal-coorientation.ts'
import { overallCloseness } from './overall-closeness.ts'
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
  test('the state is right about as often as the notes say: 63 to 80 % at 3 a side, 80 to 89 at 5, 90 to 95 at 8', () => {
    const random = seededRandom(3)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const onSlider = (value: number) => Math.round(Math.min(100, Math.max(0, value)))
    const shareRight = (n: number, gap: number, believedGap: number, state: string) => {
      const around = (centre: number) => Array.from({ length: n }, () => onSlider(centre + 18 * normal()))
      let right = 0
      let called = 0
      for (let run = 0; run < 250; run++) {
        const own = around(50 + gap / 2)
        const predicted = own.map((value) => onSlider(value - believedGap + 15 * normal()))
        const others = around(50 - gap / 2)
        const reading = coorientation({ perceivers: pairUp(own, predicted), others, scale: SLIDER })
        if (!reading.known) continue
        called++
        if (reading.state === state) right++
      }
      return right / called
    }
    const states = [
      [0, 0, 'shared'],
      [0, 30, 'false conflict'],
      [30, 0, 'false consensus'],
      [30, 30, 'open difference'],
    ] as const
    for (const [n, low, high] of [
      [3, 0.63, 0.8],
      [5, 0.8, 0.89],
      [8, 0.9, 0.95],
    ] as const) {
      const shares = states.map(([gap, believed, state]) => shareRight(n, gap, believed, state))
      // 250 runs are good to .03 either way; a group that is split inside has no state, which helps the small ones.
      for (const share of shares) {
        expect(share, `${n} a side`).toBeGreaterThan(low - 0.06)
        expect(share, `${n} a side`).toBeLessThan(high + 0.06)
      }
    }
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

describe('a state for every kind of question', () => {
  const read = <A extends ItemAnswer>(
    item: Item,
    own: readonly (A | null)[],
    predicted: readonly (A | null)[],
    others: readonly (A | null)[],
  ) => itemCoorientation({ item, perceivers: pairUp(own, predicted), others })
  const CHOICE: Item = { kind: 'choice', options: ['speed', 'safety', 'cost'] }
  const RANKING: Item = { kind: 'ranking', options: 3 }
  const ALLOCATION: Item = { kind: 'allocation', options: 3 }

  test('claims: three agree and expect agreement, the others disagree; "can\'t tell" is nobody\'s place', () => {
    const agree = ['agree', 'agree', 'agree'] as const
    const reading = read({ kind: 'claim' }, agree, agree, ['disagree', "can't tell", 'disagree'])
    expect(reading).toMatchObject({
      known: true,
      state: 'false consensus',
      wording: 'named facts only',
      counts: { own: 3, predicted: 3, others: 2 },
      size: { agreement: 1, congruency: 0, accuracy: 1 },
    })
  })
  test('a slider gives the same state as co-orientation in points', () => {
    const [own, predicted, others] = [
      [70, 80, 75],
      [65, 70, 80],
      [30, 40, 35, 45],
    ] as const
    const inShares = read({ kind: 'scale', scale: SLIDER }, own, predicted, others)
    const inPoints = coorientation({ perceivers: pairUp(own, predicted), others, scale: SLIDER })
    if (!inShares.known || !inPoints.known) throw new Error('both are known')
    expect(inShares).toMatchObject({ state: 'false consensus', wording: 'possibly', tau: 0.15 })
    expect(100 * inShares.size.agreement).toBeCloseTo(inPoints.agreementGap)
    expect(inShares.chance).toEqual(inPoints.chance)
    expect(inPoints.perspectiveGains.map((gain) => gain.toFixed(2))).toEqual(['0.15', '0.24', '-0.13'])
  })
  test('a choice: all choose speed and expect speed, the others safety; 2 of 70 splits are as clear', () => {
    const reading = read(CHOICE, new Array(4).fill('speed'), new Array(4).fill('speed'), new Array(4).fill('safety'))
    expect(reading).toMatchObject({ state: 'false consensus', wording: 'possibly', tau: 0.5, perspectiveGain: 0 })
    expect(reading.known && reading.chance.agreement).toBeCloseTo(2 / 70, 12)
    expect(reading.known && reading.chance.congruency).toBe(1)
  })
  test('a choice of 3 against 2 inside a group is split: two people picked at random rather choose differently', () => {
    const own = ['speed', 'speed', 'speed', 'cost', 'cost']
    const reading = read(CHOICE, own, new Array(5).fill('speed'), new Array(5).fill('speed'))
    expect(reading).toMatchObject({ known: false, because: 'split inside', closeness: { own: 0.4, others: 1 } })
  })
  test('seven of eight against eight of eight is the same choice, and no close call', () => {
    const own = [...new Array(7).fill('speed'), 'cost']
    const all = new Array(8).fill('speed')
    expect(read(CHOICE, own, all, all)).toMatchObject({ state: 'shared', wording: 'plain' })
  })
  test('rankings: everybody expects the reverse of what the others in truth share with them', () => {
    const own = [
      [1, 2, 3],
      [1, 2, 3],
      [1, 3, 2],
    ]
    const reverse = own.map(() => [3, 2, 1])
    expect(read(RANKING, own, reverse, own)).toMatchObject({
      state: 'false conflict',
      size: { agreement: 0, congruency: 8 / 9, accuracy: 8 / 9 },
    })
    expect(read(RANKING, [...own, [3, 2, 1], [3, 2, 1], [3, 1, 2]], [...own, ...own], own)).toMatchObject({
      because: 'split inside',
    })
  })
  test('one pair of three options in another order still counts as the same ranking', () => {
    const alike = (ranking: readonly number[]) => [ranking, ranking, ranking]
    const reading = read(RANKING, alike([1, 2, 3]), alike([1, 2, 3]), alike([1, 3, 2]))
    expect(reading).toMatchObject({ state: 'shared', tau: 1 / 3 })
  })
  test('allocations: 40 of 100 points would have to move, and A knows it', () => {
    const own = [
      [60, 30, 10],
      [60, 30, 10],
      [6, 3, 1],
    ]
    const others = [
      [20, 30, 50],
      [20, 30, 50],
    ]
    const reading = read(ALLOCATION, own, [...others, [20, 30, 50]], others)
    if (!reading.known) throw new Error(reading.because)
    expect(reading.state).toBe('open difference')
    expect(reading.size.agreement).toBeCloseTo(0.4)
    expect(reading.size.accuracy).toBeCloseTo(0)
    expect(reading.gap.agreement.map((points) => points.toFixed(1))).toEqual(['0.4', '0.0', '-0.4'])
    expect(reading.perspectiveGains).toHaveLength(3)
  })
  test('an answer that does not fit its question is refused, never placed in the middle', () => {
    const outside = { known: false, because: 'an answer lies outside its scale' }
    expect(read(CHOICE, ['fame'], ['speed'], ['speed'])).toMatchObject(outside)
    expect(read(RANKING, [[1, 1, 2]], [[1, 2, 3]], [[1, 2, 3]])).toMatchObject(outside)
    expect(read(ALLOCATION, [[50, 50]], [[1, 1, 1]], [[1, 1, 1]])).toMatchObject(outside)
    expect(read({ kind: 'scale', scale: FIVE_STEPS }, [6], [1], [1])).toMatchObject(outside)
    expect(read({ kind: 'claim' }, ['agree'], ['maybe'], ['agree'])).toMatchObject(outside)
  })
  test('states of rankings and allocations are right at least as often as their wording promises', () => {
    const random = seededRandom(5)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const ranked = (worth: readonly number[]) => {
      const felt = worth.map((value) => value + 0.7 * normal())
      return felt.map((value) => felt.filter((other) => other >= value).length)
    }
    const shared = (points: readonly number[]) => points.map((value) => value * Math.exp(0.35 * normal()))
    const kinds = [
      { item: { kind: 'ranking', options: 4 } as const, near: [3, 2, 1, 0], far: [0, 1, 2, 3], draw: ranked },
      { item: { kind: 'allocation', options: 3 } as const, near: [60, 30, 10], far: [20, 30, 50], draw: shared },
    ]
    for (const { item, near, far, draw } of kinds) {
      const list = (centre: readonly number[], n: number) => Array.from({ length: n }, () => draw(centre))
      const shareRight = (n: number, runs: number) => {
        let right = 0
        let called = 0
        for (let run = 0; run < runs; run++) {
          const [isFar, isBelievedFar] = [random() < 0.5, random() < 0.5]
          const reading = itemCoorientation({
            item,
            perceivers: pairUp(list(near, n), list(isBelievedFar ? far : near, n)),
            others: list(isFar ? far : near, n),
          })
          if (!reading.known) continue
          called++
          const truth = isFar
            ? isBelievedFar
              ? 'open difference'
              : 'false consensus'
            : isBelievedFar
              ? 'false conflict'
              : 'shared'
          if (reading.state === truth) right++
        }
        return right / called
      }
      expect(shareRight(3, 150), item.kind).toBeGreaterThan(0.63)
      expect(shareRight(5, 100), item.kind).toBeGreaterThan(0.8)
      expect(shareRight(8, 30), item.kind).toBeGreaterThan(0.9)
    }
  })
})

describe('all questions and all pairs of groups at once', () => {
  const FOUR_ITEMS: readonly Item[] = [
    { kind: 'claim' },
    { kind: 'scale', scale: SLIDER },
    { kind: 'choice', options: ['speed', 'safety'] },
    { kind: 'ranking', options: 3 },
  ]
  const group = (name: string, target: string, own: readonly ItemAnswer[], predicted: readonly ItemAnswer[]) => ({
    name,
    people: Array.from({ length: 4 }, () => ({ own, predicted: { [target]: predicted } })),
  })
  const product = ['agree', 70, 'speed', [1, 2, 3]] as const
  const legal = ['disagree', 72, 'safety', [1, 2, 3]] as const

  test('each question keeps its state, and the chance of each gap counts that four were looked at', () => {
    const { cells, mostWrong } = coorientationTable(FOUR_ITEMS, [
      group('Product', 'Legal', product, product),
      group('Legal', 'Product', legal, product),
    ])
    const ofProduct = cells.filter((cell) => cell.perceiver === 'Product')
    expect(ofProduct.map(({ reading }) => reading.known && reading.state)).toEqual([
      'false consensus',
      'shared',
      'false consensus',
      'shared',
    ])
    // Only 2 of 70 ways to deal out eight people tear Product and Legal apart like this, on any of the questions.
    expect(ofProduct.map(({ adjusted }) => adjusted.agreement.toFixed(3))).toEqual(['0.029', '0.029', '0.029', '1.000'])
    expect(mostWrong.map(({ perceiver, item }) => `${perceiver} on ${item}`)).toEqual([
      'Product on 0',
      'Product on 2',
      'Product on 1',
    ])
    // Legal knows what Product thinks, so it is wrong nowhere and its congruency is as large as the difference.
    const ofLegal = cells.filter((cell) => cell.perceiver === 'Legal')
    expect(ofLegal.map(({ reading }) => reading.known && reading.state)).toContain('open difference')
    expect(ofLegal[0]?.adjusted.congruency).toBe(2 / 16)
  })
  test('where nobody differs by group, some pair looks significant in most tables, and hardly any after adjusting', () => {
    const random = seededRandom(8)
    const items: Item[] = new Array(12).fill({ kind: 'scale', scale: SLIDER })
    const anyAnswers = () => items.map(() => Math.round(100 * random()))
    const people = (target: string) =>
      Array.from({ length: 4 }, () => ({ own: anyAnswers(), predicted: { [target]: anyAnswers() } }))
    let looksSignificant = 0
    let standsOut = 0
    const tables = 60
    for (let table = 0; table < tables; table++) {
      const groups: GroupOnItems[] = [
        { name: 'A', people: people('B') },
        { name: 'B', people: people('A') },
      ]
      const { cells } = coorientationTable(items, groups)
      const chances = cells.flatMap(({ reading }) => (reading.known ? [reading.chance.agreement] : []))
      if (chances.some((chance) => chance <= 0.1)) looksSignificant++
      if (cells.some(({ adjusted }) => adjusted.agreement <= 0.1)) standsOut++
    }
    expect(looksSignificant / tables).toBeGreaterThan(0.3)
    expect(standsOut / tables).toBeLessThan(0.2)
  })
  test('twelve people in three groups need a generator for the adjusted chances, and say so with NaN', () => {
    const three = ['A', 'B', 'C'].map((name, i) => ({
      name,
      people: Array.from({ length: 4 }, (_, person) => ({
        own: [40 * i + person],
        predicted: { A: [1], B: [41], C: [81] },
      })),
    }))
    const items: Item[] = [{ kind: 'scale', scale: SLIDER }]
    const without = coorientationTable(items, three)
    const drawn = coorientationTable(items, three, seededRandom(1))
    expect(without.cells[0]?.adjusted.agreement).toBeNaN()
    // The signs of twelve people are few enough to try, but four people alone can never get below 2 of 16.
    expect(without.cells[0]?.adjusted.congruency).toBeGreaterThanOrEqual(2 / 16)
    expect(drawn.cells.map(({ adjusted }) => adjusted.agreement < 0.01)).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ])
    expect(drawn).toEqual(coorientationTable(items, three, seededRandom(1)))
  })
  test('whoever waits hears, before each of the readings, which share of them is done', () => {
    const shares: number[] = []
    const groups = [group('Product', 'Legal', product, product), group('Legal', 'Product', legal, product)]
    coorientationTable(FOUR_ITEMS, groups, undefined, (share) => shares.push(share))
    expect(shares).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((done) => done / 8))
  })
  test('a group without answers to a question has no chance there, and the others keep theirs', () => {
    const silent = { name: 'Sales', people: [{ own: [null, null, null, null], predicted: {} }] }
    const { cells } = coorientationTable(FOUR_ITEMS, [
      group('Product', 'Legal', product, product),
      group('Legal', 'Product', legal, product),
      silent,
    ])
    const withSales = cells.filter(({ perceiver, target }) => perceiver === 'Sales' || target === 'Sales')
    expect(withSales.every(({ reading, adjusted }) => !reading.known && Number.isNaN(adjusted.agreement))).toBe(true)
    expect(cells[0]?.adjusted.agreement).toBeLessThan(0.2)
  })
})

describe('each group about everybody else', () => {
  const people = (own: readonly number[], predicted: readonly number[]) => pairUp(own, predicted)

  test('four who say yes expect 90 % yes and have 3 of 7 others: a false consensus of their own', () => {
    const [yes, no] = coorientationWithOthers([
      { name: 'Product', people: people([1, 1, 1, 1], [0.9, 0.9, 1, 0.8]) },
      { name: 'Legal', people: people([0, 0, 0, 0], [0.9, 1, 0.9, 1]) },
    ])
    expect(yes?.reading).toMatchObject({ known: true, state: 'false consensus', wording: 'possibly' })
    expect(yes?.reading.known && yes.reading.expected).toBeCloseTo(0.9)
    // Each of them has three of seven others on their side; the four who say no have none of theirs.
    expect(yes?.reading.known && yes.reading.actual).toBeCloseTo(3 / 7)
    expect(no?.reading.known && no.reading.actual).toBeCloseTo(4 / 7)
    expect(no?.reading).toMatchObject({ state: 'open difference' })
    expect(yes?.reading.known && yes.reading.chance).toBe(2 / 16)
    expect(yes?.counts).toEqual({ compared: 4, answered: 8 })
  })
  test('the error is that of leave-one-out shares, as for everybody together', () => {
    const own = [1, 1, 0, 1, 0, 0]
    const predicted = [0.8, 0.6, 0.4, 0.7, 0.2, 0.3]
    const [all] = coorientationWithOthers([{ name: 'all', people: people(own, predicted) }])
    const same = predictedShare(own.map((value, i) => ({ saidYes: value === 1, predicted: predicted[i] as number })))
    if (!all?.reading.known || !same.known) throw new Error('both are known')
    expect(all.reading.accuracyError).toBeCloseTo(same.meanError, 12)
    expect(all.reading.meanAbsoluteError).toBeCloseTo(same.meanAbsoluteError, 12)
    // Three yes and three no are split inside: what they expect is known, a place of their own is not.
    expect(all.reading.state).toBeNull()
  })
  test('what the others will typically say, on a slider, without the person compared', () => {
    const [alone] = coorientationWithOthers(
      [
        { name: 'Legal', people: people([20], [70]) },
        { name: 'Product', people: people([70, 80, 60], [60, 60, 60]) },
      ],
      SLIDER,
    )
    expect(alone?.reading).toMatchObject({
      state: 'open difference',
      wording: 'named facts only',
      actual: 70,
      accuracyError: 0,
      perspectiveGains: [1],
    })
  })
  test('two answers in all, a group that predicted nothing, or 90 instead of .9 are refused', () => {
    const because = (group: { readonly own: number | null; readonly predicted: number | null }[]) => {
      const reading = coorientationWithOthers([{ name: 'A', people: group }])[0]?.reading
      return reading && !reading.known ? reading.because : 'nothing'
    }
    expect(because(people([1, 0], [1, 1]))).toBe('too few answers')
    expect(because([1, 1, 0].map((own) => ({ own, predicted: null })))).toBe('too few predictions')
    expect(because(people([1, 0, 1], [90, 1, 1]))).toBe('an answer lies outside its scale')
  })
})

describe('overall, groups weigh as groups', () => {
  test('a legal department of one weighs as much as a team of three, on every kind of question', () => {
    const item: Item = { kind: 'choice', options: ['a', 'b'] }
    const reading = overallCloseness(item, [['a', 'a', 'a'], ['b'], ['a', 'b', null]])
    // Pairs of groups: a with b never the same, each of them with the mixed one half the time.
    expect(reading.between).toBeCloseTo(1 / 3)
    expect(reading).toMatchObject({ counts: [3, 1, 2], inside: [1, Number.NaN, 0] })
    expect(overallCloseness(item, [['a'], [null]]).between).toBeNaN()
  })
  test('on a slider it is the closeness between groups', () => {
    const groups = [[0, 0, 0], [100], [50]]
    const { between } = overallCloseness({ kind: 'scale', scale: SLIDER }, groups)
    expect(between).toBeCloseTo(closenessBetweenGroups(groups, SLIDER), 12)
  })
})

describe('do you think they know your view?', () => {
  const slider: Item = { kind: 'scale', scale: SLIDER }
  const about = (predicted: number) =>
    itemCoorientation({
      item: slider,
      perceivers: pairUp([30, 35, 30], [predicted, predicted, predicted]),
      others: [70, 75, 70],
    })

  test('three of four feel known, and the others expect 32 where they stand at 72: an unseen gap', () => {
    expect(feelingUnderstood([true, true, true, false], about(32))).toMatchObject({
      known: true,
      feel: 0.75,
      areUnderstood: false,
      state: 'unseen gap',
    })
    expect(feelingUnderstood([true, true, true], about(70))).toMatchObject({ state: 'heard' })
    expect(feelingUnderstood([false, true, false, null], about(70))).toMatchObject({
      state: 'heard unawares',
      counts: { answered: 3, cantTell: 1 },
    })
    expect(feelingUnderstood([false, false, false], about(32))).toMatchObject({ state: 'known gap' })
  })
  test('two feelings, or a reading that is not known, say nothing', () => {
    expect(feelingUnderstood([true, null, true], about(32))).toEqual({ known: false, because: 'too few answers' })
    const split = itemCoorientation({ item: slider, perceivers: pairUp([0, 100], [50, 50]), others: [1] })
    expect(feelingUnderstood([true, true, true], split)).toEqual({ known: false, because: 'split inside' })
  })
})
