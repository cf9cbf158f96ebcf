import { count, idOf, instant, json, oneOf, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const mailMigration: Migration = {
  name: '2026-11-25-mail',
  tables: {
    letter: {
      columns: {
        letterKind: text,
        toAccountId: idOf('account').orNone,
        toPersonId: idOf('person').orNone,
        toAddress: text.orNone,
        toName: text.orNone,
        letterInput: json,
        createdAt: instant,
        /** `nothing-to-say`: when it was to be written there was nothing left to write. */
        letterState: oneOf('waiting', 'sent', 'given-up', 'nothing-to-say', 'unsubscribed'),
        settledAt: instant.orNone,
        tries: count,
        lastError: text.orNone,
      },
      index: [['letterState', 'createdAt'], ['toAccountId'], ['toPersonId']],
    },
  },
}
