import { sql } from 'kysely'
import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { Content } from './letter.ts'
import type { LetterState } from './letter-state.ts'

/** A letter in the outbox: to whom and about what. Its words are made when it is delivered. */
export type OutboxLetter = {
  id: string
  workspaceId?: string
  letterKind: string
  toAccountId: string | null
  toPersonId: string | null
  toAddress: string | null
  toName: string | null
  letterInput: Record<string, unknown>
  createdAt: Instant
  letterState: LetterState
  settledAt: Instant | null
  tries: number
  repeats: number
  lastError: string | null
  letterWords: Content | null
}

declare module '../database/database.ts' {
  interface Tables {
    letter: OutboxLetter
  }
}

export async function addLetter(db: Db, letter: OutboxLetter): Promise<void> {
  await db.insertInto('letter').values(letter).execute()
}

export async function letterById(db: Db, id: string): Promise<OutboxLetter | undefined> {
  return db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Moves a letter on, if it still stands where the caller saw it; false when somebody else was quicker. */
export async function moveLetter(
  db: Db,
  id: string,
  from: readonly LetterState[],
  to: Partial<Pick<OutboxLetter, 'letterState' | 'settledAt' | 'tries' | 'repeats' | 'lastError' | 'letterWords'>>,
): Promise<boolean> {
  const moved = await db
    .updateTable('letter')
    .set(to)
    .where('id', '=', id)
    .where('letterState', 'in', from)
    .executeTakeFirst()
  return Number(moved.numUpdatedRows) === 1
}

/** Letters from the newest to the oldest, from a place in the list onwards. */
export async function lettersByAge(
  db: Db,
  asked: {
    states: readonly LetterState[] | undefined
    before: { createdAt: Instant; id: string } | null
    atMost: number
  },
): Promise<OutboxLetter[]> {
  const { states, before, atMost } = asked
  let query = db.selectFrom('letter').selectAll()
  if (states) query = query.where('letterState', 'in', states)
  if (before) {
    query = query.where((is) =>
      is.or([
        is('createdAt', '<', before.createdAt),
        is.and([is('createdAt', '=', before.createdAt), is('id', '<', before.id)]),
      ]),
    )
  }
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(atMost).execute()
}

/** How many letters of all that `db` sees stand where. */
export async function countLetters(db: Db): Promise<{ letterState: LetterState; letters: number }[]> {
  const rows = await db
    .selectFrom('letter')
    .select(['letterState', sql<number | string>`count(*)`.as('letters')])
    .groupBy('letterState')
    .execute()
  return rows.map(({ letterState, letters }) => ({ letterState, letters: Number(letters) }))
}

/** The letter that has been waiting longest after at least one try. */
export async function oldestTried(db: Db): Promise<{ createdAt: Instant; lastError: string | null } | undefined> {
  return db
    .selectFrom('letter')
    .select(['createdAt', 'lastError'])
    .where('letterState', 'in', ['waiting', 'sending'])
    .where('lastError', 'is not', null)
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
}
