import { expect } from 'vitest'
import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('compositional', ({ input }) => {
  if (input.X) {
    const people: number[][] = input.X
    return {
      center: m.compositionalCenter(people),
      arithmetic: (people[0] ?? []).map((_, option) => m.mean(people.map((points) => points[option] as number))),
      total_variance_aitchison: m.compositionalVariance(people),
    }
  }
  // The file shows what the formula gives at the edge, where the measure for people refuses.
  const hasFloor = [...input.x, ...input.y].every((points: number) => points >= 5)
  expect(Number.isNaN(m.aitchisonDistance(input.x, input.y))).toBe(!hasFloor)
  if (hasFloor) expect(m.aitchisonDistance(input.x, input.y)).toBe(m.logRatioDistance(input.x, input.y))
  if (input.delta) {
    const [x, y] = [m.zeroReplacement(input.x, input.delta), m.zeroReplacement(input.y, input.delta)]
    return {
      x_repl: x,
      y_repl: y,
      aitchison: m.logRatioDistance(x, y),
      total_variation: m.totalVariation(input.x, input.y),
    }
  }
  return {
    aitchison: m.logRatioDistance(input.x, input.y),
    total_variation: m.totalVariation(input.x, input.y),
    points_to_move: m.pointsToMove(input.x, input.y),
    hellinger: m.hellingerDistance(input.x, input.y),
    clr_x: m.centredLogRatio(input.x),
    ilr_x: m.isometricLogRatio(input.x),
  }
})
