// Formula: 1 - (n-1) sum o_ck d2_ck / sum n_c n_k d2_ck (Krippendorff 2011).
import type { Coincidences } from './coincidence-matrix.ts'

export type AlphaLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's formula itself, without any refusal. NaN when all answers are the same: nothing could have differed.
 * For a single item it is 0 by construction, whatever people answered, so use `krippendorffAlpha`.
 */
export function alphaOfCoincidences(coincidences: Coincidences, level: AlphaLevel): number {
  const { values, matrix, totals, pairable } = coincidences
  const distance = squaredDistance(level, values, totals)
  let observed = 0
  let expected = 0
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values.length; j++) {
      if (i === j) continue
      const apart = distance(i, j)
      observed += (matrix[i]?.[j] ?? 0) * apart
      expected += (totals[i] ?? 0) * (totals[j] ?? 0) * apart
    }
  }
  return expected > 0 ? 1 - ((pairable - 1) * observed) / expected : Number.NaN
}

/** How far two different answers are apart, squared; each by its place in the list of values. */
function squaredDistance(
  level: AlphaLevel,
  values: readonly number[],
  totals: readonly number[],
): (i: number, j: number) => number {
  if (level === 'nominal') return () => 1
  if (level === 'ratio') return (i, j) => ratioDistance(values[i] as number, values[j] as number)
  const places = level === 'interval' ? values : middleRanks(totals)
  return (i, j) => ((places[i] as number) - (places[j] as number)) ** 2
}

function ratioDistance(c: number, k: number): number {
  return c + k === 0 ? 0 : ((c - k) / (c + k)) ** 2
}

/** The answers between two values, with half of those on each of the two, are the distance of their middle ranks. */
function middleRanks(totals: readonly number[]): number[] {
  let below = 0
  return totals.map((total) => {
    below += total
    return below - total / 2
  })
}
