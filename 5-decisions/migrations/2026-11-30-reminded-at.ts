import { instant } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** The moment beside the day, since nobody is reminded twice within 48 hours; nothing for those from before. */
export const remindedAtMigration: Migration = {
  name: '2026-11-30-decision-reminded-at',
  columns: { acknowledgementReminder: { remindedAt: instant.orNone } },
}
