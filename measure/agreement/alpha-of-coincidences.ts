// Formula: 1 - (n-1) sum o_ck d2_ck / sum n_c n_k d2_ck (Krippendorff 2011).
import type { Coincidences } from './coincidence-matrix.ts'

export type AlphaLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's formula itself, without any refusal. NaN when all answers are the same: nothing could have differed.
 * For a single item it is 0 by construction, whatever people answered, so use `krippendorffAlpha`.
 */
export function alphaOfCoincidences(coincidences: Coincidences, level: AlphaLevel): number {
  const { values, matrix, totals, pairable } = coincidences
  let observed = 0
  let expected = 0
  values.forEach((c, i) => {
    values.forEach((k, j) => {
      const distance = squaredDistance(level, i, j, c, k, totals)
      observed += (matrix[i]?.[j] ?? 0) * distance
      expected += (totals[i] ?? 0) * (totals[j] ?? 0) * distance
    })
  })
  return expected > 0 ? 1 - ((pairable - 1) * observed) / expected : Number.NaN
}

function squaredDistance(
  level: AlphaLevel,
  i: number,
  j: number,
  c: number,
  k: number,
  totals: readonly number[],
): number {
  if (i === j) return 0
  if (level === 'nominal') return 1
  if (level === 'interval') return (c - k) ** 2
  if (level === 'ratio') return c + k === 0 ? 0 : ((c - k) / (c + k)) ** 2
  const between = totals.slice(Math.min(i, j), Math.max(i, j) + 1).reduce((sum, total) => sum + total, 0)
  return (between - ((totals[i] ?? 0) + (totals[j] ?? 0)) / 2) ** 2
}
