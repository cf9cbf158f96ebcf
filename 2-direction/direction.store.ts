import type { Db } from '@plumbline/platform/database/database'
import type { Direction, DirectionVersion } from './direction.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    directionVersion: DirectionVersion
  }
}

/** The version that holds now: the last one published. */
export async function publishedDirection(db: Db, workId: string): Promise<DirectionVersion | undefined> {
  return db
    .selectFrom('directionVersion')
    .selectAll('directionVersion')
    .where('directionVersion.workId', '=', workId)
    .where('directionVersion.publishedAt', 'is not', null)
    .orderBy('directionVersion.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The version that held on a day: the last one published up to its end. */
export async function directionOnDay(db: Db, workId: string, day: string): Promise<DirectionVersion | undefined> {
  return db
    .selectFrom('directionVersion')
    .selectAll('directionVersion')
    .where('directionVersion.workId', '=', workId)
    .where('directionVersion.publishedAt', '<=', `${day}T23:59:59.999Z`)
    .orderBy('directionVersion.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function draftDirectionOf(db: Db, workId: string): Promise<DirectionVersion | undefined> {
  return db
    .selectFrom('directionVersion')
    .selectAll('directionVersion')
    .where('directionVersion.workId', '=', workId)
    .where('directionVersion.publishedAt', 'is', null)
    .executeTakeFirst()
}

export async function directionVersionById(db: Db, id: string): Promise<DirectionVersion | undefined> {
  return db
    .selectFrom('directionVersion')
    .selectAll('directionVersion')
    .where('directionVersion.id', '=', id)
    .executeTakeFirst()
}

/** A version by its number, published or not. */
export async function directionVersionOf(
  db: Db,
  workId: string,
  version: number,
): Promise<DirectionVersion | undefined> {
  return db
    .selectFrom('directionVersion')
    .selectAll('directionVersion')
    .where('directionVersion.workId', '=', workId)
    .where('directionVersion.version', '=', version)
    .executeTakeFirst()
}

/** Those who are called by one of these names. */
export async function peopleCalled(db: Db, names: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (names.length === 0) return []
  return db.selectFrom('person').select(['person.id', 'person.name']).where('person.name', 'in', names).execute()
}

/** Every published version of a work, newest first, with who published it. */
export async function publishedVersions(db: Db, workId: string) {
  return db
    .selectFrom('directionVersion')
    .leftJoin('person', 'person.id', 'directionVersion.publishedById')
    .selectAll('directionVersion')
    .select('person.name as publishedByName')
    .where('directionVersion.workId', '=', workId)
    .where('directionVersion.publishedAt', 'is not', null)
    .orderBy('directionVersion.version', 'desc')
    .execute()
}

/** What was published in these works since an instant. */
export async function publishedSince(db: Db, workIds: readonly string[], since: string) {
  if (workIds.length === 0) return []
  return db
    .selectFrom('directionVersion')
    .innerJoin('work', 'work.id', 'directionVersion.workId')
    .select(['directionVersion.version', 'directionVersion.publishedAt', 'work.key', 'work.title'])
    .where('directionVersion.workId', 'in', workIds)
    .where('directionVersion.publishedAt', '>=', since)
    .execute()
}

export async function addDraft(db: Db, draft: DirectionVersion): Promise<void> {
  await db.insertInto('directionVersion').values(draft).execute()
}

/** Only a draft can be changed, and only the one that was looked at: of two at the same time one finds another draft. */
export async function changeDraft(
  db: Db,
  { id, draftRevision }: Pick<DirectionVersion, 'id' | 'draftRevision'>,
  change: Direction & Pick<DirectionVersion, 'draftRevision' | 'draftedById' | 'draftedAt'>,
): Promise<boolean> {
  const changed = await db
    .updateTable('directionVersion')
    .set(change)
    .where('directionVersion.id', '=', id)
    .where('directionVersion.publishedAt', 'is', null)
    .where('directionVersion.draftRevision', draftRevision === null ? 'is' : '=', draftRevision)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Publishes the draft; of two at the same time one finds nothing left to publish. */
export async function publishDraft(
  db: Db,
  id: string,
  publishedAt: string,
  publishedById: string | null,
): Promise<boolean> {
  const published = await db
    .updateTable('directionVersion')
    .set({ publishedAt, publishedById })
    .where('directionVersion.id', '=', id)
    .where('directionVersion.publishedAt', 'is', null)
    .executeTakeFirst()
  return published.numUpdatedRows === 1n
}

/** What is being written or else holds in each of these works: its draft, or the last version that was published. */
export async function latestDirections(db: Db, workIds: readonly string[]): Promise<DirectionVersion[]> {
  if (workIds.length === 0) return []
  const versions = await db
    .selectFrom('directionVersion')
    .selectAll('directionVersion')
    .where('directionVersion.workId', 'in', workIds)
    .orderBy('directionVersion.version')
    .execute()
  return [...new Map(versions.map((version) => [version.workId, version])).values()]
}

/** When a direction of this work was first published. */
export async function firstPublishedAt(db: Db, workId: string): Promise<string | null> {
  const first = await db
    .selectFrom('directionVersion')
    .select((is) => is.fn.min('directionVersion.publishedAt').as('publishedAt'))
    .where('directionVersion.workId', '=', workId)
    .executeTakeFirst()
  return first?.publishedAt ?? null
}
