// Formula: (k + 1) / (n + 2), Laplace's rule of succession (Dawes 1989, J. Experimental Social Psychology 25:1-17).

/**
 * What somebody should expect the share of yes to be who has seen `n` people, `k` of them saying yes, and knows
 * nothing else. With one person seen, oneself, it is 2/3: to expect others to be like oneself is partly right.
 * NaN when k is not between 0 and n.
 */
export function rationalProjection(k: number, n: number): number {
  return k >= 0 && k <= n ? (k + 1) / (n + 2) : Number.NaN
}
