import type { Db } from '@plumbline/platform/database/database'
import type { Judgement, MeaningRound, MeaningWriter } from './meaning.ts'

type Closing = { id: string; roundId: string; closedById: string | null; closedAt: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    meaningRound: MeaningRound
    meaningWriter: MeaningWriter
    meaningVote: Judgement
    meaningClosing: Closing
  }
}

export type RoundView = MeaningRound & { closedAt: string | null }

export async function addRound(
  db: Db,
  round: MeaningRound,
  writers: readonly MeaningWriter[],
  judgements: readonly Judgement[],
): Promise<void> {
  await db.insertInto('meaningRound').values(round).execute()
  await inPortions(writers, (rows) => db.insertInto('meaningWriter').values(rows).execute())
  await inPortions(judgements, (rows) => db.insertInto('meaningVote').values(rows).execute())
}

/** A statement holds only so many values. */
const PORTION = 500

async function inPortions<Row>(rows: readonly Row[], write: (portion: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += PORTION) await write(rows.slice(from, from + PORTION))
}

export async function roundOf(db: Db, readbackId: string): Promise<RoundView | undefined> {
  return db
    .selectFrom('meaningRound')
    .leftJoin('meaningClosing', 'meaningClosing.roundId', 'meaningRound.id')
    .selectAll('meaningRound')
    .select('meaningClosing.closedAt')
    .where('meaningRound.readbackId', '=', readbackId)
    .executeTakeFirst()
}

export async function writersOf(db: Db, roundId: string): Promise<MeaningWriter[]> {
  return db
    .selectFrom('meaningWriter')
    .selectAll('meaningWriter')
    .where('meaningWriter.roundId', '=', roundId)
    .orderBy('meaningWriter.id')
    .execute()
}

export async function judgementsOf(db: Db, roundId: string): Promise<Judgement[]> {
  return db
    .selectFrom('meaningVote')
    .selectAll('meaningVote')
    .where('meaningVote.roundId', '=', roundId)
    .orderBy('meaningVote.id')
    .execute()
}

/** What one person is shown, in the order in which they are shown it. */
export async function handOf(db: Db, roundId: string, raterId: string): Promise<Judgement[]> {
  return db
    .selectFrom('meaningVote')
    .selectAll('meaningVote')
    .where('meaningVote.roundId', '=', roundId)
    .where('meaningVote.raterId', '=', raterId)
    .orderBy('meaningVote.place')
    .execute()
}

/** Keeps what somebody said, unless the round was closed before; a closing waits for who comes first. Whether it was kept. */
export async function keepJudgement(
  db: Db,
  { id, meaning, missingWords, savedAt }: Pick<Judgement, 'id' | 'meaning' | 'missingWords' | 'savedAt'>,
): Promise<boolean> {
  const kept = await db
    .updateTable('meaningVote')
    .set({ meaning, missingWords, savedAt })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return kept.numUpdatedRows > 0n
}

export async function addMeaningClosing(db: Db, closing: Closing): Promise<void> {
  await db
    .updateTable('meaningVote')
    .set({ closedAt: closing.closedAt })
    .where('roundId', '=', closing.roundId)
    .execute()
  await db.insertInto('meaningClosing').values(closing).execute()
}

/** Rounds in which somebody has sentences to judge, with how many, and how many of them they have judged. */
export async function roundsFor(db: Db, personId: string) {
  return db
    .selectFrom('meaningVote')
    .innerJoin('readbackRespondent', 'readbackRespondent.id', 'meaningVote.raterId')
    .innerJoin('meaningRound', 'meaningRound.id', 'meaningVote.roundId')
    .innerJoin('readback', 'readback.id', 'meaningRound.readbackId')
    .innerJoin('work', 'work.id', 'readback.workId')
    .leftJoin('meaningClosing', 'meaningClosing.roundId', 'meaningRound.id')
    .select(['meaningRound.id', 'meaningRound.closesOn', 'meaningClosing.closedAt', 'work.key', 'work.title'])
    .select((count) => [
      count.fn.count<number>('meaningVote.id').as('dealt'),
      count.fn.count<number>('meaningVote.meaning').as('judged'),
    ])
    .where('readbackRespondent.personId', '=', personId)
    .groupBy(['meaningRound.id', 'meaningRound.closesOn', 'meaningClosing.closedAt', 'work.key', 'work.title'])
    .orderBy('meaningRound.id')
    .execute()
}

/** The read-backs of the works that somebody drives, the latest first, with the round about the sentences of each, if there is one. */
export async function drivenReadbacks(db: Db, personId: string) {
  return db
    .selectFrom('readback')
    .innerJoin('work', 'work.id', 'readback.workId')
    .leftJoin('readbackClosing', 'readbackClosing.readbackId', 'readback.id')
    .leftJoin('meaningRound', 'meaningRound.readbackId', 'readback.id')
    .leftJoin('meaningClosing', 'meaningClosing.roundId', 'meaningRound.id')
    .selectAll('readback')
    .select(['readbackClosing.closedAt', 'work.key', 'work.title'])
    .select([
      'meaningRound.id as roundId',
      'meaningRound.closesOn as roundClosesOn',
      'meaningClosing.closedAt as roundClosedAt',
    ])
    .where('work.driverId', '=', personId)
    .orderBy('readback.wave', 'desc')
    .execute()
}
