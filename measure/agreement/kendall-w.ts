// Formula: W = 12 S / (m^2 (n^3 - n) - m sum T), T = sum (t^3 - t) over ties (Kendall & Babington Smith 1939; ties after Siegel 1956, ch. 9).
import { ranks } from '../choices/ranks.ts'
import { notKnown, type Reading } from '../reading.ts'

export type KendallW = {
  /** 0 = the rankings cancel each other out, 1 = everyone ranks alike. */
  readonly w: number
  /** Without the correction for ties; lower. */
  readonly wUncorrected: number
  readonly s: number
  readonly chiSquared: number
  readonly degreesOfFreedom: number
  /** The rank correlation of two people picked at random, -1 to 1: (m W - 1) / (m - 1). Say this one. */
  readonly meanSpearman: number
}

/**
 * How alike several people rank the same options. Input: a row for each option, a column for each person, any numbers
 * that order the options (places or points; equal numbers are ties).
 * Refuses fewer than two people or two options, and when everybody ties everything. The chi-squared value is only
 * good above seven options; below that use a permutation test.
 */
export function kendallW(options: readonly (readonly number[])[]): Reading<KendallW> {
  const n = options.length
  const m = options[0]?.length ?? 0
  if (n < 2 || m < 2) return notKnown('too few answers')
  const byPerson = Array.from({ length: m }, (_, person) => ranksOf(options.map((row) => row[person] ?? Number.NaN)))
  const rankSums = options.map((_, option) => byPerson.reduce((sum, { ranks }) => sum + (ranks[option] as number), 0))
  const s = rankSums.reduce((sum, rankSum) => sum + (rankSum - (m * (n + 1)) / 2) ** 2, 0)
  const ties = byPerson.reduce((sum, person) => sum + person.ties, 0)
  const most = m * m * (n ** 3 - n)
  if (most === m * ties) return notKnown('nobody differs')
  const w = (12 * s) / (most - m * ties)
  if (Number.isNaN(w)) return notKnown('an answer lies outside its scale')
  return {
    known: true,
    w,
    wUncorrected: (12 * s) / most,
    s,
    chiSquared: m * (n - 1) * w,
    degreesOfFreedom: n - 1,
    meanSpearman: (m * w - 1) / (m - 1),
  }
}

/** Places from 1, tied ones sharing the mean of their places; and sum of t^3 - t over the ties. */
function ranksOf(values: readonly number[]): { ranks: number[]; ties: number } {
  const sizes = Map.groupBy(values, (value) => value)
    .values()
    .map((tied) => tied.length)
  return { ranks: ranks(values), ties: sizes.reduce((sum, size) => sum + size ** 3 - size, 0) }
}
