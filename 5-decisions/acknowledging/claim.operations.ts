import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import type { Decision } from '../decision.ts'
import { keepClaim } from './claim.store.ts'
import { CLAIM_ANSWERS } from './claim.ts'
import { answeredClaim, answeredInWords, claimsFor, claimsSaid } from './claims-for.operations.ts'
import { whoWasAsked } from './who.operations.ts'

/** Where there is no way back, nobody says that they understood it before they have said what it says. */
export async function refuseBareTap(db: Db, decision: Decision, personId: string): Promise<void> {
  const claims = await claimsFor(db, decision, personId)
  if (claims.length === 0 || (await claimsSaid(db, decision, personId)).length > 0) return
  throw new Refusal('bad-input', 'There is no way back from this, so two questions come first.', {
    fields: claims.map(({ claim }, place) => ({ path: `answers.${place}`, says: claim })),
    next: 'Say of each whether it agrees with the decision; then say how you take it.',
  })
}

const answerClaims = operation({
  name: 'decision.answer-claims',
  says: 'Say whether each of two claims agrees with a decision from which there is no way back; the first answer is kept',
  http: 'PUT /decisions/{decisionId}/claims',
  who: whoWasAsked,
  changes: true,
  event: 'decision.claims-answered',
  peopleOnly: true,
  quiet: true,
  input: z.strictObject({
    decisionId: z.guid(),
    answers: z
      .array(z.strictObject({ claim: z.string().min(1).max(1_000), answer: z.enum(CLAIM_ANSWERS) }))
      .min(1)
      .max(2)
      .describe('One for each claim, by its words'),
  }),
  output: z.object({ rows: z.array(answeredClaim) }),
  async run({ input, by, db, now, newId, tell }) {
    await theDecision(db, input.decisionId)
    await holdDecision(db, input.decisionId)
    const decision = await theDecision(db, input.decisionId)
    const { personId } = by
    if (personId === null) throw nothingHere()
    const claims = await claimsFor(db, decision, personId)
    const answers = claims.map(({ claim }) => input.answers.find((each) => each.claim === claim)?.answer)
    const isOther = input.answers.some((each) => !claims.some(({ claim }) => claim === each.claim))
    const before = await claimsSaid(db, decision, personId)
    const isAsked = claims.length > 0 && before.length === 0
    if (isAsked && (isOther || answers.includes(undefined))) {
      throw new Refusal('conflict', 'These are not the questions that are asked now. Nothing was kept.', {
        next: 'Open the decision again, and answer each of them.',
      })
    }
    for (const [place, { claim, expected }] of claims.entries()) {
      const answer = answers[place]
      if (!isAsked || answer === undefined) continue
      const { id: decisionId, version } = decision
      await keepClaim(db, { id: newId(), decisionId, personId, version, place, claim, expected, answer, at: now })
    }
    tell({ subjectId: decision.id, workId: decision.workId })
    return { rows: answeredInWords(await claimsSaid(db, decision, personId), decision) }
  },
})

export const claimOperations = [answerClaims]
export type AnswerClaims = Asking<typeof answerClaims>
