// Formula: share of the 2^n sign patterns whose |sum| reaches the observed one (Fisher 1935, The Design of Experiments, section 21).
import { mean } from '../mean.ts'
import type { Random } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { addMoved, gridFor, MOST_SUMS, nothingYet, type SumCounts } from './sum-counts.ts'

export type SignFlip = {
  readonly mean: number
  /** How often chance alone gives a mean at least this far from 0, in either direction. */
  readonly twoSided: number
  /** How often chance alone gives a mean at least this high. */
  readonly greater: number
  readonly flips: number
  readonly exact: boolean
}

const DRAWS = 9999

/**
 * Did people move in one direction, or is it as likely by chance? For two answers of the same person: now and
 * before, own and predicted. Input: one difference a person, in any unit, of people with both answers.
 * The smallest possible two-sided value is 2 / 2^n: .0625 for five people, .031 for six.
 * Exact whenever the differences have few distinct sums (scales, sliders in whole points: up to 60 people and more);
 * otherwise it needs a random generator, and says so. Refuses without answers.
 */
export function signFlip(differences: readonly number[], random?: Random): Reading<SignFlip> {
  if (differences.length === 0) return notKnown('no answers')
  if (differences.some((value) => !Number.isFinite(value))) return notKnown('an answer lies outside its scale')
  const found = { mean: mean(differences), flips: 2 ** differences.length }
  if (isCountable(differences)) return { known: true, ...found, ...countedShares(differences), exact: true }
  const counts = countSums(differences)
  if (counts) return { known: true, ...found, ...exactShares(differences, counts), exact: true }
  if (!random) return notKnown('needs a random generator')
  return { known: true, ...found, ...drawnShares(differences, random), exact: false }
}

/** More steps of work than this, and drawing is quicker. */
const MOST_STEPS = 200_000_000

/** Whole numbers, as on scales with steps and sliders in whole points. */
function isCountable(differences: readonly number[]): boolean {
  const farthest = differences.reduce((sum, value) => sum + Math.abs(value), 0)
  return differences.every(Number.isInteger) && farthest * differences.length <= MOST_STEPS
}

/** How likely each number of points is turned round; the sum is what all make together less twice of that. */
function countedShares(differences: readonly number[]): { twoSided: number; greater: number } {
  const farthest = differences.reduce((sum, value) => sum + Math.abs(value), 0)
  const observed = differences.reduce((sum, value) => sum + value, 0)
  const turned = new Float64Array(farthest + 1)
  turned[0] = 1
  let reached = 0
  for (const difference of differences) {
    const points = Math.abs(difference)
    reached += points
    for (let at = reached; at >= 0; at--) {
      turned[at] = ((turned[at] as number) + (at >= points ? (turned[at - points] as number) : 0)) / 2
    }
  }
  let twoSided = 0
  let greater = 0
  for (let at = 0; at <= farthest; at++) {
    const sum = farthest - 2 * at
    if (Math.abs(sum) >= Math.abs(observed)) twoSided += turned[at] as number
    if (sum >= observed) greater += turned[at] as number
  }
  return { twoSided, greater }
}

function countSums(differences: readonly number[]): SumCounts | undefined {
  const grid = gridFor(differences)
  let counts = nothingYet()
  for (const difference of differences) {
    const next: SumCounts = new Map()
    addMoved(next, counts, difference, grid)
    addMoved(next, counts, -difference, grid)
    if (next.size > MOST_SUMS) return undefined
    counts = next
  }
  return counts
}

function exactShares(differences: readonly number[], counts: SumCounts): { twoSided: number; greater: number } {
  const observed = differences.reduce((sum, value) => sum + value, 0)
  const slack = gridFor(differences) * differences.length
  let all = 0
  let farther = 0
  let higher = 0
  for (const [sum, ways] of counts) {
    all += ways
    if (Math.abs(sum) >= Math.abs(observed) - slack) farther += ways
    if (sum >= observed - slack) higher += ways
  }
  return { twoSided: farther / all, greater: higher / all }
}

/** The observed pattern counts as one of the draws, so that the answer is never 0. */
function drawnShares(differences: readonly number[], random: Random): { twoSided: number; greater: number } {
  const observed = differences.reduce((sum, value) => sum + value, 0)
  const slack = gridFor(differences)
  let farther = 1
  let higher = 1
  for (let draw = 0; draw < DRAWS; draw++) {
    const sum = differences.reduce((total, value) => total + (random() < 0.5 ? value : -value), 0)
    if (Math.abs(sum) >= Math.abs(observed) - slack) farther++
    if (sum >= observed - slack) higher++
  }
  return { twoSided: farther / (DRAWS + 1), greater: higher / (DRAWS + 1) }
}
