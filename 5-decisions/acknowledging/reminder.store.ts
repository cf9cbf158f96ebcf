import type { Db } from '@plumbline/platform/database/database'
import type { Reminded } from '@plumbline/platform/mail/reminded'
import { inForce } from '../decision.store.ts'

/** Those who were asked about a decision were reminded, on one day. */
type Reminder = Reminded & {
  id: string
  decisionId: string
  /** Nothing: Plumbline did it by itself, the day before a date of the decision. */
  remindedById: string | null
  people: number
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    acknowledgementReminder: Reminder
  }
}

/** Of several who remind on one day only the first does; whether it was this one. */
export async function addDecisionReminder(db: Db, reminder: Reminder): Promise<boolean> {
  const added = await db
    .insertInto('acknowledgementReminder')
    .values(reminder)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'decisionId', 'remindedOn']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** The last time that people were reminded of this decision. */
export async function lastReminded(db: Db, decisionId: string): Promise<Reminded | undefined> {
  return db
    .selectFrom('acknowledgementReminder')
    .select(['acknowledgementReminder.remindedOn', 'acknowledgementReminder.remindedAt'])
    .where('acknowledgementReminder.decisionId', '=', decisionId)
    .orderBy('acknowledgementReminder.remindedOn', 'desc')
    .executeTakeFirst()
}

/** Decisions that hold and of which something begins, or is to be done, on this day. */
export async function beginningOn(db: Db, day: string): Promise<{ id: string }[]> {
  return db
    .selectFrom('decision')
    .leftJoin('supersession', (join) =>
      join.onRef('supersession.decisionId', '=', 'decision.id').on('supersession.part', 'is', null),
    )
    .select('decision.id')
    .where((is) => is.or([is('decision.effectiveFrom', '=', day), is('decision.nextByOn', '=', day)]))
    .where(inForce)
    .where('supersession.id', 'is', null)
    .orderBy('decision.id')
    .execute()
}
