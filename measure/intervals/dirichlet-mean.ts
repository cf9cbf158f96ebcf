// Formula: Beta interval with mean m and variance v / (weight + 1) of the mean under a Dirichlet process (Ferguson 1973, Annals of Statistics 1:209-230).
import { liesOn, rangeOf, type Scale } from '../scale.ts'
import { type Interval, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'
import { betaInterval, posteriorAnswers } from './posterior-answers.ts'

/**
 * Where the average of many such people may lie, in the units of the answers, if answers that nobody gave so far are
 * possible too. Good where nearly everyone says the same, where the t-interval sees no spread. A part of
 * `meanInterval`, which is the one to show. NaN at both ends without answers or for an answer outside the scale.
 */
export function dirichletMean(values: readonly number[], scale: Scale, level: number = USUAL_LEVEL): Interval {
  if (values.length === 0 || !liesOn(values, scale)) return NO_INTERVAL
  const { places, shares, weight } = posteriorAnswers(values, scale)
  const range = rangeOf(scale)
  const parts = places.map((place) => (place - scale.from) / range)
  const expected = (of: (part: number) => number) =>
    parts.reduce((sum, part, i) => sum + (shares[i] as number) * of(part), 0)
  const centre = expected((part) => part)
  const variance = expected((part) => (part - centre) ** 2) / (weight + 1)
  const { low, high } = betaInterval(centre, variance, level)
  return { low: scale.from + range * low, high: scale.from + range * high }
}
