import { flag, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const peopleMigration: Migration = {
  name: '2026-11-23-people',
  tables: {
    group: {
      columns: { key: text, name: text, doesWhat: text.orNone, source: text.orNone, createdAt: instant },
      unique: [['key']],
    },
    groupMember: {
      columns: { groupId: idOf('group'), personId: idOf('person'), lead: flag },
      unique: [['groupId', 'personId']],
      index: [['personId']],
    },
    stakeholder: {
      columns: {
        workId: idOf('work'),
        personId: idOf('person').orNone,
        groupId: idOf('group').orNone,
        relations: json,
        role: oneOf('driver', 'approver', 'contributor', 'informed'),
        expected: text.orNone,
        stake: text.orNone,
        foundBy: text.orNone,
        source: text.orNone,
        involvedAt: instant,
        notAffectedAt: instant.orNone,
        notAffectedBecause: text.orNone,
      },
      index: [['workId'], ['personId']],
      uniqueWhere: [
        { columns: ['workId'], where: `"role" = 'approver' and "not_affected_at" is null` },
        { columns: ['workId', 'role'], where: `"role" = 'driver' and "not_affected_at" is null` },
        { columns: ['workId', 'personId'], where: '"person_id" is not null and "not_affected_at" is null' },
        { columns: ['workId', 'groupId'], where: '"person_id" is null and "not_affected_at" is null' },
      ],
    },
  },
}
