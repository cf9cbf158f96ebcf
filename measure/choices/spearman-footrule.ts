// Formula: sum |x_i - y_i| over places (Spearman 1906; Diaconis & Graham 1977, J. Royal Statistical Society B 39:262-268).

export type SpearmanFootrule = {
  /** How many places the options moved, all together. */
  readonly moved: number
  /** The most they could have: floor(n^2 / 2), reached by the reverse. */
  readonly most: number
}

/**
 * How far options moved between two rankings, in places. Input: for each option its place in the first and in the
 * second ranking, 1 to n without ties. Both NaN otherwise.
 */
export function spearmanFootrule(first: readonly number[], second: readonly number[]): SpearmanFootrule {
  if (first.length !== second.length || !isRanking(first) || !isRanking(second))
    return { moved: Number.NaN, most: Number.NaN }
  const moved = first.reduce((sum, place, i) => sum + Math.abs(place - (second[i] as number)), 0)
  return { moved, most: Math.floor(first.length ** 2 / 2) }
}

function isRanking(places: readonly number[]): boolean {
  return places.length > 0 && places.toSorted((a, b) => a - b).every((place, i) => place === i + 1)
}
