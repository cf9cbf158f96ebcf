import type { Db } from '@plumbline/platform/database/database'
import type { Divergence, DivergenceTurn } from './divergence.ts'

type Recording = { id: string; readbackId: string; createdAt: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    divergence: Divergence
    divergenceRecording: Recording
    divergenceTurn: DivergenceTurn
  }
}

/** Notes that a read-back was looked through. Says false when it had been before, however many look at once. */
export async function beginRecording(db: Db, recording: Recording): Promise<boolean> {
  const noted = await db
    .insertInto('divergenceRecording')
    .values(recording)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'readbackId']).doNothing())
    .executeTakeFirst()
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Read-backs whose last day is over or that somebody closed, and that were not looked through yet. */
export async function unrecordedReadbacks(db: Db, today: string): Promise<{ id: string }[]> {
  return db
    .selectFrom('readback')
    .leftJoin('readbackClosing', 'readbackClosing.readbackId', 'readback.id')
    .leftJoin('divergenceRecording', 'divergenceRecording.readbackId', 'readback.id')
    .select('readback.id')
    .where('divergenceRecording.id', 'is', null)
    .where((at) => at.or([at('readbackClosing.id', 'is not', null), at('readback.closesOn', '<', today)]))
    .orderBy('readback.createdAt')
    .execute()
}

export async function addDivergences(db: Db, divergences: readonly Divergence[]): Promise<void> {
  for (let from = 0; from < divergences.length; from += PORTION)
    await db
      .insertInto('divergence')
      .values(divergences.slice(from, from + PORTION))
      .execute()
}

/** A statement holds only so many values. */
const PORTION = 200

export async function addTurns(db: Db, turns: readonly DivergenceTurn[]): Promise<void> {
  for (let from = 0; from < turns.length; from += PORTION)
    await db
      .insertInto('divergenceTurn')
      .values(turns.slice(from, from + PORTION))
      .execute()
}

function divergences(db: Db) {
  return db
    .selectFrom('divergence')
    .innerJoin('readback', 'readback.id', 'divergence.readbackId')
    .leftJoin('readbackItem', 'readbackItem.id', 'divergence.itemId')
    .leftJoin('person', 'person.id', 'divergence.saidById')
    .selectAll('divergence')
    .select([
      'readback.wave',
      'readback.disclosure',
      'readbackItem.statement',
      'readbackItem.facet',
      'person.name as saidBy',
    ])
}

/** All that the read-backs of a work left open or once did, the latest wave first. */
export async function divergencesOfWork(db: Db, workId: string) {
  return divergences(db)
    .where('divergence.workId', '=', workId)
    .orderBy('readback.wave', 'desc')
    .orderBy('divergence.id')
    .execute()
}

export async function divergenceById(db: Db, id: string) {
  return divergences(db).where('divergence.id', '=', id).executeTakeFirst()
}

/** What became of these, in order, with names and with what settled them. */
export async function turnsOf(db: Db, divergenceIds: readonly string[]) {
  if (divergenceIds.length === 0) return []
  return db
    .selectFrom('divergenceTurn')
    .leftJoin('person', 'person.id', 'divergenceTurn.turnedById')
    .leftJoin('directionVersion', 'directionVersion.id', 'divergenceTurn.directionVersionId')
    .leftJoin('readback', 'readback.id', 'divergenceTurn.laterReadbackId')
    .selectAll('divergenceTurn')
    .select(['person.name as turnedBy', 'directionVersion.version', 'readback.wave as laterWave'])
    .where('divergenceTurn.divergenceId', 'in', divergenceIds)
    .orderBy('divergenceTurn.createdAt')
    .orderBy('divergenceTurn.id')
    .execute()
}

/** What was said to hold the brief for wrong, where answers carry names. */
export async function reasonsAgainstBrief(db: Db, readbackIds: readonly string[]) {
  if (readbackIds.length === 0) return []
  return db
    .selectFrom('readbackCommitment')
    .innerJoin('readbackRespondent', 'readbackRespondent.id', 'readbackCommitment.respondentId')
    .innerJoin('readback', 'readback.id', 'readbackRespondent.readbackId')
    .innerJoin('person', 'person.id', 'readbackRespondent.personId')
    .select([
      'readbackRespondent.readbackId',
      'readbackRespondent.personId',
      'person.name',
      'readbackCommitment.because',
    ])
    .where('readbackRespondent.readbackId', 'in', readbackIds)
    .where('readback.disclosure', '=', 'named')
    .where('readbackCommitment.verdict', '=', 'brief-wrong')
    .orderBy('readbackRespondent.id')
    .execute()
}

/** What hold the brief for wrong, in the works that somebody drives. */
export async function briefWrongDrivenBy(db: Db, personId: string) {
  return db
    .selectFrom('divergence')
    .innerJoin('work', 'work.id', 'divergence.workId')
    .select([
      'divergence.id',
      'divergence.readbackId',
      'divergence.finding',
      'work.key as workKey',
      'work.title as workTitle',
    ])
    .where('divergence.divergenceKind', '=', 'brief-wrong')
    .where('work.driverId', '=', personId)
    .orderBy('divergence.id')
    .execute()
}

/** What was settled since, of what somebody said, or of the brief of a read-back in which they were asked. */
export async function settledFor(db: Db, personId: string, since: string) {
  return db
    .selectFrom('divergenceTurn')
    .innerJoin('divergence', 'divergence.id', 'divergenceTurn.divergenceId')
    .innerJoin('readback', 'readback.id', 'divergence.readbackId')
    .innerJoin('work', 'work.id', 'divergence.workId')
    .select([
      'divergenceTurn.createdAt as at',
      'divergenceTurn.because',
      'divergenceTurn.directionVersionId',
      'divergence.divergenceKind',
      'divergence.saidById',
      'readback.id as readbackId',
      'readback.disclosure',
      'work.key as workKey',
      'work.title as workTitle',
    ])
    .where('divergenceTurn.turn', '=', 'settled')
    .where('divergenceTurn.createdAt', '>=', since)
    .where((at) =>
      at.or([
        at('divergence.saidById', '=', personId),
        at.and([
          at('divergence.divergenceKind', '=', 'brief-wrong'),
          at.exists(
            at
              .selectFrom('readbackRespondent')
              .select('readbackRespondent.id')
              .whereRef('readbackRespondent.readbackId', '=', 'divergence.readbackId')
              .where('readbackRespondent.personId', '=', personId),
          ),
        ]),
      ]),
    )
    .execute()
}
