// Formula: (1 - A) / 2 with van der Eijk's A (agrmt package for R).
import { agreementA } from '../agreement/agreement-a.ts'

/**
 * Van der Eijk's A turned into 0 (everyone on one step) to 1 (half at each end). Counts for each step, lowest first.
 * NaN for fewer than three steps or no answers. For comparison with publications; people see a word instead.
 */
export function polarization(counts: readonly number[]): number {
  return (1 - agreementA(counts)) / 2
}
