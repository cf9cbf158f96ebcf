// Formula: predicted share - (sum of own - own_i) / (n - 1), leave-one-out (false consensus after Ross, Greene & House 1977).
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'

export type PredictedShare = {
  readonly people: readonly {
    /** The share of the others, without this person, who said yes. */
    readonly actual: number
    readonly predicted: number
    readonly error: number
  }[]
  readonly meanPredicted: number
  /** Above 0: people expect more yes than there is. */
  readonly meanError: number
  readonly meanAbsoluteError: number
  /** Mean prediction of those who said yes minus that of those who said no; NaN when everyone said the same. */
  readonly falseConsensusEffect: number
}

/**
 * "How many of the others say yes?", compared with how many of the others do. A person's own answer is taken out of
 * what they are compared with: in a group of six, leaving it in makes everyone look a third better than they are.
 * Input: for each person whether they said yes (null = no answer or "can't tell") and the share of the others they
 * expect to say yes, 0 to 1 (null = none given). People with only one of the two help to know the actual share but are
 * not compared. A false-consensus effect of up to .33 can be plain good sense (Dawes 1989, see `rationalProjection`).
 * Refuses below three answers, without predictions, or for a share outside 0 to 1.
 */
export function predictedShare(
  people: readonly { readonly saidYes: boolean | null; readonly predicted: number | null }[],
): Reading<PredictedShare> {
  const answered = people.filter((person) => person.saidYes !== null)
  if (answered.length < 3) return notKnown('too few answers')
  const yes = answered.filter((person) => person.saidYes).length
  const compared = answered.flatMap(({ saidYes, predicted }) => (predicted === null ? [] : [{ saidYes, predicted }]))
  if (compared.length === 0) return notKnown('too few predictions')
  if (compared.some(({ predicted }) => !(predicted >= 0 && predicted <= 1))) {
    return notKnown('an answer lies outside its scale')
  }
  const errors = compared.map(({ saidYes, predicted }) => {
    const actual = (yes - (saidYes ? 1 : 0)) / (answered.length - 1)
    return { actual, predicted, error: predicted - actual }
  })
  const predictionsOf = (said: boolean) =>
    mean(compared.filter(({ saidYes }) => saidYes === said).map(({ predicted }) => predicted))
  return {
    known: true,
    people: errors,
    meanPredicted: mean(compared.map(({ predicted }) => predicted)),
    meanError: mean(errors.map(({ error }) => error)),
    meanAbsoluteError: mean(errors.map(({ error }) => Math.abs(error))),
    falseConsensusEffect: predictionsOf(true) - predictionsOf(false),
  }
}
