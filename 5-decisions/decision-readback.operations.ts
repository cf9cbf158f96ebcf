import { stakeholdersOf } from '@plumbline/people/reads'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { composeDecisionReadback } from '@plumbline/readback/step'
import { z } from 'zod'
import { driverOfDecision, theDecision } from './decision.operations.ts'
import type { Decision } from './decision.ts'
import { cardsOfDecision } from './decision-cards.ts'

const { brief: _brief, workId: _workId, decisionId: _decisionId, ...composing } = composeDecisionReadback.input.shape

const readBackDecision = operation({
  name: 'decision.read-back',
  says: 'Ask the people around a work what they understood of a decision, before they read it again',
  http: 'POST /decisions/{decisionId}/readbacks',
  who: driverOfDecision,
  changes: true,
  event: 'decision.read-back-composed',
  input: z.strictObject({ decisionId: z.guid(), ...composing }),
  output: z.object({ readbackId: z.string(), workId: z.string(), asked: z.number() }),
  async run({ input, db, perform, tell }) {
    const { decisionId, ...check } = input
    const decision = await theDecision(db, decisionId)
    const { id, asked } = await perform(composeDecisionReadback, {
      workId: decision.workId,
      decisionId,
      brief: briefOf(decision),
      ...check,
    })
    tell({ subjectId: decisionId, workId: decision.workId, details: { readbackId: id, asked } })
    return { readbackId: id, workId: decision.workId, asked }
  },
})

/** The decision as whoever was asked reads it after answering. */
function briefOf({ chosen, because, consequences, nextStep }: Decision) {
  const lines = [...consequences.map(({ what, borneBy }) => (borneBy ? `${what} (${borneBy})` : what)), nextStep]
  return { goal: chosen, whyNow: because, digest: lines.filter(Boolean).join('\n') || null }
}

const proposeCards = operation({
  name: 'decision.read-back-cards',
  says: 'What could be asked about a decision: what it says, and what it may be mistaken for',
  http: 'GET /decisions/{decisionId}/readback-cards',
  who: guests,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({
    rows: z.array(
      z.object({
        facet: z.string(),
        form: z.string(),
        statement: z.string(),
        options: z.array(z.string()),
        stated: z.string().nullable(),
        misreading: z.boolean(),
      }),
    ),
  }),
  async run({ input, db }) {
    const decision = await theDecision(db, input.decisionId)
    const register = await stakeholdersOf(db, decision.workId)
    const [nextOwner] = decision.nextOwnerId === null ? [] : await peopleById(db, [decision.nextOwnerId])
    const cards = cardsOfDecision({
      ...decision,
      nextOwnerName: nextOwner?.name ?? null,
      otherNames: register.flatMap(({ personName }) => personName ?? []),
    })
    return { rows: cards.map((card) => ({ ...card, form: card.form ?? 'claim', options: card.options ?? [] })) }
  },
})

export const decisionReadbackOperations = [readBackDecision, proposeCards]
export type ReadBackDecision = Asking<typeof readBackDecision>
export type ProposeDecisionCards = Asking<typeof proposeCards>
