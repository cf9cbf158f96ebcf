import type { Db } from '@plumbline/platform/database/database'

/** The works on whose register a group stands, by itself or through somebody who speaks for it, the newest first. */
export async function worksOfGroup(db: Db, groupId: string) {
  return db
    .selectFrom('stakeholder')
    .innerJoin('work', 'work.id', 'stakeholder.workId')
    .select(['work.id as workId', 'work.key as workKey', 'work.title as workTitle'])
    .where('stakeholder.groupId', '=', groupId)
    .where('stakeholder.notAffectedAt', 'is', null)
    .groupBy(['work.id', 'work.key', 'work.title'])
    .orderBy('work.id', 'desc')
    .execute()
}
