import type { Asked } from '@plumbline/platform/operation'
import { HOLDS_AGAIN, tellThoseAsked } from '../acknowledging/disowning.operations.ts'
import { holdDecision } from '../decision.store.ts'
import type { Decision } from '../decision.ts'
import {
  addSupersession,
  endedSupersessionsOf,
  endSupersessionsBy,
  predecessorsOf,
  successorsOf,
} from '../supersession.store.ts'

type Around = Pick<Asked<unknown>, 'db' | 'by' | 'now' | 'newId' | 'post'>

/** Nobody else changes this decision, or what it has taken the place of, until we are done; all of them in one order. */
export async function holdWithEarlier({ db }: Pick<Around, 'db'>, decisionId: string): Promise<void> {
  const sides = [...(await predecessorsOf(db, decisionId)), ...(await endedSupersessionsOf(db, decisionId))]
  const earlier = sides.map((each) => each.decisionId)
  for (const id of [...new Set([decisionId, ...earlier])].sort()) await holdDecision(db, id)
}

/** What a decision took the place of holds again, since nobody had approved that one. Whoever was asked about it is told. */
export async function giveBackPlace(asked: Around, later: Pick<Decision, 'id'>, because: string) {
  const { db, by, now, newId } = asked
  const ends = await endSupersessionsBy(db, later.id, { endedBecause: because, personId: by.personId, at: now, newId })
  for (const { id: endId, decisionId } of ends)
    await tellThoseAsked(asked, decisionId, { kind: HOLDS_AGAIN, input: { decisionId, endId } })
  return (await endedSupersessionsOf(db, later.id)).filter(({ id }) => ends.some((end) => end.id === id))
}

/** Approved after all, it takes the place again that it gave back, unless something else has taken it since. */
export async function takePlaceAgain(asked: Around, later: Pick<Decision, 'id'>): Promise<void> {
  const { db, now, newId } = asked
  const ended = (await endedSupersessionsOf(db, later.id)).filter(({ holdsAgain }) => !holdsAgain)
  const standing = await predecessorsOf(db, later.id)
  const lastOf = new Map(ended.map((end) => [end.decisionId, end]))
  for (const { decisionId, because, part } of lastOf.values()) {
    if (standing.some((each) => each.decisionId === decisionId)) continue
    const replaced = (await successorsOf(db, decisionId)).some((each) => each.part === null)
    const turnedRound = (await successorsOf(db, later.id)).some((each) => each.decisionId === decisionId)
    if (replaced || turnedRound) continue
    await addSupersession(db, { id: newId(), decisionId, byDecisionId: later.id, because, part, at: now })
  }
}
