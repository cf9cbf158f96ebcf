// Formula: Pearson's correlation of places, ties sharing the mean place (Spearman 1904, American J. Psychology 15:72-101).
import { correlation } from '../linear-algebra/correlation.ts'
import { ranks } from './ranks.ts'

/**
 * How alike two rankings are: 1 = the same, -1 = reversed, 0 = unrelated. Input: any numbers that order the options.
 * A swap of first and last weighs more than two of neighbours; `kendallDistance` counts them alike and can be said in
 * words. NaN for different lists, fewer than two options, or when everything is tied.
 */
export function spearmanCorrelation(first: readonly number[], second: readonly number[]): number {
  return correlation(ranks(first), ranks(second))
}
