import type { Db } from '@plumbline/platform/database/database'
import type { GraphEdge, GraphNode } from './ego-graph.ts'

const IDS_AT_A_TIME = 500

/** Who looks after or uses these things. */
export async function partyEdges(db: Db, assetIds: readonly string[]): Promise<GraphEdge[]> {
  return inPieces(assetIds, async (ids) => [
    ...ownerships(await ownershipRows(db).where('ownership.assetId', 'in', ids).execute()),
    ...consumptions(await consumptionRows(db).where('consumption.assetId', 'in', ids).execute()),
  ])
}

/** What a person or group looks after or uses. */
export async function edgesOfParty(db: Db, of: 'person' | 'group', id: string): Promise<GraphEdge[]> {
  const column = of === 'person' ? 'personId' : 'groupId'
  return [
    ...ownerships(await ownershipRows(db).where(`ownership.${column}`, '=', id).execute()),
    ...consumptions(await consumptionRows(db).where(`consumption.${column}`, '=', id).execute()),
  ]
}

/** What these things stand on, and what stands on them. */
export async function linkEdges(db: Db, assetIds: readonly string[]): Promise<GraphEdge[]> {
  const links = (ids: readonly string[], column: 'assetId' | 'toAssetId') =>
    db
      .selectFrom('assetLink')
      .select(['assetLink.id', 'assetLink.assetId', 'assetLink.toAssetId', 'assetLink.kind', 'assetLink.staleAt'])
      .where(`assetLink.${column}`, 'in', ids)
      .execute()
  return inPieces(assetIds, async (ids) =>
    [...(await links(ids, 'assetId')), ...(await links(ids, 'toAssetId'))].map(
      ({ id, assetId, toAssetId, kind, staleAt }) => ({
        id,
        fromId: assetId,
        toId: toAssetId,
        kind,
        stale: staleAt !== null,
      }),
    ),
  )
}

/** Name and kind of these entries. */
export async function nodesNamed(db: Db, ids: readonly string[]): Promise<Omit<GraphNode, 'away'>[]> {
  const parties = (of: 'person' | 'group') =>
    inPieces(ids, async (some) => {
      const rows = await db.selectFrom(of).select(['id', 'name']).where('id', 'in', some).execute()
      return rows.map((row) => ({ ...row, of, kind: null }))
    })
  const assets = await inPieces(ids, (some) =>
    db.selectFrom('asset').select(['id', 'name', 'kind']).where('id', 'in', some).execute(),
  )
  return [
    ...(await parties('person')),
    ...(await parties('group')),
    ...assets.map((row) => ({ ...row, of: 'asset' as const })),
  ]
}

function ownershipRows(db: Db) {
  return db
    .selectFrom('ownership')
    .select(['ownership.id', 'ownership.assetId', 'ownership.personId', 'ownership.groupId'])
    .select(['ownership.duty', 'ownership.staleAt'])
}

function consumptionRows(db: Db) {
  return db
    .selectFrom('consumption')
    .select(['consumption.id', 'consumption.assetId', 'consumption.personId', 'consumption.groupId'])
    .select('consumption.staleAt')
}

type PartyRow = { id: string; assetId: string; personId: string | null; groupId: string | null; staleAt: string | null }

function ownerships(rows: readonly (PartyRow & { duty: 'owns' | 'approves' | 'reviews' })[]): GraphEdge[] {
  return rows.map((row) => ({ ...edgeOf(row), kind: row.duty }))
}

function consumptions(rows: readonly PartyRow[]): GraphEdge[] {
  return rows.map((row) => ({ ...edgeOf(row), kind: 'uses' }))
}

function edgeOf({ id, assetId, personId, groupId, staleAt }: PartyRow) {
  return { id, fromId: personId ?? groupId ?? '', toId: assetId, stale: staleAt !== null }
}

async function inPieces<Row>(
  ids: readonly string[],
  ask: (some: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < ids.length; at += IDS_AT_A_TIME) rows.push(...(await ask(ids.slice(at, at + IDS_AT_A_TIME))))
  return rows
}
