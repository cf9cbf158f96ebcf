import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('ahp', ({ input }) => {
  const reading = m.analyticHierarchy(input.A)
  if (!reading.known) return reading
  return {
    eigenvector: reading.weights,
    lambda_max: reading.lambda,
    CI: reading.consistencyIndex,
    CR: reading.consistencyRatio,
    geometric_mean_weights: reading.geometricMeanWeights,
    normalised_column_mean_weights: reading.columnMeanWeights,
    lambda_colsum: reading.lambdaOfColumns,
  }
})
