import type { Db } from '@plumbline/platform/database/database'
import type { Ask } from './ask.ts'

/** That whoever asked does not ask any more, and why; the ask stays. */
type AskWithdrawal = { id: string; askId: string; because: string; withdrawnAt: string }

/** That a decision settles what somebody asked; until it is taken off again. */
type AskTouch = {
  id: string
  askId: string
  decisionId: string
  touchedById: string | null
  at: string
  removedAt: string | null
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    ask: Ask
    askWithdrawal: AskWithdrawal
    askTouch: AskTouch
  }
}

export async function addAsk(db: Db, ask: Ask): Promise<void> {
  await db.insertInto('ask').values(ask).execute()
}

export async function askById(db: Db, id: string): Promise<Ask | undefined> {
  return db.selectFrom('ask').selectAll('ask').where('ask.id', '=', id).executeTakeFirst()
}

export async function asksOfWork(db: Db, workId: string): Promise<Ask[]> {
  return db.selectFrom('ask').selectAll('ask').where('ask.workId', '=', workId).orderBy('ask.id').execute()
}

/** Everything that this person ever asked, in the order in which it came, which never changes. */
export async function asksOfPerson(db: Db, personId: string): Promise<Ask[]> {
  return db.selectFrom('ask').selectAll('ask').where('ask.personId', '=', personId).orderBy('ask.id').execute()
}

/** Everything that was asked of the works that this person drives. */
export async function asksDrivenBy(db: Db, driverId: string): Promise<Ask[]> {
  return db
    .selectFrom('ask')
    .innerJoin('work', 'work.id', 'ask.workId')
    .selectAll('ask')
    .where('work.driverId', '=', driverId)
    .orderBy('ask.id')
    .execute()
}

/** What others asked since an instant of the works that this person drives, newest first; what was set aside left out. */
export async function askedOfDriverSince(db: Db, driverId: string, since: string) {
  return db
    .selectFrom('ask')
    .innerJoin('work', 'work.id', 'ask.workId')
    .innerJoin('person', 'person.id', 'ask.personId')
    .leftJoin('askSetAside', (join) =>
      join.onRef('askSetAside.askId', '=', 'ask.id').on('askSetAside.takenBackAt', 'is', null),
    )
    .select(['ask.id', 'ask.words', 'ask.at', 'person.name as personName', 'work.title as workTitle'])
    .where('work.driverId', '=', driverId)
    .where('ask.at', '>=', since)
    .where((is) => is.or([is('ask.enteredById', 'is', null), is('ask.enteredById', '!=', driverId)]))
    .where('ask.personId', '!=', driverId)
    .where('askSetAside.id', 'is', null)
    .orderBy('ask.at', 'desc')
    .execute()
}

/** Makes everybody else who would answer or withdraw this ask wait until we are done. */
export async function holdAsk(db: Db, id: string): Promise<void> {
  // Writing to the row takes its lock on both engines.
  await db
    .updateTable('ask')
    .set((row) => ({ at: row.ref('at') }))
    .where('id', '=', id)
    .execute()
}

export async function addAskWithdrawal(db: Db, withdrawal: AskWithdrawal): Promise<void> {
  await db.insertInto('askWithdrawal').values(withdrawal).execute()
}

export async function withdrawalsOf(db: Db, askIds: readonly string[]): Promise<AskWithdrawal[]> {
  if (askIds.length === 0) return []
  return db.selectFrom('askWithdrawal').selectAll('askWithdrawal').where('askWithdrawal.askId', 'in', askIds).execute()
}

export async function addAskTouch(db: Db, touch: AskTouch): Promise<void> {
  await db.insertInto('askTouch').values(touch).execute()
}

export async function standingTouch(db: Db, askId: string, decisionId: string): Promise<AskTouch | undefined> {
  return db
    .selectFrom('askTouch')
    .selectAll('askTouch')
    .where('askTouch.askId', '=', askId)
    .where('askTouch.decisionId', '=', decisionId)
    .where('askTouch.removedAt', 'is', null)
    .executeTakeFirst()
}

export async function removeAskTouch(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('askTouch').set({ removedAt: at }).where('id', '=', id).execute()
}

/** Which decisions these asks touch, in the order in which that was said. */
export async function touchesOf(db: Db, askIds: readonly string[]) {
  if (askIds.length === 0) return []
  return db
    .selectFrom('askTouch')
    .innerJoin('decision', 'decision.id', 'askTouch.decisionId')
    .select(['askTouch.askId', 'askTouch.decisionId', 'decision.chosen', 'decision.question'])
    .where('askTouch.askId', 'in', askIds)
    .where('askTouch.removedAt', 'is', null)
    .orderBy('askTouch.at')
    .orderBy('askTouch.id')
    .execute()
}

/** The asks that a decision touches, those that were withdrawn or set aside left out. */
export async function asksTouching(db: Db, decisionId: string): Promise<Ask[]> {
  return db
    .selectFrom('ask')
    .innerJoin('askTouch', 'askTouch.askId', 'ask.id')
    .leftJoin('askWithdrawal', 'askWithdrawal.askId', 'ask.id')
    .leftJoin('askSetAside', (join) =>
      join.onRef('askSetAside.askId', '=', 'ask.id').on('askSetAside.takenBackAt', 'is', null),
    )
    .selectAll('ask')
    .where('askSetAside.id', 'is', null)
    .where('askTouch.decisionId', '=', decisionId)
    .where('askTouch.removedAt', 'is', null)
    .where('askWithdrawal.id', 'is', null)
    .orderBy('ask.id')
    .execute()
}
