import { count, flag, id, idOf, instant, oneOf, text } from '../database/columns.ts'
import type { Migration } from '../database/migration.ts'

export const identityMigration: Migration = {
  name: '2026-11-23-identity',
  tables: {
    installation: { scope: 'server', columns: { linkSecret: text, createdAt: instant } },
    workspace: {
      scope: 'server',
      columns: {
        slug: text,
        name: text,
        kind: oneOf('own', 'demo', 'example', 'server'),
        note: text.orNone,
        createdAt: instant,
      },
      unique: [['slug']],
    },
    account: {
      scope: 'server',
      columns: { email: text, name: text, serverAdmin: flag, createdAt: instant, deactivatedAt: instant.orNone },
      unique: [['email']],
    },
    session: {
      scope: 'server',
      columns: {
        accountId: idOf('account'),
        tokenHash: text,
        createdAt: instant,
        expiresAt: instant,
        endedAt: instant.orNone,
      },
      unique: [['tokenHash']],
    },
    signInLink: {
      scope: 'server',
      columns: {
        // A link without an account makes the first administrator.
        forAccountId: idOf('account').orNone,
        tokenHash: text,
        createdAt: instant,
        expiresAt: instant,
        usedAt: instant.orNone,
      },
      unique: [['tokenHash']],
    },
    person: {
      columns: {
        name: text,
        email: text.orNone,
        title: text.orNone,
        source: text.orNone,
        createdAt: instant,
      },
      uniqueWhere: [{ columns: ['email'], where: 'email is not null' }],
    },
    membership: {
      columns: {
        accountId: idOf('account'),
        personId: idOf('person'),
        role: oneOf('admin', 'member', 'guest'),
        createdAt: instant,
      },
      unique: [['accountId'], ['personId']],
    },
    link: {
      columns: {
        purpose: text,
        subjectId: id,
        personId: idOf('person'),
        tokenHash: text,
        createdAt: instant,
        expiresAt: instant.orNone,
        revokedAt: instant.orNone,
      },
      index: [['purpose', 'subjectId']],
      uniqueWhere: [{ columns: ['tokenHash'], where: 'token_hash is not null' }],
    },
    keptReply: {
      columns: { keyHash: text, operation: text, inputHash: text, sealedReply: text, createdAt: instant },
      unique: [['keyHash']],
    },
    event: {
      appendOnly: true,
      columns: {
        seq: count,
        at: instant,
        happened: text,
        actorKind: oneOf('anonymous', 'account', 'link', 'operator'),
        actorId: id.orNone,
        subjectId: id,
        workId: id.orNone,
        commitment: text,
        previousHash: text,
        hash: text,
      },
      unique: [['seq']],
      index: [
        ['subjectId', 'seq'],
        ['workId', 'seq'],
      ],
    },
    eventPayload: { columns: { eventId: id, salt: text, body: text }, unique: [['eventId']] },
    chainHead: { columns: { seq: count, hash: text } },
  },
}
