import { stakeholdersOf } from '@plumbline/people/reads'
import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { Refusal } from '@plumbline/platform/refusal'
import { openDivergences } from '@plumbline/readback/reads'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { isOpen, STAGE_SAYS } from '../course/course.ts'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { type Decision, METHODS, stageOf } from '../decision.ts'
import { paragraph } from '../decision-shape.operations.ts'
import { openBallotOf } from './ballot.store.ts'
import { optionsOf } from './candidate-option.store.ts'
import { addMethodChoice, methodChoicesOf } from './method-choice.store.ts'
import { type Question, type Suggestion, suggestMethod } from './suggestion.ts'

const method = z.enum(METHODS)

const suggest = operation({
  name: 'decision.suggest-method',
  says: 'Which way of deciding fits this question and why, what else would work, and what was chosen',
  http: 'GET /decisions/{decisionId}/method',
  who: guests,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({
    method,
    because: z.string(),
    alternatives: z.array(z.object({ method, fits: z.string() })),
    from: z.object({
      divergence: z.enum(['none', 'false-consensus', 'open-difference']),
      options: z.number(),
      people: z.number(),
      hasApprover: z.boolean(),
    }),
    choices: z
      .array(
        z.object({
          id: z.string(),
          suggested: method,
          suggestedBecause: z.string(),
          method,
          because: z.string().nullable(),
          at: z.string(),
          personName: z.string().nullable(),
        }),
      )
      .describe('What was chosen, oldest first'),
  }),
  async run({ input, db }) {
    const decision = await theDecision(db, input.decisionId)
    const question = await questionOf(db, decision)
    return { ...suggestMethod(question), from: question, choices: await methodChoicesOf(db, decision.id) }
  },
})

const choose = operation({
  name: 'decision.choose-method',
  says: 'Choose how one gets to an end; another way than the suggested one needs a reason',
  http: 'PUT /decisions/{decisionId}/method',
  who: driverOfDecision,
  changes: true,
  event: 'decision.method-chosen',
  input: z.strictObject({
    decisionId: z.guid(),
    method,
    because: paragraph('Say why this way').optional().describe('Why this way; needed when it is not the suggested one'),
  }),
  output: z.object({ method, suggested: method }),
  async run({ input, by, db, now, newId, tell }) {
    await holdDecision(db, input.decisionId)
    const decision = await theDecision(db, input.decisionId)
    refuseEnded(decision)
    if (await openBallotOf(db, decision.id)) {
      throw new Refusal(
        'conflict',
        'People are being asked by the way that was chosen. It is not changed under them.',
        {
          next: 'Close what is open, or give it up; then choose.',
        },
      )
    }
    const suggestion = await suggestionFor(db, decision)
    if (input.method !== suggestion.method && input.because === undefined) {
      throw new Refusal('bad-input', 'Another way is suggested. Say why you take this one.', {
        fields: [{ path: 'because', says: 'A reason is needed' }],
        next: `Suggested is the other one because: ${suggestion.because}`,
      })
    }
    await addMethodChoice(db, {
      id: newId(),
      decisionId: decision.id,
      suggested: suggestion.method,
      suggestedBecause: suggestion.because,
      method: input.method,
      because: input.because ?? null,
      personId: by.personId,
      at: now,
    })
    tell({
      subjectId: decision.id,
      workId: decision.workId,
      details: { suggested: suggestion.method, method: input.method },
    })
    return { method: input.method, suggested: suggestion.method }
  },
})

/** Nothing is asked about a decision that has come to its end. */
export function refuseEnded(decision: Decision): void {
  const stage = stageOf(decision)
  if (isOpen(stage)) return
  throw new Refusal('conflict', `It is ${STAGE_SAYS[stage]}, so there is nothing left to ask.`, {
    next: 'Look at it as it stands now.',
  })
}

async function suggestionFor(db: Db, decision: Decision): Promise<Suggestion> {
  return suggestMethod(await questionOf(db, decision))
}

async function questionOf(db: Db, decision: Decision): Promise<Question> {
  const { id, workId, door, approverId } = decision
  const open = await openDivergences(db, workId)
  const has = (kind: string) => open.some((divergence) => divergence.kind === kind)
  const options = (await optionsOf(db, id)).length
  const entries = await stakeholdersOf(db, workId)
  const people = new Set(
    entries.flatMap(({ personId, notAffectedAt }) => (notAffectedAt === null ? (personId ?? []) : [])),
  )
  const { driverId } = await theWork(db, workId)
  return {
    door,
    divergence: has('false-consensus') ? 'false-consensus' : has('open-difference') ? 'open-difference' : 'none',
    options: options || (decision.chosen === '' ? 0 : 1),
    people: people.size,
    // Whoever drives the work approves what is easily undone.
    hasApprover: approverId !== null || (door === 'two-way' && driverId !== null),
  }
}

export const choosingOperations = [suggest, choose]
export type SuggestMethod = Asking<typeof suggest>
export type ChooseMethod = Asking<typeof choose>
