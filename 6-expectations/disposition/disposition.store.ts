import type { Db } from '@plumbline/platform/database/database'
import type { Disposition, Ground } from './disposition.ts'
import type { Telling } from './told.ts'

export type GroundRow = Ground & { id: string; dispositionId: string }

type PublicNote = { id: string; dispositionId: string; publishedById: string | null; publishedAt: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    disposition: Disposition
    dispositionGround: GroundRow
    telling: Telling
    publicNote: PublicNote
  }
}

export async function addDisposition(db: Db, disposition: Disposition, grounds: readonly GroundRow[]): Promise<void> {
  await db.insertInto('disposition').values(disposition).execute()
  if (grounds.length > 0) {
    await db
      .insertInto('dispositionGround')
      .values([...grounds])
      .execute()
  }
}

export async function dispositionById(db: Db, id: string): Promise<Disposition | undefined> {
  return db.selectFrom('disposition').selectAll('disposition').where('disposition.id', '=', id).executeTakeFirst()
}

/** Every answer to these asks, the first one first. */
export async function dispositionsTo(db: Db, askIds: readonly string[]): Promise<Disposition[]> {
  if (askIds.length === 0) return []
  return db
    .selectFrom('disposition')
    .selectAll('disposition')
    .where('disposition.askId', 'in', askIds)
    .orderBy('disposition.version')
    .execute()
}

export async function groundsOf(db: Db, dispositionIds: readonly string[]): Promise<GroundRow[]> {
  if (dispositionIds.length === 0) return []
  return db
    .selectFrom('dispositionGround')
    .selectAll('dispositionGround')
    .where('dispositionGround.dispositionId', 'in', dispositionIds)
    .orderBy('dispositionGround.id')
    .execute()
}

/** The asks whose answers stand on this decision, whichever version. */
export async function asksStandingOn(db: Db, decisionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('dispositionGround')
    .innerJoin('disposition', 'disposition.id', 'dispositionGround.dispositionId')
    .select('disposition.askId')
    .distinct()
    .where('dispositionGround.decisionId', '=', decisionId)
    .execute()
  return rows.map(({ askId }) => askId)
}

export async function addTelling(db: Db, telling: Telling): Promise<void> {
  await db.insertInto('telling').values(telling).execute()
}

/** The letters about this answer that have not been written yet are written now. */
export async function noteLetterWritten(db: Db, dispositionId: string, toldOn: string): Promise<void> {
  await db
    .updateTable('telling')
    .set({ toldOn })
    .where('dispositionId', '=', dispositionId)
    .where('way', '=', 'letter')
    .where('toldOn', 'is', null)
    .execute()
}

export async function tellingsOf(db: Db, dispositionIds: readonly string[]) {
  if (dispositionIds.length === 0) return []
  return db
    .selectFrom('telling')
    .innerJoin('person', 'person.id', 'telling.toldById')
    .selectAll('telling')
    .select('person.name as toldBy')
    .where('telling.dispositionId', 'in', dispositionIds)
    .orderBy('telling.at')
    .orderBy('telling.id')
    .execute()
}

export async function addPublicNote(db: Db, note: PublicNote): Promise<void> {
  await db.insertInto('publicNote').values(note).execute()
}

export async function publicNotesOf(db: Db, dispositionIds: readonly string[]): Promise<PublicNote[]> {
  if (dispositionIds.length === 0) return []
  return db
    .selectFrom('publicNote')
    .selectAll('publicNote')
    .where('publicNote.dispositionId', 'in', dispositionIds)
    .execute()
}
