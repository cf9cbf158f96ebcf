// Formula: o_ck = sum over units of (ordered pairs c,k in the unit) / (m_u - 1) (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").

export type Coincidences = {
  /** The different answers that occur in pairs, in ascending order. */
  readonly values: readonly number[]
  /** How often answer c and answer k stand beside each other, for each c (row) and k (column). */
  readonly matrix: readonly (readonly number[])[]
  /** Row sums: how many pairable answers are c. */
  readonly totals: readonly number[]
  readonly pairable: number
  /** How many items have at least two answers. */
  readonly items: number
}

/**
 * Counts which answers meet on the same item. Input: a row for each person, a column for each item, null = missing.
 * Items with fewer than two answers drop out.
 */
export function coincidenceMatrix(people: readonly (readonly (number | null)[])[]): Coincidences {
  const itemCount = people.reduce((most, row) => Math.max(most, row.length), 0)
  const items = Array.from({ length: itemCount }, (_, item) => answersTo(people, item)).filter(
    ({ answered }) => answered >= 2,
  )
  const values = [...new Set(items.flatMap(({ counts }) => [...counts.keys()]))].sort((a, b) => a - b)
  const matrix = values.map(() => new Array<number>(values.length).fill(0))
  const rowOf = new Map(values.map((value, row) => [value, row]))
  for (const item of items) addPairs(matrix, rowOf, item)
  const totals = matrix.map((row) => row.reduce((sum, count) => sum + count, 0))
  return { values, matrix, totals, pairable: items.reduce((sum, item) => sum + item.answered, 0), items: items.length }
}

/** How many people gave each answer to one item. */
type ItemCounts = { readonly counts: ReadonlyMap<number, number>; readonly answered: number }

function answersTo(people: readonly (readonly (number | null)[])[], item: number): ItemCounts {
  const counts = new Map<number, number>()
  let answered = 0
  for (const row of people) {
    const answer = row[item] ?? null
    if (answer === null) continue
    counts.set(answer, (counts.get(answer) ?? 0) + 1)
    answered++
  }
  return { counts, answered }
}

/** Ordered pairs of two different people: everybody who answered c stands beside everybody who answered k. */
function addPairs(
  matrix: readonly number[][],
  rowOf: ReadonlyMap<number, number>,
  { counts, answered }: ItemCounts,
): void {
  const given = [...counts].map(([answer, count]) => ({ at: rowOf.get(answer) as number, count }))
  for (const c of given) {
    const row = matrix[c.at] as number[]
    for (const k of given) {
      const pairs = c.count * (c === k ? k.count - 1 : k.count)
      row[k.at] = (row[k.at] as number) + pairs / (answered - 1)
    }
  }
}
