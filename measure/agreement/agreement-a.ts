// Formula: A = sum over layers of weight * patternAgreement (van der Eijk 2001, Quality & Quantity 35:325-341).
import { patternAgreement } from './pattern-agreement.ts'

export type Layer = { readonly pattern: readonly number[]; readonly weight: number; readonly agreement: number }

/**
 * Van der Eijk's A: tells a spread (about 0) from a split (below 0). 1 = everyone on one step, 0 = evenly spread,
 * -1 = half at each end. Input: how many answers on each step, lowest first (counts or percentages).
 * Used only to decide the word "split": it jumps when one person moves.
 * NaN for fewer than three steps, no answers or a negative count.
 */
export function agreementA(counts: readonly number[]): number {
  const layers = agreementLayers(counts)
  return layers.length === 0 ? Number.NaN : layers.reduce((sum, layer) => sum + layer.weight * layer.agreement, 0)
}

/** The histogram cut into flat layers from the bottom up; the weights are each layer's share of all answers. */
export function agreementLayers(counts: readonly number[]): Layer[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (counts.length < 3 || !(total > 0) || counts.some((count) => !(count >= 0))) return []
  // Percentages leave crumbs after subtraction; a crumb is not a layer.
  const crumb = total * 1e-12
  const layers: Layer[] = []
  let rest = [...counts]
  while (rest.some((count) => count > crumb)) {
    const pattern = rest.map((count) => (count > crumb ? 1 : 0))
    const height = Math.min(...rest.filter((count) => count > crumb))
    const used = pattern.filter((mark) => mark === 1).length
    layers.push({ pattern, weight: (height * used) / total, agreement: patternAgreement(pattern) })
    rest = rest.map((count) => (count > crumb ? count - height : 0))
  }
  return layers
}
