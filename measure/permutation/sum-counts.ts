// Formula: the distribution of a sum, built up one person at a time (Pagano & Tritchler 1983, JASA 78:435-440).

/** How many ways lead to each sum. */
export type SumCounts = Map<number, number>

/** More distinct sums than this, and counting exactly costs more than it is worth. */
export const MOST_SUMS = 200_000

/** Sums that differ by less than this part of the largest possible one differ only by rounding. */
const ROUNDING = 1e-10

export function nothingYet(): SumCounts {
  return new Map([[0, 1]])
}

/** Adds every sum of `from`, moved by `step`, to `into`. Sums are snapped to a fine grid so that equal ones meet. */
export function addMoved(into: SumCounts, from: SumCounts, step: number, grid: number): void {
  for (const [sum, ways] of from) {
    const moved = Math.round((sum + step) / grid) * grid
    into.set(moved, (into.get(moved) ?? 0) + ways)
  }
}

export function gridFor(values: readonly number[]): number {
  return Math.max(Number.MIN_VALUE * 1e20, values.reduce((sum, value) => sum + Math.abs(value), 0) * ROUNDING)
}
