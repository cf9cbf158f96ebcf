// Formula: n * mean of n - (n-1) * mean of the same people without one (differencing attack).

/**
 * The single answer that anybody can compute from two published means, one with and one without that person, or one
 * before and one after their answer came in. Kept as the attack that `disclosure` has to withstand.
 * In the units of the answers. NaN unless exactly one person is between the two.
 */
export function recoveredAnswer(
  withThem: { readonly mean: number; readonly n: number },
  withoutThem: { readonly mean: number; readonly n: number },
): number {
  const onePersonApart = withThem.n - withoutThem.n === 1 && withoutThem.n > 0
  return onePersonApart ? withThem.mean * withThem.n - withoutThem.mean * withoutThem.n : Number.NaN
}
