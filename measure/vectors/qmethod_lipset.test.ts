import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('qmethod_lipset', ({ input }) => {
  const reading = m.qAnalysis(input.statements_by_sorts, input.nfactors)
  if (!reading.known) return reading
  const { standardErrors: errors } = reading
  // Order and signs of factors are free; the rule of `varimax` gives those of the package.
  return {
    eigenvalues: reading.eigenvalues,
    unrotated: reading.unrotated,
    loadings: reading.loadings,
    flagged: reading.flags.map((row) => row.map((flag) => flag !== 0)),
    zscores: reading.zScores,
    rounded: reading.rounded,
    reliability: reading.reliability,
    se_factor_scores: errors,
    sed: errors.map((one) => errors.map((other) => Math.hypot(one, other))),
    cor_factor_zscores: reading.betweenFactors,
    z_differences: reading.zScores.map((z) => [pick(z, 0, 1), pick(z, 0, 2), pick(z, 1, 2)]),
    distinguishing_consensus: reading.statements.map(label),
    explained_variance_pct: reading.explained.map((share) => 100 * share),
  }
})

function pick(z: readonly number[], f: number, g: number): number {
  return (z[f] as number) - (z[g] as number)
}

/** The words of the package for three factors. */
function label({ distinguishes, consensus }: m.Distinguishing): string {
  if (consensus) return 'Consensus'
  if (distinguishes.length === 3) return 'Distinguishes all'
  return distinguishes.map((factor) => `Distinguishes f${factor + 1} only`).join()
}
