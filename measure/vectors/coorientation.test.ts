import { expect } from 'vitest'
import * as m from '../measure.ts'
import { type Given, testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('coorientation', ({ id, input }) => {
  const pairUp = (own: Given[], predicted: Given[]) => own.map((value, i) => ({ own: value, predicted: predicted[i] }))
  if (id.startsWith('slider')) {
    const scale = { from: input.range[0], to: input.range[1] }
    const ofA = m.coorientation({ perceivers: pairUp(input.own_A, input.A_predicts_B), others: input.own_B, scale })
    const ofB = m.coorientation({ perceivers: pairUp(input.own_B, input.B_predicts_A), others: input.own_A, scale })
    if (!ofA.known || !ofB.known) return { refused: true }
    expect(ofA.tau).toBe(input.tau)
    const published = { shared: 'true consensus', 'open difference': 'dissensus' } as Given
    const side = (reading: m.CoorientationFigures) => ({
      congruency_gap: reading.congruencyGap,
      accuracy_error: reading.accuracyError,
      perspective_gain: reading.perspectiveGain,
      state: published[reading.state] ?? reading.state,
    })
    return {
      own_mean_A: m.mean(input.own_A),
      own_mean_B: m.mean(input.own_B),
      agreement_gap: ofA.agreementGap,
      A: side(ofA),
      B: side(ofB),
      p_agreement: ofA.chance.agreement,
      p_congruency_A: ofA.chance.congruency,
      p_congruency_B: ofB.chance.congruency,
    }
  }
  if (id === 'ordinal_5pt') {
    const scale = { from: 1, to: input.K, step: 1 }
    const ofA = m.ordinalCoorientation(pairUp(input.own_A, input.A_predicts_B), input.own_B, scale)
    const ofB = m.ordinalCoorientation(pairUp(input.own_B, input.B_predicts_A), input.own_A, scale)
    return {
      agreement_distance: ofA.agreement,
      A_accuracy_distance: ofA.accuracy,
      B_accuracy_distance: ofB.accuracy,
      A_congruency_mean_abs: ofA.congruency,
      B_congruency_mean_abs: ofB.congruency,
    }
  }
  if (id === 'nominal_3_options') {
    const ofA = m.choiceCoorientation(pairUp(input.own_A, input.A_predicts_B), input.own_B)
    const ofB = m.choiceCoorientation(pairUp(input.own_B, input.B_predicts_A), input.own_A)
    return {
      agreement_prob: ofA.agreement,
      total_variation: ofA.distance,
      within_A: ofA.within,
      A_accuracy_hit: ofA.accuracy,
      A_accuracy_normalised: ofA.accuracyOfBest,
      B_accuracy_hit: ofB.accuracy,
      B_accuracy_normalised: ofB.accuracyOfBest,
      A_congruency: ofA.congruency,
      B_congruency: ofB.congruency,
    }
  }
  if (id === 'ranking_4_options') {
    const ofA = m.rankingCoorientation(pairUp(input.own_A, input.A_predicts_B), input.own_B)
    return { agreement_distance_between: ofA.agreement, A_congruency: ofA.congruency, A_accuracy: ofA.accuracy }
  }
  if (id === 'allocation') {
    const ofA = m.allocationCoorientation(pairUp(input.own_A, input.A_predicts_B), input.own_B)
    return { agreement: ofA.agreement, A_congruency: ofA.congruency, A_accuracy: ofA.accuracy }
  }
  if (id === 'predicted_share_leave_one_out') {
    const predicted: number[] = input.predicted_share_of_others
    const reading = m.predictedShare(
      predicted.map((share, i) => ({ saidYes: input.own_yes[i] === 1, predicted: share })),
    )
    if (!reading.known) return reading
    // The mistake that leave-one-out avoids: comparing with a share that holds the person's own answer.
    const naive = m.mean(predicted.map((share) => Math.abs(share - m.mean(input.own_yes))))
    return {
      actual_for_each: reading.people.map((person) => person.actual),
      signed_error: reading.people.map((person) => person.error),
      mean_signed_error: reading.meanError,
      mean_abs_error: reading.meanAbsoluteError,
      false_consensus_effect: reading.falseConsensusEffect,
      naive_mean_abs_error_including_self: naive,
    }
  }
  if (id === 'dawes_rational_projection') {
    const yes = m.rationalProjection(1, 1)
    return { laplace: m.rationalProjection(input.k, input.n), rational_gap: yes - m.rationalProjection(0, 1) }
  }
  const reading = m.believedAgainstMeasured({
    answers: input.own,
    perceived: input.perceived_agreement,
    scale: { from: 1, to: 1 + input.range },
  })
  if (!reading.known) return reading
  const { believed, measured, gap } = reading
  return { actual_pairwise_agreement: measured, mean_perceived: believed, illusion_gap: gap }
})
