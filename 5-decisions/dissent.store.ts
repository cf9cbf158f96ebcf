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

/** Who disagreed. Whoever acknowledges it with “disagree and commit” acts on it all the same, whatever was written down before. */
export async function dissentTo(db: Db, decisionId: string) {
  const rows = await db
    .selectFrom('dissent')
    .leftJoin('person', 'person.id', 'dissent.personId')
    .select([
      'dissent.id',
      'dissent.objection',
      'dissent.wouldResolve',
      'dissent.commits',
      'dissent.personId',
      'person.name as personName',
    ])
    .where('dissent.decisionId', '=', decisionId)
    .orderBy('dissent.id')
    .execute()
  const committed = await db
    .selectFrom('acknowledgement')
    .select('acknowledgement.personId')
    .where('acknowledgement.decisionId', '=', decisionId)
    .where('acknowledgement.response', '=', 'disagree-and-commit')
    .where('acknowledgement.replacedAt', 'is', null)
    .execute()
  const commits = new Set<string | null>(committed.map(({ personId }) => personId))
  return rows.map(({ personId, ...row }) => ({ ...row, commits: row.commits || commits.has(personId) }))
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
