// Formula: mean over unordered pairs of groups of 1 - mean distance over cross pairs of people; inside a group, closeness (measure notes, section 1.5).
import { mean } from '../mean.ts'
import {
  closenessInside,
  gapBetween,
  type Item,
  type ItemAnswer,
  type Place,
  placeOf,
  sizeOf,
} from './kinds-of-item.ts'

export type OverallCloseness = {
  /** How close the groups are to each other, 0 to 1, every two groups counting once. */
  readonly between: number
  /** How close each group is inside, in the order given; NaN below two answers. */
  readonly inside: readonly number[]
  /** How many answers of each group entered. */
  readonly counts: readonly number[]
}

/**
 * One figure for how close several groups are on a question of any kind, and beside it how close each is inside, which
 * is another matter. Groups weigh as groups: a team of twelve does not out-vote a legal department of one.
 * For a choice it is the chance that one person of each of two groups chose the same.
 * Input: the question and the answers of each group (null = missing or "can't tell"). `between` is NaN when fewer than
 * two groups answered; answers that do not fit the question are left out, as missing ones are.
 */
export function overallCloseness(item: Item, groups: readonly (readonly (ItemAnswer | null)[])[]): OverallCloseness {
  const placed = groups.map((answers) =>
    answers.map((answer) => placeOf(item, answer)).filter((place) => place !== null),
  )
  const answered = placed.filter((places) => places.length > 0)
  const pairs = answered.flatMap((one, i) => answered.slice(i + 1).map((other) => distanceAcross(item, one, other)))
  return {
    between: 1 - mean(pairs),
    inside: placed.map((places) => closenessInside(item, places)),
    counts: placed.map((places) => places.length),
  }
}

function distanceAcross(item: Item, one: readonly Place[], other: readonly Place[]): number {
  return mean(one.flatMap((place) => other.map((otherPlace) => sizeOf(item, gapBetween(place, otherPlace)))))
}
