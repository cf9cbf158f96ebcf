import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { KeptKind } from './retention.ts'

const SETTLED = [
  'sent',
  'kept',
  'given-up',
  'in-doubt',
  'nothing-to-say',
  'unsubscribed',
  'unreachable',
  'dropped',
] as const

/** Rows that go at once; more go in the next turn, so that no transaction holds others up for long. */
const ROWS_A_TURN = 2_000

type Row = { id: string }
type Kind = {
  /** Which rows are older than the instant, at most so many; `db` sees all workspaces. */
  due(db: Db, before: Instant, atMost: number): Promise<Row[]>
  count(db: Db, before: Instant): Promise<number>
  drop(db: Db, ids: readonly string[]): Promise<void>
}

const replies = (db: Db, before: Instant) => db.selectFrom('keptReply').where('createdAt', '<', before)
const letters = (db: Db, before: Instant) =>
  db.selectFrom('letter').where('letterState', 'in', SETTLED).where('settledAt', '<', before)
const endedSessions = (db: Db, before: Instant) =>
  db.selectFrom('session').where((is) => is.or([is('endedAt', '<', before), is('expiresAt', '<', before)]))
const oldSignInLinks = (db: Db, before: Instant) => db.selectFrom('signInLink').where('expiresAt', '<', before)
const details = (db: Db, before: Instant) =>
  db
    .selectFrom('eventPayload')
    .where('eventPayload.eventId', 'in', (select) =>
      select.selectFrom('event').select('event.id').where('event.at', '<', before),
    )
const origins = (db: Db, before: Instant) =>
  details(db, before).where((is) =>
    is.or([is('requestId', 'is not', null), is('ip', 'is not', null), is('userAgent', 'is not', null)]),
  )

const kinds: Record<KeptKind, Kind[]> = {
  replies: [
    {
      due: (db, before, atMost) => replies(db, before).select('id').limit(atMost).execute(),
      count: (db, before) => counted(replies(db, before).select((is) => is.fn.countAll<number>().as('rows'))),
      drop: async (db, ids) => void (await db.deleteFrom('keptReply').where('id', 'in', ids).execute()),
    },
  ],
  letters: [
    {
      due: (db, before, atMost) => letters(db, before).select('id').limit(atMost).execute(),
      count: (db, before) => counted(letters(db, before).select((is) => is.fn.countAll<number>().as('rows'))),
      drop: async (db, ids) => void (await db.deleteFrom('letter').where('id', 'in', ids).execute()),
    },
  ],
  sessions: [
    {
      due: (db, before, atMost) => endedSessions(db, before).select('id').limit(atMost).execute(),
      count: (db, before) => counted(endedSessions(db, before).select((is) => is.fn.countAll<number>().as('rows'))),
      drop: async (db, ids) => void (await db.deleteFrom('session').where('id', 'in', ids).execute()),
    },
    {
      due: (db, before, atMost) => oldSignInLinks(db, before).select('id').limit(atMost).execute(),
      count: (db, before) => counted(oldSignInLinks(db, before).select((is) => is.fn.countAll<number>().as('rows'))),
      drop: async (db, ids) => void (await db.deleteFrom('signInLink').where('id', 'in', ids).execute()),
    },
  ],
  origins: [
    {
      due: (db, before, atMost) => origins(db, before).select('eventPayload.id').limit(atMost).execute(),
      count: (db, before) => counted(origins(db, before).select((is) => is.fn.countAll<number>().as('rows'))),
      drop: async (db, ids) =>
        void (await db
          .updateTable('eventPayload')
          .set({ requestId: null, ip: null, userAgent: null })
          .where('id', 'in', ids)
          .execute()),
    },
  ],
  details: [
    {
      due: (db, before, atMost) => details(db, before).select('eventPayload.id').limit(atMost).execute(),
      count: (db, before) => counted(details(db, before).select((is) => is.fn.countAll<number>().as('rows'))),
      drop: async (db, ids) => void (await db.deleteFrom('eventPayload').where('id', 'in', ids).execute()),
    },
  ],
}

async function counted(query: { executeTakeFirstOrThrow(): Promise<{ rows: number }> }): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).rows)
}

/** How many rows of a kind would go; changes nothing. */
export async function countDue(db: Db, kind: KeptKind, before: Instant): Promise<number> {
  const counts = []
  for (const each of kinds[kind]) counts.push(await each.count(db, before))
  return counts.reduce((sum, rows) => sum + rows, 0)
}

/** Lets some rows of a kind go and says how many; 0 when none is left. */
export async function dropSome(db: Db, kind: KeptKind, before: Instant): Promise<number> {
  let dropped = 0
  for (const { due, drop } of kinds[kind]) {
    const ids = (await due(db, before, ROWS_A_TURN - dropped)).map(({ id }) => id)
    if (ids.length > 0) await drop(db, ids)
    dropped += ids.length
    if (dropped >= ROWS_A_TURN) break
  }
  return dropped
}
