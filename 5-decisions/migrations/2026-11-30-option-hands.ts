import { idOf } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** Who took an option up, and who took it back. */
export const optionHandsMigration: Migration = {
  name: '2026-11-30-option-hands',
  columns: { candidateOption: { takenUpById: idOf('person').orNone, withdrawnById: idOf('person').orNone } },
}
