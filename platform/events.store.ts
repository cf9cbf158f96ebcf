import { createHash, randomBytes } from 'node:crypto'
import type { Origin, Via } from './actor.ts'
import { canonical } from './canonical.ts'
import { type Instant, newId } from './clock.ts'
import type { Db } from './database/database.ts'

/** A fact of the log. What it was about in detail lies apart (and can be erased); the log keeps a commitment to it. */
export type LoggedEvent = {
  id: string
  seq: number
  at: Instant
  happened: string
  actorKind: 'anonymous' | 'account' | 'link' | 'operator'
  actorId: string | null
  subjectId: string
  workId: string | null
  /** The way by which the actor came, where it was not a browser, and the key that was used. */
  via: Via | null
  viaId: string | null
  commitment: string
  previousHash: string
  hash: string
}

/** The erasable part of an event: what it said in detail, and for a while the request that it came with. */
type EventPayload = {
  id: string
  eventId: string
  salt: string
  body: string
  requestId: string | null
  ip: string | null
  userAgent: string | null
}
type ChainHead = { id: string; seq: number; hash: string }

declare module './database/database.ts' {
  interface Tables {
    event: LoggedEvent
    eventPayload: EventPayload
    chainHead: ChainHead
  }
}

export const CHAIN_START = '0'.repeat(64)

export type ToLog = Pick<
  LoggedEvent,
  'at' | 'happened' | 'actorKind' | 'actorId' | 'subjectId' | 'workId' | 'via' | 'viaId'
> & {
  details: Record<string, unknown>
  origin?: Origin | undefined
}

/** Adds one event to the end of the workspace's chain. The head is taken last, so that it is held as briefly as possible. */
export async function logEvent(
  db: Db,
  chainId: string,
  toLog: ToLog,
  makeId: () => string = newId,
): Promise<LoggedEvent> {
  const { details, origin, ...facts } = toLog
  const salt = randomBytes(16).toString('hex')
  const body = canonical(details)
  const commitment = commitmentOf(salt, body)
  const id = makeId()
  const request = { requestId: origin?.requestId ?? null, ip: origin?.ip ?? null, userAgent: origin?.userAgent ?? null }
  await db
    .insertInto('eventPayload')
    .values({ id: makeId(), eventId: id, salt, body, ...request })
    .execute()
  const head = await takeHead(db, chainId)
  const unhashed = { ...facts, id, seq: head.seq + 1, commitment, previousHash: head.hash }
  const event: LoggedEvent = { ...unhashed, hash: hashOfEvent(unhashed) }
  await db.insertInto('event').values(event).execute()
  await db.updateTable('chainHead').set({ seq: event.seq, hash: event.hash }).where('id', '=', chainId).execute()
  return event
}

/** The end of the chain, held until the transaction ends so that no two events claim the same place. */
async function takeHead(db: Db, chainId: string): Promise<ChainHead> {
  // Writing to the row takes its lock on both engines.
  const head = await db
    .updateTable('chainHead')
    .set((row) => ({ seq: row.ref('seq') }))
    .where('id', '=', chainId)
    .returningAll()
    .executeTakeFirst()
  if (!head) throw new Error('A workspace without a chain of events')
  return head
}

export async function startChain(db: Db, chainId: string): Promise<void> {
  await db.insertInto('chainHead').values({ id: chainId, seq: 0, hash: CHAIN_START }).execute()
}

export async function chainHead(db: Db, chainId: string): Promise<{ seq: number; hash: string }> {
  return db.selectFrom('chainHead').select(['seq', 'hash']).where('id', '=', chainId).executeTakeFirstOrThrow()
}

/** A stretch of the log in order, with what is still kept of the details. */
export async function eventsAfter(db: Db, seq: number, atMost: number) {
  return db
    .selectFrom('event')
    .leftJoin('eventPayload', 'eventPayload.eventId', 'event.id')
    .selectAll('event')
    .select(['eventPayload.salt', 'eventPayload.body'])
    .where('event.seq', '>', seq)
    .orderBy('event.seq')
    .limit(atMost)
    .execute()
}

/** A stretch of the log in order with all that is kept: the details, and the request that each event came with. */
export async function eventsBetween(db: Db, after: number, upTo: number, atMost: number) {
  return db
    .selectFrom('event')
    .leftJoin('eventPayload', 'eventPayload.eventId', 'event.id')
    .selectAll('event')
    .select(['eventPayload.salt', 'eventPayload.body'])
    .select(['eventPayload.requestId', 'eventPayload.ip', 'eventPayload.userAgent'])
    .where('event.seq', '>', after)
    .where('event.seq', '<=', upTo)
    .orderBy('event.seq')
    .limit(atMost)
    .execute()
}

/** The first event at or after a moment; nothing when there is none. */
export async function firstSeqFrom(db: Db, from: Instant): Promise<number | undefined> {
  const row = await db
    .selectFrom('event')
    .select((each) => each.fn.min('seq').as('seq'))
    .where('at', '>=', from)
    .executeTakeFirst()
  return row?.seq ?? undefined
}

/** The last event at or before a moment; nothing when there is none. */
export async function lastSeqUpTo(db: Db, to: Instant): Promise<number | undefined> {
  const row = await db
    .selectFrom('event')
    .select((each) => each.fn.max('seq').as('seq'))
    .where('at', '<=', to)
    .executeTakeFirst()
  return row?.seq ?? undefined
}

/** The hash of one event; nothing when there is no such event. */
export async function hashAt(db: Db, seq: number): Promise<string | undefined> {
  return (await db.selectFrom('event').select('hash').where('seq', '=', seq).executeTakeFirst())?.hash
}

/** What happened around one piece of work, newest first. */
export async function eventsOfWork(db: Db, workId: string, before: number | null, atMost: number) {
  let query = db.selectFrom('event').selectAll('event').where('event.workId', '=', workId)
  if (before !== null) query = query.where('event.seq', '<', before)
  return query.orderBy('event.seq', 'desc').limit(atMost).execute()
}

/** Erases what an event said in detail. The chain stays valid, because it holds only the commitment. */
export async function erasePayload(db: Db, eventId: string): Promise<void> {
  await db.deleteFrom('eventPayload').where('eventId', '=', eventId).execute()
}

export function commitmentOf(salt: string, body: string): string {
  return createHash('sha256').update(salt).update('\n').update(body).digest('hex')
}

export function hashOfEvent(event: Omit<LoggedEvent, 'hash'>): string {
  const { previousHash, via, viaId, ...facts } = event
  // Columns that came later are hashed only where something stands in them, so that older events keep their hash.
  const later = { ...(via === null ? {} : { via }), ...(viaId === null ? {} : { viaId }) }
  return createHash('sha256')
    .update(previousHash)
    .update('\n')
    .update(canonical({ ...facts, ...later }))
    .digest('hex')
}
