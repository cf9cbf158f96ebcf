// Formula: bisection on a distribution function; slow, exact to the last digits, and the same for every distribution.
import { betaShare } from './beta-share.ts'

/** Where an increasing `share` reaches `wanted`, between `low` and `high`. */
function whereShareReaches(share: (x: number) => number, wanted: number, low: number, high: number): number {
  let below = low
  let above = high
  for (let i = 0; i < 200; i++) {
    const middle = (below + above) / 2
    if (middle === below || middle === above) break
    if (share(middle) < wanted) below = middle
    else above = middle
  }
  return (below + above) / 2
}

/** The value that a Beta(a, b) quantity stays below with the given probability. */
export function betaQuantile(probability: number, a: number, b: number): number {
  return whereShareReaches((x) => betaShare(x, a, b), probability, 0, 1)
}

/** The probability that a standard normal quantity is at most x: 1/2 + density * (x + x^3/3 + x^5/(3*5) + ...). */
export function normalShare(x: number): number {
  if (Math.abs(x) > 8) return x > 0 ? 1 : 0
  let term = x
  let sum = x
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && odd < 1000; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return 0.5 + sum * (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI))
}

/** The value that a standard normal quantity stays below with the given probability. */
export function normalQuantile(probability: number): number {
  return whereShareReaches(normalShare, probability, -8, 8)
}

/** The value that Student's t stays below with the given probability (1/2 or more). */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  // t^2 / (t^2 + df) follows Beta(1/2, df/2).
  const share = betaQuantile(2 * probability - 1, 0.5, degreesOfFreedom / 2)
  return Math.sqrt((degreesOfFreedom * share) / (1 - share))
}
