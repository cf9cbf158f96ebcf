import { count, idOf, instant, json, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const directionMigration: Migration = {
  name: '2026-11-23-direction',
  tables: {
    directionVersion: {
      columns: {
        workId: idOf('work'),
        version: count,
        goal: text,
        whyNow: text.orNone,
        successMeasures: json,
        constraints: json,
        tradeOffs: json,
        nonGoals: json,
        assumptions: json,
        digest: text.orNone,
        createdAt: instant,
        publishedAt: instant.orNone,
        publishedById: idOf('person').orNone,
      },
      unique: [['workId', 'version']],
      uniqueWhere: [{ columns: ['workId'], where: 'published_at is null' }],
    },
  },
}
