import { count, date, id, idOf, instant, json, oneOf, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const proposalMigration: Migration = {
  name: '2026-11-25-proposals',
  tables: {
    proposal: {
      columns: {
        accountId: idOf('account'),
        apiKeyId: idOf('apiKey').orNone,
        operation: text,
        proposedInput: json,
        why: text.orNone,
        createdAt: instant,
        expiresOn: date,
        /** How far the log had come, so that a record that changed afterwards shows. */
        madeAtSeq: count,
      },
      index: [['accountId']],
    },
    settlement: {
      columns: {
        proposalId: idOf('proposal'),
        settledAs: oneOf('accepted', 'declined'),
        accountId: idOf('account'),
        createdAt: instant,
        because: text.orNone,
        subjectId: id.orNone,
      },
      unique: [['proposalId']],
    },
  },
}
