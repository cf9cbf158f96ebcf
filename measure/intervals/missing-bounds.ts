// Formula: [yes / N, (yes + missing) / N], every missing answer could be either way (Manski 1989, J. Human Resources 24:343-360).
import type { Interval } from './interval.ts'

export type MissingBounds = Interval & {
  /** The share among those who answered; NaN when nobody did. */
  readonly observed: number
  /** The same bounds in people: "between 5 and 7 of 8". */
  readonly people: { readonly low: number; readonly high: number; readonly of: number }
}

/**
 * What the missing answers of a known list could still do to a share. Not a guess and not a probability: the true
 * share of the whole list cannot lie outside. Input: how many said yes, how many answered otherwise, how many on the
 * list have not answered. Shares are 0..1; NaN when the list is empty.
 */
export function missingBounds(yes: number, no: number, missing: number): MissingBounds {
  const of = yes + no + missing
  const known = of > 0 && Math.min(yes, no, missing) >= 0
  return {
    observed: yes + no > 0 ? yes / (yes + no) : Number.NaN,
    low: known ? yes / of : Number.NaN,
    high: known ? (yes + missing) / of : Number.NaN,
    people: { low: yes, high: yes + missing, of },
  }
}
