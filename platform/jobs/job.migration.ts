import { count, instant, json, oneOf, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const jobMigration: Migration = {
  name: '2026-11-25-jobs',
  tables: {
    job: {
      columns: {
        jobKind: text,
        jobKey: text,
        jobInput: json,
        createdAt: instant,
        notBefore: instant,
        jobState: oneOf('waiting', 'done', 'given-up', 'dropped'),
        settledAt: instant.orNone,
        tries: count,
        /** While a worker is at it: which one (a secret of that try), and until when it may take. */
        lease: text.orNone,
        leasedUntil: instant.orNone,
        lastError: text.orNone,
      },
      unique: [['jobKind', 'jobKey']],
      lookup: [['jobState', 'notBefore']],
    },
  },
}
