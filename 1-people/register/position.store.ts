import type { Db } from '@plumbline/platform/database/database'
import type { Duty } from '../directory/asset.ts'

/** The things that a work touches, as far as evidence has found them. */
async function touchedAssets(db: Db, workId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select('evidence.openedId')
    .distinct()
    .where('evidence.workId', '=', workId)
    .where('evidence.openedAs', '=', 'asset')
    .where('evidence.openedId', 'is not', null)
    .execute()
  return rows.flatMap(({ openedId }) => openedId ?? [])
}

type Party = { personId: string | null; groupId: string | null }

/** Who owns and who uses what a work touches. */
export async function holdersOfTouched(
  db: Db,
  workId: string,
): Promise<{ owns: (Party & { duty: Duty; name: string })[]; consumes: (Party & { name: string })[] }> {
  const touched = await touchedAssets(db, workId)
  if (touched.length === 0) return { owns: [], consumes: [] }
  const owns = await db
    .selectFrom('ownership')
    .innerJoin('asset', 'asset.id', 'ownership.assetId')
    .select(['ownership.personId', 'ownership.groupId', 'ownership.duty', 'asset.name'])
    .where('ownership.assetId', 'in', touched)
    .where('ownership.staleAt', 'is', null)
    .orderBy('asset.name')
    .execute()
  const consumes = await db
    .selectFrom('consumption')
    .innerJoin('asset', 'asset.id', 'consumption.assetId')
    .select(['consumption.personId', 'consumption.groupId', 'asset.name'])
    .where('consumption.assetId', 'in', touched)
    .where('consumption.staleAt', 'is', null)
    .orderBy('asset.name')
    .execute()
  return { owns, consumes }
}

/** The kinds of reasons for which each party was suggested for a work. */
export async function familiesOfParties(db: Db, workId: string): Promise<(Party & { family: string })[]> {
  return db
    .selectFrom('evidence')
    .innerJoin('suggestion', 'suggestion.id', 'evidence.suggestionId')
    .select(['suggestion.personId', 'suggestion.groupId', 'evidence.family'])
    .distinct()
    .where('evidence.workId', '=', workId)
    .orderBy('evidence.family')
    .execute()
}
