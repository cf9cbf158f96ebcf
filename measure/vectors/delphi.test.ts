import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('delphi', ({ input }) => {
  if (input.ratings) {
    const reading = m.randDisagreement(input.ratings)
    if (!reading.known) return reading
    const { median, p30, p70, disagreement } = reading
    const { interpercentileRange: IPR, centre: IPRCP, asymmetry: AI, limit: IPRAS } = reading
    return { median, p30, p70, IPR, IPRCP, AI, IPRAS, disagreement }
  }
  const { round1, round2, K } = input
  const people = round1.map((before: number, i: number) => ({ before, after: round2[i] }))
  const reading = m.stability(people, { from: 1, to: K, step: 1 })
  if (!reading.known) return reading
  return {
    net_change_pct: 100 * reading.netChange,
    share_individuals_changed: reading.shareWhoMoved,
    kappa_quadratic: reading.kappaQuadratic,
    kappa_linear: reading.kappaLinear,
    IQR1: m.interquartileRange(round1),
    IQR2: m.interquartileRange(round2),
    CV1: m.coefficientOfVariation(round1),
    CV2: m.coefficientOfVariation(round2),
    pct_top2_r2: m.topShare(round2, K - 1),
  }
})
