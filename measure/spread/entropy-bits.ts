// Formula: -sum p log2 p (Shannon 1948).
import { sharesOf, sumOver } from './shares.ts'

/** How spread the answers are over options without order, in bits: 0 = all on one, log2(K) = evenly. NaN without answers. */
export function entropyBits(counts: readonly number[]): number {
  return sumOver(sharesOf(counts), (share) => (share === 0 ? 0 : -share * Math.log2(share)))
}
