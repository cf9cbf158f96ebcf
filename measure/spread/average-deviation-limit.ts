// Rule: number of steps / 6 (Burke & Dunlap 2002, Organizational Research Methods 5:159-172).

/**
 * Up to this many steps of `averageDeviation` count as agreement in publications: .83 on five steps. Not a bar to use:
 * at five people chance passes it in 41 of 100 cases. NaN below two steps.
 */
export function averageDeviationLimit(steps: number): number {
  return steps >= 2 ? steps / 6 : Number.NaN
}
