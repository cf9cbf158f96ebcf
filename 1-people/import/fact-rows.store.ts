import type { Db } from '@plumbline/platform/database/database'
import type { Asset, AssetKind, AssetLink, Consumption, Ownership } from '../directory/asset.ts'
import { CORRECTION_COLUMNS } from '../directory/correction.store.ts'
import type { Correction } from '../directory/correction.ts'
import type { Presence } from '../directory/presence.ts'
import type { FactTable, Handle, Sighting } from '../directory/sighting.ts'
import type { Group, GroupMember } from '../group.ts'
import type { KnownPerson } from './party.ts'

/** Both engines take some ten thousand values in one statement. */
const MOST_NAMED = 5_000
const MOST_VALUES = 20_000

const TIMES = ['source', 'seenAt', 'staleAt'] as const
const COLUMNS = {
  person: ['id', 'name', 'email', 'title', 'source', 'createdAt'],
  presence: ['id', 'personId', 'timeZone', 'leftAt', 'seenAt', 'staleAt', 'unresolvedAt'],
  group: [
    ...['id', 'key', 'name', 'doesWhat', 'createdAt', 'kind', 'parentId', 'mailingList', 'chat', 'meeting'],
    ...['unresolvedAt', ...TIMES],
  ],
  asset: ['id', 'kind', 'key', 'name', 'doesWhat', 'createdAt', 'unresolvedAt', ...TIMES],
  handle: ['id', 'scheme', 'name', 'personId', 'groupId', 'assetId'],
  groupMember: ['id', 'groupId', 'personId', 'lead', ...TIMES],
  ownership: ['id', 'assetId', 'personId', 'groupId', 'duty', ...TIMES],
  consumption: ['id', 'assetId', 'personId', 'groupId', ...TIMES],
  assetLink: ['id', 'assetId', 'toAssetId', 'kind', ...TIMES],
  correction: CORRECTION_COLUMNS,
  sighting: ['id', 'factTable', 'factId', 'source', 'path', 'line', 'says', 'importId', 'seenAt', 'staleAt'],
} as const

type Rows = {
  person: KnownPerson
  presence: Presence
  group: Group
  asset: Asset
  handle: Handle
  groupMember: GroupMember
  ownership: Ownership
  consumption: Consumption
  assetLink: AssetLink
  sighting: Sighting
  correction: Correction
}
export type RowTable = keyof typeof COLUMNS

/** Every row of a table in which a column has one of these values. */
export async function rowsWhere<Table extends RowTable>(
  db: Db,
  table: Table,
  column: string,
  values: Iterable<string>,
): Promise<Rows[Table][]> {
  const found: Rows[Table][] = []
  for (const some of pieces([...values], MOST_NAMED)) {
    const rows = await db
      // The rows of all these tables are read in the same way; their names come from the list above.
      .selectFrom(table as 'asset')
      .select(COLUMNS[table] as unknown as readonly (keyof Asset)[])
      .where(column as 'id', 'in', some)
      .execute()
    // One after the other: so many arguments as an organisation has facts are more than a call takes.
    for (const row of rows as unknown as Rows[Table][]) found.push(row)
  }
  return found
}

export async function allGroups(db: Db): Promise<Group[]> {
  return db
    .selectFrom('group')
    .select(COLUMNS.group as unknown as readonly (keyof Group)[])
    .execute() as Promise<Group[]>
}

export async function allGroupKeys(db: Db): Promise<string[]> {
  return (await db.selectFrom('group').select('group.key').execute()).map(({ key }) => key)
}

export async function handlesNamed(db: Db, scheme: string, names: Iterable<string>): Promise<Handle[]> {
  const found: Handle[] = []
  for (const some of pieces([...names], MOST_NAMED)) {
    const rows = db.selectFrom('handle').select(COLUMNS.handle)
    found.push(...(await rows.where('handle.scheme', '=', scheme).where('handle.name', 'in', some).execute()))
  }
  return found
}

