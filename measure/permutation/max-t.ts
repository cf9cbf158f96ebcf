// Formula: step-down max-T, share of relabellings in which the largest of the gaps not yet passed reaches the observed one (Westfall & Young 1993, Resampling-Based Multiple Testing, algorithm 2.8).
import { reaches } from './relabellings.ts'

export type MaxT = {
  /** For each gap, how often chance alone makes one this large if only this one had been looked at. */
  readonly single: readonly number[]
  /** The same when all of them were looked at: never smaller, and the one to use for many items and pairs. */
  readonly adjusted: readonly number[]
}

/**
 * Which of many gaps are larger than the largest gap that chance would make somewhere? Looking at thirty pairs, one in
 * twenty by chance is to be expected; this says how often chance makes any gap as large.
 * Input: the sizes of the gaps as observed (0 or more, in any units of their own), and the sizes of the same gaps under
 * each relabelling of the same people, the observed labelling among them. Each gap is measured in units of its usual
 * size under relabelling, so that sliders and choices can stand side by side. Gaps may depend on each other.
 * Every value is NaN without relabellings; a gap that never differs from 0 has 1.
 */
export function maxT(observed: readonly number[], relabelled: readonly (readonly number[])[]): MaxT {
  const usual = observed.map((_, gap) => usualSize(relabelled, gap))
  const inUnits = (sizes: readonly number[]) =>
    sizes.map((size, gap) => ((usual[gap] as number) > 0 ? size / (usual[gap] as number) : 0))
  const seen = inUnits(observed)
  const others = relabelled.map(inUnits)
  const largestFirst = seen.map((_, gap) => gap).sort((a, b) => (seen[b] as number) - (seen[a] as number) || a - b)

  const adjusted = new Array<number>(seen.length).fill(Number.NaN)
  const passed = new Array<number>(seen.length).fill(0)
  for (const sizes of others) {
    let largest = 0
    for (const gap of [...largestFirst].reverse()) {
      largest = Math.max(largest, sizes[gap] as number)
      if (reaches(largest, seen[gap] as number)) passed[gap] = (passed[gap] as number) + 1
    }
  }
  let atLeast = 0
  for (const gap of largestFirst) {
    atLeast = Math.max(atLeast, (passed[gap] as number) / others.length)
    adjusted[gap] = others.length === 0 ? Number.NaN : atLeast
  }
  const single = seen.map(
    (size, gap) => others.filter((sizes) => reaches(sizes[gap] as number, size)).length / others.length,
  )
  return { single, adjusted }
}

function usualSize(relabelled: readonly (readonly number[])[], gap: number): number {
  let squares = 0
  for (const sizes of relabelled) squares += (sizes[gap] as number) ** 2
  return Math.sqrt(squares / relabelled.length)
}
