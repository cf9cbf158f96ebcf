// Formula: (high - low) + 2/a (low - y) or 2/a (y - high) outside, a = 1 - level (Winkler 1972, JASA 67:187-191; Gneiting & Raftery 2007).
import type { Interval } from '../intervals/interval.ts'

/**
 * How good a stated range was, in its unit: its width, plus a penalty when what came lies outside, the higher the surer
 * the range was said to be. For "between 5 and 10 days, four times in five" `level` is .8. Lower is better; neither a
 * range as wide as the world nor a narrow one that misses pays. NaN for a range that ends before it begins, or a level
 * that is not between 0 and 1.
 */
export function intervalScore({ low, high }: Interval, actual: number, level: number): number {
  if (!(low <= high && level > 0 && level < 1)) return Number.NaN
  const outside = Math.max(low - actual, actual - high, 0)
  return high - low + (2 / (1 - level)) * outside
}
