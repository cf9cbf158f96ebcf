import type { Db } from '@plumbline/platform/database/database'
import type { FactTable, Handle, Sighting } from './sighting.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    sighting: Sighting
    handle: Handle
    directoryState: { id: string; revision: number; registersRevision: number | null; changedAt: string; only: boolean }
  }
}

export async function factIsThere(db: Db, factTable: FactTable, id: string): Promise<boolean> {
  return (await db.selectFrom(factTable).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Where a fact was seen, the latest first. */
export async function sightingsOf(db: Db, factTable: FactTable, factId: string): Promise<Sighting[]> {
  return db
    .selectFrom('sighting')
    .selectAll('sighting')
    .where('sighting.factTable', '=', factTable)
    .where('sighting.factId', '=', factId)
    .orderBy('sighting.seenAt', 'desc')
    .orderBy('sighting.id')
    .execute()
}

/** The row that a sighting speaks of is gone, and so are its sightings. */
export async function forgetSightings(db: Db, factTable: FactTable, factId: string): Promise<void> {
  await db
    .deleteFrom('sighting')
    .where('sighting.factTable', '=', factTable)
    .where('sighting.factId', '=', factId)
    .execute()
}

export async function addSighting(db: Db, sighting: Sighting): Promise<void> {
  await db.insertInto('sighting').values(sighting).execute()
}

/** What other systems call a person, a group or a thing. */
export async function handlesOf(db: Db, whose: 'personId' | 'groupId' | 'assetId', id: string) {
  return db
    .selectFrom('handle')
    .select(['handle.id', 'handle.scheme', 'handle.name'])
    .where(`handle.${whose}`, '=', id)
    .orderBy('handle.scheme')
    .orderBy('handle.name')
    .execute()
}

/** Counts up with every change of the directory, so that what was made from it is known to be old. */
export async function directoryRevision(db: Db): Promise<number> {
  return (await revisions(db)).directory
}

/** How often the directory changed, and how often the registers of all work did. */
export async function revisions(db: Db): Promise<{ directory: number; registers: number }> {
  const state = await db
    .selectFrom('directoryState')
    .select(['directoryState.revision', 'directoryState.registersRevision'])
    .executeTakeFirst()
  return { directory: state?.revision ?? 0, registers: state?.registersRevision ?? 0 }
}

export async function nextRevision(db: Db, id: string, now: string): Promise<void> {
  await db
    .insertInto('directoryState')
    .values({ id, revision: 1, registersRevision: 0, changedAt: now, only: true })
    .onConflict((before) =>
      before
        .columns(['workspaceId' as 'id', 'only'])
        .doUpdateSet((is) => ({ revision: is('directoryState.revision', '+', 1), changedAt: now })),
    )
    .execute()
}

export async function nextRegistersRevision(db: Db, id: string, now: string): Promise<void> {
  await db
    .insertInto('directoryState')
    .values({ id, revision: 0, registersRevision: 1, changedAt: now, only: true })
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'only']).doUpdateSet((is) => ({
        registersRevision: is(is.fn.coalesce('directoryState.registersRevision', is.lit(0)), '+', 1),
        changedAt: now,
      })),
    )
    .execute()
}
