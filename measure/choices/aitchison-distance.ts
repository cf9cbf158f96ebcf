// Formula: sqrt(sum (clr(x)_i - clr(y)_i)^2) where every part is at least 5 % (Aitchison 1986; floor: measure notes, section 3).
import { sharesOf } from '../spread/shares.ts'
import { logRatioDistance } from './log-ratio-distance.ts'

/** "Every item has a floor of 5 points" of 100; below it the distance measures who typed 1 and who typed 2. */
const LEAST_SHARE = 0.05

/**
 * How differently two people weigh the options against each other, in logarithms of ratios, from 0 up: to double one
 * option against another counts the same at any size. Only when the question gave every option a floor of 5 in 100; NaN
 * otherwise, for zeros above all, whose replacement would decide the result (3.1 or 5.0 for the same two people). Use
 * `pointsToMove` for everything that people see. NaN also for different options.
 */
export function aitchisonDistance(first: readonly number[], second: readonly number[]): number {
  const shares = [...sharesOf(first), ...sharesOf(second)]
  const hasFloor = shares.length > 0 && shares.every((share) => share >= LEAST_SHARE - 1e-12)
  return hasFloor ? logRatioDistance(first, second) : Number.NaN
}
