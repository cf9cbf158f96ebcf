// Not a formula: what an answer scale is, and how far apart two answers on it count as different.

/** The two ends of an answer scale, and its step when people choose among steps (a slider has none). */
export type Scale = { readonly from: number; readonly to: number; readonly step?: number }

/** Below this share of the scale a difference is within the ordinary noise of answering. */
export const NOISE_SHARE = 0.15

/** A slider is read at five marks when a figure needs steps. */
const SLIDER_MARKS = 5
/** More steps than this and a scale is read like a slider. */
const MOST_STEPS = 11

export function rangeOf(scale: Scale): number {
  return scale.to - scale.from
}

/** True when the scale has an extent and every value is a number on it. */
export function liesOn(values: readonly number[], scale: Scale): boolean {
  return rangeOf(scale) > 0 && values.every((value) => value >= scale.from && value <= scale.to)
}

/** The largest difference that still counts as "the same": 15 % of the range, or one step where steps are wider. */
export function tolerance(scale: Scale): number {
  return Math.max(NOISE_SHARE * rangeOf(scale), scale.step ?? 0)
}

/**
 * How many answers fall on each step, lowest step first. A slider, or a scale of more than 11 steps, is read at five
 * evenly spaced marks; a value half way between two steps counts for the one nearer the middle, so that turning the
 * scale round turns the counts round and changes nothing else.
 */
export function countsOn(values: readonly number[], scale: Scale): number[] {
  const steps = scale.step ? Math.round(rangeOf(scale) / scale.step) + 1 : SLIDER_MARKS
  const marks = steps > MOST_STEPS ? SLIDER_MARKS : steps
  const counts = new Array<number>(marks).fill(0)
  const middle = (marks - 1) / 2
  for (const value of values) {
    const place = ((value - scale.from) / rangeOf(scale)) * (marks - 1)
    const mark = place > middle ? Math.ceil(place - 0.5) : Math.floor(place + 0.5)
    counts[mark] = (counts[mark] ?? 0) + 1
  }
  return counts
}
