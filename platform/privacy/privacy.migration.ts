import { count, idOf, instant } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const privacyMigration: Migration = {
  name: '2026-11-25-privacy',
  tables: {
    erasure: {
      columns: { personId: idOf('person'), formerNumber: count, at: instant },
      unique: [['personId'], ['formerNumber']],
    },
  },
}
