import type { Db } from '@plumbline/platform/database/database'
import type { Decision } from '../decision.ts'
import type { Encoding } from './written-text.ts'

/** The file that a decision was read from. */
export type DecisionFile = {
  id: string
  decisionId: string
  workId: string
  filePath: string
  place: number
  fileText: string
  editedText: string | null
  encoding: Encoding
  marked: boolean
  fileHash: string
  recordDialect: string
  rawStatus: string | null
  importedById: string | null
  importedAt: string
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    decisionFile: DecisionFile
  }
}

export async function addDecisionFile(db: Db, file: DecisionFile): Promise<void> {
  await db.insertInto('decisionFile').values(file).execute()
}

/** The files of a work, without their text, each with how often its decision was edited since. */
export async function filesOfWork(db: Db, workId: string) {
  return db
    .selectFrom('decisionFile')
    .innerJoin('decision', 'decision.id', 'decisionFile.decisionId')
    .select([
      'decisionFile.id',
      'decisionFile.decisionId',
      'decisionFile.filePath',
      'decisionFile.place',
      'decisionFile.fileHash',
      'decision.revision',
      'decision.version',
    ])
    .where('decisionFile.workId', '=', workId)
    .orderBy('decisionFile.filePath')
    .execute()
}

export async function fileOfDecision(db: Db, decisionId: string): Promise<DecisionFile | undefined> {
  return db
    .selectFrom('decisionFile')
    .selectAll('decisionFile')
    .where('decisionFile.decisionId', '=', decisionId)
    .executeTakeFirst()
}

export async function changeDecisionFile(
  db: Db,
  id: string,
  changes: Partial<Omit<DecisionFile, 'id' | 'decisionId' | 'workId'>>,
): Promise<void> {
  await db.updateTable('decisionFile').set(changes).where('decisionFile.id', '=', id).execute()
}

/** What a decision says anew after its file has changed, or after its status was put right. */
export async function restate(
  db: Db,
  id: string,
  changes: Partial<
    Pick<
      Decision,
      | 'question'
      | 'chosen'
      | 'because'
      | 'consequences'
      | 'options'
      | 'stage'
      | 'outcome'
      | 'decidedOn'
      | 'reviewOn'
      | 'aliases'
      | 'version'
    >
  >,
): Promise<void> {
  await db.updateTable('decision').set(changes).where('decision.id', '=', id).execute()
}

/** Takes back that it was decided, so that the place is free for where it stands by now. */
export async function takeStagesBack(db: Db, decisionId: string, at: string): Promise<void> {
  await db
    .updateTable('decisionStage')
    .set({ takenBackAt: at })
    .where('decisionStage.decisionId', '=', decisionId)
    .where('decisionStage.takenBackAt', 'is', null)
    .execute()
}

/** What was written between decisions of a work so far: which took the place of which, and how they stand to each other. */
export async function relationsWithin(db: Db, decisionIds: readonly string[]) {
  if (decisionIds.length === 0) return { replaced: [], related: [] }
  const replaced = await db
    .selectFrom('supersession')
    .select(['supersession.decisionId', 'supersession.byDecisionId', 'supersession.part'])
    .where('supersession.decisionId', 'in', decisionIds)
    .execute()
  const related = await db
    .selectFrom('decisionRelation')
    .select(['decisionRelation.decisionId', 'decisionRelation.otherDecisionId', 'decisionRelation.kind'])
    .where('decisionRelation.decisionId', 'in', decisionIds)
    .where('decisionRelation.endedAt', 'is', null)
    .execute()
  return { replaced, related }
}
