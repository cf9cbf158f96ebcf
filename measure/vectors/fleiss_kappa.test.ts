import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('fleiss_kappa', ({ input }) => {
  const reading = m.fleissKappa(input.counts)
  if (!reading.known) return reading
  return { kappa: reading.kappa, Pbar: reading.observed, Pe: reading.expected }
})
