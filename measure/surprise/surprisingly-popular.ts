// Formula: actual share - mean predicted share for each option (Prelec, Seung & McCoy 2017, Nature 541:532-535).

/**
 * How much more popular each option is than people predicted, as a difference of shares; and the option with the
 * largest difference. For questions of fact it is more often right than the majority. On what people want it is only
 * a popularity surprise; and below twelve people it is mostly noise: use `surpriseFlag`.
 * The winner is NaN when shares are missing or the two lists differ in length.
 */
export function surprisinglyPopular(
  shares: readonly number[],
  meanPredicted: readonly number[],
): { readonly surprise: readonly number[]; readonly winner: number } {
  if (shares.length === 0 || shares.length !== meanPredicted.length) return { surprise: [], winner: Number.NaN }
  const surprise = shares.map((share, option) => share - (meanPredicted[option] as number))
  const winner = surprise.some(Number.isNaN) ? Number.NaN : surprise.indexOf(Math.max(...surprise))
  return { surprise, winner }
}
