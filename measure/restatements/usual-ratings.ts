// Rule: 4 ratings a person up to 10 people, 5 up to 12, 6 above (measure notes, section 6: recovery of two meanings by simulation).

/** One text takes 10 to 12 seconds to read and rate: four ratings fit into a minute. */
const FOR_FEW = 4
const FEW = 10
const FOR_A_DOZEN = 5
const A_DOZEN = 12
const FOR_MANY = 6

/**
 * How many texts of others each person should rate, so that two meanings are found again even when one rating in
 * seven is a mistake. Never more than there are others. NaN for fewer than two people.
 */
export function usualRatings(people: number): number {
  if (!(people >= 2)) return Number.NaN
  const enough = people <= FEW ? FOR_FEW : people <= A_DOZEN ? FOR_A_DOZEN : FOR_MANY
  return Math.min(enough, people - 1)
}
