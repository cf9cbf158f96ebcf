// Rule: the same answer on "X even over Y" and on "Y even over X" has opposite signs.

/** Two good things, of which one would be given up for the other: "speed even over completeness". */
export type EvenOverPair = { readonly first: string; readonly second: string }

/** Where somebody stands between the two as they were shown: 2 = clearly the first, -2 = clearly the second. */
export type EvenOverAnswer = EvenOverPair & { readonly place: number | null }

/**
 * An answer as a place on the pair, whichever of the two was shown first; so people can be shown different orders and
 * still be put together, and own and predicted places can go into `coorientation` with `EVEN_OVER_SCALE`.
 * null stays null ("can't tell"). Throws RangeError for an answer to another pair.
 */
export function evenOverPlace(answer: EvenOverAnswer, pair: EvenOverPair): number | null {
  const isSame = answer.first === pair.first && answer.second === pair.second
  const isTurned = answer.first === pair.second && answer.second === pair.first
  if (!isSame && !isTurned) throw new RangeError(`This is not an answer to "${pair.first} even over ${pair.second}".`)
  // 0 - 0 is 0; -0 would be printed as such.
  return answer.place === null || isSame ? answer.place : 0 - answer.place
}
