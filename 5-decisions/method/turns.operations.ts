import type { Db } from '@plumbline/platform/database/database'
import { ballotsOf, roundsOf, votersOf } from './ballot.store.ts'
import { everyOptionOf } from './candidate-option.store.ts'
import { methodChoicesOf } from './method-choice.store.ts'
import { turnsOf } from './turns.ts'

/** What happened on the way to the end of this decision: which way was chosen and why, who was asked when, and what could be chosen. */
export async function wayOf(db: Db, decisionId: string) {
  const ballots = await ballotsOf(db, decisionId)
  const ids = ballots.map(({ id }) => id)
  return turnsOf({
    choices: await methodChoicesOf(db, decisionId),
    ballots,
    voters: await votersOf(db, ids),
    rounds: await roundsOf(db, ids),
    options: await everyOptionOf(db, decisionId),
  })
}
