// Formula: (concordant - discordant) / sqrt((pairs - ties in x)(pairs - ties in y)) (Kendall 1945, Biometrika 33:239-251).

/**
 * How alike two rankings are when they have ties: 1 = every pair in the same order, -1 = every pair reversed. Without
 * ties it is 1 - 2 * `kendallDistance`. Input: any numbers that order the options. NaN for different lists, fewer than
 * two options, or when one of them ties everything.
 */
export function kendallTauB(first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length) return Number.NaN
  let [balance, untiedFirst, untiedSecond] = [0, 0, 0]
  first.forEach((place, i) => {
    for (let j = i + 1; j < first.length; j++) {
      const x = Math.sign(place - (first[j] as number))
      const y = Math.sign((second[i] as number) - (second[j] as number))
      balance += x * y
      untiedFirst += x * x
      untiedSecond += y * y
    }
  })
  return balance / Math.sqrt(untiedFirst * untiedSecond)
}
