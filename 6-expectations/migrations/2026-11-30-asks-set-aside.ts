import { idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** What came by an open link and is no ask. */
export const asksSetAsideMigration: Migration = {
  name: '2026-11-30-asks-set-aside',
  tables: {
    askSetAside: {
      columns: {
        askId: idOf('ask'),
        reason: oneOf('not-an-ask', 'duplicate', 'spam'),
        // For a duplicate: the ask that says the same.
        sameAsAskId: idOf('ask').orNone,
        words: text.orNone,
        personId: idOf('person').orNone,
        at: instant,
        // Taken back: it waits for an answer as before. The row stays.
        takenBackAt: instant.orNone,
        takenBackById: idOf('person').orNone,
      },
      index: [['askId']],
      uniqueWhere: [{ columns: ['askId'], where: 'taken_back_at is null' }],
    },
  },
}
