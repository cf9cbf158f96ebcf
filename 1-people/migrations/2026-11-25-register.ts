import { date, idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** What is to be done with those on the register, since when they are really involved, and where they stand towards the work. */
export const registerMigration: Migration = {
  name: '2026-11-25-register',
  tables: {
    engagement: {
      columns: {
        workId: idOf('work'),
        stakeholderId: idOf('stakeholder'),
        aspect: oneOf('now', 'wanted'),
        level: oneOf('unaware', 'resistant', 'neutral', 'supportive', 'leading'),
        because: text,
        saidById: idOf('person').orNone,
        notedAt: instant,
      },
      index: [['workId'], ['stakeholderId'], ['saidById']],
    },
  },
  columns: {
    stakeholder: {
      status: oneOf('suggested', 'bring-in', 'ask', 'informed').orNone,
      involvedOn: date.orNone,
      namedAt: instant.orNone,
    },
  },
}
