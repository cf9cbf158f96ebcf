import type { Scope } from '../actor.ts'
import type { DateOnly, Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** A key by which a program acts for an account in one workspace. Only the hash of its token is kept. */
export type ApiKey = {
  id: string
  workspaceId?: string
  accountId: string
  label: string
  tokenHash: string
  /** The first characters of the token, by which people recognise it. */
  opening: string
  scopes: Scope[]
  createdAt: Instant
  expiresAt: Instant
  lastUsedOn: DateOnly | null
  revokedAt: Instant | null
}

declare module '../database/database.ts' {
  interface Tables {
    apiKey: ApiKey
  }
}

export async function addApiKey(db: Db, key: ApiKey): Promise<void> {
  await db.insertInto('apiKey').values(key).execute()
}

/** The key behind a token, in any workspace; nothing once it has ended, was revoked, or its account is switched off. */
export async function liveApiKey(db: Db, tokenHash: string, now: Instant) {
  const found = await db
    .selectFrom('apiKey')
    .innerJoin('account', 'account.id', 'apiKey.accountId')
    .selectAll('apiKey')
    .where('apiKey.tokenHash', '=', tokenHash)
    .where('apiKey.revokedAt', 'is', null)
    .where('apiKey.expiresAt', '>', now)
    .where('account.deactivatedAt', 'is', null)
    .executeTakeFirst()
  return found as (ApiKey & { workspaceId: string }) | undefined
}

/** Notes the day on which a key was used last; written at most once a day. */
export async function noteKeyUse(db: Db, id: string, today: DateOnly): Promise<void> {
  await db
    .updateTable('apiKey')
    .set({ lastUsedOn: today })
    .where('id', '=', id)
    .where((is) => is.or([is('lastUsedOn', 'is', null), is('lastUsedOn', '<', today)]))
    .execute()
}

/** The keys of one account (or, without one, of everybody) that have not been revoked, newest first. */
export async function apiKeysOf(db: Db, accountId: string | null) {
  let query = db
    .selectFrom('apiKey')
    .innerJoin('account', 'account.id', 'apiKey.accountId')
    .leftJoin('membership', 'membership.accountId', 'apiKey.accountId')
    .select([
      'apiKey.id',
      'apiKey.label',
      'apiKey.opening',
      'apiKey.scopes',
      'apiKey.createdAt',
      'apiKey.expiresAt',
      'apiKey.lastUsedOn',
      'apiKey.accountId',
      'account.name as accountName',
      'account.deactivatedAt',
      'membership.id as membershipId',
    ])
    .where('apiKey.revokedAt', 'is', null)
  if (accountId !== null) query = query.where('apiKey.accountId', '=', accountId)
  const rows = await query.orderBy('apiKey.createdAt', 'desc').orderBy('apiKey.id').execute()
  return rows.map(({ deactivatedAt, membershipId, ...key }) => ({
    ...key,
    ownerIsIn: membershipId !== null && deactivatedAt === null,
  }))
}

/** How many keys of this account work now. */
export async function liveKeys(db: Db, accountId: string, now: Instant): Promise<number> {
  const rows = await db
    .selectFrom('apiKey')
    .select('id')
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
  return rows.length
}

/** Ends a key (of this account only, when one is named); false when there is none that still stands. */
export async function revokeApiKey(db: Db, id: string, accountId: string | null, at: Instant): Promise<boolean> {
  let query = db.updateTable('apiKey').set({ revokedAt: at }).where('id', '=', id).where('revokedAt', 'is', null)
  if (accountId !== null) query = query.where('accountId', '=', accountId)
  return Number((await query.executeTakeFirst()).numUpdatedRows) === 1
}
