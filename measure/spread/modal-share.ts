// Formula: max count / all.
import { sharesOf } from './shares.ts'

/** The share of the most frequent option, 0 to 1. Show the runner-up beside it. NaN for no answers. */
export function modalShare(counts: readonly number[]): number {
  const shares = sharesOf(counts)
  return shares.length === 0 ? Number.NaN : Math.max(...shares)
}
