// Rule: places from 1, equal values sharing the mean of their places (Kendall 1945, Biometrika 33:239-251).

/** The place of each value in ascending order; equal values share the mean of theirs. NaN for a value that is none. */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const before = values.filter((other) => other < value).length
    const same = values.filter((other) => other === value).length
    return same === 0 ? Number.NaN : before + (same + 1) / 2
  })
}
