// Formula: comparisons per item = 2 * people * pairs each / items; about 10 are enough (Kinnear, Jones & Davies 2025: 101 data sets, reliability .8).

export type ComparisonBudget = {
  readonly perItem: number
  /** About ten or more. */
  readonly isEnough: boolean
  /** How many pairs each person would have to compare for that. */
  readonly pairsEachNeeded: number
}

const ABOUT_ENOUGH = 10
/** 9.6 is about ten: eight people with three pairs each on five items are the usual case. */
const ROUNDING = 0.5

/**
 * Do so many people comparing so many pairs each make a scale? "8 people compare 3 pairs of 5 items: 9.6 comparisons an
 * item, about what it takes". A rule of thumb from studies of essays and mathematics, where others ask for 20 and more.
 * All NaN, and not enough, for fewer than two items or nobody.
 */
export function comparisonBudget(items: number, people: number, pairsEach: number): ComparisonBudget {
  const perItem = items >= 2 && people >= 1 ? (2 * people * pairsEach) / items : Number.NaN
  const pairsEachNeeded = Math.ceil(((ABOUT_ENOUGH - ROUNDING) * items) / (2 * people))
  return {
    perItem,
    isEnough: perItem >= ABOUT_ENOUGH - ROUNDING,
    pairsEachNeeded: Number.isNaN(perItem) ? Number.NaN : pairsEachNeeded,
  }
}
