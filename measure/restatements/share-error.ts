// Formula: sqrt(p (1 - p) / r * (N - r) / (N - 1)), N = n - 1 others (Cochran 1977, Sampling Techniques, section 3.2; finite population).

/**
 * How far the share of others who mean the same, known from r of them, may lie from the share among all of them: one
 * standard error, 0 to .5. 0 when all others were asked, for then nothing is left to guess. With r = 4 of seven others
 * and half of them saying "same" it is .18. Input: the share p, the ratings r, and n people including the writer.
 * NaN without ratings, with more ratings than others, or for a share outside 0 to 1.
 */
export function shareError(share: number, ratings: number, people: number): number {
  const others = people - 1
  if (!(share >= 0 && share <= 1 && ratings >= 1 && ratings <= others)) return Number.NaN
  if (ratings === others) return 0
  return Math.sqrt(((share * (1 - share)) / ratings) * ((others - ratings) / (others - 1)))
}
