// Formula: Stirling's series after shifting the argument upward by the recurrence (Abramowitz & Stegun 6.1.41, 6.1.15).

/** The natural logarithm of the gamma function for x > 0; NaN otherwise. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  let shifted = x
  let shift = 0
  while (shifted < 15) {
    shift += Math.log(shifted)
    shifted += 1
  }
  const inverse = 1 / shifted
  const square = inverse * inverse
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188)))))
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - shift
}

/** The natural logarithm of "n choose k". */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
