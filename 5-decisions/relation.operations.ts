import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { driverOfDecision, theDecision } from './decision.operations.ts'
import { paragraph } from './decision-shape.operations.ts'
import { addRelation, endRelation } from './relation.store.ts'
import { RELATION_KINDS } from './relation.ts'

const relate = operation({
  name: 'decision.relate',
  says: 'Say that a decision amends another, depends on it, or conflicts with it; both say so from then on',
  http: 'POST /decisions/{decisionId}/relations',
  who: driverOfDecision,
  changes: true,
  event: 'decision.related',
  input: z.strictObject({
    decisionId: z.guid(),
    otherDecisionId: z.guid(),
    kind: z.enum(RELATION_KINDS),
    because: paragraph('Say why').describe('Why'),
    part: z.string().trim().min(1).max(500).optional().describe('Which part of the other decision, if not all of it'),
  }),
  output: z.object({ id: z.string() }),
  async run({ input, by, db, now, newId, tell }) {
    const { decisionId, otherDecisionId, kind, because, part } = input
    const decision = await theDecision(db, decisionId)
    await theDecision(db, otherDecisionId)
    if (decisionId === otherDecisionId) {
      throw new Refusal('bad-input', 'A decision cannot stand like this to itself.', {
        fields: [{ path: 'otherDecisionId', says: 'is the same decision' }],
        next: 'Choose another decision.',
      })
    }
    const id = newId()
    await addRelation(db, {
      id,
      decisionId,
      otherDecisionId,
      kind,
      because,
      part: part ?? null,
      personId: by.personId,
      at: now,
      endedAt: null,
    })
    tell({ subjectId: decisionId, workId: decision.workId, details: { kind, otherDecisionId } })
    return { id }
  },
})

const endRelationOperation = operation({
  name: 'decision.unrelate',
  says: 'End what a decision says of another',
  http: 'DELETE /decisions/{decisionId}/relations/{relationId}',
  who: driverOfDecision,
  changes: true,
  event: 'decision.unrelated',
  input: z.strictObject({ decisionId: z.guid(), relationId: z.guid() }),
  output: z.object({ id: z.string() }),
  async run({ input, db, now, tell }) {
    const decision = await theDecision(db, input.decisionId)
    if (!(await endRelation(db, decision.id, input.relationId, now))) throw nothingHere()
    tell({ subjectId: decision.id, workId: decision.workId, details: { relationId: input.relationId } })
    return { id: input.relationId }
  },
})

export const relationOperations = [relate, endRelationOperation]
export type RelateDecisions = Asking<typeof relate>
export type EndRelation = Asking<typeof endRelationOperation>
