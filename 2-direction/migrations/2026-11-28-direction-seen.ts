import { count, date, idOf, instant } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** Who has seen which version, by the day; and of a draft, how often, by whom and when it was kept. */
export const directionSeenMigration: Migration = {
  name: '2026-11-28-direction-seen',
  tables: {
    directionSeen: {
      columns: { directionVersionId: idOf('directionVersion'), personId: idOf('person'), seenOn: date },
      unique: [['directionVersionId', 'personId']],
    },
  },
  columns: {
    directionVersion: {
      draftRevision: count.orNone,
      draftedById: idOf('person').orNone,
      draftedAt: instant.orNone,
    },
  },
}
