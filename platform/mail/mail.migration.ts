import { count, idOf, instant, json, oneOf, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'
import { LETTER_STATES } from './letter-state.ts'

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
        letterState: oneOf(...LETTER_STATES),
        settledAt: instant.orNone,
        tries: count,
        /** How often it was sent once more because nobody could tell whether the mail server had taken it. */
        repeats: count,
        /** Its words, without the links that open something; only where there is no mail server to send it. */
        letterWords: json.orNone,
        lastError: text.orNone,
      },
      index: [['letterState', 'createdAt'], ['toAccountId'], ['toPersonId']],
      lookup: [['letterState']],
    },
  },
}
