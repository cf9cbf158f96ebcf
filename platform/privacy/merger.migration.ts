import { id, instant, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

/** The log goes on naming what went into another entry; here it is said which one that is. */
export const mergerMigration: Migration = {
  name: '2026-11-25-merger',
  tables: {
    merger: {
      columns: { ofTable: text, goneId: id, keptId: id, goneName: text, goneAddress: text.orNone, at: instant },
      unique: [['ofTable', 'goneId']],
      index: [['keptId']],
    },
  },
}
