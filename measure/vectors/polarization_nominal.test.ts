import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('polarization_nominal', ({ input }) => {
  if (input.counts) {
    return {
      gini_simpson: m.giniSimpson(input.counts),
      IQV: m.qualitativeVariation(input.counts),
      entropy_bits: m.entropyBits(input.counts),
      effective_options: m.effectiveOptions(input.counts),
      modal_share: m.modalShare(input.counts),
      pair_agreement: m.sameChoice(input.counts),
    }
  }
  const at = (a: number) => m.estebanRay(input.p, input.y, a)
  const ends = [Math.min(...input.y), Math.max(...input.y)]
  return {
    P_alpha_0: at(0),
    P_alpha_1: at(1),
    'P_alpha_1.3': at(1.3),
    'P_alpha_1.6': at(1.6),
    'P_1.3_normalised_to_two_extreme_camps': at(1.3) / m.estebanRay([1, 1], ends, 1.3),
  }
})
