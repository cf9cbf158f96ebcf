import { count, date, flag, id, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/**
 * The directory: what groups are and how to reach them, what is owned and used, and where each fact was seen.
 * A fact is a row; every source that stated it is a sighting of that row, and the fact is stale when no source states it any more.
 */
export const directoryMigration: Migration = {
  name: '2026-11-25-directory',
  columns: {
    group: {
      kind: oneOf('team', 'function', 'body').orNone,
      parentId: id.orNone,
      mailingList: text.orNone,
      chat: text.orNone,
      meeting: text.orNone,
      seenAt: instant.orNone,
      staleAt: instant.orNone,
      unresolvedAt: instant.orNone,
    },
    groupMember: { source: text.orNone, seenAt: instant.orNone, staleAt: instant.orNone },
  },
  tables: {
    asset: {
      columns: {
        kind: oneOf('component', 'service', 'api', 'data-set', 'process', 'contract', 'path', 'system', 'domain'),
        key: text,
        name: text,
        doesWhat: text.orNone,
        source: text.orNone,
        createdAt: instant,
        seenAt: instant.orNone,
        staleAt: instant.orNone,
        unresolvedAt: instant.orNone,
      },
      unique: [['kind', 'key']],
      index: [['name'], ['staleAt'], ['unresolvedAt']],
    },
    ownership: {
      columns: {
        assetId: idOf('asset'),
        personId: idOf('person').orNone,
        groupId: idOf('group').orNone,
        duty: oneOf('owns', 'approves', 'reviews'),
        source: text.orNone,
        seenAt: instant.orNone,
        staleAt: instant.orNone,
      },
      index: [['assetId'], ['groupId'], ['personId']],
      uniqueWhere: [
        { columns: ['assetId', 'groupId', 'duty'], where: '"group_id" is not null' },
        { columns: ['assetId', 'personId', 'duty'], where: '"person_id" is not null' },
      ],
    },
    consumption: {
      columns: {
        assetId: idOf('asset'),
        personId: idOf('person').orNone,
        groupId: idOf('group').orNone,
        source: text.orNone,
        seenAt: instant.orNone,
        staleAt: instant.orNone,
      },
      index: [['assetId'], ['groupId'], ['personId']],
      uniqueWhere: [
        { columns: ['assetId', 'groupId'], where: '"group_id" is not null' },
        { columns: ['assetId', 'personId'], where: '"person_id" is not null' },
      ],
    },
    assetLink: {
      columns: {
        assetId: idOf('asset'),
        toAssetId: idOf('asset'),
        kind: oneOf('depends-on', 'consumes', 'provides', 'part-of'),
        source: text.orNone,
        seenAt: instant.orNone,
        staleAt: instant.orNone,
      },
      unique: [['assetId', 'toAssetId', 'kind']],
      index: [['toAssetId']],
    },
    handle: {
      columns: {
        scheme: text,
        name: text,
        personId: idOf('person').orNone,
        groupId: idOf('group').orNone,
        assetId: idOf('asset').orNone,
      },
      index: [['personId'], ['groupId'], ['assetId'], ['scheme', 'name']],
      uniqueWhere: [
        { columns: ['scheme', 'name'], where: '"person_id" is not null' },
        { columns: ['scheme', 'name'], where: '"group_id" is not null' },
        { columns: ['scheme', 'name', 'assetId'], where: '"asset_id" is not null' },
      ],
    },
    presence: {
      columns: {
        personId: idOf('person'),
        timeZone: text.orNone,
        leftAt: instant.orNone,
        seenAt: instant.orNone,
        staleAt: instant.orNone,
        unresolvedAt: instant.orNone,
      },
      unique: [['personId']],
    },
    deputy: {
      columns: { personId: idOf('person'), deputyId: idOf('person'), place: count },
      unique: [['personId', 'deputyId']],
      index: [['deputyId']],
    },
    absence: {
      columns: { personId: idOf('person'), startsOn: date, endsOn: date },
      index: [['personId']],
    },
    dutyTurn: {
      columns: { groupId: idOf('group'), personId: idOf('person'), startsOn: date, endsOn: date },
      index: [['groupId'], ['personId']],
    },
    directoryImport: {
      columns: {
        format: text,
        source: text,
        fileName: text.orNone,
        counts: json,
        refused: json,
        appliedAt: instant,
        undoneAt: instant.orNone,
      },
      index: [['source']],
    },
    sighting: {
      columns: {
        factTable: text,
        factId: id,
        source: text,
        path: text.orNone,
        line: count.orNone,
        importId: idOf('directoryImport').orNone,
        seenAt: instant,
        staleAt: instant.orNone,
      },
      unique: [['factTable', 'factId', 'source']],
      index: [['source'], ['importId']],
    },
    importChange: {
      columns: {
        importId: idOf('directoryImport'),
        place: count,
        factTable: text,
        factId: id,
        personId: idOf('person').orNone,
        before: json.orNone,
        after: json.orNone,
      },
      unique: [['importId', 'place']],
      index: [['personId']],
    },
    directoryState: {
      columns: { revision: count, changedAt: instant, only: flag },
      unique: [['only']],
    },
  },
}
