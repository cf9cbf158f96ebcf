// Formula: mean over unordered pairs of groups of 1 - mean |x_i - x_j| / range over cross pairs (between-group part of the Gini mean difference).
import { mean } from '../mean.ts'
import { liesOn, rangeOf, type Scale } from '../scale.ts'

/**
 * How close the groups are to each other, 0 to 1, every pair of groups counting once: a team of twelve does not
 * out-vote a legal department of one. How close people are inside a group is not in it; report that separately.
 * Input: the answers of each group; groups without answers are left out. NaN for fewer than two groups that answered
 * or an answer outside the scale.
 */
export function closenessBetweenGroups(groups: readonly (readonly number[])[], scale: Scale): number {
  const answered = groups.filter((group) => group.length > 0)
  if (!answered.every((group) => liesOn(group, scale))) return Number.NaN
  const pairs = answered.flatMap((one, i) => answered.slice(i + 1).map((other) => distanceAcross(one, other)))
  return 1 - mean(pairs) / rangeOf(scale)
}

function distanceAcross(one: readonly number[], other: readonly number[]): number {
  return mean(one.flatMap((x) => other.map((y) => Math.abs(x - y))))
}