export async function assetsCalled(db: Db, kind: AssetKind, keys: Iterable<string>): Promise<Asset[]> {
  const found: Asset[] = []
  for (const some of pieces([...keys], MOST_NAMED)) {
    const rows = db.selectFrom('asset').select(COLUMNS.asset)
    found.push(...(await rows.where('asset.kind', '=', kind).where('asset.key', 'in', some).execute()))
  }
  return found
}

/** All that a source has ever stated. */
export async function sightingsBy(db: Db, source: string): Promise<Sighting[]> {
  return db.selectFrom('sighting').select(COLUMNS.sighting).where('sighting.source', '=', source).execute()
}

/** The memberships of which another source says now that they lead the group. */
export async function ledByOthers(db: Db, source: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('sighting')
    .select('sighting.factId')
    .distinct()
    .where('sighting.factTable', '=', 'groupMember')
    .where('sighting.says', '=', 'lead')
    .where('sighting.source', '!=', source)
    .where('sighting.staleAt', 'is', null)
    .execute()
  return new Set(rows.map(({ factId }) => factId))
}

/** Which of these facts another source states now. */
export async function statedByOthers(
  db: Db,
  source: string,
  table: FactTable,
  ids: Iterable<string>,
): Promise<string[]> {
  const found: string[] = []
  for (const some of pieces([...ids], MOST_NAMED)) {
    const rows = await db
      .selectFrom('sighting')
      .select('sighting.factId')
      .distinct()
      .where('sighting.factTable', '=', table)
      .where('sighting.factId', 'in', some)
      .where('sighting.source', '!=', source)
      .where('sighting.staleAt', 'is', null)
      .execute()
    found.push(...rows.map(({ factId }) => factId))
  }
  return found
}

/** Adds these rows, or puts them in the place of those that have their ids. */
export async function putRows(
  db: Db,
  table: Exclude<RowTable, 'person'>,
  rows: readonly { id: string }[],
): Promise<void> {
  const columns = COLUMNS[table]
  for (const some of pieces(rows, Math.floor(MOST_VALUES / columns.length))) {
    await db
      .insertInto(table as 'asset')
      .values(some.map((row) => only(row, columns)) as unknown as Asset[])
      .onConflict((known) =>
        known
          .columns(['workspaceId' as 'id', 'id'])
          .doUpdateSet((is) =>
            Object.fromEntries(
              columns
                .filter((column) => column !== 'id')
                .map((column) => [column, is.ref(`excluded.${column}` as 'excluded.name')]),
            ),
          ),
      )
      .execute()
  }
}

function only(row: object, columns: readonly string[]): Record<string, unknown> {
  const given = row as Record<string, unknown>
  return Object.fromEntries(columns.map((column) => [column, given[column] ?? null]))
}

/** Facts that stay as they are were seen again. */
export async function seeAgain(db: Db, table: FactTable, ids: readonly string[], now: string): Promise<void> {
  const [place, column] = table === 'person' ? (['presence', 'personId'] as const) : ([table, 'id'] as const)
  for (const some of pieces(ids, MOST_NAMED)) {
    await db
      .updateTable(place as 'asset')
      .set({ seenAt: now })
      .where(column as 'id', 'in', some)
      .where('seenAt', 'is not', null)
      .execute()
  }
}

export function* pieces<Row>(rows: readonly Row[], size: number): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

/** Removes these rows; the database refuses what is referred to. */
export async function dropRows(db: Db, table: Exclude<RowTable, 'person'>, ids: readonly string[]): Promise<void> {
  for (const some of pieces(ids, MOST_NAMED))
    await db
      .deleteFrom(table as 'asset')
      .where('id', 'in', some)
      .execute()
}

/** Removes what the sources say of these facts. */
export async function dropSightingsOf(db: Db, table: FactTable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('sighting').where('sighting.factTable', '=', table).where('sighting.factId', 'in', ids).execute()
}

