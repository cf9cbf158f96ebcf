import type { Role } from '../actor.ts'
import type { DateOnly, Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** What a provider knows an account as: its issuer and subject, never an e-mail address. */
export type FederatedIdentity = {
  id: string
  accountId: string
  issuer: string
  subject: string
  email: string | null
  createdAt: Instant
  lastUsedOn: DateOnly | null
}

/** Somebody on the way to a provider and back. Bound to one browser and one provider; only hashes are kept. */
export type SignOnAttempt = {
  id: string
  provider: string
  stateHash: string
  browserHash: string
  sessionId: string | null
  goTo: string
  createdAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
}

declare module '../database/database.ts' {
  interface Tables {
    federatedIdentity: FederatedIdentity
    signOnAttempt: SignOnAttempt
  }
}

export async function identityOf(db: Db, issuer: string, subject: string): Promise<FederatedIdentity | undefined> {
  return db
    .selectFrom('federatedIdentity')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

export async function identitiesOf(db: Db, accountId: string): Promise<FederatedIdentity[]> {
  return db
    .selectFrom('federatedIdentity')
    .selectAll()
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function addIdentity(db: Db, identity: FederatedIdentity): Promise<void> {
  await db.insertInto('federatedIdentity').values(identity).execute()
}

export async function noteIdentityUse(db: Db, id: string, today: DateOnly): Promise<void> {
  await db.updateTable('federatedIdentity').set({ lastUsedOn: today }).where('id', '=', id).execute()
}

/** Takes an identity away from the account that has it; nothing when it has none such. */
export async function removeIdentity(db: Db, id: string, accountId: string): Promise<FederatedIdentity | undefined> {
  return db
    .deleteFrom('federatedIdentity')
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .returningAll()
    .executeTakeFirst()
}

/** Whether anybody has ever been signed in to this account. `log` is the server's own. */
export async function hasBeenEntered(db: Db, log: Db, accountId: string): Promise<boolean> {
  const session = await db.selectFrom('session').select('id').where('accountId', '=', accountId).executeTakeFirst()
  if (session) return true
  // Sessions are dropped some day; the log is not.
  const started = await log
    .selectFrom('event')
    .select('id')
    .where('subjectId', '=', accountId)
    .where('happened', '=', 'session.started')
    .executeTakeFirst()
  return started !== undefined
}

export async function addAttempt(db: Db, attempt: SignOnAttempt): Promise<void> {
  await db.insertInto('signOnAttempt').values(attempt).execute()
}

/** Uses an attempt up: once, in its time, by the browser that began it, at the provider that it went to. */
export async function takeAttempt(
  db: Db,
  { provider, stateHash, browserHash }: Pick<SignOnAttempt, 'provider' | 'stateHash' | 'browserHash'>,
  now: Instant,
): Promise<SignOnAttempt | undefined> {
  return db
    .updateTable('signOnAttempt')
    .set({ usedAt: now })
    .where('stateHash', '=', stateHash)
    .where('browserHash', '=', browserHash)
    .where('provider', '=', provider)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst()
}

export async function dropSignOnAttempts(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('signOnAttempt').where('expiresAt', '<', now).execute()
}

export type InvitationTo = { id: string; workspaceId: string; role: Role }

/** The invitations to this address that can still be accepted, of every workspace; the oldest first. */
export async function invitationsTo(all: Db, email: string, now: Instant): Promise<InvitationTo[]> {
  const found = await all
    .selectFrom('invitation')
    .select(['invitation.id', 'invitation.workspaceId', 'invitation.role'])
    .where('invitation.email', '=', email)
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.revokedAt', 'is', null)
    .where('invitation.expiresAt', '>', now)
    .orderBy('invitation.createdAt')
    .orderBy('invitation.id')
    .execute()
  return found as InvitationTo[]
}
