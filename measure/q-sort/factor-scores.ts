// Formula: z-scores over statements of sum of w_i x_i over flagged sorts, w = l / (1 - l^2) (Spearman 1927; Brown 1980).
import { mean } from '../mean.ts'
import { variance } from '../variance.ts'
import type { Flag } from './flagged-sorts.ts'

/**
 * How the view behind each factor would place each statement, in standard deviations from its middle.
 * Input: sorted places, a row for each statement and a column for each sort; loadings and flags, a row for each sort.
 * Output: a row for each statement, a column for each factor. A column is NaN when no sort stands for its factor, or
 * one lies on it entirely (loading of 1), since then the rest would not count.
 */
export function factorScores(
  places: readonly (readonly number[])[],
  loadings: readonly (readonly number[])[],
  flags: readonly (readonly Flag[])[],
): number[][] {
  const factors = loadings[0]?.length ?? 0
  const columns = Array.from({ length: factors }, (_, factor) => {
    const weights = loadings.map((row, sort) => {
      const loading = row[factor] as number
      return flags[sort]?.[factor] ? loading / (1 - loading * loading) : 0
    })
    return standardised(
      places.map((row) => row.reduce((sum, place, sort) => sum + place * (weights[sort] as number), 0)),
    )
  })
  return places.map((_, statement) => columns.map((column) => column[statement] as number))
}

function standardised(values: readonly number[]): number[] {
  const centre = mean(values)
  const spread = Math.sqrt(variance(values))
  return values.map((value) => (spread > 0 ? (value - centre) / spread : Number.NaN))
}
