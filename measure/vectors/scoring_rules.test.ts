import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('scoring_rules', ({ id, input }) => {
  if (id.startsWith('crps_normal') || id.startsWith('crps_standard')) {
    return { crps: m.crpsOfNormal({ mean: input.mu, deviation: input.sigma }, input.y) }
  }
  if (id.startsWith('crps_ensemble')) return { crps: m.crpsOfEnsemble(input.ensemble, input.y) }
  if (id === 'interval_score') {
    // The source of the case names alpha = .2, a range for four times in five.
    return {
      score: input.cases.map(([low, high, y]: number[]) =>
        m.intervalScore({ low, high } as m.Interval, y as number, 0.8),
      ),
    }
  }
  if (id === 'brier_basics') {
    return { brier: input.cases.map(([stated, o]: [number, number]) => m.brierScore([{ stated, happened: o === 1 }])) }
  }
  const forecasts = input.p.map((stated: number, i: number) => ({ stated, happened: input.o[i] === 1 }))
  return {
    brier: m.brierScore(forecasts),
    brier_skill_vs_base_rate: m.brierSkill(forecasts),
    log_loss: m.logLoss(forecasts),
    ...m.murphyDecomposition(forecasts),
  }
})
