// Formula: the Poisson-binomial distribution, built up one upstream at a time (Poisson 1837; recursion of Barlow & Heidtmann 1984).
import { areChances } from './chances.ts'

/**
 * How many of them will be on time: entry 0 is the chance that none is, the last entry that all are. For "most likely
 * three of four". Input: the chance of each to be on time, 0 to 1, each late for reasons of its own; if they are late
 * together, none and all are likelier than it says. The entries sum to 1. One NaN when nothing is named.
 */
export function numberOnTime(chances: readonly number[]): number[] {
  if (!areChances(chances)) return [Number.NaN]
  let distribution = [1]
  for (const chance of chances) {
    const before = distribution
    distribution = [...before, 0].map((here, k) => here * (1 - chance) + (before[k - 1] ?? 0) * chance)
  }
  return distribution
}
