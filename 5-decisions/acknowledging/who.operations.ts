import { bearerOf, either, type Permission } from '@plumbline/platform/permission'
import { Refusal } from '@plumbline/platform/refusal'
import { wasAsked } from '../acknowledgement.store.ts'
import { theDecision } from '../decision.operations.ts'
import { ACKNOWLEDGE } from './link.ts'

/** Somebody who was asked and is signed in. */
const askedPerson: Permission = {
  name: 'asked person',
  says: 'Somebody of the workspace who was asked to acknowledge it',
  admits: (by) => by.role !== null,
  async allows({ by, input, db }) {
    const { id } = await theDecision(db, String(input['decisionId']))
    if (by.personId !== null && (await wasAsked(db, id, by.personId))) return
    throw new Refusal('not-allowed', 'You were not asked to acknowledge this decision.', {
      next: 'Ask the driver of the work to ask you.',
    })
  },
}

export const whoWasAsked = either(bearerOf(ACKNOWLEDGE, 'decisionId'), askedPerson)
