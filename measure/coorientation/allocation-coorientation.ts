// Formula: total variation between mean allocations, for congruency between each person's two (applied to McLeod & Chaffee 1973).
import { totalVariation } from '../choices/total-variation.ts'
import { mean } from '../mean.ts'
import { sharesOf } from '../spread/shares.ts'
import type { CoorientationDistances, OwnAndPredicted } from './ordinal-coorientation.ts'

/**
 * Co-orientation for points shared out among options. All figures are the share of points that would have to move,
 * 0 to 1. NaN when a side is empty or an allocation has no points.
 */
export function allocationCoorientation(
  perceivers: readonly OwnAndPredicted<readonly number[]>[],
  others: readonly (readonly number[])[],
): CoorientationDistances {
  const own = meanAllocation(perceivers.map((person) => person.own))
  const predicted = meanAllocation(perceivers.map((person) => person.predicted))
  const actual = meanAllocation(others)
  return {
    agreement: totalVariation(own, actual),
    congruency: mean(perceivers.map((person) => totalVariation(person.own, person.predicted))),
    accuracy: totalVariation(predicted, actual),
  }
}

/** Everyone counts the same, whatever total they were given. */
function meanAllocation(allocations: readonly (readonly number[])[]): number[] {
  const shares = allocations.map(sharesOf)
  return (shares[0] ?? []).map((_, option) => mean(shares.map((allocation) => allocation[option] ?? Number.NaN)))
}
