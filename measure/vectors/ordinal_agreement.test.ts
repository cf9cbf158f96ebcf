import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('ordinal_agreement', ({ input }) => {
  if (input.patterns) return { A: input.patterns.map(m.patternAgreement) }
  if (input.values) {
    const closeness = m.closeness(input.values, { from: 0, to: input.range })
    return { closeness, mean_pair_distance: m.meanPairDistance(input.values) }
  }
  const counts: number[] = input.frequencies
  const closeness = m.closenessOfCounts(counts)
  return {
    n: counts.reduce((sum, count) => sum + count, 0),
    agreementA: m.agreementA(counts),
    polarization: m.polarization(counts),
    consensus_Cns: m.consensusCns(counts),
    Leik_dispersion: m.leikDispersion(counts),
    dsquared: m.blairLacy(counts).dSquared,
    lsquared: m.blairLacy(counts).lSquared,
    BlairLacy_l: m.blairLacy(counts).l,
    BerryMielke_IOV: 1 - closeness,
    closeness,
    Kvalseth_COV: m.kvalsethCov(counts),
    entropy_bits: m.entropyBits(counts),
    Reardon: m.ordinalEntropy(counts),
    gini_simpson: m.giniSimpson(counts),
    IQV: m.qualitativeVariation(counts),
    pairwise_agreement: m.pairwiseAgreementOfCounts(counts),
    MRQ: m.montalvoReynalQuerol(counts),
  }
})
