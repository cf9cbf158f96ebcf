import { count, idOf, instant, json, oneOf, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const webhookMigration: Migration = {
  name: '2026-11-25-webhooks',
  tables: {
    webhook: {
      columns: {
        receiverUrl: text,
        patterns: json,
        /** Sealed, since it must be read again to sign; see docs/webhooks.md for what a copy of the database opens. */
        sealedSecret: text,
        sealedOldSecret: text.orNone,
        oldSecretUntil: instant.orNone,
        /** The number of the last event that concerned it, sent or not. */
        lastDeliverySeq: count,
        failingSince: instant.orNone,
        /** Nothing is sent there before. */
        restsUntil: instant.orNone,
        pausedAt: instant.orNone,
        pausedBecause: text.orNone,
        createdAt: instant,
      },
    },
    delivery: {
      columns: {
        webhookId: idOf('webhook'),
        /** None for a delivery that only tries out the receiver. */
        eventId: idOf('event').orNone,
        happened: text,
        deliverySeq: count,
        createdAt: instant,
        deliveryState: oneOf('waiting', 'delivered', 'given-up'),
        settledAt: instant.orNone,
        tries: count,
        lastStatus: count.orNone,
        lastError: text.orNone,
      },
      unique: [['webhookId', 'deliverySeq']],
      lookup: [['createdAt']],
    },
  },
}
