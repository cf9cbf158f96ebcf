// Rule: two sets of answers whose difference is known tell a side if they are few, or if the side said what the other did not (homogeneity; Machanavajjhala et al. 2007, l-diversity, ACM TKDD 1:3).

/** Answers that count for and against in something that can be computed, by what they say. */
export type TwoSides = { readonly plus: number[]; readonly minus: number[] }

/**
 * Does a known difference of two groups tell what people said? It does when it is about fewer than `minimum` people, when
 * all, or all but one, of a whole group said the same, and when everybody on one side said what nobody on the other
 * side said. Input: how many gave each answer on each side. Nobody on both sides tells nothing.
 */
export function sidesTell({ plus, minus }: TwoSides, minimum: number): boolean {
  const people = sizeOf(plus) + sizeOf(minus)
  return people > 0 && (people < minimum || sideTells(plus, minus, minimum) || sideTells(minus, plus, minimum))
}

function sideTells(side: readonly number[], other: readonly number[], minimum: number): boolean {
  const size = sizeOf(side)
  if (size === 0) return false
  // "All but one" only where the side is a group of its own: of two people it would be half.
  const enough = size >= minimum ? size - 1 : size
  return side.some((count, value) => count - (other[value] ?? 0) >= enough)
}

function sizeOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
