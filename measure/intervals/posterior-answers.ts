// Formula: Dirichlet-process posterior, (prior weight * even spread + one for each answer) / (prior weight + n) (Ferguson 1973, Annals of Statistics 1:209-230).
import { betaQuantile } from '../probability/quantile.ts'
import { rangeOf, type Scale } from '../scale.ts'
import { type Interval, NO_INTERVAL } from './interval.ts'

/** What more such people might answer: the answers that were given, and a few made-up ones spread over the scale. */
export type PosteriorAnswers = {
  readonly places: readonly number[]
  /** The weight of each place; they add up to 1. */
  readonly shares: readonly number[]
  /** How many answers, given and made up, stand behind it. */
  readonly weight: number
}

/**
 * So many made-up people, spread evenly over the scale, stand beside those who answered. With fewer, nearly unanimous
 * groups look surer than they are; three brought the coverage of 400 random populations to .87 and more at 5 to 30
 * people, on 3, 5 and 7 steps, with at most 1 in 80 falling below.
 */
const MADE_UP = 3
/** A slider, or a scale of more steps, is given its made-up answers at so many marks. */
const MARKS = 11

export function posteriorAnswers(values: readonly number[], scale: Scale): PosteriorAnswers {
  const marks = marksOf(scale)
  const weight = values.length + MADE_UP
  const shareOf = new Map<number, number>()
  const add = (place: number, share: number) => shareOf.set(place, (shareOf.get(place) ?? 0) + share)
  for (const mark of marks) add(mark, MADE_UP / marks.length / weight)
  for (const value of values) add(value, 1 / weight)
  const places = [...shareOf.keys()].sort((a, b) => a - b)
  return { places, shares: places.map((place) => shareOf.get(place) as number), weight }
}

function marksOf(scale: Scale): number[] {
  const steps = scale.step ? Math.round(rangeOf(scale) / scale.step) + 1 : MARKS
  const marks = Math.min(steps, MARKS)
  return Array.from({ length: marks }, (_, i) => scale.from + (rangeOf(scale) * i) / (marks - 1))
}

/** The interval of the Beta distribution on 0..1 that has this mean and this variance. */
export function betaInterval(centre: number, variance: number, level: number): Interval {
  const strength = (centre * (1 - centre)) / variance - 1
  if (!(strength > 0 && level > 0 && level < 1)) return NO_INTERVAL
  const at = (probability: number) => betaQuantile(probability, centre * strength, (1 - centre) * strength)
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
}
