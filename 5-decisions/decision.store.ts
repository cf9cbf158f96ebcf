import type { Db, Tables } from '@plumbline/platform/database/database'
import type { ExpressionBuilder } from 'kysely'
import type { Decision, Stage } from './decision.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    decision: Decision
  }
}

/** Of a decision that was decided and neither reversed nor expired; what was recorded before there were stages is. */
const IN_FORCE: Stage[] = ['decided', 'announced', 'confirmed']
export const inForce = (is: ExpressionBuilder<Tables, 'decision'>) =>
  is.or([is('decision.stage', 'is', null), is('decision.stage', 'in', IN_FORCE)])

export async function addDecision(db: Db, decision: Decision): Promise<void> {
  await db.insertInto('decision').values(decision).execute()
}

export async function decisionById(db: Db, id: string): Promise<Decision | undefined> {
  return db.selectFrom('decision').selectAll('decision').where('decision.id', '=', id).executeTakeFirst()
}

/** Makes everybody else who would change what stands around this decision wait until we are done. */
export async function holdDecision(db: Db, id: string): Promise<void> {
  // Writing to the row takes its lock on both engines.
  await db
    .updateTable('decision')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', id)
    .execute()
}

/** The decisions of one work, newest first, each with what took the place of all of it. */
export async function decisionsOf(db: Db, workId: string) {
  return db
    .selectFrom('decision')
    .leftJoin('supersession', (join) =>
      join.onRef('supersession.decisionId', '=', 'decision.id').on('supersession.part', 'is', null),
    )
    .leftJoin('person as nextOwner', 'nextOwner.id', 'decision.nextOwnerId')
    .leftJoin('person as approver', 'approver.id', 'decision.approverId')
    .selectAll('decision')
    .select(['supersession.byDecisionId', 'nextOwner.name as nextOwnerName', 'approver.name as approverName'])
    .where('decision.workId', '=', workId)
    .orderBy('decision.recordedAt', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
}

/** Decisions in force whose review day has come, and which this person drives or approved. */
export async function dueForReviewBy(db: Db, personId: string, today: string) {
  return db
    .selectFrom('decision')
    .innerJoin('work', 'work.id', 'decision.workId')
    .leftJoin('supersession', (join) =>
      join.onRef('supersession.decisionId', '=', 'decision.id').on('supersession.part', 'is', null),
    )
    .select(['decision.id', 'decision.chosen', 'decision.reviewOn'])
    .where((is) => is.or([is('work.driverId', '=', personId), is('decision.approverId', '=', personId)]))
    .where('decision.reviewOn', '<=', today)
    .where(inForce)
    .where('supersession.id', 'is', null)
    .orderBy('decision.reviewOn')
    .execute()
}

/** What was proposed to this person, and questions that they drive and whose day has come. */
export async function questionsWaitingFor(db: Db, personId: string, today: string) {
  return db
    .selectFrom('decision')
    .innerJoin('work', 'work.id', 'decision.workId')
    .select(['decision.id', 'decision.question', 'decision.chosen', 'decision.stage', 'decision.reviewOn'])
    .where((is) =>
      is.or([
        is.and([is('decision.stage', '=', 'proposed'), is('decision.approverId', '=', personId)]),
        is.and([
          is('decision.stage', 'in', ['question', 'exploring']),
          is('work.driverId', '=', personId),
          is('decision.reviewOn', '<=', today),
        ]),
      ]),
    )
    .orderBy('decision.reviewOn')
    .orderBy('decision.id')
    .execute()
}

/** Decisions recorded since an instant, by somebody else, that this person has a part in, newest first. */
export async function decidedAround(db: Db, personId: string, workIds: readonly string[], since: string) {
  return db
    .selectFrom('decision')
    .innerJoin('work', 'work.id', 'decision.workId')
    .select([
      'decision.id',
      'decision.chosen',
      'decision.recordedAt',
      'decision.nextOwnerId',
      'decision.approverId',
      'work.driverId',
      'work.title as workTitle',
    ])
    .where((is) =>
      is.or([
        is('decision.nextOwnerId', '=', personId),
        is('decision.approverId', '=', personId),
        is('work.driverId', '=', personId),
        ...(workIds.length > 0 ? [is('decision.workId', 'in', workIds)] : []),
      ]),
    )
    .where((is) => is.or([is('decision.recordedById', 'is', null), is('decision.recordedById', '!=', personId)]))
    .where('decision.recordedAt', '>=', since)
    .where(inForce)
    .orderBy('decision.recordedAt', 'desc')
    .execute()
}

/** Next steps of decisions that hold and are not over yet: what somebody has promised, and by when. */
export async function openNextSteps(db: Db, today: string) {
  return db
    .selectFrom('decision')
    .leftJoin('supersession', (join) =>
      join.onRef('supersession.decisionId', '=', 'decision.id').on('supersession.part', 'is', null),
    )
    .select(['decision.id', 'decision.workId', 'decision.nextStep', 'decision.nextOwnerId'])
    .where('supersession.byDecisionId', 'is', null)
    .where('decision.nextStep', 'is not', null)
    .where(inForce)
    .where('decision.nextByOn', '>=', today)
    .orderBy('decision.id')
    .execute()
}
