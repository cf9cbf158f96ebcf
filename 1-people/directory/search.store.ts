import type { Engine } from '@plumbline/platform/database/columns'
import type { Db, Tables } from '@plumbline/platform/database/database'
import { type ExpressionBuilder, sql } from 'kysely'
import type { AssetKind } from './asset.ts'
import type { EntryKind, ToMend } from './search.ts'

/** A row of the index of words, which the database keeps up by itself: of an entry, or of one of its handles. */
type DirectoryWords = {
  rowid: number
  words: string
  entryOf: EntryKind
  entryId: string
  fromId: string
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    directoryWords: DirectoryWords
  }
}

export type Wanted = { of?: EntryKind | undefined; kind?: AssetKind | undefined; mend?: ToMend | undefined }

/** Rows of the index in whose words a piece stands, in the order of the index, from a place in it onwards. */
export async function rowsHoldingPiece(
  db: Db,
  engine: Engine,
  piece: string,
  { after, atMost, ...wanted }: Wanted & { after: number; atMost: number },
): Promise<DirectoryWords[]> {
  const holds = engine === 'sqlite' ? sql<boolean>`directory_words match ${`"${piece}"`}` : holdsOnPostgres(piece)
  let query = db
    .selectFrom('directoryWords')
    .select(['directoryWords.rowid', 'directoryWords.words', 'directoryWords.entryOf'])
    .select(['directoryWords.entryId', 'directoryWords.fromId'])
    .where(holds)
    .where('directoryWords.rowid', '>', after)
  if (wanted.of) query = query.where('directoryWords.entryOf', '=', wanted.of)
  if (wanted.kind || wanted.mend) query = query.where((is) => wantedEntry(is, wanted))
  const rows = await query.orderBy('directoryWords.rowid').limit(atMost).execute()
  return rows.map((row) => ({ ...row, rowid: Number(row.rowid) }))
}

/** A name from its beginning is found along the names; anything else, by pieces of it. */
function holdsOnPostgres(piece: string) {
  if (!piece.startsWith('^^')) return sql<boolean>`${sql.ref('directoryWords.words')} like ${`%${piece}%`}`
  const wanted = piece.endsWith('$') ? piece.slice(2, -1) : `${piece.slice(2)}%`
  return sql<boolean>`(${sql.ref('directoryWords.firstName')} like ${wanted} or ${sql.ref('directoryWords.secondName')} like ${wanted})`
}

type Words = ExpressionBuilder<Tables, 'directoryWords'>

function wantedEntry(is: Words, { kind, mend }: Wanted) {
  const conditions = []
  const assets = is.selectFrom('asset').select('asset.id').whereRef('asset.id', '=', 'directoryWords.entryId')
  if (kind) conditions.push(is.exists(assets.where('asset.kind', '=', kind)))
  if (mend === 'without-owner') {
    const owned = is
      .selectFrom('ownership')
      .select('ownership.id')
      .whereRef('ownership.assetId', '=', 'directoryWords.entryId')
      .where('ownership.staleAt', 'is', null)
    conditions.push(is.exists(assets), is.not(is.exists(owned)))
  } else if (mend) {
    const since = mend === 'stale' ? 'staleAt' : 'unresolvedAt'
    const groups = is.selectFrom('group').select('group.id').whereRef('group.id', '=', 'directoryWords.entryId')
    const people = is
      .selectFrom('presence')
      .select('presence.id')
      .whereRef('presence.personId', '=', 'directoryWords.entryId')
    conditions.push(
      is.or([
        is.exists(assets.where(`asset.${since}`, 'is not', null)),
        is.exists(groups.where(`group.${since}`, 'is not', null)),
        is.exists(people.where(`presence.${since}`, 'is not', null)),
      ]),
    )
  }
  return is.and(conditions)
}

/** All rows of the index that belong to these entries. */
export async function rowsOfEntries(db: Db, engine: Engine, entryIds: readonly string[]): Promise<DirectoryWords[]> {
  if (entryIds.length === 0) return []
  const handles = await db
    .selectFrom('handle')
    .select('handle.id')
    .where((is) =>
      is.or([
        is('handle.personId', 'in', entryIds),
        is('handle.groupId', 'in', entryIds),
        is('handle.assetId', 'in', entryIds),
      ]),
    )
    .execute()
  const fromIds = [...entryIds, ...handles.map(({ id }) => id)]
  const words = db
    .selectFrom('directoryWords')
    .select(['directoryWords.rowid', 'directoryWords.words', 'directoryWords.entryOf'])
    .select(['directoryWords.entryId', 'directoryWords.fromId'])
  if (engine === 'postgres') {
    const rows = await words.where('directoryWords.fromId', 'in', fromIds).execute()
    return rows.map((row) => ({ ...row, rowid: Number(row.rowid) }))
  }
  // The embedded index is reached by its own numbers only; by anything else it would be read from end to end.
  const places = await db
    .selectFrom('directoryPlace')
    .select('directoryPlace.rowid')
    .where('directoryPlace.fromId', 'in', fromIds)
    .execute()
  const rowids = places.map(({ rowid }) => rowid)
  return rowids.length === 0 ? [] : words.where('directoryWords.rowid', 'in', rowids).execute()
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    /** Of the embedded engine only: the number of each row of the index. */
    directoryPlace: { rowid: number; fromId: string }
  }
}

