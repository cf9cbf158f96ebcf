// Formula: E max of k uniform quantities = k / (k + 1) (order statistics; David & Nagaraja 2003, section 2.3).

/**
 * When the latest of `k` comes on average, as a share (0 to 1) of the period within which each may come at any time.
 * Four things due "some time this month" are complete after four fifths of it. NaN unless `k` is a whole number of 1
 * or more.
 */
export function latestOfUniforms(k: number): number {
  return Number.isInteger(k) && k >= 1 ? k / (k + 1) : Number.NaN
}
