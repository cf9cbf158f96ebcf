import { expect } from 'vitest'
import type { Random } from '../random.ts'

/** A source of normally distributed numbers with mean 0 and deviation 1 (Box & Muller). */
export function normalFrom(random: Random): () => number {
  let kept = Number.NaN
  return () => {
    if (!Number.isNaN(kept)) {
      const second = kept
      kept = Number.NaN
      return second
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    kept = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}

/**
 * Both sides of a simulated figure are drawn. Where the file's own runs were few, its stated tolerance is smaller than
 * its own sampling error, and no honest repetition would always stay within it; so three standard errors of both sides
 * are allowed on top. `deviation` is that of a single run.
 */
export function boundOf(tolerance: number, deviation: number, theirRuns: number, ourRuns: number): number {
  return tolerance + 3 * deviation * Math.sqrt(1 / theirRuns + 1 / ourRuns)
}

/** The deviation of a single yes or no. */
export function deviationOfShare(share: number): number {
  return Math.sqrt(Math.max(0, share * (1 - share)))
}

export function expectNear(measured: number, expected: number, bound: number, what: string): void {
  expect(Math.abs(measured - expected) <= bound, `${what}: ${measured} instead of ${expected}, bound ${bound}`).toBe(
    true,
  )
}
