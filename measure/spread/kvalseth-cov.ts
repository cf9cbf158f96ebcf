// Formula: 1 - sqrt(1 - IOV) (Kvalseth 1995, Perceptual and Motor Skills 81:621-622).
import { closenessOfCounts } from '../agreement/closeness-of-counts.ts'

/** Kvalseth's coefficient of ordinal variation: 0 = everyone on one step, 1 = half at each end. NaN below two answers. */
export function kvalsethCov(counts: readonly number[]): number {
  return 1 - Math.sqrt(closenessOfCounts(counts))
}
