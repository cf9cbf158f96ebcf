import { expect, test } from 'vitest'
import { betaShare } from './beta-share.ts'
import { binomialTail } from './binomial-tail.ts'
import { logChoose, logGamma } from './log-gamma.ts'
import { betaQuantile, normalQuantile, normalShare, tQuantile } from './quantile.ts'
import { tPower } from './t-power.ts'

test('gamma: 9! = 362,880 and gamma(1/2) = sqrt(pi)', () => {
  expect(Math.exp(logGamma(10))).toBeCloseTo(362_880, 5)
  expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12)
  expect(Math.exp(logChoose(49, 6))).toBeCloseTo(13_983_816, 2)
  expect(logGamma(0)).toBeNaN()
})
test('the tables at the back of every textbook: z = 1.959964, t(4) = 2.776445, t(1) = 12.7062', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8)
  expect(normalShare(-1.281551566)).toBeCloseTo(0.1, 9)
  expect(tQuantile(0.975, 4)).toBeCloseTo(2.776445105, 7)
  expect(tQuantile(0.975, 1)).toBeCloseTo(12.7062047362, 6)
})
test('beta: uniform for 1, 1; symmetric; and its quantile undoes it', () => {
  expect(betaShare(0.3, 1, 1)).toBeCloseTo(0.3, 12)
  expect(betaShare(0.2, 3, 7)).toBeCloseTo(1 - betaShare(0.8, 7, 3), 12)
  expect(betaShare(betaQuantile(0.05, 2.5, 40), 2.5, 40)).toBeCloseTo(0.05, 10)
})
test('three or more of eight where one in ten does it: 3.8 %', () => {
  expect(binomialTail(3, 8, 0.1)).toBeCloseTo(0.03809179, 8)
  expect([binomialTail(0, 8, 0.1), binomialTail(8, 8, 1), binomialTail(1, 8, 0)]).toEqual([1, 1, 0])
  expect(binomialTail(1, 8, 2)).toBeNaN()
})
test('a paired t-test of 12 people finds a shift of .889 standard deviations eight times in ten', () => {
  expect(tPower(12, 0.889, 0.05)).toBeCloseTo(0.8, 2)
  expect(tPower(12, 0, 0.05)).toBeCloseTo(0.05, 4)
})
