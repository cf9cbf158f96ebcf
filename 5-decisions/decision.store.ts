import type { Db } from '@plumbline/platform/database/database'
import type { Decision } from './decision.ts'

export type Dissent = { id: string; decisionId: string; personId: string | null; objection: string; commits: boolean }
export type Supersession = { id: string; decisionId: string; byDecisionId: string; because: string; at: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    decision: Decision
    dissent: Dissent
    supersession: Supersession
  }
}

export async function addDecision(db: Db, decision: Decision): Promise<void> {
  await db.insertInto('decision').values(decision).execute()
}

export async function decisionById(db: Db, id: string): Promise<Decision | undefined> {
  return db.selectFrom('decision').selectAll('decision').where('decision.id', '=', id).executeTakeFirst()
}

/** The decisions of one work, newest first, each with what took its place. */
export async function decisionsOf(db: Db, workId: string) {
  return db
    .selectFrom('decision')
    .leftJoin('supersession', 'supersession.decisionId', 'decision.id')
    .leftJoin('person as nextOwner', 'nextOwner.id', 'decision.nextOwnerId')
    .selectAll('decision')
    .select(['supersession.byDecisionId', 'nextOwner.name as nextOwnerName'])
    .where('decision.workId', '=', workId)
    .orderBy('decision.recordedAt', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
}

/** Decisions in force whose review day has come. */
export async function dueForReview(db: Db, workIds: readonly string[], today: string): Promise<Decision[]> {
  if (workIds.length === 0) return []
  return db
    .selectFrom('decision')
    .leftJoin('supersession', 'supersession.decisionId', 'decision.id')
    .selectAll('decision')
    .where('decision.workId', 'in', workIds)
    .where('decision.reviewOn', '<=', today)
    .where('supersession.id', 'is', null)
    .orderBy('decision.reviewOn')
    .execute()
}

/** Decisions of these works that were recorded since an instant, newest first. */
export async function decidedSince(db: Db, workIds: readonly string[], since: string): Promise<Decision[]> {
  if (workIds.length === 0) return []
  return db
    .selectFrom('decision')
    .selectAll('decision')
    .where('decision.workId', 'in', workIds)
    .where('decision.recordedAt', '>=', since)
    .orderBy('decision.recordedAt', 'desc')
    .execute()
}

export async function addDissent(db: Db, dissent: Dissent): Promise<void> {
  await db.insertInto('dissent').values(dissent).execute()
}

export async function dissentTo(db: Db, decisionId: string) {
  return db
    .selectFrom('dissent')
    .leftJoin('person', 'person.id', 'dissent.personId')
    .select(['dissent.id', 'dissent.personId', 'dissent.objection', 'dissent.commits', 'person.name as personName'])
    .where('dissent.decisionId', '=', decisionId)
    .orderBy('dissent.id')
    .execute()
}

export async function addSupersession(db: Db, supersession: Supersession): Promise<void> {
  await db.insertInto('supersession').values(supersession).execute()
}

/** What took the place of this decision, and what this decision took the place of. */
export async function supersessionsAround(db: Db, decisionId: string): Promise<Supersession[]> {
  return db
    .selectFrom('supersession')
    .selectAll('supersession')
    .where((is) => is.or([is('supersession.decisionId', '=', decisionId), is('supersession.byDecisionId', '=', decisionId)]))
    .execute()
}
