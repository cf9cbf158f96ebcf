// Formula: P(next > all m) = 1/(m+1), P(within their range) = (m-1)/(m+1) (exchangeability; Wilks 1941, Annals of Mathematical Statistics 12:91-96).

export type NextAgainstPast = { readonly exceedsAll: number; readonly within: number }

/**
 * What `m` past items of the same kind say about the next one, whatever their distribution: how likely it takes longer
 * than all of them, and how likely it lies within their range. Five items: one in six, two in three. It holds as long
 * as the next is of the same kind as the past. Both 0 to 1. NaN unless `m` is a whole number of 1 or more.
 */
export function nextAgainstPast(m: number): NextAgainstPast {
  if (!(Number.isInteger(m) && m >= 1)) return { exceedsAll: Number.NaN, within: Number.NaN }
  return { exceedsAll: 1 / (m + 1), within: (m - 1) / (m + 1) }
}
