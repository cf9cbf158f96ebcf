// Rule: the statement with the k-th highest z-score gets the k-th highest place of the sorting grid (Brown 1980, Political Subjectivity).
import { mean } from '../mean.ts'

/**
 * The factor's view as a sort: which place of the grid each statement would have. Input: one factor's z-scores, and
 * the places of the grid in any order (those of any sort, when everyone had the same grid). Statements with equal
 * scores share the mean of their places. NaN for every statement when a score is, or the lists differ in length.
 */
export function roundedScores(zScores: readonly number[], grid: readonly number[]): number[] {
  const places = [...grid].sort((a, b) => a - b)
  if (places.length !== zScores.length || zScores.some(Number.isNaN)) return zScores.map(() => Number.NaN)
  return zScores.map((score) => {
    const below = zScores.filter((other) => other < score).length
    const same = zScores.filter((other) => other === score).length
    return mean(places.slice(below, below + same))
  })
}
