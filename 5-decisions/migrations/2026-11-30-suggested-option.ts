import { instant } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const suggestedOptionMigration: Migration = {
  name: '2026-11-30-suggested-option',
  columns: {
    candidateOption: {
      // By whoever was asked; it waits until whoever drives it takes it up.
      suggestedAt: instant.orNone,
      takenUpAt: instant.orNone,
    },
  },
}
