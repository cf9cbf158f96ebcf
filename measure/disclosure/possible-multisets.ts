// Formula: all multisets of n steps whose sum is n * mean, by enumeration.

/**
 * Which lists of answers (sorted, lowest first) are possible when a mean is published for n people on whole steps.
 * One list only means that the mean has given away every answer: 4.8 of five people on 1 to 5 can only be 4 5 5 5 5.
 * `roundedTo` is how exactly the mean was shown. An empty list when the mean is impossible.
 */
export function possibleMultisets(mean: number, n: number, from: number, to: number, roundedTo = 1e-9): number[][] {
  const found: number[][] = []
  const extend = (answers: readonly number[], lowest: number, sum: number) => {
    const left = n - answers.length
    if (left === 0) {
      if (Math.abs(sum / n - mean) <= roundedTo / 2) found.push([...answers])
      return
    }
    for (let step = lowest; step <= to; step++) {
      const least = (sum + step * left) / n
      const most = (sum + step + to * (left - 1)) / n
      if (least - mean <= roundedTo / 2 && mean - most <= roundedTo / 2) extend([...answers, step], step, sum + step)
    }
  }
  if (n > 0 && to >= from) extend([], from, 0)
  return found
}
