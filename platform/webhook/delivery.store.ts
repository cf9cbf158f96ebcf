import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** One event on its way to one receiver; its id stays the same however often it is sent. */
export type Delivery = {
  id: string
  workspaceId?: string
  webhookId: string
  eventId: string | null
  happened: string
  deliverySeq: number
  createdAt: Instant
  deliveryState: 'waiting' | 'delivered' | 'given-up'
  settledAt: Instant | null
  tries: number
  lastStatus: number | null
  lastError: string | null
}

declare module '../database/database.ts' {
  interface Tables {
    delivery: Delivery
  }
}

export async function addDelivery(db: Db, delivery: Delivery): Promise<void> {
  await db.insertInto('delivery').values(delivery).execute()
}

export async function deliveryById(db: Db, id: string): Promise<Delivery | undefined> {
  return db.selectFrom('delivery').selectAll().where('delivery.id', '=', id).executeTakeFirst()
}

/** A delivery with what the log says of its event (nothing for one that only tries out the receiver). */
export async function deliveryWithEvent(db: Db, id: string) {
  return db
    .selectFrom('delivery')
    .leftJoin('event', 'event.id', 'delivery.eventId')
    .selectAll('delivery')
    .select(['event.at', 'event.subjectId', 'event.workId'])
    .where('delivery.id', '=', id)
    .executeTakeFirst()
}

/** The deliveries to one receiver, newest first, starting below `before`. */
export async function deliveriesTo(
  db: Db,
  webhookId: string,
  { before, atMost, state }: { before: number | null; atMost: number; state: Delivery['deliveryState'] | undefined },
): Promise<Delivery[]> {
  let query = db.selectFrom('delivery').selectAll().where('delivery.webhookId', '=', webhookId)
  if (before !== null) query = query.where('delivery.deliverySeq', '<', before)
  if (state !== undefined) query = query.where('delivery.deliveryState', '=', state)
  return query.orderBy('delivery.deliverySeq', 'desc').limit(atMost).execute()
}

/** Notes one more try and how it ended; false when it was not waiting for its try after `tries` others any more. */
export async function noteTry(
  db: Db,
  { id, tries }: Pick<Delivery, 'id' | 'tries'>,
  ended: Pick<Delivery, 'deliveryState' | 'settledAt' | 'lastStatus' | 'lastError'>,
): Promise<boolean> {
  const noted = await db
    .updateTable('delivery')
    .set({ ...ended, tries: tries + 1 })
    .where('delivery.id', '=', id)
    .where('delivery.tries', '=', tries)
    .where('delivery.deliveryState', '=', 'waiting')
    .executeTakeFirst()
  return Number(noted.numUpdatedRows) === 1
}

/** Ends a delivery that is not tried any more. */
export async function giveUpDelivery(db: Db, id: string, at: Instant, lastError: string): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ deliveryState: 'given-up', settledAt: at, lastError })
    .where('delivery.id', '=', id)
    .execute()
}

/** Has a delivery wait again from its first try on, whatever became of it. */
export async function reopenDelivery(db: Db, id: string): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ deliveryState: 'waiting', settledAt: null, tries: 0 })
    .where('delivery.id', '=', id)
    .execute()
}

/** Drops what is not waiting and older than this, in all workspaces. */
export async function dropDeliveriesBefore(all: Db, at: Instant): Promise<void> {
  await all
    .deleteFrom('delivery')
    .where('delivery.createdAt', '<', at)
    .where('delivery.deliveryState', '!=', 'waiting')
    .execute()
}
