// Formula: Beta interval with the first two moments of E|X-Y| under a Dirichlet process (Ferguson 1973; moments by the urn of Blackwell & MacQueen 1973, Annals of Statistics 1:353-355).
import { liesOn, rangeOf, type Scale } from '../scale.ts'
import { type Interval, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'
import { betaInterval, posteriorAnswers } from './posterior-answers.ts'

/**
 * Where the pairwise agreement of many such people may lie, 0 to 1, if answers that nobody gave so far are possible
 * too. Good where nearly everyone says the same, where leaving people out sees no spread; too sure of itself where
 * answers are spread evenly. A part of `agreementInterval`, which is the one to show.
 * NaN at both ends without answers or for an answer outside the scale.
 */
export function dirichletAgreement(values: readonly number[], scale: Scale, level: number = USUAL_LEVEL): Interval {
  if (values.length === 0 || !liesOn(values, scale)) return NO_INTERVAL
  const { places, shares, weight } = posteriorAnswers(values, scale)
  const expected = (of: (place: number) => number) =>
    places.reduce((sum, place, i) => sum + (shares[i] as number) * of(place), 0)
  const distanceFrom = places.map((place) => expected((other) => Math.abs(place - other)))
  const overPlaces = (terms: readonly number[]) => terms.reduce((sum, term, i) => sum + term * (shares[i] as number), 0)
  const distance = overPlaces(distanceFrom)
  const withOneShared = overPlaces(distanceFrom.map((each) => each ** 2))
  const squared = expected((place) => expected((other) => (place - other) ** 2))

  // Two drawn from the urn are the same person with chance 1 / (weight + 1); four can share one or two people.
  const centre = (weight / (weight + 1)) * distance
  const second =
    (weight ** 3 * distance ** 2 + 4 * weight ** 2 * withOneShared + 2 * weight * squared) /
    ((weight + 1) * (weight + 2) * (weight + 3))
  // No population is farther apart than two halves at the two ends: half the range on average.
  const farthest = rangeOf(scale) / 2
  const apart = betaInterval(centre / farthest, (second - centre ** 2) / farthest ** 2, level)
  return { low: 1 - apart.high / 2, high: 1 - apart.low / 2 }
}
