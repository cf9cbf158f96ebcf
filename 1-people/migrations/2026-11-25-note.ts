import { date, idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** What somebody notes for themselves about others, and what those on the register say to their own entry. */
export const noteMigration: Migration = {
  name: '2026-11-25-note',
  tables: {
    privateNote: {
      columns: {
        ownerId: idOf('person'),
        personId: idOf('person').orNone,
        groupId: idOf('group').orNone,
        workId: idOf('work').orNone,
        purpose: text,
        words: text,
        createdAt: instant,
        expiresOn: date,
      },
      index: [['ownerId'], ['personId'], ['groupId'], ['workId'], ['expiresOn']],
    },
    entryReply: {
      columns: {
        workId: idOf('work'),
        stakeholderId: idOf('stakeholder'),
        personId: idOf('person'),
        answer: oneOf('says', 'not-mine'),
        words: text.orNone,
        repliedAt: instant,
      },
      index: [['workId'], ['stakeholderId'], ['personId']],
    },
  },
}
