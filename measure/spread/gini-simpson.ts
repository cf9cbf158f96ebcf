// Formula: 1 - sum p^2 (Gini 1912; Simpson 1949, Nature 163:688).
import { sharesOf, sumOver } from './shares.ts'

/** The chance that two answers drawn with replacement differ: 0 = all on one option. NaN without answers. */
export function giniSimpson(counts: readonly number[]): number {
  return 1 - sumOver(sharesOf(counts), (share) => share * share)
}
