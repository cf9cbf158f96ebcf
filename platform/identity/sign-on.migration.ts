import { count, date, flag, idOf, instant, json, oneOf, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const signOnMigration: Migration = {
  name: '2026-11-25-sign-on',
  columns: {
    session: { lastUsedAt: instant.orNone, userAgent: text.orNone, startedBy: text.orNone },
  },
  tables: {
    attempt: {
      scope: 'server',
      columns: {
        attemptKind: text,
        /** Who or where from, as a hash that only this server can make. */
        subjectHash: text,
        tries: count,
        windowEndsAt: instant,
      },
      unique: [['attemptKind', 'subjectHash']],
      lookup: [['windowEndsAt']],
    },
    passkey: {
      scope: 'server',
      columns: {
        accountId: idOf('account'),
        credentialId: text,
        publicKey: text,
        /** What the device itself counts; it must never go back. */
        signCount: count,
        transports: json,
        /** Whether the passkey is kept by an account of its maker, and so on more than one device. */
        syncs: flag,
        label: text,
        createdAt: instant,
        lastUsedOn: date.orNone,
      },
      unique: [['credentialId']],
      index: [['accountId']],
    },
    passkeyChallenge: {
      scope: 'server',
      columns: {
        challengeHash: text,
        challengeFor: oneOf('adding', 'signing-in'),
        /** The browser (or, while one is added, the session) that alone may answer it. */
        holderHash: text,
        createdAt: instant,
        expiresAt: instant,
      },
      unique: [['challengeHash']],
      lookup: [['expiresAt']],
    },
    invitation: {
      columns: {
        email: text,
        name: text,
        role: oneOf('admin', 'member', 'guest'),
        /** Nothing until its letter is written or its link is handed over. */
        tokenHash: text.orNone,
        invitedById: idOf('account').orNone,
        createdAt: instant,
        expiresAt: instant,
        acceptedAt: instant.orNone,
        revokedAt: instant.orNone,
      },
      uniqueWhere: [
        { columns: ['email'], where: 'accepted_at is null and revoked_at is null' },
        { columns: ['tokenHash'], where: 'token_hash is not null' },
      ],
      lookup: [['tokenHash']],
    },
  },
}
