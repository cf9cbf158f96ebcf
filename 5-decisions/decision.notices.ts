import type { ChangeSource, NeedSource, SectionSource } from '@plumbline/work/step'
import { worksWithPerson } from '@plumbline/people/reads'
import { boardOf } from './acknowledgement.ts'
import { askedFor, awaiting } from './acknowledgement.store.ts'
import { isDueForReview } from './decision.ts'
import { decidedSince, decisionsOf, dueForReview } from './decision.store.ts'

/** What waits for a person: decisions to acknowledge, and decisions of their work that are due for review. */
export const decisionNeeds: NeedSource = async ({ db, personId, today }) => {
  const toAcknowledge = (await awaiting(db, personId)).map(({ id, chosen }) => ({ verb: 'Acknowledge', what: chosen, where: `decisions/${id}`, byOn: null }))
  const due = (await dueForReview(db, await worksWithPerson(db, personId), today)).map(({ id, chosen, reviewOn }) => ({
    verb: 'Review',
    what: chosen,
    where: `decisions/${id}`,
    byOn: reviewOn,
  }))
  return [...toAcknowledge, ...due]
}

export const decisionChanges: ChangeSource = async ({ db, personId, since }) => {
  const decided = await decidedSince(db, await worksWithPerson(db, personId), since)
  return decided.map(({ id, chosen, question, recordedAt }) => ({ at: recordedAt, what: `Decided: ${chosen}`, why: question, where: `decisions/${id}` }))
}

/** How the decisions of a work stand, in one sentence. */
export const decisionSection: SectionSource = async ({ db, workId, today }) => {
  const decisions = await decisionsOf(db, workId)
  const inForce = decisions.filter(({ byDecisionId }) => byDecisionId === null)
  if (inForce.length === 0) return { step: 'decisions', sentence: 'Nothing is decided yet.', waits: false }
  const due = inForce.filter((decision) => isDueForReview(decision, today)).length
  let missing = 0
  for (const { id } of inForce) {
    const board = boardOf(await askedFor(db, id))
    missing += board.asked - board.acknowledged
  }
  const counted = inForce.length === 1 ? 'One decision is in force.' : `${inForce.length} decisions are in force.`
  const waiting = missing === 0 ? '' : ` ${missing === 1 ? 'One person has' : `${missing} people have`} not taken it on yet.`
  return { step: 'decisions', sentence: `${counted}${due > 0 ? ` ${due} due for review.` : ''}${waiting}`, waits: due > 0 || missing > 0 }
}
