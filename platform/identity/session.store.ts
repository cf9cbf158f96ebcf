import { type Instant, later } from '../clock.ts'
import type { Db } from '../database/database.ts'

export type Session = {
  id: string
  accountId: string
  tokenHash: string
  createdAt: Instant
  expiresAt: Instant
  endedAt: Instant | null
  /** Noted at most once an hour. */
  lastUsedAt?: Instant | null
  userAgent?: string | null
  /** By what somebody proved who they are: `link`, `passkey`, … */
  startedBy?: string | null
}

export type SignInLink = {
  id: string
  /** Nobody: the link makes the first administrator. */
  forAccountId: string | null
  tokenHash: string
  createdAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
}

declare module '../database/database.ts' {
  interface Tables {
    session: Session
    signInLink: SignInLink
  }
}

/**
 * The live session behind a cookie, with its account; nothing once it has ended, expired, was not used since `idleSince`,
 * or the account is switched off.
 */
export async function liveSession(db: Db, tokenHash: string, now: Instant, idleSince: Instant) {
  return db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .select(['session.id', 'session.accountId', 'session.lastUsedAt', 'account.serverAdmin'])
    .where((is) => is(is.fn.coalesce('session.lastUsedAt', 'session.createdAt'), '>', idleSince))
    .where('session.tokenHash', '=', tokenHash)
    .where('session.endedAt', 'is', null)
    .where('session.expiresAt', '>', now)
    .where('account.deactivatedAt', 'is', null)
    .executeTakeFirst()
}

export async function addSession(db: Db, session: Session): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

/** Notes that a session was used, unless that was noted since `before`. */
export async function noteSessionUse(db: Db, id: string, now: Instant, before: Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ lastUsedAt: now })
    .where('id', '=', id)
    .where((is) => is.or([is('lastUsedAt', 'is', null), is('lastUsedAt', '<', before)]))
    .execute()
}

/** The sessions of an account that could still be used, newest first. */
export async function sessionsOf(db: Db, accountId: string, now: Instant, idleSince: Instant) {
  return db
    .selectFrom('session')
    .select(['session.id', 'session.createdAt', 'session.expiresAt', 'session.lastUsedAt', 'session.userAgent'])
    .where((is) => is(is.fn.coalesce('session.lastUsedAt', 'session.createdAt'), '>', idleSince))
    .where('session.accountId', '=', accountId)
    .where('session.endedAt', 'is', null)
    .where('session.expiresAt', '>', now)
    .orderBy('session.createdAt', 'desc')
    .execute()
}

/** Ends one session of an account, or all of them. Takes effect at the next request. */
export async function endSessions(db: Db, accountId: string, at: Instant, sessionId?: string): Promise<number> {
  let query = db
    .updateTable('session')
    .set({ endedAt: at })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
  if (sessionId) query = query.where('id', '=', sessionId)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

export async function addSignInLink(db: Db, link: SignInLink): Promise<void> {
  await db.insertInto('signInLink').values(link).execute()
}

/** Clocks of nodes may differ by as much. */
const CLOCKS_DIFFER_SECONDS = 10 * 60

/** A link that was made later than this comes from before the clock was set back, and may have ended since. */
function latestStart(now: Instant): Instant {
  return later(now, CLOCKS_DIFFER_SECONDS)
}

/** A link that could still be used. Looking does not use it. */
export async function usableSignInLink(db: Db, tokenHash: string, now: Instant): Promise<SignInLink | undefined> {
  return db
    .selectFrom('signInLink')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('createdAt', '<=', latestStart(now))
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** For whom a link was made that cannot be used any more; nothing when there never was such a link. */
export async function signInLinkEver(db: Db, tokenHash: string): Promise<SignInLink | undefined> {
  return db.selectFrom('signInLink').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()
}

/** Uses a link up. Of any number of attempts at the same time exactly one gets it. */
export async function redeemSignInLink(db: Db, tokenHash: string, now: Instant): Promise<SignInLink | undefined> {
  return db
    .updateTable('signInLink')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('createdAt', '<=', latestStart(now))
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst()
}

/** Earlier links of the same account (or of the first administrator) no longer work. */
export async function voidSignInLinks(db: Db, accountId: string | null, now: Instant): Promise<void> {
  await db
    .updateTable('signInLink')
    .set({ usedAt: now })
    .where('usedAt', 'is', null)
    .where('forAccountId', accountId === null ? 'is' : '=', accountId)
    .execute()
}
