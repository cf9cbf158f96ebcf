// Formula: 1 - |predicted - actual| / |own - actual| (own definition; projection as the baseline, cf. Krueger & Clement 1994).

/**
 * Did somebody look further than themselves? Compares their prediction of others with the cheapest one there is:
 * "they think as I do". 1 = predicted exactly, 0 = no better than assuming that others think alike, below 0 = worse.
 * In no units; no lower end. NaN when the own view and the actual one are the same, for then there was nothing to
 * look past, or when one of the three is missing.
 */
export function perspectiveGain(own: number, predicted: number, actual: number): number {
  const projected = Math.abs(own - actual)
  return projected > 0 ? 1 - Math.abs(predicted - actual) / projected : Number.NaN
}
