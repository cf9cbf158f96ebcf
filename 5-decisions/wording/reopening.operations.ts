import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { readDifferently } from '../acknowledgement.store.ts'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import type { Decision } from '../decision.ts'
import { paragraph } from '../decision-shape.operations.ts'
import { addReopening, openReopenings, reopeningsOf, settleReopening } from './reopening.store.ts'
import { readersSince, reopens } from './reopening.ts'

/** Re-opens the wording (not the decision) when this answer makes them two or more who read it differently. */
export async function reopenWording(
  { db, now, newId }: Pick<Asked<unknown>, 'db' | 'now' | 'newId'>,
  decision: Decision,
  acknowledgementId: string,
): Promise<void> {
  if ((await openReopenings(db, [decision.id])).size > 0) return
  const readers = readersSince(await readDifferently(db, decision), await reopeningsOf(db, decision.id))
  if (!reopens(readers)) return
  await addReopening(db, {
    id: newId(),
    decisionId: decision.id,
    version: decision.version,
    acknowledgementId,
    openedAt: now,
    settledAt: null,
    settledById: null,
    settledBy: null,
    because: null,
  })
}

const keepWording = operation({
  name: 'decision.keep-wording',
  says: 'Say why the words stay as they are although they were read differently',
  http: 'PUT /decisions/{decisionId}/wording',
  who: driverOfDecision,
  changes: true,
  event: 'decision.wording-kept',
  input: z.strictObject({
    decisionId: z.guid(),
    because: paragraph('Say why the words stay').describe('Why; those who read it differently see it'),
  }),
  output: z.object({ id: z.string() }),
  async run({ input, by, db, now, tell }) {
    const { id, workId } = await theDecision(db, input.decisionId)
    await holdDecision(db, id)
    const settled = { settledAt: now, settledById: by.personId, settledBy: 'kept', because: input.because } as const
    if (!(await settleReopening(db, id, settled))) {
      throw new Refusal('conflict', 'Its wording is not open: fewer than two read it differently.', {
        next: 'Look at the board of who has acknowledged.',
      })
    }
    tell({ subjectId: id, workId })
    return { id }
  },
})

export const reopeningOperations = [keepWording]
export type KeepWording = Asking<typeof keepWording>
