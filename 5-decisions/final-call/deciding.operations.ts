import { revokeLinks, standingLinks } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import type { Decision } from '../decision.ts'
import { addDissent, dissentTo } from '../dissent.store.ts'
import { endFinalCall, finalCallsOf, sayNobodyDisagreed } from './final-call.store.ts'
import { everybodyAgrees, objectionsIn, openConcerns, runningCall, standingHolds } from './final-call.ts'
import { approverOf, FINAL_CALL } from './who.operations.ts'

/**
 * Ends the final call with the decision. Whoever objected to the end is on record with it, under their name unless they asked
 * not to be named; whether they act on it all the same they say when they acknowledge it.
 */
export async function endCallWithDecision(
  { db, now, newId }: Asked<unknown>,
  { id: decisionId, version }: Decision,
): Promise<void> {
  const calls = (await finalCallsOf(db, [decisionId])).get(decisionId) ?? []
  const running = runningCall(calls)
  if (running) await endFinalCall(db, running.id, { endedAt: now, ending: 'decided' })
  const onRecord = new Set((await dissentTo(db, decisionId)).map(({ objection }) => objection))
  for (const { personId, words, wouldResolve, unnamed } of objectionsIn(calls, version, now)) {
    const objection = words ?? ''
    if (onRecord.has(objection)) continue
    const who = unnamed ? null : personId
    await addDissent(db, { id: newId(), decisionId, personId: who, objection, wouldResolve, commits: false })
  }
}

/** Whose approval somebody else wrote down is told so, with a link by which they can say that they did not, also without an account. */
export async function tellApprover({ db, post }: Asked<unknown>, decisionId: string, personId: string): Promise<void> {
  const approver = await personById(db, personId)
  if (approver && approver.email !== null)
    await post({ kind: 'decision.approved-for', to: { personId }, input: { decisionId } })
}

/** Ends a final call without a decision. The links stop; those of whoever is named go on. */
export async function endCallUndecided(
  { db, now }: Pick<Asked<unknown>, 'db' | 'now'>,
  decisionId: string,
  whoseGoOn: readonly (string | null)[] = [],
): Promise<void> {
  const running = runningCall((await finalCallsOf(db, [decisionId])).get(decisionId) ?? [])
  if (!running) return
  await endFinalCall(db, running.id, { endedAt: now, ending: 'taken-back' })
  const people = new Set((await standingLinks(db, FINAL_CALL, decisionId)).map(({ personId }) => personId))
  for (const personId of people) {
    if (!whoseGoOn.includes(personId)) await revokeLinks(db, FINAL_CALL, decisionId, personId, now)
  }
}

/** Whose concern or hold stands still, and who approves, as long as there is one: they settle it also without being called again. */
export async function whoHasToSettle(
  { db, now }: Pick<Asked<unknown>, 'db' | 'now'>,
  decision: Decision,
): Promise<(string | null)[]> {
  const calls = (await finalCallsOf(db, [decision.id])).get(decision.id) ?? []
  const authors = [...openConcerns(calls), ...standingHolds(calls, now)].map(({ personId }) => personId)
  return authors.length === 0 ? [] : [...authors, await approverOf(db, decision)]
}

const confirmAgreement = operation({
  name: 'decision.confirm-agreement',
  says: 'Put on record that nobody disagreed: everybody has answered the final call, and nothing stands against it',
  http: 'PUT /decisions/{decisionId}/agreement',
  who: driverOfDecision,
  changes: true,
  event: 'decision.agreement-confirmed',
  peopleOnly: true,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({ id: z.string() }),
  async run({ db, now, tell, input }) {
    await holdDecision(db, input.decisionId)
    const decision = await theDecision(db, input.decisionId)
    const calls = (await finalCallsOf(db, [decision.id])).get(decision.id) ?? []
    const call = calls.at(-1)
    const agreed = call && call.version === decision.version && everybodyAgrees(call, now)
    if (!agreed || call.ending === 'taken-back' || (await dissentTo(db, decision.id)).length > 0) {
      throw new Refusal('conflict', 'Not everybody who was called has answered without an objection.', {
        next: 'Wait for those who are missing, or leave their objections on record.',
      })
    }
    await sayNobodyDisagreed(db, decision.id, true)
    tell({ subjectId: decision.id, workId: decision.workId })
    return { id: decision.id }
  },
})

export const decidingOperations = [confirmAgreement]
export type ConfirmAgreement = Asking<typeof confirmAgreement>
