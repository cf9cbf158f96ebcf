import { count } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** How often the registers of a workspace changed, and from which of these states suggestions were made. */
export const registersKnownMigration: Migration = {
  name: '2026-11-28-registers-known',
  columns: {
    directoryState: { registersRevision: count.orNone },
    affectedState: { registersRevision: count.orNone },
  },
}
