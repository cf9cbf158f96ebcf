import type { Db } from '@plumbline/platform/database/database'

/** Which of these people, by their place in the read-back, have an address. */
export async function reachableIn(db: Db, readbackId: string, respondentIds: readonly string[]): Promise<string[]> {
  if (respondentIds.length === 0) return []
  const rows = await db
    .selectFrom('readbackRespondent')
    .innerJoin('person', 'person.id', 'readbackRespondent.personId')
    .select('readbackRespondent.personId')
    .where('readbackRespondent.readbackId', '=', readbackId)
    .where('readbackRespondent.id', 'in', respondentIds)
    .where('person.email', 'is not', null)
    .orderBy('readbackRespondent.id')
    .execute()
  return rows.map(({ personId }) => personId)
}
