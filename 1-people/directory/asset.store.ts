import type { Db } from '@plumbline/platform/database/database'
import type { Asset, AssetKind, AssetLink, Consumption, Ownership } from './asset.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    asset: Asset
    ownership: Ownership
    consumption: Consumption
    assetLink: AssetLink
  }
}

export async function addAssetRow(db: Db, asset: Asset): Promise<void> {
  await db.insertInto('asset').values(asset).execute()
}

export async function changeAssetRow(db: Db, id: string, change: Partial<Omit<Asset, 'id'>>): Promise<void> {
  await db.updateTable('asset').set(change).where('asset.id', '=', id).execute()
}

export async function assetById(db: Db, id: string): Promise<Asset | undefined> {
  return db.selectFrom('asset').selectAll('asset').where('asset.id', '=', id).executeTakeFirst()
}

export async function assetByKey(db: Db, kind: AssetKind, key: string): Promise<Asset | undefined> {
  return db
    .selectFrom('asset')
    .selectAll('asset')
    .where('asset.kind', '=', kind)
    .where('asset.key', '=', key)
    .executeTakeFirst()
}

/** All assets by name, from a place in the list onwards. */
export async function assetsByName(
  db: Db,
  { kind, after, atMost }: { kind: AssetKind | undefined; after: { name: string; id: string } | null; atMost: number },
): Promise<Asset[]> {
  let query = db.selectFrom('asset').selectAll('asset')
  if (kind) query = query.where('asset.kind', '=', kind)
  if (after) {
    query = query.where((is) =>
      is.or([
        is('asset.name', '>', after.name),
        is.and([is('asset.name', '=', after.name), is('asset.id', '>', after.id)]),
      ]),
    )
  }
  return query.orderBy('asset.name').orderBy('asset.id').limit(atMost).execute()
}

/** As they came. Sorted here: for an order by id the engine would read all rows in that order, and throw most away. */
function inOrder<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.id.localeCompare(b.id))
}

/** Who answers for an asset, with the name to show. */
export async function ownersOf(db: Db, assetIds: readonly string[]) {
  if (assetIds.length === 0) return []
  return db
    .selectFrom('ownership')
    .leftJoin('person', 'person.id', 'ownership.personId')
    .leftJoin('group', 'group.id', 'ownership.groupId')
    .selectAll('ownership')
    .select(['person.name as personName', 'group.name as groupName'])
    .where('ownership.assetId', 'in', assetIds)
    .execute()
}

/** Who uses an asset, with the name to show. */
export async function consumersOf(db: Db, assetIds: readonly string[]) {
  if (assetIds.length === 0) return []
  const rows = await db
    .selectFrom('consumption')
    .leftJoin('person', 'person.id', 'consumption.personId')
    .leftJoin('group', 'group.id', 'consumption.groupId')
    .selectAll('consumption')
    .select(['person.name as personName', 'group.name as groupName'])
    .where('consumption.assetId', 'in', assetIds)
    .execute()
  return inOrder(rows)
}

/** What an asset stands on, and what stands on it. */
export async function linksOf(db: Db, assetId: string) {
  const links = (column: 'assetId' | 'toAssetId') =>
    db
      .selectFrom('assetLink')
      .innerJoin('asset as from', 'from.id', 'assetLink.assetId')
      .innerJoin('asset as to', 'to.id', 'assetLink.toAssetId')
      .selectAll('assetLink')
      .select(['from.name as fromName', 'to.name as toName'])
      .where(`assetLink.${column}`, '=', assetId)
      .execute()
  return inOrder([...(await links('assetId')), ...(await links('toAssetId'))])
}

type Party = { personId: string } | { groupId: string }
const partyColumn = (party: Party) => ('personId' in party ? 'personId' : 'groupId')
const partyId = (party: Party) => ('personId' in party ? party.personId : party.groupId)

/** What a person or group answers for, by name. */
export async function ownedBy(db: Db, party: Party, atMost: number) {
  return db
    .selectFrom('ownership')
    .innerJoin('asset', 'asset.id', 'ownership.assetId')
    .selectAll('ownership')
    .select(['asset.name as assetName', 'asset.kind as assetKind'])
    .where(`ownership.${partyColumn(party)}`, '=', partyId(party))
    .orderBy('asset.name')
    .orderBy('ownership.id')
    .limit(atMost)
    .execute()
}

/** What a person or group uses, by name. */
export async function consumedBy(db: Db, party: Party, atMost: number) {
  return db
    .selectFrom('consumption')
    .innerJoin('asset', 'asset.id', 'consumption.assetId')
    .selectAll('consumption')
    .select(['asset.name as assetName', 'asset.kind as assetKind'])
    .where(`consumption.${partyColumn(party)}`, '=', partyId(party))
    .orderBy('asset.name')
    .orderBy('consumption.id')
    .limit(atMost)
    .execute()
}

export async function addOwnership(db: Db, ownership: Ownership): Promise<void> {
  await db.insertInto('ownership').values(ownership).execute()
}

export async function ownershipById(db: Db, id: string): Promise<Ownership | undefined> {
  return db.selectFrom('ownership').selectAll('ownership').where('ownership.id', '=', id).executeTakeFirst()
}

export async function removeOwnership(db: Db, id: string): Promise<void> {
  await db.deleteFrom('ownership').where('ownership.id', '=', id).execute()
}

export async function addConsumption(db: Db, consumption: Consumption): Promise<void> {
  await db.insertInto('consumption').values(consumption).execute()
}

export async function consumptionById(db: Db, id: string): Promise<Consumption | undefined> {
  return db.selectFrom('consumption').selectAll('consumption').where('consumption.id', '=', id).executeTakeFirst()
}

export async function removeConsumption(db: Db, id: string): Promise<void> {
  await db.deleteFrom('consumption').where('consumption.id', '=', id).execute()
}

export async function addAssetLink(db: Db, link: AssetLink): Promise<void> {
  await db.insertInto('assetLink').values(link).execute()
}

export async function assetLinkById(db: Db, id: string): Promise<AssetLink | undefined> {
  return db.selectFrom('assetLink').selectAll('assetLink').where('assetLink.id', '=', id).executeTakeFirst()
}

export async function removeAssetLink(db: Db, id: string): Promise<void> {
  await db.deleteFrom('assetLink').where('assetLink.id', '=', id).execute()
}
