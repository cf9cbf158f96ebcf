import type { Db } from '@plumbline/platform/database/database'
import type { Stage } from '../decision.ts'

/** That a decision came to a stage: who said so (or wrote it down for whom), when and why. */
export type DecisionStage = {
  id: string
  decisionId: string
  stage: Stage
  because: string | null
  personId: string | null
  forPersonId: string | null
  at: string
  takenBackAt: string | null
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    decisionStage: DecisionStage
  }
}

/** Moves a decision from the stage that was looked at; of two at the same time one finds it elsewhere. */
export async function moveDecision(db: Db, id: string, from: Stage, to: Stage): Promise<boolean> {
  const moved = await db
    .updateTable('decision')
    .set({ stage: to })
    .where('decision.id', '=', id)
    .where((is) =>
      from === 'decided'
        ? is.or([is('decision.stage', 'is', null), is('decision.stage', '=', from)])
        : is('decision.stage', '=', from),
    )
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export async function addStage(db: Db, stage: DecisionStage): Promise<void> {
  await db.insertInto('decisionStage').values(stage).execute()
}

/** The stages that a decision came to, in order, with who said so. */
export async function stagesOf(db: Db, decisionId: string) {
  return db
    .selectFrom('decisionStage')
    .leftJoin('person', 'person.id', 'decisionStage.personId')
    .leftJoin('person as spokenFor', 'spokenFor.id', 'decisionStage.forPersonId')
    .select([
      'decisionStage.id',
      'decisionStage.stage',
      'decisionStage.because',
      'decisionStage.at',
      'decisionStage.personId',
      'decisionStage.forPersonId',
      'decisionStage.takenBackAt',
      'person.name as personName',
      'spokenFor.name as forPersonName',
    ])
    .where('decisionStage.decisionId', '=', decisionId)
    .orderBy('decisionStage.at')
    .orderBy('decisionStage.id')
    .execute()
}

/** When it was decided, and by whom, is fixed with the outcome. */
export async function settleDecision(
  db: Db,
  id: string,
  settled: { outcome: 'accepted' | 'rejected' | 'deferred' | 'not-done'; decidedOn: string; approverId: string | null },
): Promise<void> {
  await db.updateTable('decision').set(settled).where('decision.id', '=', id).execute()
}

/** What was decided by a word that was never said is not decided. */
export async function unsettleDecision(db: Db, id: string): Promise<void> {
  await db.updateTable('decision').set({ outcome: null, decidedOn: null }).where('decision.id', '=', id).execute()
}

/** A review that ended in “it still holds” names the next day to look. */
export async function reviewNext(db: Db, id: string, reviewOn: string | null): Promise<void> {
  await db.updateTable('decision').set({ reviewOn }).where('decision.id', '=', id).execute()
}

/** Takes an approval back that somebody else had written down. False when there is none. */
export async function takeBackApproval(db: Db, decisionId: string, at: string): Promise<boolean> {
  const taken = await db
    .updateTable('decisionStage')
    .set({ takenBackAt: at })
    .where('decisionStage.decisionId', '=', decisionId)
    .where('decisionStage.stage', '=', 'decided')
    .where('decisionStage.forPersonId', 'is not', null)
    .where('decisionStage.takenBackAt', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
