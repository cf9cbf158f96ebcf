// Formula: 4 sum p^2 (1-p) (Montalvo & Reynal-Querol 2005, American Economic Review 95:796-816).
import { sharesOf, sumOver } from './shares.ts'

/** How near the answers come to two equal camps, options without order: 1 = two halves, 0 = all on one. NaN without answers. */
export function montalvoReynalQuerol(counts: readonly number[]): number {
  return 4 * sumOver(sharesOf(counts), (share) => share * share * (1 - share))
}
