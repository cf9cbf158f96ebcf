import type { Db } from '@plumbline/platform/database/database'
import type { SoundingStatement } from './sounding.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    soundingStatement: SoundingStatement
  }
}

const ROWS_AT_A_TIME = 100

export async function addStatements(db: Db, statements: readonly SoundingStatement[]): Promise<void> {
  for (let at = 0; at < statements.length; at += ROWS_AT_A_TIME)
    await db
      .insertInto('soundingStatement')
      .values(statements.slice(at, at + ROWS_AT_A_TIME))
      .execute()
}

export async function statementById(db: Db, soundingId: string, id: string): Promise<SoundingStatement | undefined> {
  return db
    .selectFrom('soundingStatement')
    .selectAll('soundingStatement')
    .where('soundingStatement.soundingId', '=', soundingId)
    .where('soundingStatement.id', '=', id)
    .executeTakeFirst()
}

/** The statements of a sounding by number, whatever became of them. */
export async function statementsOf(db: Db, soundingId: string): Promise<SoundingStatement[]> {
  return db
    .selectFrom('soundingStatement')
    .selectAll('soundingStatement')
    .where('soundingStatement.soundingId', '=', soundingId)
    .orderBy('soundingStatement.number')
    .execute()
}

export async function changeStatement(
  db: Db,
  id: string,
  change: Pick<SoundingStatement, 'standing' | 'leftOutBecause' | 'joinedToId'>,
): Promise<void> {
  await db.updateTable('soundingStatement').set(change).where('id', '=', id).execute()
}

/** What was joined to one statement is from now on joined to another. */
export async function moveJoined(db: Db, fromId: string, toId: string): Promise<void> {
  await db.updateTable('soundingStatement').set({ joinedToId: toId }).where('joinedToId', '=', fromId).execute()
}

export async function forgetAuthors(db: Db, soundingId: string): Promise<void> {
  await db.updateTable('soundingStatement').set({ authorId: null }).where('soundingId', '=', soundingId).execute()
}

/** How many statements of each standing the soundings have. */
export async function standingsOf(db: Db, soundingIds: readonly string[]) {
  if (soundingIds.length === 0) return []
  const rows = await db
    .selectFrom('soundingStatement')
    .select(['soundingStatement.soundingId', 'soundingStatement.standing'])
    .select((row) => row.fn.count<number>('soundingStatement.id').as('statements'))
    .where('soundingStatement.soundingId', 'in', soundingIds)
    .groupBy(['soundingStatement.soundingId', 'soundingStatement.standing'])
    .execute()
  return rows.map((row) => ({ ...row, statements: Number(row.statements) }))
}
