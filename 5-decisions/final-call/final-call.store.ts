import type { Db } from '@plumbline/platform/database/database'
import type {
  CallFacts,
  ConcernDisposition,
  FinalCall,
  FinalCallAnswer,
  FinalCallAsked,
  HoldTurn,
} from './final-call.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    finalCall: FinalCall
    finalCallAsked: FinalCallAsked
    finalCallAnswer: FinalCallAnswer
    concernDisposition: ConcernDisposition
    holdTurn: HoldTurn
  }
}

export async function addFinalCall(db: Db, call: FinalCall): Promise<void> {
  await db.insertInto('finalCall').values(call).execute()
}

export async function endFinalCall(
  db: Db,
  id: string,
  ended: { endedAt: string; ending: NonNullable<FinalCall['ending']> },
): Promise<void> {
  await db.updateTable('finalCall').set(ended).where('finalCall.id', '=', id).execute()
}

export async function askInFinalCall(db: Db, asked: readonly FinalCallAsked[]): Promise<void> {
  await db
    .insertInto('finalCallAsked')
    .values([...asked])
    .execute()
}

/** The final calls of these decisions, the oldest first, each with everything that was said to it. */
export async function finalCallsOf(db: Db, decisionIds: readonly string[]): Promise<Map<string, CallFacts[]>> {
  if (decisionIds.length === 0) return new Map()
  const calls = await db
    .selectFrom('finalCall')
    .selectAll('finalCall')
    .where('finalCall.decisionId', 'in', decisionIds)
    .orderBy('finalCall.at')
    .orderBy('finalCall.id')
    .execute()
  const ids = calls.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const called = Map.groupBy(await calledIn(db, ids), ({ finalCallId }) => finalCallId)
  const said = Map.groupBy(await saidIn(db, ids), ({ finalCallId }) => finalCallId)
  const disposed = Map.groupBy(await disposedIn(db, ids), ({ finalCallId }) => finalCallId)
  const turns = Map.groupBy(await turnsIn(db, ids), ({ finalCallId }) => finalCallId)
  const whole = calls.map((call) => ({
    ...call,
    called: called.get(call.id) ?? [],
    said: said.get(call.id) ?? [],
    disposed: disposed.get(call.id) ?? [],
    turns: turns.get(call.id) ?? [],
  }))
  return Map.groupBy(whole, ({ decisionId }) => decisionId)
}

async function calledIn(db: Db, callIds: readonly string[]) {
  return db
    .selectFrom('finalCallAsked')
    .innerJoin('person', 'person.id', 'finalCallAsked.personId')
    .select([
      'finalCallAsked.finalCallId',
      'finalCallAsked.personId',
      'finalCallAsked.lastOn',
      'person.name as personName',
    ])
    .where('finalCallAsked.finalCallId', 'in', callIds)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

async function saidIn(db: Db, callIds: readonly string[]) {
  return db
    .selectFrom('finalCallAnswer')
    .innerJoin('person', 'person.id', 'finalCallAnswer.personId')
    .leftJoin('person as writer', 'writer.id', 'finalCallAnswer.enteredById')
    .selectAll('finalCallAnswer')
    .select(['person.name as personName', 'writer.name as enteredByName'])
    .where('finalCallAnswer.finalCallId', 'in', callIds)
    .orderBy('finalCallAnswer.at')
    .orderBy('finalCallAnswer.id')
    .execute()
}

async function disposedIn(db: Db, callIds: readonly string[]) {
  return db
    .selectFrom('concernDisposition')
    .innerJoin('finalCallAnswer', 'finalCallAnswer.id', 'concernDisposition.finalCallAnswerId')
    .innerJoin('person', 'person.id', 'concernDisposition.personId')
    .selectAll('concernDisposition')
    .select(['finalCallAnswer.finalCallId', 'person.name as personName'])
    .where('finalCallAnswer.finalCallId', 'in', callIds)
    .orderBy('concernDisposition.at')
    .orderBy('concernDisposition.id')
    .execute()
}

async function turnsIn(db: Db, callIds: readonly string[]) {
  return db
    .selectFrom('holdTurn')
    .innerJoin('finalCallAnswer', 'finalCallAnswer.id', 'holdTurn.finalCallAnswerId')
    .selectAll('holdTurn')
    .select('finalCallAnswer.finalCallId')
    .where('finalCallAnswer.finalCallId', 'in', callIds)
    .orderBy('holdTurn.at')
    .orderBy('holdTurn.id')
    .execute()
}

/** Whether somebody was ever called to this decision. */
export async function wasCalled(db: Db, decisionId: string, personId: string): Promise<boolean> {
  const asked = await db
    .selectFrom('finalCallAsked')
    .innerJoin('finalCall', 'finalCall.id', 'finalCallAsked.finalCallId')
    .select('finalCallAsked.id')
    .where('finalCall.decisionId', '=', decisionId)
    .where('finalCallAsked.personId', '=', personId)
    .executeTakeFirst()
  return asked !== undefined
}

export async function addAnswer(db: Db, answer: FinalCallAnswer): Promise<void> {
  await db.insertInto('finalCallAnswer').values(answer).execute()
}

/** What these said stays, and counts no longer. */
export async function replaceAnswers(db: Db, ids: readonly string[], at: string): Promise<void> {
  if (ids.length > 0)
    await db.updateTable('finalCallAnswer').set({ replacedAt: at }).where('finalCallAnswer.id', 'in', ids).execute()
}

export async function resolveAnswer(
  db: Db,
  id: string,
  resolved: Pick<FinalCallAnswer, 'resolvedAt' | 'resolution'>,
): Promise<void> {
  await db.updateTable('finalCallAnswer').set(resolved).where('finalCallAnswer.id', '=', id).execute()
}

/** One answer, if it belongs to this decision. */
export async function answerTo(db: Db, decisionId: string, answerId: string): Promise<FinalCallAnswer | undefined> {
  return db
    .selectFrom('finalCallAnswer')
    .innerJoin('finalCall', 'finalCall.id', 'finalCallAnswer.finalCallId')
    .selectAll('finalCallAnswer')
    .where('finalCall.decisionId', '=', decisionId)
    .where('finalCallAnswer.id', '=', answerId)
    .executeTakeFirst()
}

/** The last written disposition takes the place of an earlier one, which stays. */
export async function disposeOf(db: Db, disposition: ConcernDisposition): Promise<void> {
  await db
    .updateTable('concernDisposition')
    .set({ replacedAt: disposition.at })
    .where('concernDisposition.finalCallAnswerId', '=', disposition.finalCallAnswerId)
    .where('concernDisposition.replacedAt', 'is', null)
    .execute()
  await db.insertInto('concernDisposition').values(disposition).execute()
}

/** Notes a turn of a hold once, however often it is noted; whether it was this time. */
export async function addHoldTurn(db: Db, turn: HoldTurn): Promise<boolean> {
  const added = await db
    .insertInto('holdTurn')
    .values(turn)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'finalCallAnswerId', 'turn', 'endsOn']).doNothing())
    .returning('holdTurn.id')
    .executeTakeFirst()
  return added !== undefined
}

