// Not a formula: what may come out, and how likely each is.

/** One thing that may come out (days, weeks), and how likely. `Infinity` stands for "never, as far as anybody saw". */
export type Outcome = { readonly value: number; readonly chance: number }

/** With fewer past items than this only their range is told: the next one lies outside it one time in three. */
export const FEWEST_PAST = 5

/** Ascending, equal values joined. `weights`: how much each single value counts; without them all count the same. */
export function outcomesOf(values: ArrayLike<number>, weights?: ArrayLike<number>): Outcome[] {
  const weightOf = new Map<number, number>()
  let total = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    const weight = weights ? (weights[i] as number) : 1
    weightOf.set(value, (weightOf.get(value) ?? 0) + weight)
    total += weight
  }
  return [...weightOf]
    .map(([value, weight]) => ({ value, chance: weight / total }))
    .sort((one, other) => (one.value < other.value ? -1 : 1))
}
