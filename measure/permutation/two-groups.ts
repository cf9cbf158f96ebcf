// Formula: share of all ways to split the same people into groups of these sizes whose |difference of means| reaches the observed one (Pitman 1937).
import { mean } from '../mean.ts'
import { type Random, shuffled } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { addMoved, gridFor, MOST_SUMS, nothingYet, type SumCounts } from './sum-counts.ts'

export type TwoGroups = {
  /** Mean of the first group minus mean of the second. */
  readonly difference: number
  /** How often a random split gives a difference at least this large, in either direction. */
  readonly twoSided: number
  readonly splits: number
  readonly exact: boolean
}

const DRAWS = 9999

/**
 * Do two groups of different people answer differently, or would any split of the same people look like that?
 * Input: the answers of each group. The smallest possible value is about 2 / (number of splits): .10 for 3 against 3,
 * .029 for 4 against 4. Exact whenever the answers have few distinct sums; otherwise it needs a random generator, and
 * says so. Refuses when a group has no answers.
 */
export function twoGroups(first: readonly number[], second: readonly number[], random?: Random): Reading<TwoGroups> {
  if (first.length === 0 || second.length === 0) return notKnown('no answers')
  const everyone = [...first, ...second]
  if (everyone.some((value) => !Number.isFinite(value))) return notKnown('an answer lies outside its scale')
  const difference = mean(first) - mean(second)
  const splits = ways(everyone.length, first.length)
  const counts = countSums(everyone, first.length)
  if (counts) {
    return {
      known: true,
      difference,
      splits,
      twoSided: exactShare(everyone, first.length, difference, counts),
      exact: true,
    }
  }
  if (!random) return notKnown('needs a random generator')
  return {
    known: true,
    difference,
    splits,
    twoSided: drawnShare(everyone, first.length, difference, random),
    exact: false,
  }
}

/** For every sum: how many ways to pick `size` of these people whose answers add up to it. */
function countSums(everyone: readonly number[], size: number): SumCounts | undefined {
  const grid = gridFor(everyone)
  const bySize: SumCounts[] = [nothingYet(), ...Array.from({ length: size }, () => new Map<number, number>())]
  for (const value of everyone) {
    for (let picked = size; picked > 0; picked--) {
      addMoved(bySize[picked] as SumCounts, bySize[picked - 1] as SumCounts, value, grid)
    }
    if (bySize.reduce((sum, counts) => sum + counts.size, 0) > MOST_SUMS) return undefined
  }
  return bySize[size]
}

function exactShare(everyone: readonly number[], size: number, observed: number, counts: SumCounts): number {
  const total = everyone.reduce((sum, value) => sum + value, 0)
  const slack = gridFor(everyone) * everyone.length
  let all = 0
  let farther = 0
  for (const [sum, howMany] of counts) {
    all += howMany
    const difference = sum / size - (total - sum) / (everyone.length - size)
    if (Math.abs(difference) >= Math.abs(observed) - slack) farther += howMany
  }
  return farther / all
}

function drawnShare(everyone: readonly number[], size: number, observed: number, random: Random): number {
  const slack = gridFor(everyone)
  let farther = 1
  for (let draw = 0; draw < DRAWS; draw++) {
    const mixed = shuffled(everyone, random)
    const difference = mean(mixed.slice(0, size)) - mean(mixed.slice(size))
    if (Math.abs(difference) >= Math.abs(observed) - slack) farther++
  }
  return farther / (DRAWS + 1)
}

function ways(of: number, pick: number): number {
  let result = 1
  for (let i = 1; i <= pick; i++) result = (result * (of - pick + i)) / i
  return Math.round(result)
}
