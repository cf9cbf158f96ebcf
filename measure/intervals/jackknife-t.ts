// Formula: estimate -+ t_{n-1} sqrt((n-1)/n sum (leave-one-out - their mean)^2) (Tukey 1958; Miller 1974, Biometrika 61:1-15).
import { mean } from '../mean.ts'
import { tQuantile } from '../probability/quantile.ts'
import { type Interval, USUAL_LEVEL } from './interval.ts'

/** Fewer people than this, and leaving one out leaves too little. */
const FEWEST = 4

export type JackknifeInterval = Interval & { readonly estimate: number; readonly standardError: number }

/**
 * An interval for an agreement figure at small n: compute the figure again with each person left out in turn and see
 * how much it moves. `statistic` is any figure of a list of answers with values in `bounds` (0..1 unless told).
 * Alone it is honest where answers scatter (80 to 94 times in 100 at 5 to 12 people for a nominal 90) and blind where
 * nearly everyone says the same (33 at worst): for pairwise agreement show `agreementInterval`, of which it is a part.
 * NaN at both ends below four answers, or when the figure is undefined for the list or with someone left out.
 */
export function jackknifeT<Answer>(
  answers: readonly Answer[],
  statistic: (answers: readonly Answer[]) => number,
  level: number = USUAL_LEVEL,
  bounds: Interval = { low: 0, high: 1 },
): JackknifeInterval {
  const n = answers.length
  const estimate = statistic(answers)
  const withoutOne = answers.map((_, left) => statistic(answers.filter((_, i) => i !== left)))
  const centre = mean(withoutOne)
  const standardError =
    n < FEWEST
      ? Number.NaN
      : Math.sqrt(((n - 1) / n) * withoutOne.reduce((sum, value) => sum + (value - centre) ** 2, 0))
  const reach = tQuantile((1 + level) / 2, n - 1) * standardError
  return {
    estimate,
    standardError,
    low: Math.max(bounds.low, estimate - reach),
    high: Math.min(bounds.high, estimate + reach),
  }
}
