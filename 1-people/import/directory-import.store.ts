import type { Db } from '@plumbline/platform/database/database'
import type { DirectoryImport, ImportChange } from './directory-import.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    directoryImport: DirectoryImport
    importChange: ImportChange
  }
}

export async function directoryImportById(db: Db, id: string): Promise<DirectoryImport | undefined> {
  return db
    .selectFrom('directoryImport')
    .selectAll('directoryImport')
    .where('directoryImport.id', '=', id)
    .executeTakeFirst()
}
