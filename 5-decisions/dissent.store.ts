import type { Db } from '@plumbline/platform/database/database'

/** Who disagreed (or somebody unnamed), with what, what would resolve it, and whether they act on it all the same. */
type Dissent = {
  id: string
  decisionId: string
  personId: string | null
  objection: string
  wouldResolve: string | null
  commits: boolean
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    dissent: Dissent
  }
}

export async function addDissent(db: Db, dissent: Dissent): Promise<void> {
  await db.insertInto('dissent').values(dissent).execute()
}

export async function dissentTo(db: Db, decisionId: string) {
  return db
    .selectFrom('dissent')
    .leftJoin('person', 'person.id', 'dissent.personId')
    .select(['dissent.id', 'dissent.objection', 'dissent.wouldResolve', 'dissent.commits', 'person.name as personName'])
    .where('dissent.decisionId', '=', decisionId)
    .orderBy('dissent.id')
    .execute()
}

/** How many objections are written down to each of these decisions. */
export async function objectionsTo(db: Db, decisionIds: readonly string[]): Promise<Map<string, number>> {
  if (decisionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('dissent')
    .select((row) => ['dissent.decisionId', row.fn.countAll<number>().as('objections')])
    .where('dissent.decisionId', 'in', decisionIds)
    .groupBy('dissent.decisionId')
    .execute()
  return new Map(rows.map(({ decisionId, objections }) => [decisionId, Number(objections)]))
}
