// Rule: two factors differ on a statement when |z_f - z_g| > 1.96 sqrt(SE_f^2 + SE_g^2), SE = sqrt(1 - reliability) (Brown 1980; qmethod, Zabala 2014).

export type Distinguishing = {
  /** The factors that place this statement differently from every other factor. */
  readonly distinguishes: readonly number[]
  /** No two factors differ on it. */
  readonly consensus: boolean
}

/** Beyond this many standard errors a difference is chance in fewer than one of twenty statements. */
const BEYOND_CHANCE = 1.96

/**
 * Which statements tell the views apart, and on which they agree. Some are neither. Input: z-scores, a row for each
 * statement and a column for each factor; the standard error of each factor's scores. With 30 statements one or two
 * are called distinguishing by chance alone. A factor without scores differs from none, and makes no consensus.
 */
export function distinguishingStatements(
  zScores: readonly (readonly number[])[],
  standardErrors: readonly number[],
): Distinguishing[] {
  return zScores.map((row) => {
    const differ = (f: number, g: number) =>
      Math.abs((row[f] as number) - (row[g] as number)) >
      BEYOND_CHANCE * Math.hypot(standardErrors[f] as number, standardErrors[g] as number)
    const factors = row.map((_, factor) => factor)
    const differsFrom = (f: number) => factors.filter((g) => g !== f && differ(f, g))
    return {
      distinguishes: factors.filter((f) => factors.length > 1 && differsFrom(f).length === factors.length - 1),
      consensus: factors.length > 1 && !row.some(Number.isNaN) && factors.every((f) => differsFrom(f).length === 0),
    }
  })
}
