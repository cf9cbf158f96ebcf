import type { Db } from '@plumbline/platform/database/database'
import type { Reopening, Settling } from './reopening.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    wordingReopening: Reopening
  }
}

export async function addReopening(db: Db, reopening: Reopening): Promise<void> {
  await db.insertInto('wordingReopening').values(reopening).execute()
}

/** Which of these decisions have their wording open at the moment, each with when that began. */
export async function openReopenings(db: Db, decisionIds: readonly string[]): Promise<Map<string, Reopening>> {
  if (decisionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('wordingReopening')
    .selectAll('wordingReopening')
    .where('wordingReopening.decisionId', 'in', decisionIds)
    .where('wordingReopening.settledAt', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.decisionId, row]))
}

/** Every time that the wording of a decision was re-opened, with whoever settled it. */
export async function reopeningsOf(db: Db, decisionId: string) {
  return db
    .selectFrom('wordingReopening')
    .leftJoin('person', 'person.id', 'wordingReopening.settledById')
    .selectAll('wordingReopening')
    .select('person.name as settledByName')
    .where('wordingReopening.decisionId', '=', decisionId)
    .orderBy('wordingReopening.openedAt')
    .execute()
}

/** Settles what is open of a decision. False when nothing is. */
export async function settleReopening(
  db: Db,
  decisionId: string,
  settled: { settledAt: string; settledById: string | null; settledBy: Settling; because: string | null },
): Promise<boolean> {
  const done = await db
    .updateTable('wordingReopening')
    .set(settled)
    .where('wordingReopening.decisionId', '=', decisionId)
    .where('wordingReopening.settledAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Decisions whose wording waits for the driver of their work. */
export async function reopenedForDriver(db: Db, personId: string) {
  return db
    .selectFrom('wordingReopening')
    .innerJoin('decision', 'decision.id', 'wordingReopening.decisionId')
    .innerJoin('work', 'work.id', 'decision.workId')
    .select(['decision.id', 'decision.chosen'])
    .where('work.driverId', '=', personId)
    .where('wordingReopening.settledAt', 'is', null)
    .orderBy('wordingReopening.openedAt')
    .execute()
}
