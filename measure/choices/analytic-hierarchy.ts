// Formula: weights = principal eigenvector of the table of ratios, CI = (lambda - n) / (n - 1), CR = CI / RI (Saaty 1977, J. Mathematical Psychology 15:234-281; RI: Saaty 1990).
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'
import { sharesOf } from '../spread/shares.ts'

export type AnalyticHierarchy = {
  /** Of each item, adding up to 1: the principal eigenvector, and two shortcuts in use elsewhere. */
  readonly weights: readonly number[]
  readonly geometricMeanWeights: readonly number[]
  readonly columnMeanWeights: readonly number[]
  /** n when somebody contradicts themselves nowhere, and larger otherwise. */
  readonly lambda: number
  /** Its approximation by column sums, which many tutorials use. */
  readonly lambdaOfColumns: number
  readonly consistencyIndex: number
  /** 0 = consistent, 1 = like ratios drawn by chance; up to .10 is customarily accepted. */
  readonly consistencyRatio: number
}

/** Mean consistency index of random tables of 3, 4, … 10 items. */
const RANDOM_INDEX = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.51]
const FEWEST_ITEMS = 3
const MOST_ROUNDS = 10_000
const STILL = 1e-15

/**
 * Weights from "how many times as important" for every pair, and how far somebody contradicts themselves. Kept to check
 * and compare with work that uses the analytic hierarchy process; no screen asks it: ten nine-step questions for
 * five items take minutes on a phone, the ratios are often inconsistent, and a few even-over pairs say as much.
 * Input: a square table of ratios, entry (i, j) = importance of i over j, 1 on the diagonal and 1/x across it.
 * The ratio is NaN above ten items. Refuses fewer than three (nothing to contradict), and a table with ratios of 0 or
 * below or whose halves do not match.
 */
export function analyticHierarchy(ratios: readonly (readonly number[])[]): Reading<AnalyticHierarchy> {
  const n = ratios.length
  if (n < FEWEST_ITEMS) return notKnown('too few answers')
  if (!isReciprocal(ratios)) return notKnown('an answer lies outside its scale')
  const { weights, lambda } = principal(ratios)
  const columns = ratios.map((_, j) => ratios.map((row) => row[j] as number))
  const columnShares = columns.map(sharesOf)
  const columnMeanWeights = ratios.map((_, i) => mean(columnShares.map((shares) => shares[i] as number)))
  const columnSums = columns.map((column) => column.reduce((sum, ratio) => sum + ratio, 0))
  const consistencyIndex = (lambda - n) / (n - 1)
  return {
    known: true,
    weights,
    geometricMeanWeights: sharesOf(ratios.map((row) => Math.exp(mean(row.map(Math.log))))),
    columnMeanWeights,
    lambda,
    lambdaOfColumns: columnSums.reduce((sum, column, j) => sum + column * (columnMeanWeights[j] as number), 0),
    consistencyIndex,
    consistencyRatio: consistencyIndex / (RANDOM_INDEX[n - FEWEST_ITEMS] ?? Number.NaN),
  }
}

function isReciprocal(ratios: readonly (readonly number[])[]): boolean {
  return ratios.every(
    (row, i) =>
      row.length === ratios.length &&
      row.every((ratio, j) => ratio > 0 && Math.abs(ratio * (ratios[j]?.[i] ?? Number.NaN) - 1) < 1e-6),
  )
}

/** By repeated multiplication: a table of positive numbers has one direction that it only stretches. */
function principal(ratios: readonly (readonly number[])[]): { weights: number[]; lambda: number } {
  let weights = ratios.map(() => 1 / ratios.length)
  let lambda = Number.NaN
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stretched = ratios.map((row) => row.reduce((sum, ratio, j) => sum + ratio * (weights[j] as number), 0))
    lambda = stretched.reduce((sum, value) => sum + value, 0)
    const next = sharesOf(stretched)
    const moved = Math.max(...next.map((weight, i) => Math.abs(weight - (weights[i] as number))))
    weights = next
    if (moved < STILL) break
  }
  return { weights, lambda }
}
