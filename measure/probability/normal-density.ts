// Formula: exp(-x^2 / 2) / sqrt(2 pi) (Gauss 1809).

/** How dense a standard normal quantity lies at x. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}
