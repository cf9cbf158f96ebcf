import type { Db } from '@plumbline/platform/database/database'
import type { DirectoryImport, ImportChange } from './directory-import.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    directoryImport: DirectoryImport
    importChange: ImportChange
  }
}

export async function addImport(db: Db, entry: DirectoryImport): Promise<void> {
  await db.insertInto('directoryImport').values(entry).execute()
}

export async function directoryImportById(db: Db, id: string): Promise<DirectoryImport | undefined> {
  return db
    .selectFrom('directoryImport')
    .selectAll('directoryImport')
    .where('directoryImport.id', '=', id)
    .executeTakeFirst()
}

/** What was read into the directory, the latest first, from a place in the list onwards. */
export async function importsBefore(db: Db, before: string | null, atMost: number): Promise<DirectoryImport[]> {
  let query = db.selectFrom('directoryImport').selectAll('directoryImport')
  if (before !== null) query = query.where('directoryImport.id', '<', before)
  return query.orderBy('directoryImport.id', 'desc').limit(atMost).execute()
}

/** The import that read this source last before this one, and still stands. */
export async function importBefore(db: Db, entry: DirectoryImport): Promise<DirectoryImport | undefined> {
  return db
    .selectFrom('directoryImport')
    .selectAll('directoryImport')
    .where('directoryImport.source', '=', entry.source)
    .where('directoryImport.undoneAt', 'is', null)
    .where('directoryImport.id', '<', entry.id)
    .orderBy('directoryImport.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function markUndone(db: Db, id: string, undoneAt: string): Promise<void> {
  await db.updateTable('directoryImport').set({ undoneAt }).where('directoryImport.id', '=', id).execute()
}

export async function addImportChanges(db: Db, changes: readonly ImportChange[]): Promise<void> {
  if (changes.length > 0)
    await db
      .insertInto('importChange')
      .values([...changes])
      .execute()
}

/** What an import changed, the last first, from a place onwards. */
export async function changesBefore(db: Db, importId: string, place: number, atMost: number): Promise<ImportChange[]> {
  return db
    .selectFrom('importChange')
    .selectAll('importChange')
    .where('importChange.importId', '=', importId)
    .where('importChange.place', '<', place)
    .orderBy('importChange.place', 'desc')
    .limit(atMost)
    .execute()
}

/** The parties that an import added. */
export async function partiesAddedBy(db: Db, importId: string): Promise<{ factTable: string; factId: string }[]> {
  return db
    .selectFrom('importChange')
    .select(['importChange.factTable', 'importChange.factId'])
    .where('importChange.importId', '=', importId)
    .where('importChange.factTable', 'in', ['person', 'group', 'asset'])
    .where('importChange.before', 'is', null)
    .execute()
}
