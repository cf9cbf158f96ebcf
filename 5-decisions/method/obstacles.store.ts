import type { Db } from '@plumbline/platform/database/database'
import type { Decision } from '../decision.ts'
import { ballotsOf } from './ballot.store.ts'
import { standingObjections } from './ballot.ts'
import { adviceSeenIn, stancesOn, votesIn } from './vote.store.ts'

/** What the way of deciding leaves to be done before a decision may end, each as a sentence that says what to do. */
export async function methodObstacles(db: Db, decision: Pick<Decision, 'id'>): Promise<string[]> {
  const ballots = await ballotsOf(db, decision.id)
  const open = ballots.some(({ endedAt }) => endedAt === null)
  const objections = (await openObjections(db, decision.id)).map(
    ({ personName, words }) =>
      `${personName} objects${words ? `: “${words}”` : ''}. Integrate the objection, or have it taken back.`,
  )
  const advised = ballots.filter(
    ({ method, endedAt, endedBecause }) =>
      method === 'approver-after-advice' && endedAt !== null && endedBecause === null,
  )
  const ids = advised.map(({ id }) => id)
  const seen = new Set((await adviceSeenIn(db, ids)).map(({ ballotId }) => ballotId))
  const unread = (await votesIn(db, ids)).filter(({ ballotId }) => !seen.has(ballotId)).length
  return [
    ...(open ? ['People are still being asked, and nobody has seen what they say. Close it first.'] : []),
    ...objections,
    ...(unread > 0 ? ['The approver has not read the advice yet. Read it first, and say so.'] : []),
  ]
}

/** Objections that somebody still has to settle. */
export async function openObjections(db: Db, decisionId: string) {
  const stances = await stancesOn(db, decisionId)
  const objections = stances.flatMap((stance) =>
    stance.said.kind === 'stance' && stance.said.stance === 'object'
      ? [{ ...stance, settled: stance.settling !== null }]
      : [],
  )
  return standingObjections(objections, stances)
}
