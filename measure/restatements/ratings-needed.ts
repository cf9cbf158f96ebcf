// Formula: k = R (1 - r) / (r (1 - R)), Spearman-Brown turned round (Spearman 1910, Brown 1910).

/** The customary bar for a figure that something is decided by. */
const USUAL_RELIABILITY = 0.8

/**
 * How many ratings a mean needs to reach a reliability, when a single rating has r. With r = .3 it takes 9.3 to reach
 * .8, with r = .5 four. A fraction, to be rounded up by who plans. NaN when r or the target is not between 0 and 1
 * (no number of worthless ratings is ever enough, and none is ever perfect).
 */
export function ratingsNeeded(single: number, target: number = USUAL_RELIABILITY): number {
  const canBeReached = single > 0 && single <= 1 && target > 0 && target < 1
  return canBeReached ? (target * (1 - single)) / (single * (1 - target)) : Number.NaN
}
