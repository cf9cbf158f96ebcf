import type { Db } from '@plumbline/platform/database/database'
import { readbacksOfWork } from '@plumbline/readback/reads'

/** The decisions of a work of which it was asked, and answered, what people understood. */
export async function readBackDecisions(db: Db, workId: string): Promise<Set<string>> {
  const readbacks = await readbacksOfWork(db, workId)
  const done = readbacks.filter(({ kind, closedAt }) => kind === 'decision-read-back' && closedAt !== null)
  return new Set(done.flatMap(({ subjectId }) => subjectId ?? []))
}
