import type { Db } from '@plumbline/platform/database/database'
import type { ProgressLine, TriggerTurn } from './progress.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    progressLine: ProgressLine
    triggerTurn: TriggerTurn
  }
}

export async function addTriggerTurn(db: Db, turn: TriggerTurn): Promise<void> {
  await db.insertInto('triggerTurn').values(turn).execute()
}

export async function triggerTurnsOf(db: Db, dispositionIds: readonly string[]): Promise<TriggerTurn[]> {
  if (dispositionIds.length === 0) return []
  return db
    .selectFrom('triggerTurn')
    .selectAll('triggerTurn')
    .where('triggerTurn.dispositionId', 'in', dispositionIds)
    .orderBy('triggerTurn.at')
    .orderBy('triggerTurn.id')
    .execute()
}

export async function addProgressLine(db: Db, line: ProgressLine): Promise<void> {
  await db.insertInto('progressLine').values(line).execute()
}

export async function progressLineById(db: Db, id: string): Promise<ProgressLine | undefined> {
  return db.selectFrom('progressLine').selectAll('progressLine').where('progressLine.id', '=', id).executeTakeFirst()
}

export async function progressOf(db: Db, askIds: readonly string[]): Promise<ProgressLine[]> {
  if (askIds.length === 0) return []
  return db
    .selectFrom('progressLine')
    .selectAll('progressLine')
    .where('progressLine.askId', 'in', askIds)
    .orderBy('progressLine.at')
    .orderBy('progressLine.id')
    .execute()
}

/** Asks that have an answer, in works whose first day has come, or whose answer names a day. */
export async function asksThatWaitForDays(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('disposition')
    .innerJoin('ask', 'ask.id', 'disposition.askId')
    .innerJoin('work', 'work.id', 'ask.workId')
    .select('disposition.askId')
    .distinct()
    .where((is) => is.or([is('disposition.triggerOn', 'is not', null), is('work.startsOn', '<=', today)]))
    .execute()
  return rows.map(({ askId }) => askId)
}
