// Formula: the split into two groups of two or more with the largest mean silhouette (Rousseeuw 1987), by trying all of them up to 14 people.
import { searchSplits } from './split-search.ts'
import type { Distances } from './vote-distances.ts'

export type TwoWaySplit = {
  /** 0 or 1 for each person; the first person is in group 1. */
  readonly labels: readonly number[]
  readonly silhouette: number
  /** The best of the other splits that were tried; close to the best means that the split is not unique. */
  readonly runnerUp: number
  readonly tried: number
}

/**
 * The clearest way to divide people into two groups, whether or not there is anything to divide: it always finds one,
 * so ask `opinionGroups` whether it means something. Up to 14 people every split is tried; above, the branches of the
 * average-linkage tree. Input: distances without gaps. The silhouette is NaN when fewer than four people are given.
 */
export function bestTwoWaySplit(distances: Distances): TwoWaySplit {
  return searchSplits(Float64Array.from(distances.flat()))
}
