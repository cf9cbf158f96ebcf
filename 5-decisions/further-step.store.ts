import type { Db } from '@plumbline/platform/database/database'

/** A step after the next one: what, one owner, a day. */
type FurtherStep = { id: string; decisionId: string; place: number; what: string; ownerId: string; byOn: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    furtherStep: FurtherStep
  }
}

/** The steps after the next one, in their order. */
export async function furtherStepsOf(db: Db, decisionId: string) {
  return db
    .selectFrom('furtherStep')
    .innerJoin('person', 'person.id', 'furtherStep.ownerId')
    .select(['furtherStep.what', 'furtherStep.ownerId', 'furtherStep.byOn', 'person.name as ownerName'])
    .where('furtherStep.decisionId', '=', decisionId)
    .orderBy('furtherStep.place')
    .execute()
}

/** These steps from now on, and no others; what they were before is in the text of the earlier version. */
export async function setFurtherSteps(
  db: Db,
  decisionId: string,
  steps: readonly { what: string; ownerId: string; byOn: string }[],
  newId: () => string,
): Promise<void> {
  await db.deleteFrom('furtherStep').where('decisionId', '=', decisionId).execute()
  const rows = steps.map(({ what, ownerId, byOn }, place) => ({ id: newId(), decisionId, place, what, ownerId, byOn }))
  if (rows.length > 0) await db.insertInto('furtherStep').values(rows).execute()
}
