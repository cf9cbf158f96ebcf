import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('bts_sp', ({ id, input }) => {
  if (input.answers) {
    const reading = m.bayesianTruthSerum(
      input.answers.map((answer: number, i: number) => ({ answer, predicted: input.predictions[i] })),
      input.alpha,
    )
    if (!reading.known) return reading
    return {
      information: reading.information,
      prediction: reading.prediction,
      total: reading.total,
      xbar: reading.shares,
      ybar_geom: reading.geometricMeans,
      sum_total: reading.total.reduce((sum, score) => sum + score, 0),
    }
  }
  if (id === 'krueger_2019_example') {
    const predictedNo =
      input.votes[0] * input.predicted_no_by_yes_voters + input.votes[1] * input.predicted_no_by_no_voters
    const { surprise, winner } = m.surprisinglyPopular(input.votes, [1 - predictedNo, predictedNo])
    return { mean_predicted_no: predictedNo, surprise_no: surprise[1], sp_answer: input.options[winner] }
  }
  if (input.mean_predicted) {
    const { surprise, winner } = m.surprisinglyPopular(input.votes, input.mean_predicted)
    return { surprise, sp_answer: input.options[winner] }
  }
  if (input.mean_prediction_by_voters_of_row) {
    const byVoters: number[][] = input.mean_prediction_by_voters_of_row
    const votes: number[] = input.votes
    const V = m.predictionNormalisedVotes(votes, byVoters)
    const overall = votes.map((_, k) =>
      byVoters.reduce((sum, row, i) => sum + (votes[i] as number) * (row[k] as number), 0),
    )
    return { V, winner: V.indexOf(Math.max(...V)), simple_surprise: m.surprisinglyPopular(votes, overall).surprise }
  }
  const rows = input.cases.map(([n, p, k]: [number, number, number]) => {
    const reading = m.surpriseFlag(k, n, p)
    if (!reading.known) return reading
    const { excess, threshold: rule_threshold, flagged: flag, chance: binom_tail } = reading
    return { n, p, k, excess, rule_threshold, flag, binom_tail }
  })
  return { rows }
})
