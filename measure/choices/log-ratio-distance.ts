// Formula: sqrt(sum (clr(x)_i - clr(y)_i)^2) (Aitchison 1986, The Statistical Analysis of Compositional Data).
import { centredLogRatio } from './centred-log-ratio.ts'

/**
 * Aitchison's distance as the formula has it, for any parts above 0. It explodes at the edge: 90 5 5 and 98 1 1 are
 * nearly twice as far apart as 50 30 20 and 70 20 10, where two and a half times as many points move. Use
 * `aitchisonDistance`, which refuses such parts, or `pointsToMove`. NaN for parts of 0 and for different options.
 */
export function logRatioDistance(first: readonly number[], second: readonly number[]): number {
  const [x, y] = [centredLogRatio(first), centredLogRatio(second)]
  return x.length > 0 && x.length === y.length
    ? Math.hypot(...x.map((value, i) => value - (y[i] as number)))
    : Number.NaN
}
