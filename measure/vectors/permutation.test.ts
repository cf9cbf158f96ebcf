import { expect } from 'vitest'
import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('permutation', ({ id, input }) => {
  if (input.differences) {
    const reading = m.signFlip(input.differences)
    if (!reading.known) return reading
    expect(reading.exact).toBe(true)
    return { two_sided: reading.twoSided, greater: reading.greater, n_flips: reading.flips, mean: reading.mean }
  }
  if (id.startsWith('mcnemar')) return { p_two_sided: m.mcNemar(input.switched_to, input.switched_from) }
  if (id.startsWith('twogroup')) {
    const reading = m.twoGroups(input.a, input.b)
    return reading.known ? { diff: reading.difference, p: reading.twoSided, n_splits: reading.splits } : reading
  }
  const reading = m.agreementChange(input.wave1, input.wave2, { from: 1, to: 1 + input.range })
  if (!reading.known) return reading
  return {
    agreement1: reading.before,
    agreement2: reading.after,
    delta: reading.change,
    p_two_sided: reading.twoSided,
    n_swaps: reading.swaps,
  }
})
