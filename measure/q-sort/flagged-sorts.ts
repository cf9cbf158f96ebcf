// Rule: flagged when |l| > 1.96 / sqrt(statements) and l^2 > sum of the other l^2 of the same sort (Brown 1980; qmethod, Zabala 2014, R Journal 6(2):163-173).

/** 1: stands for the factor. -1: for the opposite of it. 0: for neither, or for several. */
export type Flag = -1 | 0 | 1

/** The loading that unrelated sorts pass by chance once in twenty, times the root of the number of statements. */
const BEYOND_CHANCE = 1.96

/**
 * Which sorts stand for which factor: clearly more than chance, and more than for all other factors together.
 * A flag of -1 is not membership: this person sorts the statements the other way round.
 * Input: loadings, a row for each sort; how many statements were sorted.
 */
export function flaggedSorts(loadings: readonly (readonly number[])[], statements: number): Flag[][] {
  return loadings.map((row) => {
    const all = row.reduce((sum, loading) => sum + loading * loading, 0)
    return row.map((loading) => {
      const isClear = Math.abs(loading) > BEYOND_CHANCE / Math.sqrt(statements)
      const isPure = loading * loading > all - loading * loading
      return isClear && isPure ? (Math.sign(loading) as Flag) : 0
    })
  })
}
