import type { Db } from '@plumbline/platform/database/database'
import type { Asked } from '@plumbline/platform/operation'
import { CORRECTED, type Correction, endsOf, TAKEN_OFF, takenOffKey, UNSAID } from './correction.ts'
import { sightingsOf } from './sighting.store.ts'
import type { FactTable } from './sighting.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    correction: Correction
  }
}

export const CORRECTION_COLUMNS = [
  ...(['id', 'entryId', 'factTable', 'factId', 'field', 'personId', 'otherId', 'detail', 'saidById'] as const),
  ...(['saidAt', 'source', 'path', 'line', 'stated', 'endedAt'] as const),
] as const

type ByHand = Pick<Asked<unknown>, 'db' | 'by' | 'now' | 'newId'>
type Fact = { entryId: string; factTable: keyof typeof CORRECTED; factId: string; personId?: string }

/** Notes which fields of a fact somebody has just written: those that say something else now. */
export async function noteCorrections(
  { db, by, now, newId }: ByHand,
  fact: Fact,
  before: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const field of CORRECTED[fact.factTable]) {
    if (!(field in change) || (change[field] ?? null) === (before[field] ?? null)) continue
    await putCorrection(db, {
      ...{ id: newId(), personId: null, ...fact, field, otherId: null, detail: null },
      ...{ saidById: by.personId, saidAt: now, ...UNSAID },
    })
  }
}

/** Notes that somebody takes a fact off that a source stated, while its row and sightings are still there. */
export async function noteTakenOff(
  { db, by, now, newId }: ByHand,
  factTable: FactTable,
  row: { id: string; source: string | null },
): Promise<void> {
  const [seen] = await sightingsOf(db, factTable, row.id)
  if (!seen) return
  await putCorrection(db, {
    ...{ id: newId(), factTable, factId: row.id, field: TAKEN_OFF, ...endsOf(factTable, row) },
    ...{ saidById: by.personId, saidAt: now, ...UNSAID, source: seen.source },
  })
}

async function putCorrection(db: Db, correction: Correction): Promise<void> {
  const { id: _, ...said } = correction
  await db
    .insertInto('correction')
    .values(correction)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'factTable', 'factId', 'field']).doUpdateSet(said))
    .execute()
}

/** Somebody states by hand what was taken off: it was no mistake. */
export async function forgetTakenOff(db: Db, factTable: FactTable, row: object): Promise<void> {
  const ends = endsOf(factTable, row as Record<string, unknown>)
  const rows = await db
    .selectFrom('correction')
    .selectAll('correction')
    .where('correction.entryId', '=', ends.entryId)
    .where('correction.factTable', '=', factTable)
    .where('correction.field', '=', TAKEN_OFF)
    .execute()
  for (const each of rows)
    if (takenOffKey(factTable, each) === takenOffKey(factTable, ends)) await forgetCorrection(db, each.id)
}

export async function correctionById(db: Db, id: string): Promise<Correction | undefined> {
  return db.selectFrom('correction').selectAll('correction').where('correction.id', '=', id).executeTakeFirst()
}

export async function forgetCorrection(db: Db, id: string): Promise<void> {
  await db.deleteFrom('correction').where('correction.id', '=', id).execute()
}

/** What was put right on the page of an entry and a source states otherwise, the latest first. */
export async function correctionsStatedOtherwise(db: Db, entryId: string) {
  return db
    .selectFrom('correction')
    .leftJoin('person as sayer', 'sayer.id', 'correction.saidById')
    .leftJoin('person as one', 'one.id', 'correction.personId')
    .leftJoin('group', 'group.id', 'correction.otherId')
    .leftJoin('asset', 'asset.id', 'correction.otherId')
    .selectAll('correction')
    .select(['sayer.name as saidBy', 'one.name as personName', 'group.name as groupName', 'asset.name as assetName'])
    .where('correction.entryId', '=', entryId)
    .where('correction.stated', 'is not', null)
    .where('correction.endedAt', 'is', null)
    .orderBy('correction.saidAt', 'desc')
    .orderBy('correction.id', 'desc')
    .execute()
}

/** All that was put right by hand and stands against sources, with the name of whoever did it. */
export async function standingCorrections(db: Db): Promise<(Correction & { saidBy: string | null })[]> {
  return db
    .selectFrom('correction')
    .leftJoin('person', 'person.id', 'correction.saidById')
    .select(CORRECTION_COLUMNS.map((column) => `correction.${column}` as const))
    .select('person.name as saidBy')
    .where('correction.endedAt', 'is', null)
    .execute()
}

/** Forgets what was put right of rows that are gone. */
export async function forgetCorrectionsAbout(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('correction')
    .where((is) =>
      is.or(
        (['factId', 'entryId', 'personId', 'otherId'] as const).map((column) => is(`correction.${column}`, 'in', ids)),
      ),
    )
    .execute()
}
