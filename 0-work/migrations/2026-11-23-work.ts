import { date, idOf, instant, json, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const workMigration: Migration = {
  name: '2026-11-23-work',
  tables: {
    work: {
      columns: {
        key: text,
        title: text,
        driverId: idOf('person').orNone,
        startsOn: date.orNone,
        dueOn: date.orNone,
        attribution: json.orNone,
        createdAt: instant,
      },
      unique: [['key']],
      index: [['driverId']],
    },
  },
}
