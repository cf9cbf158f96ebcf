import type { Db } from '@plumbline/platform/database/database'
import { standingCorrections } from '../directory/correction.store.ts'
import type { FactTable, Handle, Sighting } from '../directory/sighting.ts'
import {
  allGroupKeys,
  allGroups,
  assetsCalled,
  handlesNamed,
  ledByOthers,
  rowsWhere,
  sightingsBy,
  statedByOthers,
} from './fact-rows.store.ts'
import { correctionsKnown } from './keeping.ts'
import type { KnownParties, Meant, Party, Wanted } from './party.ts'
import { consumptionKey, type KnownRows, linkKey, memberKey, ownershipKey, sightingKey } from './plan.ts'

/** Whom the names of a source may mean, in a handful of questions however many there are. */
export async function knownParties(db: Db, wanted: Wanted, withAllGroups: boolean): Promise<KnownParties> {
  const handles: Handle[] = []
  for (const [scheme, names] of wanted.handles)
    for (const handle of await handlesNamed(db, scheme, names)) handles.push(handle)
  const byHandle = (column: 'personId' | 'groupId' | 'assetId') => handles.flatMap((handle) => handle[column] ?? [])
  const people = [
    ...(await rowsWhere(db, 'person', 'id', byHandle('personId'))),
    ...(await rowsWhere(db, 'person', 'email', wanted.emails)),
  ]
  const groups = withAllGroups
    ? await allGroups(db)
    : [
        ...(await rowsWhere(db, 'group', 'id', byHandle('groupId'))),
        ...(await rowsWhere(db, 'group', 'key', wanted.groupKeys)),
      ]
  const assets = await rowsWhere(db, 'asset', 'id', byHandle('assetId'))
  for (const [kind, keys] of wanted.assetKeys)
    for (const asset of await assetsCalled(db, kind, keys)) assets.push(asset)
  const ofGroups = await rowsWhere(db, 'handle', 'groupId', new Set(groups.map(({ id }) => id)))
  return {
    handles: unique([...handles, ...ofGroups]),
    people: unique(people),
    groups: unique(groups),
    assets: unique(assets),
    groupKeys: new Set(await allGroupKeys(db)),
  }
}

/** All rows that an import may change: those of the parties that are meant, and those that the source stated before. */
export async function knownRows(
  db: Db,
  about: { source: string; parties: ReadonlyMap<string, Party>; meant: ReadonlyMap<string, Meant>; whole: boolean },
  known: KnownParties,
): Promise<KnownRows> {
  const sightings = await sightingsBy(db, about.source)
  const before = Map.groupBy(sightings, ({ factTable }) => factTable)
  const stated = (table: FactTable) => (before.get(table) ?? []).map(({ factId }) => factId)
  const ids = (of: Party['ref']['of']) => idsMeant(about, of)
  const personIds = new Set([...ids('person'), ...stated('person')])
  const assetIds = ids('asset')
  const people = [...known.people, ...(await rowsWhere(db, 'person', 'id', missing(personIds, known.people)))]
  const groups = [...known.groups, ...(await rowsWhere(db, 'group', 'id', missing(stated('group'), known.groups)))]
  const assets = [...known.assets, ...(await rowsWhere(db, 'asset', 'id', missing(stated('asset'), known.assets)))]
  const ofPair = async <Table extends 'groupMember' | 'ownership' | 'consumption' | 'assetLink'>(
    table: Table,
    column: 'groupId' | 'assetId',
    parties: readonly string[],
  ) => {
    const rows = await rowsWhere(db, table, column, parties)
    return unique([...rows, ...(await rowsWhere(db, table, 'id', missing(stated(table), rows)))])
  }
  return {
    person: new Map(people.map((row) => [row.id, row])),
    presence: new Map((await rowsWhere(db, 'presence', 'personId', personIds)).map((row) => [row.personId, row])),
    group: new Map(groups.map((row) => [row.id, row])),
    asset: new Map(assets.map((row) => [row.id, row])),
    groupMember: new Map((await ofPair('groupMember', 'groupId', ids('group'))).map((row) => [memberKey(row), row])),
    ownership: new Map((await ofPair('ownership', 'assetId', assetIds)).map((row) => [ownershipKey(row), row])),
    consumption: new Map((await ofPair('consumption', 'assetId', assetIds)).map((row) => [consumptionKey(row), row])),
    assetLink: new Map((await ofPair('assetLink', 'assetId', assetIds)).map((row) => [linkKey(row), row])),
    handles: known.handles,
    sightings: new Map(sightings.map((row) => [sightingKey(row), row])),
    statedElsewhere: about.whole ? await statedElsewhere(db, about.source, sightings) : new Set(),
    ledElsewhere: await ledByOthers(db, about.source),
    accounts: await withAccounts(db, personIds),
    corrections: correctionsKnown(await standingCorrections(db)),
  }
}

function idsMeant(
  about: { parties: ReadonlyMap<string, Party>; meant: ReadonlyMap<string, Meant> },
  of: string,
): string[] {
  const ids = new Set<string>()
  for (const { token, ref } of about.parties.values()) {
    const meant = about.meant.get(token)
    if (ref.of === of && meant && !meant.isNew) ids.add(meant.id)
  }
  return [...ids]
}

async function statedElsewhere(db: Db, source: string, sightings: readonly Sighting[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const [factTable, rows] of Map.groupBy(sightings, (row) => row.factTable)) {
    const ids = rows.map(({ factId }) => factId)
    for (const factId of await statedByOthers(db, source, factTable, ids)) found.add(sightingKey({ factTable, factId }))
  }
  return found
}

async function withAccounts(db: Db, personIds: Iterable<string>): Promise<Set<string>> {
  const wanted = new Set(personIds)
  const members = await db.selectFrom('membership').select('membership.personId').execute()
  return new Set(members.flatMap(({ personId }) => (wanted.has(personId) ? personId : [])))
}

function missing(ids: Iterable<string>, rows: readonly { id: string }[]): Set<string> {
  const wanted = new Set(ids)
  for (const { id } of rows) wanted.delete(id)
  return wanted
}

function unique<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
