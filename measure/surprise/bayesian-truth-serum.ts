// Formula: ln(x_k / y_k) + a sum_j x_j ln(y_rj / x_j), x shares, y geometric means of predictions (Prelec 2004, Science 306:462-466).
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'

export type BayesianTruthSerum = {
  /** For each person: is their answer more common than people predicted? */
  readonly information: readonly number[]
  /** For each person: how well they predicted; 0 at best. */
  readonly prediction: readonly number[]
  readonly total: readonly number[]
  readonly shares: readonly number[]
  readonly geometricMeans: readonly number[]
}

/**
 * Scores of people for an answer together with a prediction of everybody's answers. Needs a question of fact; the
 * incentive works only for many people, so never pay or rank anybody by it.
 * Input: each person's answer (index of the option) and predicted shares of all options. A prediction of exactly 0 or
 * 1 is moved to 1/(2n) from the end: a logarithm of 0 would decide everything. Refuses fewer than three people.
 */
export function bayesianTruthSerum(
  people: readonly { readonly answer: number; readonly predicted: readonly number[] }[],
  weightOfPrediction = 1,
): Reading<BayesianTruthSerum> {
  const n = people.length
  if (n < 3) return notKnown('too few answers')
  const least = 1 / (2 * n)
  const predictions = people.map(({ predicted }) =>
    predicted.map((share) => (share <= 0 ? least : share >= 1 ? 1 - least : share)),
  )
  const options = predictions[0]?.length ?? 0
  const outside = people.some(
    ({ answer, predicted }) => !(answer >= 0 && answer < options) || predicted.length !== options,
  )
  if (outside) return notKnown('an answer lies outside its scale')
  const each = Array.from({ length: options }, (_, option) => option)
  const shares = each.map((option) => people.filter(({ answer }) => answer === option).length / n)
  const geometricMeans = each.map((option) => Math.exp(mean(predictions.map((row) => Math.log(row[option] as number)))))
  const information = people.map(({ answer }) =>
    Math.log((shares[answer] as number) / (geometricMeans[answer] as number)),
  )
  const prediction = predictions.map(
    (row) =>
      weightOfPrediction *
      each.reduce((sum, option) => {
        const share = shares[option] as number
        return share === 0 ? sum : sum + share * Math.log((row[option] as number) / share)
      }, 0),
  )
  const total = information.map((score, person) => score + (prediction[person] as number))
  return { known: true, information, prediction, total, shares, geometricMeans }
}
