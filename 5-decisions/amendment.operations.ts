import { type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { isDecided, STAGE_SAYS } from './course/course.ts'
import { driverOfDecision, theDecision } from './decision.operations.ts'
import { holdDecision } from './decision.store.ts'
import { stageOf } from './decision.ts'
import { newDecision, paragraph, recorded } from './decision-shape.operations.ts'
import { keepDecision } from './recording.operations.ts'
import { addRelation } from './relation.store.ts'
import { refuseReplaced } from './supersession.operations.ts'

const amend = operation({
  name: 'decision.amend',
  says: 'Record the decision that changes something of an earlier one; the rest of that holds, and both say so',
  http: 'POST /decisions/{decisionId}/amendment',
  who: driverOfDecision,
  changes: true,
  event: 'decision.amended',
  input: z.strictObject({
    decisionId: z.guid(),
    amendedBecause: paragraph('Say why it is changed').describe('Why it is changed'),
    part: z.string().trim().min(1).max(500).optional().describe('What of it is changed'),
    ...newDecision,
  }),
  output: recorded,
  async run(asked) {
    const { decisionId, amendedBecause, part, ...given } = asked.input
    const { db, by, now, newId } = asked
    await holdDecision(db, decisionId)
    const earlier = await theDecision(db, decisionId)
    const stage = stageOf(earlier)
    if (!isDecided(stage)) {
      throw new Refusal('conflict', `It is ${STAGE_SAYS[stage]}, so there is nothing to amend.`, {
        next: 'Change what is proposed, or record a new decision.',
      })
    }
    await refuseReplaced(db, decisionId)
    const later = await keepDecision(asked, earlier.workId, given)
    await addRelation(db, {
      id: newId(),
      decisionId: later.id,
      otherDecisionId: decisionId,
      kind: 'amends',
      because: amendedBecause,
      part: part ?? null,
      personId: by.personId,
      at: now,
      endedAt: null,
    })
    return later
  },
})

export const amendmentOperations = [amend]
export type AmendDecision = Asking<typeof amend>
