// Formula: pairs of options ordered differently / all pairs (Kendall 1938, Biometrika 30:81-93).

/**
 * How differently two people rank the same options: 0 = the same order, 1 = the reverse.
 * Input: for each option its place in the first and in the second ranking (1 = first place), without ties.
 * NaN for fewer than two options, lists of different length or ties.
 */
export function kendallDistance(first: readonly number[], second: readonly number[]): number {
  const options = first.length
  const hasTies = new Set(first).size < options || new Set(second).size < options
  if (options < 2 || options !== second.length || hasTies) return Number.NaN
  let different = 0
  first.forEach((place, i) => {
    for (let j = i + 1; j < options; j++) {
      const sameOrder = place < (first[j] as number) === (second[i] as number) < (second[j] as number)
      if (!sameOrder) different++
    }
  })
  return different / ((options * (options - 1)) / 2)
}
