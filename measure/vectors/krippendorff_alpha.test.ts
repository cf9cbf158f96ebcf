import { expect } from 'vitest'
import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('krippendorff_alpha', ({ id, input }) => {
  const levels: m.AlphaLevel[] = ['nominal', 'ordinal', 'interval', 'ratio']
  const readings = levels.map((level) => [level, m.krippendorffAlpha(input.coders_by_units, level)] as const)
  const coincidences = m.coincidenceMatrix(input.coders_by_units)
  if (id === 'one_item_8_people') {
    // The file shows that the formula gives 0 here whatever people answer; that is why the measure refuses.
    for (const [, reading] of readings) expect(reading).toEqual({ known: false, because: 'one item' })
    return { alpha: Object.fromEntries(levels.map((level) => [level, m.alphaOfCoincidences(coincidences, level)])) }
  }
  return {
    alpha: Object.fromEntries(readings.map(([level, reading]) => [level, reading.known ? reading.alpha : null])),
    values: coincidences.values,
    coincidence_matrix: coincidences.matrix,
    n_c: coincidences.totals,
    n_pairable: coincidences.pairable,
  }
})
