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
  const itemCount = Math.max(0, ...people.map((row) => row.length))
  const items = Array.from({ length: itemCount }, (_, item) =>
    people.map((row) => row[item] ?? null).filter((value) => value !== null),
  ).filter((answers) => answers.length >= 2)
  const values = [...new Set(items.flat())].sort((a, b) => a - b)
  const matrix = values.map((c) =>
    values.map((k) => items.reduce((sum, answers) => sum + pairsOf(answers, c, k) / (answers.length - 1), 0)),
  )
  const totals = matrix.map((row) => row.reduce((sum, count) => sum + count, 0))
  return { values, matrix, totals, pairable: items.flat().length, items: items.length }
}

/** Ordered pairs of two different people of whom one answered c and the other k. */
function pairsOf(answers: readonly number[], c: number, k: number): number {
  const withC = answers.filter((answer) => answer === c).length
  const withK = answers.filter((answer) => answer === k).length
  return c === k ? withC * (withC - 1) : withC * withK
}
