import { expect } from 'vitest'
import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('bradley_terry', ({ input }) => {
  const fromFirst = m.bradleyTerry(input.wins_row_over_col, 0)
  const centred = m.bradleyTerry(input.wins_row_over_col)
  if (!fromFirst.known || !centred.known) return { refused: true }
  // Half a win each way is what the measure adds by itself, and only where it must.
  expect(centred.pseudoWins).toBe(input.pseudo ?? 0)
  return {
    log_ability_rel_first: fromFirst.strengths,
    se: fromFirst.standardErrors,
    log_ability_centered: centred.strengths,
  }
})
