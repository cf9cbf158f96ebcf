import type { Db } from '@plumbline/platform/database/database'
import type { Supersession } from './supersession.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    supersession: Supersession
  }
}

export async function addSupersession(db: Db, supersession: Supersession): Promise<void> {
  await db.insertInto('supersession').values(supersession).execute()
}

/** What took the place of this decision, in whole or in part. */
export async function successorsOf(db: Db, decisionId: string) {
  return db
    .selectFrom('supersession')
    .innerJoin('decision', 'decision.id', 'supersession.byDecisionId')
    .select([
      'supersession.byDecisionId as decisionId',
      'decision.chosen',
      'supersession.because',
      'supersession.part',
      'supersession.at',
    ])
    .where('supersession.decisionId', '=', decisionId)
    .orderBy('supersession.at')
    .execute()
}

/** What this decision took the place of. */
export async function predecessorsOf(db: Db, decisionId: string) {
  return db
    .selectFrom('supersession')
    .innerJoin('decision', 'decision.id', 'supersession.decisionId')
    .select([
      'supersession.decisionId',
      'decision.chosen',
      'supersession.because',
      'supersession.part',
      'supersession.at',
    ])
    .where('supersession.byDecisionId', '=', decisionId)
    .orderBy('supersession.at')
    .execute()
}
