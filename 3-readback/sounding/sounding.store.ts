import type { Engine } from '@plumbline/platform/database/columns'
import type { Db } from '@plumbline/platform/database/database'
import { sql } from 'kysely'
import type { Sounding, SoundingClosing, SoundingView } from './sounding.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    sounding: Sounding
    soundingClosing: SoundingClosing
  }
}

export async function addSounding(db: Db, sounding: Sounding): Promise<void> {
  await db.insertInto('sounding').values(sounding).execute()
}

export async function soundingById(db: Db, id: string): Promise<SoundingView | undefined> {
  return soundings(db).where('sounding.id', '=', id).executeTakeFirst()
}

/** All soundings of a work, the latest first. */
export async function soundingsOfWork(db: Db, workId: string): Promise<SoundingView[]> {
  return soundings(db).where('sounding.workId', '=', workId).orderBy('sounding.id', 'desc').execute()
}

/**
 * Holds a sounding until the end of the transaction, so that statements get their numbers, people their ballots and the
 * closing its turn one after the other. Nobody who votes waits for it.
 */
export async function holdSounding(db: Db, id: string): Promise<SoundingView | undefined> {
  await db.updateTable('sounding').set({ fewest: sql`fewest` }).where('id', '=', id).execute()
  return soundingById(db, id)
}

/**
 * Holds a sounding open until the end of the transaction, together with everybody else who votes: a closing waits for all of
 * them, and whoever comes after it waits for it and then finds it closed. SQLite has one writer at a time anyway.
 */
export async function holdOpen(db: Db, engine: Engine, id: string): Promise<void> {
  if (engine === 'sqlite') return
  await db.selectFrom('sounding').select('sounding.id').where('sounding.id', '=', id).forKeyShare().execute()
}

/** The other side of `holdOpen`: nobody votes from here to the end of the transaction. */
export async function holdForClosing(db: Db, engine: Engine, id: string): Promise<SoundingView | undefined> {
  if (engine === 'postgres')
    await db.selectFrom('sounding').select('sounding.id').where('sounding.id', '=', id).forUpdate().execute()
  return soundingById(db, id)
}

export async function addSoundingClosing(db: Db, closing: SoundingClosing): Promise<void> {
  await db.insertInto('soundingClosing').values(closing).execute()
}

/** The soundings in which a person has a ballot or had one, with how often they voted; unknown in a closed anonymous one. */
export async function soundingsOfPerson(db: Db, personId: string) {
  return soundings(db)
    .innerJoin('work', 'work.id', 'sounding.workId')
    .leftJoin('soundingBallot', (join) =>
      join.onRef('soundingBallot.soundingId', '=', 'sounding.id').on('soundingBallot.personId', '=', personId),
    )
    .leftJoin('soundingParticipation', (join) =>
      join
        .onRef('soundingParticipation.soundingId', '=', 'sounding.id')
        .on('soundingParticipation.personId', '=', personId),
    )
    .select(['work.key as workKey', 'work.title as workTitle', 'soundingBallot.castCount'])
    .where((row) => row.or([row('soundingBallot.id', 'is not', null), row('soundingParticipation.id', 'is not', null)]))
    .execute()
}

/** Soundings whose last day is over and that nobody has closed. */
export async function overdueSoundings(db: Db, today: string): Promise<SoundingView[]> {
  return soundings(db).where('sounding.closesOn', '<', today).where('soundingClosing.id', 'is', null).execute()
}

function soundings(db: Db) {
  return db
    .selectFrom('sounding')
    .leftJoin('soundingClosing', 'soundingClosing.soundingId', 'sounding.id')
    .selectAll('sounding')
    .select('soundingClosing.closedAt')
}
