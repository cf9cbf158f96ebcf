import type { Db } from '@plumbline/platform/database/database'
import type { RelationKind } from './relation.ts'

/** What one decision says of another, as long as it holds. */
type DecisionRelation = {
  id: string
  decisionId: string
  otherDecisionId: string
  kind: RelationKind
  because: string
  part: string | null
  personId: string | null
  at: string
  endedAt: string | null
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    decisionRelation: DecisionRelation
  }
}

export async function addRelation(db: Db, relation: DecisionRelation): Promise<void> {
  await db.insertInto('decisionRelation').values(relation).execute()
}

/** Ends a relation; what was said stays. False when there is none that stands. */
export async function endRelation(db: Db, decisionId: string, id: string, at: string): Promise<boolean> {
  const ended = await db
    .updateTable('decisionRelation')
    .set({ endedAt: at })
    .where('decisionRelation.id', '=', id)
    .where('decisionRelation.decisionId', '=', decisionId)
    .where('decisionRelation.endedAt', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows === 1n
}

/** What this decision says of others, and others of it. */
export async function relationsOf(db: Db, decisionId: string) {
  const columns = [
    'decisionRelation.id',
    'decisionRelation.kind',
    'decision.id as decisionId',
    'decision.chosen',
    'decision.question',
    'decisionRelation.because',
    'decisionRelation.part',
    'decisionRelation.at',
  ] as const
  const said = await db
    .selectFrom('decisionRelation')
    .innerJoin('decision', 'decision.id', 'decisionRelation.otherDecisionId')
    .select(columns)
    .where('decisionRelation.decisionId', '=', decisionId)
    .where('decisionRelation.endedAt', 'is', null)
    .orderBy('decisionRelation.at')
    .execute()
  const heard = await db
    .selectFrom('decisionRelation')
    .innerJoin('decision', 'decision.id', 'decisionRelation.decisionId')
    .select(columns)
    .where('decisionRelation.otherDecisionId', '=', decisionId)
    .where('decisionRelation.endedAt', 'is', null)
    .orderBy('decisionRelation.at')
    .execute()
  return [
    ...said.map((relation) => ({ ...relation, incoming: false })),
    ...heard.map((relation) => ({ ...relation, incoming: true })),
  ]
}

/** Those of these decisions that a later one, decided by now, amends. */
export async function amendedAmong(db: Db, decisionIds: readonly string[]): Promise<Set<string>> {
  if (decisionIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('decisionRelation')
    .innerJoin('decision', 'decision.id', 'decisionRelation.decisionId')
    .select('decisionRelation.otherDecisionId')
    .where('decisionRelation.otherDecisionId', 'in', decisionIds)
    .where('decisionRelation.kind', '=', 'amends')
    .where('decisionRelation.endedAt', 'is', null)
    .where((is) =>
      is.or([is('decision.stage', 'is', null), is('decision.stage', 'in', ['decided', 'announced', 'confirmed'])]),
    )
    .execute()
  return new Set(rows.map(({ otherDecisionId }) => otherDecisionId))
}
