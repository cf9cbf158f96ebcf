import type { Db } from '@plumbline/platform/database/database'
import type { Surprise, SurpriseCause } from './surprise.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    surprise: Surprise
    surpriseCause: SurpriseCause
  }
}

export async function addSurprise(db: Db, surprise: Surprise): Promise<void> {
  await db.insertInto('surprise').values(surprise).execute()
}

export async function surpriseById(db: Db, id: string): Promise<Surprise | undefined> {
  return db.selectFrom('surprise').selectAll('surprise').where('surprise.id', '=', id).executeTakeFirst()
}

/** Makes a second explanation wait until the first one is kept. */
export async function holdSurprise(db: Db, id: string): Promise<void> {
  // Writing to the row takes its lock on both engines.
  await db
    .updateTable('surprise')
    .set((row) => ({ at: row.ref('at') }))
    .where('id', '=', id)
    .execute()
}

/** What surprised people about these works, newest first, each with what was missing as far as that was found out. */
export async function surprisesOf(db: Db, workIds: readonly string[]) {
  if (workIds.length === 0) return []
  return db
    .selectFrom('surprise')
    .innerJoin('person', 'person.id', 'surprise.personId')
    .leftJoin('decision', 'decision.id', 'surprise.decisionId')
    .leftJoin('disposition', 'disposition.id', 'surprise.dispositionId')
    .leftJoin('surpriseCause', (join) =>
      join.onRef('surpriseCause.surpriseId', '=', 'surprise.id').on('surpriseCause.replacedAt', 'is', null),
    )
    .selectAll('surprise')
    .select([
      'person.name as personName',
      'decision.chosen',
      'disposition.askId',
      'surpriseCause.missing',
      'surpriseCause.because',
    ])
    .where('surprise.workId', 'in', workIds)
    .orderBy('surprise.at', 'desc')
    .orderBy('surprise.id', 'desc')
    .execute()
}

/** What surprised people about works that this person drives, and nobody has found out why. */
export async function unexplainedFor(db: Db, driverId: string) {
  return db
    .selectFrom('surprise')
    .innerJoin('work', 'work.id', 'surprise.workId')
    .innerJoin('person', 'person.id', 'surprise.personId')
    .leftJoin('surpriseCause', (join) =>
      join.onRef('surpriseCause.surpriseId', '=', 'surprise.id').on('surpriseCause.replacedAt', 'is', null),
    )
    .select(['surprise.id', 'surprise.words', 'person.name as personName', 'work.key as workKey'])
    .where('work.driverId', '=', driverId)
    .where('surpriseCause.id', 'is', null)
    .orderBy('surprise.id')
    .execute()
}

export async function causeOf(db: Db, surpriseId: string): Promise<SurpriseCause | undefined> {
  return db
    .selectFrom('surpriseCause')
    .selectAll('surpriseCause')
    .where('surpriseCause.surpriseId', '=', surpriseId)
    .where('surpriseCause.replacedAt', 'is', null)
    .executeTakeFirst()
}

export async function replaceCause(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('surpriseCause').set({ replacedAt: at }).where('id', '=', id).execute()
}

export async function addCause(db: Db, cause: SurpriseCause): Promise<void> {
  await db.insertInto('surpriseCause').values(cause).execute()
}
