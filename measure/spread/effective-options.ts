// Formula: 2^entropy (Hill number of order 1; Hill 1973, Ecology 54:427-432).
import { entropyBits } from './entropy-bits.ts'

/** As how many evenly used options the answers are spread: 1 = all on one. NaN for no answers. */
export function effectiveOptions(counts: readonly number[]): number {
  return 2 ** entropyBits(counts)
}
