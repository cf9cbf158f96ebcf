import type { Role } from '../actor.ts'
import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** That an address is asked into a workspace, and as what. Accepted once, by whoever the address belongs to. */
export type Invitation = {
  id: string
  workspaceId?: string
  email: string
  name: string
  role: Role
  tokenHash: string | null
  /** Nobody when it was made at the machine itself. */
  invitedById: string | null
  createdAt: Instant
  expiresAt: Instant
  acceptedAt: Instant | null
  revokedAt: Instant | null
}

declare module '../database/database.ts' {
  interface Tables {
    invitation: Invitation
  }
}

export async function addInvitation(db: Db, invitation: Invitation): Promise<void> {
  await db.insertInto('invitation').values(invitation).execute()
}

/** An invitation of this workspace that can still be accepted. */
export async function openInvitation(db: Db, id: string, now: Instant): Promise<Invitation | undefined> {
  return open(db, now).where('invitation.id', '=', id).executeTakeFirst()
}

/** The invitation behind a token, in any workspace, if it can still be accepted. */
export async function invitationByToken(all: Db, tokenHash: string, now: Instant) {
  const found = await open(all, now).where('invitation.tokenHash', '=', tokenHash).executeTakeFirst()
  return found as (Invitation & { workspaceId: string }) | undefined
}

/** Whether there ever was an invitation with this token. */
export async function wasInvitation(all: Db, tokenHash: string): Promise<boolean> {
  const found = await all.selectFrom('invitation').select('id').where('tokenHash', '=', tokenHash).executeTakeFirst()
  return found !== undefined
}

function open(db: Db, now: Instant) {
  return db
    .selectFrom('invitation')
    .selectAll('invitation')
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.revokedAt', 'is', null)
    .where('invitation.expiresAt', '>', now)
}

/** Those that were neither accepted nor revoked, the ones that are too old included, by name. */
export async function standingInvitations(db: Db) {
  return db
    .selectFrom('invitation')
    .leftJoin('account', 'account.id', 'invitation.invitedById')
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.name',
      'invitation.role',
      'invitation.createdAt',
      'invitation.expiresAt',
      'account.name as invitedByName',
    ])
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.revokedAt', 'is', null)
    .orderBy('invitation.name')
    .orderBy('invitation.id')
    .execute()
}

/** Gives an invitation the token that is about to be told; an earlier one of the same invitation no longer works. */
export async function giveToken(db: Db, id: string, tokenHash: string): Promise<void> {
  await db.updateTable('invitation').set({ tokenHash }).where('id', '=', id).execute()
}

/** Uses an invitation up. Of any number of attempts at the same time exactly one gets it. */
export async function spendInvitation(db: Db, id: string, now: Instant): Promise<boolean> {
  const accepted = await db
    .updateTable('invitation')
    .set({ acceptedAt: now })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return Number(accepted.numUpdatedRows) === 1
}

/** Takes invitations back that nobody has accepted: one by its id, or all to an address. Returns how many there were. */
export async function revokeInvitations(
  db: Db,
  which: { id: string } | { email: string },
  now: Instant,
): Promise<number> {
  const query = db.updateTable('invitation').set({ revokedAt: now }).where('acceptedAt', 'is', null)
  const one = 'id' in which ? query.where('id', '=', which.id) : query.where('email', '=', which.email)
  return Number((await one.where('revokedAt', 'is', null).executeTakeFirst()).numUpdatedRows)
}
