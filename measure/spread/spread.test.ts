import { expect, test } from 'vitest'
import { averageDeviation } from './average-deviation.ts'
import { averageDeviationLimit } from './average-deviation-limit.ts'
import { awg } from './awg.ts'
import { blairLacy } from './blair-lacy.ts'
import { coefficientOfVariation } from './coefficient-of-variation.ts'
import { consensusCns } from './consensus-cns.ts'
import { effectiveOptions } from './effective-options.ts'
import { entropyBits } from './entropy-bits.ts'
import { estebanRay } from './esteban-ray.ts'
import { evenVariance } from './even-variance.ts'
import { giniSimpson } from './gini-simpson.ts'
import { interquartileRange } from './interquartile-range.ts'
import { kvalsethCov } from './kvalseth-cov.ts'
import { leikDispersion } from './leik-dispersion.ts'
import { modalShare } from './modal-share.ts'
import { montalvoReynalQuerol } from './montalvo-reynal-querol.ts'
import { ordinalEntropy } from './ordinal-entropy.ts'
import { polarization } from './polarization.ts'
import { qualitativeVariation } from './qualitative-variation.ts'
import { cumulativeSharesOf, sharesOf } from './shares.ts'
import { topShare } from './top-share.ts'
import { withinGroupAgreement } from './within-group-agreement.ts'

const DISSENTER = [1, 0, 0, 0, 9]
const CAMPS = [4, 0, 0, 0, 4]

test('Tastle and Wierman, p. 537: 19, 16, 26, 29, 10 have a consensus of .518', () => {
  expect(consensusCns([19, 16, 26, 29, 10])).toBeCloseTo(0.518, 3)
})
test('why it is not shown: nine against one dissenter is barely above an even spread', () => {
  expect(consensusCns(DISSENTER)).toBeCloseTo(0.531, 3)
  expect(consensusCns([2, 2, 2, 2, 2]).toFixed(3)).toBe('0.434')
})
test('two camps at the ends are the far end of every index of ordered answers', () => {
  expect(leikDispersion(CAMPS)).toBe(1)
  expect(polarization(CAMPS)).toBe(1)
  expect(blairLacy(CAMPS)).toEqual({ dSquared: 0, lSquared: 0, l: 0 })
  expect(kvalsethCov(CAMPS)).toBe(1)
  expect(ordinalEntropy(CAMPS)).toBe(1)
  expect(montalvoReynalQuerol(CAMPS)).toBe(1)
})
test('one dissenter of ten: Leik .2, Esteban and Ray .33', () => {
  expect(leikDispersion(DISSENTER)).toBeCloseTo(0.2)
  expect(estebanRay(DISSENTER, [1, 2, 3, 4, 5])).toBeCloseTo(0.332, 3)
  expect(estebanRay([1], [1, 2])).toBeNaN()
})
test('half and half of two options: one bit, as many as two options, Gini .5, stretched to 1', () => {
  expect([entropyBits([4, 4]), effectiveOptions([4, 4]), giniSimpson([4, 4]), modalShare([4, 4])]).toEqual([
    1, 2, 0.5, 0.5,
  ])
  expect(qualitativeVariation([4, 4])).toBe(1)
  expect(qualitativeVariation([4])).toBeNaN()
})
test('no answers have no spread, which is not a spread of 0', () => {
  const all = [
    consensusCns,
    leikDispersion,
    polarization,
    kvalsethCov,
    ordinalEntropy,
    entropyBits,
    giniSimpson,
    modalShare,
  ]
  for (const index of all) expect(index([0, 0, 0]), index.name).toBeNaN()
})
test('shares, and shares from below', () => {
  expect(sharesOf([1, 1, 2])).toEqual([0.25, 0.25, 0.5])
  expect(cumulativeSharesOf([1, 1, 2])).toEqual([0.25, 0.5])
  expect(sharesOf([1, -1])).toEqual([])
})
test('1 to 5: the middle half is 2 wide, the spread .53 of the mean, two of five on top', () => {
  expect(interquartileRange([5, 3, 1, 2, 4])).toBe(2)
  expect(coefficientOfVariation([1, 2, 3, 4, 5])).toBeCloseTo(Math.sqrt(2.5) / 3)
  expect(topShare([1, 2, 3, 4, 5], 4)).toBe(0.4)
  expect(topShare([], 4)).toBeNaN()
})
test('rwg of 4, 4, 5, 4, 3 is .75: half a squared step of the two that chance would give (multilevel for R)', () => {
  const people = [4, 4, 5, 4, 3].map((answer) => [answer])
  expect(evenVariance(5)).toBe(2)
  expect(withinGroupAgreement(people, 5)).toEqual({ rwg: [0.75], rwgUncut: [0.75], rwgJ: 0.75, rwgJStar: 0.75 })
})
test('more items make rwg(j) look better although nobody agrees more, and r*wg(j) not', () => {
  const people = [4, 4, 5, 4, 3].map((answer) => new Array<number>(10).fill(answer))
  const { rwgJ, rwgJStar } = withinGroupAgreement(people, 5)
  expect(rwgJ).toBeCloseTo(0.968, 3)
  expect(rwgJStar).toBe(0.75)
})
test('answers more spread than chance are cut off at 0 and told uncut', () => {
  const camps = [1, 1, 5, 5].map((answer) => [answer])
  expect(withinGroupAgreement(camps, 5)).toMatchObject({ rwg: [0], rwgJ: 0 })
  expect(withinGroupAgreement(camps, 5).rwgUncut[0]).toBeCloseTo(1 - 16 / 3 / 2)
  expect(withinGroupAgreement([[3]], 5).rwg[0]).toBeNaN()
})
test('average deviation: 4, 4, 5, 4, 3 are .4 steps from their middle, below the usual bar of .83', () => {
  expect(averageDeviation([4, 4, 5, 4, 3])).toBeCloseTo(0.4)
  expect(averageDeviation([1, 1, 1, 5])).toBe(1)
  expect(averageDeviation([1, 1, 1, 5], 'mean')).toBe(1.5)
  expect(averageDeviationLimit(5)).toBeCloseTo(0.8333, 4)
  expect(averageDeviation([])).toBeNaN()
})
test('awg: half at each end is -1 at any size, and everybody at one end says nothing', () => {
  expect(awg([1, 1, 5, 5], { from: 1, to: 5, step: 1 })).toBeCloseTo(-1)
  expect(awg([1, 5], { from: 1, to: 5, step: 1 })).toBeCloseTo(-1)
  expect(awg([5, 5, 5], { from: 1, to: 5, step: 1 })).toBeNaN()
})
