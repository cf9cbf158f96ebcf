// Formula: K/(K-1) (1 - sum p^2) (index of qualitative variation; Mueller & Schuessler 1961).
import { giniSimpson } from './gini-simpson.ts'

/** Gini-Simpson stretched to reach 1 for K evenly used options. NaN for fewer than two options or no answers. */
export function qualitativeVariation(counts: readonly number[]): number {
  return counts.length < 2 ? Number.NaN : (counts.length / (counts.length - 1)) * giniSimpson(counts)
}
