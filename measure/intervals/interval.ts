// Not a formula: what an interval is, and which share and level can have one.

/** A range that holds the true value about as often as its level says (0.9 = nine times in ten). */
export type Interval = { readonly low: number; readonly high: number }

export const USUAL_LEVEL = 0.9

/** An interval that says that nothing is known. */
export const NO_INTERVAL: Interval = { low: Number.NaN, high: Number.NaN }

/** From the lower of the two low ends to the higher of the two high ones. */
export function hull(one: Interval, other: Interval): Interval {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) }
}

export function isShare(k: number, n: number, level: number): boolean {
  return n > 0 && k >= 0 && k <= n && level > 0 && level < 1
}
