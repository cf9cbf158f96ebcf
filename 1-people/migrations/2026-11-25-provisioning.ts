import { idOf, instant, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** Whom and what an identity system keeps up to date here, and by which names it calls them. */
export const provisioningMigration: Migration = {
  name: '2026-11-25-provisioning',
  tables: {
    provisioning: {
      columns: {
        personId: idOf('person').orNone,
        groupId: idOf('group').orNone,
        userName: text.orNone,
        // In small letters, since a user name is the same however it is written.
        lookupName: text.orNone,
        externalId: text.orNone,
        givenName: text.orNone,
        familyName: text.orNone,
        createdAt: instant,
        changedAt: instant,
        removedAt: instant.orNone,
      },
      index: [['personId'], ['groupId'], ['externalId']],
      uniqueWhere: [
        { columns: ['personId'], where: '"person_id" is not null' },
        { columns: ['groupId'], where: '"group_id" is not null' },
        { columns: ['lookupName'], where: '"lookup_name" is not null' },
      ],
    },
  },
}
