import { expect } from 'vitest'
import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('difference_scores', ({ input }) => {
  const reliability = ([first, second, correlation]: number[]) =>
    m.differenceReliability({ first: first as number, second: second as number, correlation: correlation as number })
  if (input.predicted) {
    const parts = m.cronbachComponents(input.predicted, input.actual_targets_by_items)
    const { squaredError: D2, elevation, stereotypeAccuracy: stereotype_accuracy } = parts
    const { differentialElevation: differential_elevation, differentialAccuracy: differential_accuracy } = parts
    expect(elevation + differential_elevation + stereotype_accuracy + differential_accuracy).toBeCloseTo(D2, 14)
    return { D2, elevation, differential_elevation, stereotype_accuracy, differential_accuracy }
  }
  if (input.cases) return { reliability: input.cases.map(reliability) }
  if (input.rxx) return { reliability: reliability([input.rxx, input.ryy, input.rxy]) }
  const near = m.profileLikeness(input.x, input.y)
  const turned = m.profileLikeness(input.x, input.z)
  return {
    r_xy: near.correlation,
    mad_xy: near.meanDistance,
    D_xy: near.distance,
    r_xz: turned.correlation,
    mad_xz: turned.meanDistance,
  }
})
