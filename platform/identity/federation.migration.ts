import { date, idOf, instant, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const federationMigration: Migration = {
  name: '2026-11-25-federation',
  tables: {
    federatedIdentity: {
      scope: 'server',
      columns: {
        accountId: idOf('account'),
        issuer: text,
        subject: text,
        /** The address as the provider said it when the two were linked; shown, never looked up. */
        email: text.orNone,
        createdAt: instant,
        lastUsedOn: date.orNone,
      },
      unique: [
        ['issuer', 'subject'],
        ['issuer', 'accountId'],
      ],
      index: [['accountId']],
    },
    signOnAttempt: {
      scope: 'server',
      columns: {
        provider: text,
        stateHash: text,
        browserHash: text,
        // Somebody who is signed in already and links this provider to their account.
        sessionId: idOf('session').orNone,
        goTo: text,
        createdAt: instant,
        expiresAt: instant,
        usedAt: instant.orNone,
      },
      unique: [['stateHash']],
      index: [['expiresAt']],
    },
  },
}
