import { count, date, idOf } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const readbackRemindersMigration: Migration = {
  name: '2026-11-28-readback-reminders',
  tables: {
    readbackReminder: {
      columns: {
        readbackId: idOf('readback'),
        remindedOn: date,
        remindedById: idOf('person').orNone,
        people: count,
      },
      unique: [['readbackId', 'remindedOn']],
    },
  },
}