/** Removes all that only goes with parties: handles, presence, and suggestions that nobody has answered. */
export async function dropWhatGoesWith(
  db: Db,
  column: 'personId' | 'groupId' | 'assetId',
  ids: readonly string[],
): Promise<void> {
  await db.deleteFrom('handle').where(`handle.${column}`, 'in', ids).execute()
  if (column === 'personId') {
    await db.deleteFrom('presence').where('presence.personId', 'in', ids).execute()
    await db.deleteFrom('importChange').where('importChange.personId', 'in', ids).execute()
  }
  if (column === 'assetId') return
  const open = db
    .selectFrom('suggestion')
    .select('suggestion.id')
    .where(`suggestion.${column}`, 'in', ids)
    .where('suggestion.verdict', 'is', null)
  await db.deleteFrom('evidence').where('evidence.suggestionId', 'in', open).execute()
  await db
    .deleteFrom('suggestion')
    .where(`suggestion.${column}`, 'in', ids)
    .where('suggestion.verdict', 'is', null)
    .execute()
}

/** Facts that a source states now and that another import than this one saw. */
export async function alsoSeen(
  db: Db,
  importId: string,
  table: FactTable,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const some of pieces(ids, MOST_NAMED)) {
    const rows = await db
      .selectFrom('sighting')
      .select('sighting.factId')
      .where('sighting.factTable', '=', table)
      .where('sighting.factId', 'in', some)
      .where('sighting.staleAt', 'is', null)
      .where((is) => is.or([is('sighting.importId', 'is', null), is('sighting.importId', '!=', importId)]))
      .execute()
    for (const { factId } of rows) found.add(factId)
  }
  return found
}

/** Facts that the source has stated, or stopped stating, in a later import than this one. */
export async function readSince(
  db: Db,
  entry: { id: string; source: string },
  table: FactTable,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const some of pieces(ids, MOST_NAMED)) {
    const rows = await db
      .selectFrom('sighting')
      .select('sighting.factId')
      .where('sighting.factTable', '=', table)
      .where('sighting.factId', 'in', some)
      .where('sighting.source', '=', entry.source)
      // Ids sort in the order in which they were given out.
      .where('sighting.importId', '>', entry.id)
      .execute()
    for (const { factId } of rows) found.add(factId)
  }
  return found
}

/** Groups that others are part of, which do not go with them. */
export async function parentsOfOthers(db: Db, ids: ReadonlySet<string>): Promise<Set<string>> {
  const children = await rowsWhere(db, 'group', 'parentId', ids)
  return new Set(children.flatMap(({ id, parentId }) => (ids.has(id) || parentId === null ? [] : parentId)))
}

/** What an import saw last. */
export async function sightingsOfImport(db: Db, importId: string): Promise<Sighting[]> {
  return rowsWhere(db, 'sighting', 'importId', [importId])
}

/** Says again of these sightings that an earlier import saw them last. */
export async function giveBack(db: Db, ids: readonly string[], to: { id: string; appliedAt: string }): Promise<void> {
  for (const some of pieces(ids, MOST_NAMED))
    await db
      .updateTable('sighting')
      .set({ importId: to.id, seenAt: to.appliedAt })
      .where('sighting.id', 'in', some)
      .execute()
}

/** Says of these facts when any source saw them last. */
export async function sayWhenLastSeen(db: Db, table: FactTable, ids: readonly string[]): Promise<void> {
  const [place, column] = table === 'person' ? (['presence', 'personId'] as const) : ([table, 'id'] as const)
  for (const some of pieces(ids, MOST_NAMED)) {
    await db
      .updateTable(place as 'asset')
      .set((row) => ({
        seenAt: row.fn.coalesce(
          row
            .selectFrom('sighting')
            .select((seen) => seen.fn.max('sighting.seenAt').as('last'))
            .where('sighting.factTable', '=', table)
            .whereRef('sighting.factId', '=', `${place}.${column}` as 'asset.id'),
          row.ref('seenAt'),
        ),
      }))
      .where(column as 'id', 'in', some)
      .where('seenAt', 'is not', null)
      .execute()
  }
}
