import type { Db } from '@plumbline/platform/database/database'
import type { Happening } from '@plumbline/platform/operation'
import { bearerOf, either, type Permission } from '@plumbline/platform/permission'
import { Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { theDecision } from '../decision.operations.ts'
import type { Decision } from '../decision.ts'
import { rolesOf } from '../decision-role.store.ts'
import { ballotAsking } from './ballot.store.ts'
import type { Ballot } from './ballot.ts'

/** What a personal link to a question that is being decided is for. */
export const BALLOT = 'ballot.cast'

/** Somebody who was asked and is signed in. */
const askedVoter: Permission = {
  name: 'asked voter',
  says: 'Somebody of the workspace who was asked before this decision',
  admits: (by) => by.role !== null,
  async allows({ by, input, db }) {
    const { id } = await theDecision(db, String(input['decisionId']))
    if (by.personId !== null && (await ballotAsking(db, id, by.personId))) return
    throw new Refusal('not-allowed', 'You were not asked about this decision.', {
      next: 'Ask the driver of the work to ask you.',
    })
  },
}
export const whoIsAsked = either(bearerOf(BALLOT, 'decisionId'), askedVoter)

/** Whoever has a part in the decision: its driver and approver, contributors, and those who were asked. */
export const contributor: Permission = {
  name: 'contributor',
  says: 'Whoever drives, approves or contributes to the decision, or was asked before it',
  admits: (by) => by.role !== null,
  async allows({ by, input, db }) {
    const decision = await theDecision(db, String(input['decisionId']))
    if (by.role === 'admin' || (by.personId !== null && (await hasPart(db, decision, by.personId)))) return
    throw new Refusal('not-allowed', 'Only those who contribute to this decision can do this.', {
      next: 'Ask the driver of the work.',
    })
  },
}

/** Whether somebody contributes to a decision. */
export async function hasPart(db: Db, { id, workId, approverId }: Decision, personId: string): Promise<boolean> {
  if (personId === approverId || drives(await theWork(db, workId), personId)) return true
  const roles = await rolesOf(db, id)
  if (roles.some((each) => each.personId === personId && each.role !== 'informed')) return true
  return (await ballotAsking(db, id, personId)) !== undefined
}

/** What the log is told of an answer: where it is anonymous, neither by whom nor what kind of thing was said. */
export function saidAbout({ id, workId }: Decision, { disclosure }: Pick<Ballot, 'disclosure'>): Happening {
  return { subjectId: id, workId, ...(disclosure === 'anonymous' ? { unnamed: 'ballot.spoken' } : {}) }
}
