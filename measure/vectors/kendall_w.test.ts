import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('kendall_w', ({ input }) => {
  const reading = m.kendallW(input.objects_by_raters)
  if (!reading.known) return { W: null }
  return {
    W: reading.w,
    W_uncorrected: reading.wUncorrected,
    S: reading.s,
    chi2: reading.chiSquared,
    df: reading.degreesOfFreedom,
    mean_spearman: reading.meanSpearman,
  }
})
