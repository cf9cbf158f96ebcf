import { count, id, idOf, instant, json, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/**
 * What people said by hand and no file takes back: that a field is as they wrote it, that a fact does not hold, and that two
 * entries are not the same.
 */
export const keptByHandMigration: Migration = {
  name: '2026-11-28-kept-by-hand',
  columns: { directoryImport: { kept: json.orNone } },
  tables: {
    correction: {
      columns: {
        entryId: id,
        factTable: text,
        factId: id,
        field: text,
        personId: idOf('person').orNone,
        otherId: id.orNone,
        detail: text.orNone,
        saidById: idOf('person').orNone,
        saidAt: instant,
        source: text.orNone,
        path: text.orNone,
        line: count.orNone,
        stated: text.orNone,
        endedAt: instant.orNone,
      },
      unique: [['factTable', 'factId', 'field']],
      index: [['entryId'], ['personId'], ['saidById']],
    },
    toldApart: {
      columns: { ofTable: text, firstId: id, secondId: id, saidById: idOf('person').orNone, saidAt: instant },
      unique: [['ofTable', 'firstId', 'secondId']],
      index: [['secondId'], ['saidById']],
    },
  },
}
