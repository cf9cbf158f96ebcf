import { text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** Which source says of a membership that it leads the group: one that says nothing of leads does not take it away. */
export const leadsBySourceMigration: Migration = {
  name: '2026-11-29-leads-by-source',
  columns: { sighting: { says: text.orNone } },
}
