import { idOf, instant, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const supersessionEndMigration: Migration = {
  name: '2026-11-30-supersession-end',
  tables: {
    // A replacement that stands no more, whole, with why; so that the one that was replaced may be replaced again.
    supersessionEnd: {
      columns: {
        decisionId: idOf('decision'),
        byDecisionId: idOf('decision'),
        because: text,
        part: text.orNone,
        linkedAt: instant,
        endedBecause: text,
        personId: idOf('person').orNone,
        at: instant,
      },
      index: [['decisionId'], ['byDecisionId']],
    },
  },
}
