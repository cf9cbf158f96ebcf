import type { Db } from '@plumbline/platform/database/database'
import { job } from '@plumbline/platform/jobs/job'
import type { ToDo } from '@plumbline/platform/jobs/to-do'
import { z } from 'zod'
import { askById, withdrawalsOf } from '../ask/ask.store.ts'
import { PROGRESS_LETTER } from '../ask/letter-kinds.ts'
import { tellingsOf } from '../disposition/disposition.store.ts'
import type { Disposition } from '../disposition/disposition.ts'
import { isTold } from '../disposition/told.ts'
import { addProgressLine, progressLineById } from './progress.store.ts'
import type { ProgressKind } from './progress.ts'

const SEND = 'ask.send-progress'

type Around = { db: Db; now: string; newId(): string; doLater(todo: ToDo): Promise<void> }

/**
 * One line to whoever asked, as a row and, with the next digest, as a letter. Nothing to somebody who was not told the
 * answer itself yet, or who has withdrawn what they asked.
 */
export async function writeProgress(
  { db, now, newId, doLater }: Around,
  { id: dispositionId, askId }: Pick<Disposition, 'id' | 'askId'>,
  line: { kind: ProgressKind; says: string; decisionId?: string },
): Promise<void> {
  if (!isTold(await tellingsOf(db, [dispositionId]))) return
  if ((await withdrawalsOf(db, [askId])).length > 0) return
  const id = newId()
  await addProgressLine(db, { id, askId, dispositionId, decisionId: null, ...line, at: now })
  await doLater({ kind: SEND, input: { progressLineId: id }, key: id })
}

export const sendProgress = job({
  kind: SEND,
  says: 'Puts one line about what became of an ask into the digest of whoever asked',
  input: z.object({ progressLineId: z.string() }),
  tries: 5,
  leaseSeconds: 20,
  async inOne({ input, db, post }) {
    const line = await progressLineById(db, input.progressLineId)
    const ask = line && (await askById(db, line.askId))
    if (ask) await post({ kind: PROGRESS_LETTER, to: { personId: ask.personId }, input: { progressLineId: line.id } })
  },
})
