import { count, date, flag, idOf, instant, json, oneOf, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const mailPreferenceMigration: Migration = {
  name: '2026-11-25-mail-preferences',
  tables: {
    mailPreference: {
      scope: 'server',
      columns: {
        accountId: idOf('account'),
        timeZone: text.orNone,
        digestHour: count,
        quietFrom: count,
        quietUntil: count,
        weekends: flag,
        digestOffAt: instant.orNone,
        lettersOffAt: instant.orNone,
      },
      unique: [['accountId']],
    },
    /** Addresses to which nothing goes but what was asked for: because their owner said so, or because mail comes back. */
    addressStop: {
      scope: 'server',
      columns: {
        address: text,
        stopKind: oneOf('unsubscribed', 'undeliverable'),
        stoppedAt: instant,
        stopReason: text,
      },
      unique: [['address', 'stopKind']],
    },
    /** What a letter carries so that something can come back: a reply, or that no more is wanted. */
    mailToken: {
      scope: 'server',
      columns: {
        tokenHash: text,
        tokenUse: oneOf('reply', 'unsubscribe'),
        letterId: text,
        inWorkspaceId: idOf('workspace'),
        letterKind: text,
        letterInput: json,
        replyPurpose: text.orNone,
        forAccountId: idOf('account').orNone,
        holderId: text.orNone,
        address: text,
        createdAt: instant,
        expiresAt: instant,
        /** When it was said that the reply could not be read; said once. */
        answeredAt: instant.orNone,
      },
      unique: [['tokenHash']],
      index: [['expiresAt']],
    },
    /** Messages that came in, by what their Message-ID hashes to, so that each counts once. */
    receivedMail: {
      scope: 'server',
      columns: { messageHash: text, receivedAt: instant },
      unique: [['messageHash']],
      index: [['receivedAt']],
    },
    /** The day for which somebody’s digest was looked at last, when one was sent last, and what it said. */
    digestTurn: {
      scope: 'server',
      columns: { accountId: idOf('account'), digestDay: date, digestAt: instant.orNone, toldNeeds: json },
      unique: [['accountId']],
    },
    digestMute: { columns: { accountId: idOf('account'), mutedAt: instant }, unique: [['accountId']] },
  },
}
