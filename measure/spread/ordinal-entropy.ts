// Formula: sum h(F_i) / (K-1), h(F) = -F log2 F - (1-F) log2(1-F) (Reardon 2009, ordinal information theory index).
import { cumulativeSharesOf, sumOver } from './shares.ts'

/** Ordinal entropy from counts for each step: 0 = everyone on one step, 1 = half at each end. NaN without answers. */
export function ordinalEntropy(counts: readonly number[]): number {
  const cumulative = cumulativeSharesOf(counts)
  return sumOver(cumulative, (share) => bits(share) + bits(1 - share)) / cumulative.length
}

function bits(share: number): number {
  // Adding up shares can end a hair above 1 or below 0.
  return share <= 0 || share >= 1 ? 0 : -share * Math.log2(share)
}