/** What a list shows of an entry. */
export type ListedEntry = {
  of: EntryKind
  id: string
  name: string
  kind: string | null
  says: string | null
  staleAt: string | null
  unresolvedAt: string | null
}

/** Before anything was noted here. That something is not empty, an index does not tell; that it is later, it does. */
const BEGINNING = '2000-01-01T00:00:00.000Z'

type Place = { name: string; id: string } | null

/** Entries of one kind by name, from a place in the list onwards. */
export async function entriesByName(
  db: Db,
  of: EntryKind,
  { kind, mend, after, atMost, ids }: Wanted & { after: Place; atMost: number; ids?: readonly string[] },
): Promise<ListedEntry[]> {
  if (ids?.length === 0 || (mend === 'without-owner' && of !== 'asset')) return []
  const rows =
    of === 'person'
      ? await people(db, { mend, after, atMost, ids })
      : of === 'group'
        ? await groups(db, { mend, after, atMost, ids })
        : await assets(db, { kind, mend, after, atMost, ids })
  return rows.map((row) => ({ ...row, of }))
}

type Listing = { mend: ToMend | undefined; after: Place; atMost: number; ids: readonly string[] | undefined }

async function people(db: Db, { mend, after, atMost, ids }: Listing) {
  let query = db
    .selectFrom('person')
    .leftJoin('presence', 'presence.personId', 'person.id')
    .select(['person.id', 'person.name', 'person.title as says', 'presence.staleAt', 'presence.unresolvedAt'])
    .select(sql<string | null>`null`.as('kind'))
  // In no order: else the engine may look for them along all names.
  if (ids) return query.where('person.id', 'in', ids).execute()
  if (mend === 'stale') query = query.where('presence.staleAt', 'is not', null)
  if (mend === 'placeholder') query = query.where('presence.unresolvedAt', 'is not', null)
  if (after)
    query = query.where((is) =>
      is.or([
        is('person.name', '>', after.name),
        is.and([is('person.name', '=', after.name), is('person.id', '>', after.id)]),
      ]),
    )
  return query.orderBy('person.name').orderBy('person.id').limit(atMost).execute()
}

async function groups(db: Db, { mend, after, atMost, ids }: Listing) {
  let query = db
    .selectFrom('group')
    .select(['group.id', 'group.name', 'group.doesWhat as says', 'group.staleAt', 'group.unresolvedAt'])
    .select(sql<string | null>`${sql.ref('group.kind')}`.as('kind'))
  // In no order: else the engine may look for them along all names.
  if (ids) return query.where('group.id', 'in', ids).execute()
  if (mend === 'stale') query = query.where('group.staleAt', 'is not', null)
  if (mend === 'placeholder') query = query.where('group.unresolvedAt', 'is not', null)
  if (after)
    query = query.where((is) =>
      is.or([
        is('group.name', '>', after.name),
        is.and([is('group.name', '=', after.name), is('group.id', '>', after.id)]),
      ]),
    )
  return query.orderBy('group.name').orderBy('group.id').limit(atMost).execute()
}

async function assets(db: Db, { kind, mend, after, atMost, ids }: Listing & { kind: AssetKind | undefined }) {
  let query = db
    .selectFrom('asset')
    .select(['asset.id', 'asset.name', 'asset.doesWhat as says', 'asset.staleAt', 'asset.unresolvedAt'])
    .select(sql<string | null>`${sql.ref('asset.kind')}`.as('kind'))
  // In no order: else the engine may look for them along all names.
  if (ids) return query.where('asset.id', 'in', ids).execute()
  if (kind) query = query.where('asset.kind', '=', kind)
  if (mend === 'stale') query = query.where('asset.staleAt', '>=', BEGINNING)
  if (mend === 'placeholder') query = query.where('asset.unresolvedAt', '>=', BEGINNING)
  if (mend === 'without-owner')
    query = query.where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('ownership')
            .select('ownership.id')
            .whereRef('ownership.assetId', '=', 'asset.id')
            .where('ownership.staleAt', 'is', null),
        ),
      ),
    )
  if (after)
    query = query.where((is) =>
      is.or([
        is('asset.name', '>', after.name),
        is.and([is('asset.name', '=', after.name), is('asset.id', '>', after.id)]),
      ]),
    )
  return query.orderBy('asset.name').orderBy('asset.id').limit(atMost).execute()
}
