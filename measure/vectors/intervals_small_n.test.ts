import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('intervals_small_n', ({ id, input }) => {
  const ends = ({ low, high }: m.Interval) => [low, high]
  if (id.startsWith('prop_')) {
    return {
      wilson: ends(m.wilson(input.k, input.n, input.level)),
      clopper_pearson: ends(m.clopperPearson(input.k, input.n, input.level)),
      jeffreys: ends(m.jeffreys(input.k, input.n, input.level)),
    }
  }
  if (id.startsWith('missing_bounds_mean')) {
    return m.missingMeanBounds(input.values, input.missing, { from: input.min, to: input.max })
  }
  if (id.startsWith('missing_bounds')) return m.missingBounds(input.yes, input.no, input.missing)
  if (id.startsWith('finite_population')) {
    return { yes_among_all_N: ends(m.finiteListInterval(input.N, input.answered, input.yes, input.level)) }
  }
  const scale = { from: 1, to: 1 + input.range }
  const interval = m.jackknifeT<number>(input.x, (answers) => m.pairwiseAgreement(answers, scale), input.level)
  return { pairwise_agreement: interval.estimate, se: interval.standardError, interval: ends(interval) }
})
