// Formula: P(X >= k) for k successes in a draw of n from N of whom K succeed, without putting back (Fisher 1935, exact test for a table of two by two).
import { logChoose } from './log-gamma.ts'

/**
 * How often a draw by lot would hold at least so many successes, 0 to 1. Input: successes in the draw, size of the
 * draw, successes among all, how many there are in all; whole numbers. NaN when they do not fit together.
 */
export function hypergeometricTail(inDraw: number, draw: number, successes: number, all: number): number {
  const [fewest, most] = [Math.max(0, draw + successes - all), Math.min(draw, successes)]
  if (!(draw >= 0 && draw <= all && successes >= 0 && successes <= all && inDraw <= most)) return Number.NaN
  if (inDraw <= fewest) return 1
  let term = Math.exp(logChoose(successes, inDraw) + logChoose(all - successes, draw - inDraw) - logChoose(all, draw))
  let sum = term
  for (let k = inDraw; k < most && term > sum * 1e-17; k++) {
    term *= ((successes - k) * (draw - k)) / ((k + 1) * (all - successes - draw + k + 1))
    sum += term
  }
  return Math.min(1, sum)
}