/** Holds in calls that nobody has ended, on which an end was set that has passed: candidates to note as expired. */
export async function decisionsHeldUntil(db: Db, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('holdTurn')
    .innerJoin('finalCallAnswer', 'finalCallAnswer.id', 'holdTurn.finalCallAnswerId')
    .innerJoin('finalCall', 'finalCall.id', 'finalCallAnswer.finalCallId')
    .leftJoin('holdTurn as over', (join) =>
      join
        .onRef('over.finalCallAnswerId', '=', 'holdTurn.finalCallAnswerId')
        .onRef('over.endsOn', '=', 'holdTurn.endsOn')
        .on('over.turn', 'in', ['expired', 'released']),
    )
    .select('finalCall.decisionId')
    .where('holdTurn.turn', 'in', ['begun', 'renewed'])
    .where('holdTurn.endsAt', '<=', now)
    .where('finalCallAnswer.replacedAt', 'is', null)
    .where('over.id', 'is', null)
    .execute()
  return [...new Set(rows.map(({ decisionId }) => decisionId))]
}

/** Who was called, whose last day is this one, and who was not reminded yet; in calls that run, begun before that. */
export async function lastDayFor(db: Db, day: string, begunBefore: string) {
  return db
    .selectFrom('finalCallAsked')
    .innerJoin('finalCall', 'finalCall.id', 'finalCallAsked.finalCallId')
    .innerJoin('decision', 'decision.id', 'finalCall.decisionId')
    .innerJoin('person', 'person.id', 'finalCallAsked.personId')
    .leftJoin('finalCallAnswer', (join) =>
      join
        .onRef('finalCallAnswer.finalCallId', '=', 'finalCallAsked.finalCallId')
        .onRef('finalCallAnswer.personId', '=', 'finalCallAsked.personId')
        .on('finalCallAnswer.replacedAt', 'is', null),
    )
    .select(['finalCallAsked.id', 'finalCallAsked.personId', 'finalCall.decisionId', 'person.email'])
    .where('finalCallAsked.lastOn', '=', day)
    .where('finalCallAsked.remindedAt', 'is', null)
    .where('finalCallAsked.at', '<', begunBefore)
    .where('finalCall.endedAt', 'is', null)
    .where('decision.stage', '=', 'final-call')
    .where('finalCallAnswer.id', 'is', null)
    .execute()
}

export async function noteReminder(db: Db, askedId: string, at: string): Promise<void> {
  await db.updateTable('finalCallAsked').set({ remindedAt: at }).where('finalCallAsked.id', '=', askedId).execute()
}

/** Decisions in a running final call that this person was called to, approves, or drives the work of. */
export async function runningCallsAround(db: Db, personId: string) {
  return db
    .selectFrom('finalCall')
    .innerJoin('decision', 'decision.id', 'finalCall.decisionId')
    .innerJoin('work', 'work.id', 'decision.workId')
    .select([
      'decision.id',
      'decision.chosen',
      'decision.version',
      'decision.approverId',
      'decision.door',
      'work.driverId',
    ])
    .where('finalCall.endedAt', 'is', null)
    .where('decision.stage', '=', 'final-call')
    .where((is) =>
      is.or([
        is('decision.approverId', '=', personId),
        is('work.driverId', '=', personId),
        is.exists(
          is
            .selectFrom('finalCallAsked')
            .select('finalCallAsked.id')
            .whereRef('finalCallAsked.finalCallId', '=', 'finalCall.id')
            .where('finalCallAsked.personId', '=', personId),
        ),
      ]),
    )
    .orderBy('finalCall.at')
    .execute()
}

/** Said out loud by the driver, and unsaid as soon as somebody objects. */
export async function sayNobodyDisagreed(db: Db, decisionId: string, nobodyDisagreed: boolean): Promise<void> {
  await db.updateTable('decision').set({ nobodyDisagreed }).where('decision.id', '=', decisionId).execute()
}
