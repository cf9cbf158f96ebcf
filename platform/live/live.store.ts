import type { Db } from '../database/database.ts'

export type ToldEvent = { seq: number; happened: string; subjectId: string; workId: string | null }

/**
 * The events after a place of the log that others may be told of, in order, and where the log ends. Of an event that this
 * node does not know (a newer one wrote it) nothing is told, since it may be a quiet one.
 */
export async function toldAfter(
  db: Db,
  seq: number,
  names: readonly string[],
  atMost: number,
): Promise<{ head: number; events: ToldEvent[] }> {
  const head = await db.selectFrom('chainHead').select('seq').executeTakeFirst()
  if (!head || head.seq <= seq || names.length === 0) return { head: head?.seq ?? seq, events: [] }
  const events = await db
    .selectFrom('event')
    .select(['seq', 'happened', 'subjectId', 'workId'])
    .where('seq', '>', seq)
    .where('actorKind', 'in', ['account', 'operator'])
    .where('happened', 'in', names)
    .orderBy('seq')
    .limit(atMost)
    .execute()
  return { head: head.seq, events }
}

/** Where the log of a workspace ends. */
export async function endOfLog(db: Db): Promise<number> {
  return (await db.selectFrom('chainHead').select('seq').executeTakeFirst())?.seq ?? 0
}
