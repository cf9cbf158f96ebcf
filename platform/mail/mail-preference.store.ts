import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

export type MailPreference = {
  id: string
  accountId: string
  timeZone: string | null
  digestHour: number
  quietFrom: number
  quietUntil: number
  weekends: boolean
  digestOffAt: Instant | null
  lettersOffAt: Instant | null
}

export type AddressStop = {
  id: string
  address: string
  stopKind: 'unsubscribed' | 'undeliverable'
  stoppedAt: Instant
  stopReason: string
}

type DigestMute = { id: string; workspaceId?: string; accountId: string; mutedAt: Instant }

declare module '../database/database.ts' {
  interface Tables {
    mailPreference: MailPreference
    addressStop: AddressStop
    digestMute: DigestMute
  }
}

export async function preferenceOf(db: Db, accountId: string): Promise<MailPreference | undefined> {
  return db.selectFrom('mailPreference').selectAll().where('accountId', '=', accountId).executeTakeFirst()
}

export async function keepPreference(db: Db, preference: MailPreference): Promise<void> {
  const { id, accountId, ...wishes } = preference
  await db
    .insertInto('mailPreference')
    .values({ id, accountId, ...wishes })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(wishes))
    .execute()
}

/** Whether something stops letters to an address; both may be true at once. */
export async function stopsOf(db: Db, address: string): Promise<AddressStop[]> {
  return db.selectFrom('addressStop').selectAll().where('address', '=', address.toLowerCase()).execute()
}

/** Stops an address; false when it was stopped in this way before. */
export async function stopAddress(db: Db, stop: AddressStop): Promise<boolean> {
  const stopped = await db
    .insertInto('addressStop')
    .values({ ...stop, address: stop.address.toLowerCase() })
    .onConflict((conflict) => conflict.columns(['address', 'stopKind']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return stopped !== undefined
}

export async function releaseAddress(db: Db, address: string, stopKind: AddressStop['stopKind']): Promise<boolean> {
  const released = await db
    .deleteFrom('addressStop')
    .where('address', '=', address.toLowerCase())
    .where('stopKind', '=', stopKind)
    .executeTakeFirst()
  return Number(released.numDeletedRows) > 0
}

/** Addresses from which mail comes back, the latest first. */
export async function undeliverableAddresses(db: Db, atMost: number): Promise<AddressStop[]> {
  return db
    .selectFrom('addressStop')
    .selectAll()
    .where('stopKind', '=', 'undeliverable')
    .orderBy('stoppedAt', 'desc')
    .orderBy('id')
    .limit(atMost)
    .execute()
}

export async function isMuted(db: Db, accountId: string): Promise<boolean> {
  const mute = await db.selectFrom('digestMute').select('id').where('accountId', '=', accountId).executeTakeFirst()
  return mute !== undefined
}

export async function muteDigest(db: Db, mute: DigestMute): Promise<void> {
  await db
    .insertInto('digestMute')
    .values(mute)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function unmuteDigest(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('digestMute').where('accountId', '=', accountId).execute()
}
