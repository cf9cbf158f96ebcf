import { date, id, idOf, instant, json, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const groundMigration: Migration = {
  name: '2026-11-25-ground',
  columns: {
    event: { via: text.orNone, viaId: id.orNone },
    eventPayload: { requestId: text.orNone, ip: text.orNone, userAgent: text.orNone },
  },
  lookups: { link: [['tokenHash']], membership: [['accountId']] },
  tables: {
    apiKey: {
      columns: {
        accountId: idOf('account'),
        label: text,
        tokenHash: text,
        /** The beginning of the token, by which people recognise it. */
        opening: text,
        scopes: json,
        createdAt: instant,
        expiresAt: instant,
        lastUsedOn: date.orNone,
        revokedAt: instant.orNone,
      },
      unique: [['tokenHash']],
      lookup: [['tokenHash']],
      index: [['accountId']],
    },
  },
}
