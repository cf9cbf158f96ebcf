import type { Actor } from '@plumbline/platform/actor'
import type { Db } from '@plumbline/platform/database/database'
import { bearerOf, either, type Permission } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { stagesOf } from '../course/course.store.ts'
import { theDecision } from '../decision.operations.ts'
import type { Decision } from '../decision.ts'
import { answerTo, wasCalled } from './final-call.store.ts'

/** What a personal link to a final call is for, and the letter that its address begins with. */
export const FINAL_CALL = 'decision.final-call'
export const FINAL_CALL_PREFIX = 'f'

const hasAccountOrLink = (by: Actor) => by.role !== null || (by.kind === 'link' && by.purpose === FINAL_CALL)

/** The decision of the input; a link opens the one that it was made for and no other. */
async function decisionFor(by: Actor, input: Record<string, unknown>, db: Db): Promise<Decision> {
  if (by.kind === 'link' && input['decisionId'] !== by.subjectId)
    throw new Refusal('not-allowed', 'Your link is for another decision.', { next: 'Ask for a link to this one.' })
  return theDecision(db, String(input['decisionId']))
}

const calledPerson: Permission = {
  name: 'called person',
  says: 'Somebody of the workspace who was asked in a final call',
  admits: (by) => by.role !== null,
  async allows({ by, input, db }) {
    const { id } = await theDecision(db, String(input['decisionId']))
    if (by.personId !== null && (await wasCalled(db, id, by.personId))) return
    throw new Refusal('not-allowed', 'You were not asked in the final call of this decision.', {
      next: 'Ask the driver of the work to call you too.',
    })
  },
}
export const whoWasCalled = either(bearerOf(FINAL_CALL, 'decisionId'), calledPerson)

/** Who approves: whoever was named or, where one can go back, whoever drives the work. */
export async function approverOf(db: Db, decision: Decision): Promise<string | null> {
  if (decision.approverId !== null || decision.door !== 'two-way') return decision.approverId
  return (await theWork(db, decision.workId)).driverId
}

/** Whose approval it is, where somebody else wrote it down; otherwise the approver. Signed in or by their link. */
export const spokenFor: Permission = {
  name: 'approver spoken for',
  says: 'Whoever it says approved the decision, also by a personal link',
  admits: hasAccountOrLink,
  async allows({ by, input, db }) {
    const decision = await decisionFor(by, input, db)
    const written = (await stagesOf(db, decision.id)).find(
      ({ forPersonId, takenBackAt }) => forPersonId !== null && takenBackAt === null,
    )
    const whose = written?.forPersonId ?? (await approverOf(db, decision))
    if (by.personId !== null && by.personId === whose) return
    throw new Refusal('not-allowed', 'Only whoever it says approved this can do this.', { next: 'Ask them.' })
  },
}

/** The approver, signed in or by their link. */
export const approverOfDecision: Permission = {
  name: 'approver',
  says: 'The approver of the decision, also by a personal link',
  admits: hasAccountOrLink,
  async allows({ by, input, db }) {
    const decision = await decisionFor(by, input, db)
    if (by.personId !== null && by.personId === (await approverOf(db, decision))) return
    throw new Refusal('not-allowed', 'Only its approver can do this.', { next: 'Ask the approver.' })
  },
}

/** Whoever raised a concern or a hold, signed in or by their link. Nobody else settles it: not the driver, not the approver. */
export function authorOf(idField: 'concernId' | 'holdId'): Permission {
  return {
    name: 'author of it',
    says: 'Whoever raised it, also by a personal link',
    admits: hasAccountOrLink,
    async allows({ by, input, db }) {
      const { id } = await decisionFor(by, input, db)
      const raised = await answerTo(db, id, String(input[idField]))
      if (!raised || raised.answer !== (idField === 'holdId' ? 'hold' : 'concern')) throw nothingHere()
      if (by.personId !== null && by.personId === raised.personId) return
      throw new Refusal('not-allowed', 'Only whoever raised this can settle it.', { next: 'Talk to them.' })
    },
  }
}
