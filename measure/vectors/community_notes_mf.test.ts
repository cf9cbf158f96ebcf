import { expect } from 'vitest'
import * as m from '../measure.ts'
import { voteTable } from '../soundings/vote-table.ts'
import { type Given, testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('community_notes_mf', ({ input }) => {
  const table = tableOf(input)
  // The file says what the ranking has to look like beside the figures.
  for (const penalty of ['each vote', 'each parameter'] as const) {
    const ranking = m.bridgingRanking(table, { penalty })
    const order = ranking.map(({ statement }) => statement)
    expect(order.slice(0, 2).sort()).toEqual(['2', '4'])
    expect(order.at(-1)).toBe('5')
    for (const found of ranking) {
      if (!found.known) throw new Error('every statement has at least five votes')
      expect(Math.abs(found.factor) < 0.5).toBe(['2', '4', '5'].includes(found.statement))
    }
  }
  return { per_rating: fitted(table, 'each vote'), per_param_mean: fitted(table, 'each parameter') }
})

function tableOf({ ratings, n_users, n_notes }: Given) {
  const rows: [number, number, number][] = ratings
  return voteTable({
    participants: Array.from({ length: n_users }, (_, i) => `${i}`),
    statements: Array.from({ length: n_notes }, (_, i) => `${i}`),
    participant: Int32Array.from(rows, ([person]) => person),
    statement: Int32Array.from(rows, ([, statement]) => statement),
    // The file has 1, .5 and 0 for what are agree, pass and disagree here.
    vote: Int8Array.from(rows, ([, , rating]) => 2 * rating - 1),
    rejected: new Set(),
  })
}

function fitted(table: ReturnType<typeof voteTable>, penalty: m.BridgingPenalty) {
  const fit = m.bridgingFit(table, penalty)
  // The file turns the factors so that the first person's is positive.
  const turn = Math.sign(fit.personFactors[0] as number)
  return {
    loss: fit.loss,
    mu: fit.mean,
    user_intercepts: [...fit.personIntercepts],
    note_intercepts: [...fit.statementIntercepts],
    user_factors: [...fit.personFactors].map((factor) => turn * factor),
    note_factors: [...fit.statementFactors].map((factor) => turn * factor),
  }
}
