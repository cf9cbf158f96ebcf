import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('icc', ({ input }) => {
  const reading = m.intraclassCorrelations(input.targets_by_judges)
  if (!reading.known) return reading
  const { icc1: ICC1, icc2: ICC2, icc3: ICC3, icc1k: ICC1k, icc2k: ICC2k, icc3k: ICC3k, meanSquares } = reading
  const { targets: MSR, judges: MSC, rest: MSE, within: MSW } = meanSquares
  return { ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k, MSR, MSC, MSE, MSW }
})
