import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** A receiver outside that is told when something happens. */
export type Webhook = {
  id: string
  workspaceId?: string
  receiverUrl: string
  patterns: string[]
  sealedSecret: string
  sealedOldSecret: string | null
  oldSecretUntil: Instant | null
  lastDeliverySeq: number
  failingSince: Instant | null
  restsUntil: Instant | null
  pausedAt: Instant | null
  pausedBecause: string | null
  createdAt: Instant
}

declare module '../database/database.ts' {
  interface Tables {
    webhook: Webhook
  }
}

export async function addWebhook(db: Db, webhook: Webhook): Promise<void> {
  await db.insertInto('webhook').values(webhook).execute()
}

export async function allWebhooks(db: Db): Promise<Webhook[]> {
  return db.selectFrom('webhook').selectAll().orderBy('webhook.createdAt').orderBy('webhook.id').execute()
}

export async function webhookById(db: Db, id: string): Promise<Webhook | undefined> {
  return db.selectFrom('webhook').selectAll().where('webhook.id', '=', id).executeTakeFirst()
}

/** False when there is none. */
export async function changeWebhook(
  db: Db,
  id: string,
  change: Partial<Omit<Webhook, 'id' | 'workspaceId' | 'createdAt' | 'lastDeliverySeq'>>,
): Promise<boolean> {
  const changed = await db.updateTable('webhook').set(change).where('webhook.id', '=', id).executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

/** The next number for something that concerns this receiver. The row is held until the transaction ends. */
export async function nextDeliverySeq(db: Db, id: string): Promise<number> {
  const { lastDeliverySeq } = await db
    .updateTable('webhook')
    .set((row) => ({ lastDeliverySeq: row('lastDeliverySeq', '+', 1) }))
    .where('webhook.id', '=', id)
    .returning('lastDeliverySeq')
    .executeTakeFirstOrThrow()
  return lastDeliverySeq
}

/** Removes a receiver with everything that was to be sent to it; false when there is none. */
export async function removeWebhook(db: Db, id: string): Promise<boolean> {
  await db.deleteFrom('delivery').where('delivery.webhookId', '=', id).execute()
  const removed = await db.deleteFrom('webhook').where('webhook.id', '=', id).executeTakeFirst()
  return Number(removed.numDeletedRows) === 1
}
