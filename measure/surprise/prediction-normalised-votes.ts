// Formula: V_i = x_i sum_k S_ik / S_ki, S_ik = mean share of option k predicted by those who chose i (Prelec, Seung & McCoy 2017, Nature 541:532-535).

/**
 * Votes weighed by what each camp predicts of the other: the option with the largest value is the one that somebody
 * would choose who knows more. Input: the shares of the options, and for each option the mean prediction of those who
 * chose it (all shares above 0). Only for questions of fact. NaN for an option where a prediction is 0 or missing.
 */
export function predictionNormalisedVotes(
  shares: readonly number[],
  predictedBy: readonly (readonly number[])[],
): number[] {
  return shares.map((share, i) => {
    const ratios = shares.map((_, k) => (predictedBy[i]?.[k] ?? Number.NaN) / (predictedBy[k]?.[i] ?? Number.NaN))
    const sum = ratios.reduce((total, ratio) => total + ratio, 0)
    return Number.isFinite(sum) ? share * sum : Number.NaN
  })
}
