import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { isDecided, STAGE_SAYS } from './course/course.ts'
import { driverOfDecision, theDecision } from './decision.operations.ts'
import { holdDecision } from './decision.store.ts'
import { stageOf } from './decision.ts'
import { newDecision, paragraph, recorded } from './decision-shape.operations.ts'
import { keepDecision } from './recording.operations.ts'
import { addSupersession, successorsOf } from './supersession.store.ts'

const because = paragraph('Say why the earlier decision no longer holds').describe(
  'Why the earlier decision no longer holds',
)
const partOfIt = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .optional()
  .describe('What of it no longer holds; all of it, when left out')

const supersede = operation({
  name: 'decision.supersede',
  says: 'Record the decision that takes the place of an earlier one, or of a part of it; both stay, linked',
  http: 'POST /decisions/{decisionId}/supersession',
  who: driverOfDecision,
  changes: true,
  event: 'decision.superseded',
  input: z.strictObject({
    decisionId: z.guid(),
    supersededBecause: because,
    part: partOfIt,
    ...newDecision,
  }),
  output: recorded,
  async run(asked) {
    const { decisionId, supersededBecause, part, ...given } = asked.input
    const { db, now, newId } = asked
    const earlier = await theDecision(db, decisionId)
    await holdDecision(db, decisionId)
    await refuseReplaced(db, decisionId)
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

const linkSuccessor = operation({
  name: 'decision.link-successor',
  says: 'Say that a decision which is decided by now takes the place of an earlier one, or of a part of it',
  http: 'PUT /decisions/{decisionId}/successors/{byDecisionId}',
  who: driverOfDecision,
  changes: true,
  event: 'decision.successor-linked',
  input: z.strictObject({
    decisionId: z.guid(),
    byDecisionId: z.guid().describe('The later decision'),
    supersededBecause: because,
    part: partOfIt,
  }),
  output: z.object({ id: z.string() }),
  async run({ input, db, now, newId, tell }) {
    const { decisionId, byDecisionId, supersededBecause, part } = input
    const earlier = await theDecision(db, decisionId)
    const later = await theDecision(db, byDecisionId)
    if (decisionId === byDecisionId) refuseSuccessor('A decision cannot take its own place.', 'is the same decision')
    // Both in one order, so that two who link them the other way round wait for each other instead of for ever.
    for (const id of [decisionId, byDecisionId].sort()) await holdDecision(db, id)
    if (!isDecided(stageOf(later))) {
      refuseSuccessor(`“${later.question}” is ${STAGE_SAYS[stageOf(later)]}.`, 'is not decided, so it replaces nothing')
    }
    await refuseReplaced(db, decisionId)
    await refuseReplaced(db, byDecisionId)
    const linked = await successorsOf(db, byDecisionId)
    if (linked.some((each) => each.decisionId === decisionId)) {
      refuseSuccessor('The later one was replaced by this one in part.', 'was replaced by this one in part')
    }
    if ((await successorsOf(db, decisionId)).some((each) => each.decisionId === byDecisionId)) {
      throw new Refusal('already-exists', 'It is linked already.', { next: 'Look at the earlier decision.' })
    }
    const id = newId()
    await addSupersession(db, { id, decisionId, byDecisionId, because: supersededBecause, part: part ?? null, at: now })
    tell({ subjectId: decisionId, workId: earlier.workId, details: { byDecisionId } })
    return { id }
  },
})

/** What was replaced as a whole is replaced by nothing else, and nothing else is replaced by it. */
export async function refuseReplaced(db: Db, decisionId: string): Promise<void> {
  const replaced = (await successorsOf(db, decisionId)).find(({ part }) => part === null)
  if (!replaced) return
  throw new Refusal('conflict', `“${replaced.chosen}” has taken the place of this decision already.`, {
    next: 'Supersede the later one.',
  })
}

function refuseSuccessor(says: string, field: string): never {
  throw new Refusal('conflict', says, {
    fields: [{ path: 'byDecisionId', says: field }],
    next: 'Choose another decision. Nothing was linked.',
  })
}

export const supersessionOperations = [supersede, linkSuccessor]
export type SupersedeDecision = Asking<typeof supersede>
export type LinkSuccessor = Asking<typeof linkSuccessor>
