// Formula: mean m H_k, median -m ln(1 - 2^(-1/k)), P(max <= m) = (1 - 1/e)^k (order statistics of the exponential; Renyi 1953).

export type LatestOfExponentials = {
  readonly mean: number
  readonly median: number
  /** That even the latest comes within the average of one. */
  readonly withinOneMean: number
}

/**
 * Merge bias: when the latest of `k` comes, if each by itself takes `mean` on average and is often quick and sometimes
 * very late. Two at 10 days take 15 together, ten take 29: waiting for several is later than each of them. In the unit
 * of `mean`. NaN unless `k` is a whole number of 1 or more and `mean` is above 0.
 */
export function latestOfExponentials(mean: number, k: number): LatestOfExponentials {
  if (!(mean > 0 && Number.isInteger(k) && k >= 1)) {
    return { mean: Number.NaN, median: Number.NaN, withinOneMean: Number.NaN }
  }
  let harmonic = 0
  for (let i = 1; i <= k; i++) harmonic += 1 / i
  return {
    mean: mean * harmonic,
    median: -mean * Math.log1p(-(2 ** (-1 / k))),
    withinOneMean: (1 - Math.exp(-1)) ** k,
  }
}
