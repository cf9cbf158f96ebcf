// Formula: rwg = 1 - s^2 / ((K^2-1)/12); rwg(j) = J (1-v) / (J (1-v) + v), r*wg(j) = 1 - v, v = mean s^2 / ((K^2-1)/12) (James, Demaree & Wolf 1984, J. Applied Psychology 69:85-98; r* Lindell, Brandt & Whitney 1999).
import { mean } from '../mean.ts'
import { variance } from '../variance.ts'
import { evenVariance } from './even-variance.ts'

export type WithinGroupAgreement = {
  /** For each item: 1 = everyone the same, 0 = as spread as evenly used steps, or worse (cut off there). */
  readonly rwg: readonly number[]
  /** The same, not cut off: below 0 where answers are more spread than that. */
  readonly rwgUncut: readonly number[]
  /** For all items together. Grows with the number of items by itself, whatever people answer. */
  readonly rwgJ: number
  /** For all items together without that growth; not cut off. */
  readonly rwgJStar: number
}

/**
 * James, Demaree and Wolf's agreement within one group, kept to compare with publications: five people who answer at
 * random reach the usual bar of .70 in 6 of 100 cases, and in 18 if people simply prefer one end.
 * Input: a row for each person, a column for each item, no gaps, all on the same number of steps.
 * NaN for fewer than two people or two steps.
 */
export function withinGroupAgreement(people: readonly (readonly number[])[], steps: number): WithinGroupAgreement {
  const items = people[0]?.map((_, item) => people.map((row) => row[item] ?? Number.NaN)) ?? []
  const spreads = items.map((answers) => variance(answers) / evenVariance(steps))
  const v = mean(spreads)
  const cut = (agreement: number) => Math.max(0, agreement)
  const j = spreads.length
  return {
    rwg: spreads.map((spread) => cut(1 - spread)),
    rwgUncut: spreads.map((spread) => 1 - spread),
    rwgJ: v > 1 ? 0 : (j * (1 - v)) / (j * (1 - v) + v),
    rwgJStar: 1 - v,
  }
}
