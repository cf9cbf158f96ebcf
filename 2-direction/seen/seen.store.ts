import type { Db } from '@plumbline/platform/database/database'
import type { DirectionSeen, LastSeen } from './seen.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    directionSeen: DirectionSeen
  }
}

/** Keeps the first day; seen once more, nothing changes. */
export async function keepSeen(db: Db, seen: DirectionSeen): Promise<void> {
  await db
    .insertInto('directionSeen')
    .values(seen)
    .onConflict((doubled) => doubled.doNothing())
    .execute()
}

export async function seenOnDay(db: Db, directionVersionId: string, personId: string): Promise<string | null> {
  const seen = await db
    .selectFrom('directionSeen')
    .select('directionSeen.seenOn')
    .where('directionSeen.directionVersionId', '=', directionVersionId)
    .where('directionSeen.personId', '=', personId)
    .executeTakeFirst()
  return seen?.seenOn ?? null
}

/** The last version of this work that each person saw. */
export async function lastSeenOf(db: Db, workId: string): Promise<LastSeen[]> {
  const seen = await db
    .selectFrom('directionSeen')
    .innerJoin('directionVersion', 'directionVersion.id', 'directionSeen.directionVersionId')
    .select(['directionSeen.personId', 'directionVersion.version', 'directionSeen.seenOn'])
    .where('directionVersion.workId', '=', workId)
    .orderBy('directionVersion.version')
    .execute()
  return [...new Map(seen.map((row) => [row.personId, row])).values()]
}
