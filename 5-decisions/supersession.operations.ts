import { type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { driverOfDecision, keepDecision, newDecision, paragraph, recorded, theDecision } from './decision.operations.ts'
import { holdDecision } from './decision.store.ts'
import { addSupersession, successorsOf } from './supersession.store.ts'

const supersede = operation({
  name: 'decision.supersede',
  says: 'Record the decision that takes the place of an earlier one, or of a part of it; both stay, linked',
  http: 'POST /decisions/{decisionId}/supersession',
  who: driverOfDecision,
  changes: true,
  event: 'decision.superseded',
  input: z.strictObject({
    decisionId: z.guid(),
    supersededBecause: paragraph('Say why the earlier decision no longer holds').describe(
      'Why the earlier decision no longer holds',
    ),
    part: z.string().trim().min(1).max(500).optional().describe('What of it no longer holds; all of it, when left out'),
    ...newDecision,
  }),
  output: recorded,
  async run(asked) {
    const { decisionId, supersededBecause, part, ...given } = asked.input
    const { db, now, newId } = asked
    const earlier = await theDecision(db, decisionId)
    await holdDecision(db, decisionId)
    const replaced = (await successorsOf(db, decisionId)).find((successor) => successor.part === null)
    if (replaced) {
      throw new Refusal('conflict', `“${replaced.chosen}” has taken the place of this decision already.`, {
        next: 'Supersede the later one.',
      })
    }
    const later = await keepDecision(asked, earlier.workId, given)
    await addSupersession(db, {
      id: newId(),
      decisionId,
      byDecisionId: later.id,
      because: supersededBecause,
      part: part ?? null,
      at: now,
    })
    return later
  },
})

export const supersessionOperations = [supersede]
export type SupersedeDecision = Asking<typeof supersede>
